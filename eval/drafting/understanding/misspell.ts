import type { Dice } from '../../linking/dice.ts';
import type { Tongue } from './corpus.ts';

/** Slips of people in a hurry: a letter lost, two swapped, one doubled, no capitals, no apostrophes; in Chinese a wrong blank. */
export function misspell(chance: Dice, tongue: Tongue, text: string): string {
  if (tongue === 'zh')
    return text
      .replaceAll('，', chance.pick([',', ' ', '，']))
      .replaceAll('？', chance.pick(['?', '？？', '']));
  const words = text
    .split(' ')
    .map((word) => (/^\p{L}{6,}$/u.test(word) && chance.chance(0.3) ? slipped(chance, word) : word));
  return chance.chance(0.5) ? words.join(' ').toLowerCase().replaceAll("'", '') : words.join(' ');
}

function slipped(chance: Dice, word: string): string {
  const at = 1 + chance.below(word.length - 2);
  const [before, here, next, after] = [word.slice(0, at), word[at]!, word[at + 1]!, word.slice(at + 2)];
  return chance.pick([
    `${before}${next}${after}`,
    `${before}${next}${here}${after}`,
    `${before}${here}${here}${next}${after}`,
  ]);
}
