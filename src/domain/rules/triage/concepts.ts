import { openWordLists } from '../word-lists/word-lists.ts';
import { accountConcepts } from './account-words.ts';
import { moneyConcepts } from './money-words.ts';
import { paperConcepts } from './paper-words.ts';

/** What a word family means, whatever the language. */
const families = { ...moneyConcepts, ...paperConcepts, ...accountConcepts };
export type Concept = keyof typeof families;

type Script = 'latin' | 'cyrillic' | 'han';
const scripts: [Script, RegExp][] = [
  ['latin', /[a-z]/],
  ['cyrillic', /[а-я]/],
  ['han', /\p{Script=Han}/u],
];
export const concepts = Object.keys(families) as Concept[];
/** By script, so that a Russian sentence is not held against Chinese words. Each list may hold words in Latin letters. */
const patterns: Record<Script, [Concept, RegExp][]> = {
  latin: compiled(0),
  cyrillic: compiled(1),
  han: compiled(2),
};
const readers: Record<Script, (text: string) => Set<Concept>> = {
  latin: openWordLists(patterns.latin),
  cyrillic: openWordLists(patterns.cyrillic),
  han: openWordLists(patterns.han),
};

function compiled(language: 0 | 1 | 2): [Concept, RegExp][] {
  return concepts.map((concept) => [concept, new RegExp(families[concept][language], 'u')]);
}

/** The concepts that a plain text (plainText) speaks of. A text in two scripts is read with the words of both. */
export function conceptsOf(text: string): Set<Concept> {
  const found = scripts.filter(([, letters]) => letters.test(text)).map(([script]) => readers[script](text));
  return found.length === 1 ? found[0]! : new Set(found.flatMap((each) => [...each]));
}

/** Whether a plain text speaks of one concept. */
export function speaksOf(text: string, concept: Concept): boolean {
  return scripts.some(
    ([script, letters]) =>
      letters.test(text) &&
      patterns[script].some(([name, pattern]) => name === concept && pattern.test(text)),
  );
}
