import type { FactKey } from '../../../src/domain/model/facts.ts';
import type { Language } from '../../../src/domain/model.ts';
import type { Made } from './made.ts';

/** One thing that the reply to a question has to say, told by its words: not by the clause that says it. */
export interface Requirement {
  what: string;
  /** Only where the record gives occasion for it. */
  when: (made: Made) => boolean;
  words: Record<Language, RegExp>;
}

export type Words = [en: RegExp, ru: RegExp, hans: RegExp, hant: RegExp];

export function needs(what: string, words: Words, when: Requirement['when'] = () => true): Requirement {
  const [en, ru, hans, hant] = words;
  return { what, when, words: { en, ru, 'zh-Hans': hans, 'zh-Hant': hant } };
}

const fact = (made: Made, key: FactKey): string | null =>
  made.input.facts.facts.find((one) => one.key === key)?.value ?? null;
export const is =
  (key: FactKey, ...values: string[]) =>
  (made: Made): boolean =>
    values.includes(fact(made, key) ?? '');
export const has =
  (...keys: FactKey[]) =>
  (made: Made): boolean =>
    keys.some((key) => fact(made, key) !== null);
export const nothingLinked = ({ input }: Made): boolean => input.facts.focus === null;
export const all =
  (...conditions: Requirement['when'][]) =>
  (made: Made): boolean =>
    conditions.every((condition) => condition(made));
export const not =
  (condition: Requirement['when']) =>
  (made: Made): boolean =>
    !condition(made);
