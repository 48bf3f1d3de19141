import { type LetterPart, letterParts } from '../clauses/clause.ts';
import type { PlanInput } from '../model/drafting.ts';
import type { Topic } from '../model.ts';
import { furtherInputs, type Told } from './letter-sections.ts';
import { excludeEachOther, permittedClauses } from './permitted-clauses.ts';
import { readable, sentenceKey, sentencesOf } from './readable.ts';

/** Every letter has its own of these. */
const framing: readonly LetterPart[] = ['greeting', 'thanks', 'closing'];

/** Topics about the same kind of record; a clause of another topic may say that the client did what he did not do. */
const families: readonly (readonly Topic[])[] = [
  ['wd_pending', 'wd_not_received', 'wd_rejected'],
  ['dep_card_missing', 'dep_bank_missing', 'dep_declined'],
  ['kyc_status', 'doc_rejected', 'poa_question'],
];

/** The other topics about the same kind of record whose clauses an officer may put into a letter on this one. */
export function akinTo(topic: Topic): Topic[] {
  return families.filter((family) => family.includes(topic)).flat();
}

/**
 * What else is true of the same facts, may be told and is not in the letter: first of its own topic, then of the
 * other topics of the inquiry, then of those about the same kind of record.
 */
export function otherClauses(input: PlanInput, used: readonly string[]): Told[] {
  const standing = input.library.clauses.filter((clause) => used.includes(clause.id));
  const further = furtherInputs(input);
  const found = new Map<string, Told>();
  for (const topic of [input.topic, ...input.topics, ...akinTo(input.topic)]) {
    const own = further.find((one) => one.topic === topic) ?? { ...input, topic };
    for (const clause of permittedClauses(own))
      if (!found.has(clause.id)) found.set(clause.id, { clause, input: own });
  }
  return [...found.values()].filter(
    ({ clause }) =>
      !framing.includes(clause.part) &&
      !used.includes(clause.id) &&
      !standing.some((other) => excludeEachOther(clause, other)),
  );
}

/**
 * The letter with a clause put in as a paragraph at its place: behind the last paragraph whose approved sentences
 * stand no later in a letter. `partOf` gives the part of an approved sentence by its key.
 */
export function withClause(
  text: string,
  sentence: string,
  part: LetterPart,
  partOf: (key: string) => LetterPart | null,
): string {
  const paragraphs = text.split(/\n{2,}/);
  const order = letterParts.indexOf(part);
  const ranks = paragraphs.map((paragraph) => rankOf(paragraph, partOf));
  const before = ranks.findLastIndex((rank) => rank >= 0 && rank <= order);
  const closing = ranks.indexOf(letterParts.indexOf('closing'));
  const at = before >= 0 ? before + 1 : closing >= 0 ? closing : paragraphs.length;
  return [...paragraphs.slice(0, at), sentence, ...paragraphs.slice(at)].join('\n\n');
}

/** The latest part that a paragraph holds; -1 where it has no approved sentence. */
function rankOf(paragraph: string, partOf: (key: string) => LetterPart | null): number {
  const { text } = readable(paragraph);
  const ranks = sentencesOf(text).map((span) => {
    const part = partOf(sentenceKey(text.slice(span.start, span.end)));
    return part === null ? -1 : letterParts.indexOf(part);
  });
  return Math.max(-1, ...ranks);
}
