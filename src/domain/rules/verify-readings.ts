import type { Fact } from '../model/facts.ts';
import type { Language, Topic } from '../model.ts';
import { type LetterSentences, letterSentences } from './letter-sentences.ts';
import { akinTo } from './other-clauses.ts';
import { namesKind } from './record-nouns.ts';
import type { VerifyInput } from './verify.ts';
import { namesRecord } from './verify-status.ts';

/** One matter of a letter as it is checked: its facts, and what approved clauses on it say of them. */
export interface Reading {
  facts: Fact[];
  letter: LetterSentences;
}

/**
 * The letter's own matter first, then each further question of the message over the facts of its own record. Clauses on
 * what neither the case nor the message is about stand behind nothing here, however true they may be elsewhere.
 */
export function readingsOf(input: VerifyInput): Reading[] {
  const further = input.further ?? [];
  const apart = new Set(further.map(({ topic }) => topic));
  const own = [...input.topics, ...akinTo(input.topics[0]!)].filter((topic) => !apart.has(topic));
  return [
    readingOf(input, input.facts, own),
    ...further.map(({ topic, facts }) => readingOf(input, facts, [topic])),
  ];
}

function readingOf(input: VerifyInput, facts: Fact[], topics: readonly Topic[]): Reading {
  const { library, claims, language, ...values } = input;
  return { facts, letter: letterSentences(library, { facts, topics }, claims, language, values) };
}

/** The matters that a sentence may be about: those whose record it names, most exactly first, else any of the letter. */
export function readingsAbout<Some extends Pick<Reading, 'facts'>>(
  sentence: string,
  language: Language,
  readings: readonly Some[],
): readonly Some[] {
  for (const names of [namesKind, namesRecord]) {
    const named = readings.filter(({ facts }) => names(sentence, language, facts));
    if (named.length > 0) return named;
  }
  return readings;
}

/** Whether anything of a record of the client stands behind it, not the firm's rules alone. */
export function hasRecord({ facts }: Pick<Reading, 'facts'>): boolean {
  return facts.some(({ source }) => source.type !== 'client');
}
