import type { Library } from '../clauses/clause.ts';
import type { Disclosure, PlanInput } from '../model/drafting.ts';
import type { Fact } from '../model/facts.ts';
import type { Mention } from '../model/understanding.ts';
import type { Language } from '../model.ts';
import { readable, sentenceKey, sentencesOf } from './readable.ts';
import { factsTold, type LetterValues, renderClause } from './render-clause.ts';
import type { Backing } from './verify-backing.ts';

/** What the approved clauses say of these facts. */
export interface LetterSentences {
  /** Whole sentences that may stand as they are, by their keys, with the clause that says each. */
  approved: ReadonlyMap<string, ApprovedSentence>;
  /** The same sentences ready to be compared with others; made only when a letter holds a sentence of its own. */
  backings: (make: (sentence: string) => Backing) => readonly Backing[];
}
export interface ApprovedSentence {
  clauseId: string;
  /** Ids of the facts that the clause tells. */
  facts: string[];
}

/**
 * Every sentence that the clause library could write from these facts, whatever the topic. A sentence of the
 * letter that equals one of them needs no further reading: its condition holds and its values are the facts'.
 */
export function letterSentences(
  library: Library,
  facts: Fact[],
  claims: Mention[],
  language: Language,
  values: Omit<LetterValues, 'clientName'>,
): LetterSentences {
  const key = JSON.stringify([library.version, language, values.caseRef, values.firmName, values.timeZone]);
  const known = lastOf.get(facts);
  if (known && known.key === key && known.claims === claims) return known.letter;
  const letter = writeSentences(library, facts, claims, language, values);
  lastOf.set(facts, { key, claims, letter });
  return letter;
}

/** One letter is read several times over the same sheet: as a draft, and sentence by sentence for its reader. */
const lastOf = new WeakMap<Fact[], { key: string; claims: Mention[]; letter: LetterSentences }>();

function writeSentences(
  library: Library,
  facts: Fact[],
  claims: Mention[],
  language: Language,
  values: Omit<LetterValues, 'clientName'>,
): LetterSentences {
  const approved = new Map<string, ApprovedSentence>();
  const clientNames = [null, ...facts.filter((fact) => fact.key === 'client_name').map((fact) => fact.value)];
  const inputs = possibleInputs(library, facts, claims, language);
  for (const clause of library.clauses) {
    const input = inputs.find((one) => clause.topics.includes(one.topic) && clause.when(one));
    if (input === undefined) continue;
    const told = { clauseId: clause.id, facts: factsTold(clause, input).map((fact) => fact.id) };
    for (const clientName of clause.slots.includes('client_name') ? clientNames : [null]) {
      addSentences(approved, renderClause(clause, language, input, { ...values, clientName }), told);
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

function addSentences(
  approved: Map<string, ApprovedSentence>,
  rendered: string | null,
  told: ApprovedSentence,
): void {
  if (rendered === null) return;
  const { text } = readable(rendered);
  for (const span of sentencesOf(text)) {
    const key = sentenceKey(text.slice(span.start, span.end));
    if (!approved.has(key)) approved.set(key, told);
  }
}

function possibleInputs(
  library: Library,
  facts: Fact[],
  mentions: Mention[],
  language: Language,
): PlanInput[] {
  const topics = [...new Set(library.clauses.flatMap((clause) => clause.topics))];
  const disclosures: Disclosure[] = ['full', 'unproven_sender'];
  return disclosures.flatMap((disclosure) =>
    topics.map((topic) => ({
      topic,
      topics: [topic],
      asks: [],
      complaint: true,
      language,
      disclosure,
      facts: disclosure === 'full' ? { facts, focus: focusOf(facts) } : { facts: [], focus: null },
      mentions,
      library,
    })),
  );
}

/** The sheet's own rule read backwards: a payment stands alone, documents may stand under an application. */
function focusOf(facts: Fact[]): PlanInput['facts']['focus'] {
  for (const type of ['payment', 'application', 'document'] as const) {
    const found = facts.find((fact) => fact.source.type === type);
    if (found) return found.source;
  }
  return null;
}
