import type { Library } from '../clauses/clause.ts';
import type { Disclosure, PlanInput } from '../model/drafting.ts';
import type { Fact } from '../model/facts.ts';
import type { Mention } from '../model/understanding.ts';
import type { Language } from '../model.ts';
import { readable, sentenceKey, sentencesOf } from './readable.ts';
import { type LetterValues, renderClause } from './render-clause.ts';

/** What the approved clauses say of these facts. */
export interface LetterSentences {
  /** Keys of whole sentences that may stand as they are. */
  approved: ReadonlySet<string>;
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
  const approved = new Set<string>();
  const clientNames = [null, ...facts.filter((fact) => fact.key === 'client_name').map((fact) => fact.value)];
  const inputs = possibleInputs(library, facts, claims, language);
  for (const clause of library.clauses) {
    const input = inputs.find((one) => clause.topics.includes(one.topic) && clause.when(one));
    if (input === undefined) continue;
    for (const clientName of clause.slots.includes('client_name') ? clientNames : [null]) {
      addSentences(approved, renderClause(clause, language, input, { ...values, clientName }));
    }
  }
  return { approved };
}

function addSentences(approved: Set<string>, rendered: string | null): void {
  if (rendered === null) return;
  const { text } = readable(rendered);
  for (const span of sentencesOf(text)) approved.add(sentenceKey(text.slice(span.start, span.end)));
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
