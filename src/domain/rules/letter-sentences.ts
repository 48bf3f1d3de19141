import { type Clause, isFor, type Library } from '../clauses/clause.ts';
import { askKinds } from '../model/asks.ts';
import type { Audience } from '../model/audiences.ts';
import type { Disclosure, PlanInput } from '../model/drafting.ts';
import type { Fact } from '../model/facts.ts';
import type { Mention } from '../model/understanding.ts';
import type { Language, Topic } from '../model.ts';
import { readable, sentenceKey, sentencesOf } from './readable.ts';
import { factsTold, type LetterValues, renderClause } from './render-clause.ts';
import type { Backing } from './verify-backing.ts';

/** What a letter is written with, and for whom. */
export type SentenceValues = Omit<LetterValues, 'clientName'> & { audience: Audience };
/** What the approved clauses say of these facts. */
export interface LetterSentences {
  /** Whole sentences that may stand as they are, by their keys, with the clause that says each. */
  approved: ReadonlyMap<string, ApprovedSentence>;
  /** The same sentences ready to be compared with others; made only when a letter holds a sentence of its own. */
  backings: (make: (sentence: string) => Backing) => readonly Backing[];
}
/** What sentences are about: some topics, and the facts of one record. */
export interface Matter {
  facts: Fact[];
  topics: readonly Topic[];
}
export interface ApprovedSentence {
  clauseId: string;
  /** Ids of the facts that the clause tells. */
  facts: string[];
}

/**
 * Every sentence that the clause library could write from these facts on these topics. A sentence of the letter that
 * equals one of them needs no further reading: its condition holds and its values are the facts'.
 */
export function letterSentences(
  library: Library,
  matter: Matter,
  claims: Mention[],
  language: Language,
  values: SentenceValues,
): LetterSentences {
  const { audience, caseRef, firmName, timeZone, terms } = values;
  const common = [audience, library.version, language, caseRef, firmName, timeZone, terms];
  const key = JSON.stringify([...common, matter.topics]);
  const known = lastOf.get(matter.facts);
  if (known && known.key === key && known.claims === claims) return known.letter;
  const letter = writeSentences(library, matter, claims, language, values);
  lastOf.set(matter.facts, { key, claims, letter });
  return letter;
}

/** One letter is read several times over the same sheet: as a draft, and sentence by sentence for its reader. */
const lastOf = new WeakMap<Fact[], { key: string; claims: Mention[]; letter: LetterSentences }>();

function writeSentences(
  library: Library,
  { facts, topics }: Matter,
  claims: Mention[],
  language: Language,
  values: SentenceValues,
): LetterSentences {
  const approved = new Map<string, ApprovedSentence>();
  const clientNames = [null, ...facts.filter((fact) => fact.key === 'client_name').map((fact) => fact.value)];
  const { audience } = values;
  const inputs = possibleInputs(library, { audience, facts, topics }, claims, language);
  for (const clause of library.clauses) {
    if (!isFor(clause, audience)) continue;
    const input = firstThatHolds(clause, inputs);
    if (input === undefined) continue;
    const facts = factsTold(clause, input).map((fact) => fact.id);
    for (const clientName of clause.slots.includes('client_name') ? clientNames : [null]) {
      const rendered = renderClause(clause, language, input, { ...values, clientName });
      if (rendered === null) continue;
      const keys = clause.slots.length === 0 ? keysOfFixed(rendered) : keysOf(rendered);
      for (const key of keys) if (!approved.has(key)) approved.set(key, { clauseId: clause.id, facts });
    }
  }
  let backings: readonly Backing[] | null = null;
  return {
    approved,
    backings: (make) => {
      backings ??= [...approved.keys()].map(make);
      return backings;
    },
  };
}

function firstThatHolds(clause: Clause<Audience>, inputs: Map<Topic, PlanInput>[]): PlanInput | undefined {
  for (const ofTopics of inputs) {
    for (const topic of clause.topics) {
      const input = ofTopics.get(topic);
      if (input && clause.when(input)) return input;
    }
  }
  return undefined;
}

function keysOf(rendered: string): string[] {
  const { text } = readable(rendered);
  return sentencesOf(text).map((span) => sentenceKey(text.slice(span.start, span.end)));
}

// Most clauses have no slot and read the same in every letter; what holds values of a client is never kept.
const fixed = new Map<string, string[]>();

function keysOfFixed(rendered: string): string[] {
  const known = fixed.get(rendered) ?? keysOf(rendered);
  fixed.set(rendered, known);
  return known;
}

function possibleInputs(
  library: Library,
  { audience, facts, topics }: Matter & { audience: Audience },
  mentions: Mention[],
  language: Language,
): Map<Topic, PlanInput>[] {
  const disclosures: Disclosure[] = ['full', 'unproven_sender'];
  return disclosures.map((disclosure) => {
    const told =
      disclosure === 'full'
        ? { audience, facts, focus: focusOf(facts) }
        : { audience, facts: [], focus: null };
    const common = { complaint: true, language, disclosure, facts: told, mentions, library };
    // A clause may wait for a question, never for the want of one.
    return new Map(
      topics.map((topic) => [
        topic,
        { ...common, topic, topics: [topic], asks: askKinds.map((kind) => ({ quote: '', kind, topic })) },
      ]),
    );
  });
}

/** The sheet's own rule read backwards: a payment stands alone, documents may stand under an application. */
function focusOf(facts: Fact[]): PlanInput['facts']['focus'] {
  for (const type of ['payment', 'application', 'document'] as const) {
    const found = facts.find((fact) => fact.source.type === type);
    if (found) return found.source;
  }
  return null;
}
