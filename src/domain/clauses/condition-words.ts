import type { PlanInput } from '../model/drafting.ts';

export type Condition = (input: PlanInput) => boolean;
/** As clauses hold them, whoever they are for. */
type OfAnyReader = (input: PlanInput<never>) => boolean;

/** Each part of a condition that has to hold, in words; for the people who proof-read what it lets be written. */
const parts = new WeakMap<OfAnyReader, string[]>();

/** The same condition, which from now on can be told: `words` go on after "used when". */
export function inWords(words: string, condition: Condition): Condition {
  parts.set(condition, [words]);
  return condition;
}

/** As `inWords`, for a condition that holds when several others do. */
export function allInWords(conditions: Condition[], condition: Condition): Condition {
  parts.set(condition, [...new Set(conditions.flatMap(partsOf))]);
  return condition;
}

/** What has to hold; "a rule of its own holds" stands for what nobody has put in words. */
export function conditionWords(condition: OfAnyReader): string {
  return partsOf(condition).join(' and ');
}

function partsOf(condition: OfAnyReader): string[] {
  return parts.get(condition) ?? ['a rule of its own holds'];
}

/** "in_process" or "kyc_incomplete" as words, several as "a, b or c". */
export function anyOf(codes: readonly string[]): string {
  const words = codes.map((code) => code.replaceAll('_', ' '));
  return words.length < 2 ? (words[0] ?? 'anything') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
