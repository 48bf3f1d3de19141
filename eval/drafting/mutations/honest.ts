import type { Dice } from '../../linking/dice.ts';
import { attributions, heldOutCourtesies, seenCourtesies } from './honest-edits.ts';
import type { Letter } from './letters.ts';
import { addSentence, type Family } from './mutations.ts';

const claimed: Record<string, [string, string]> = {
  en: ['7,512.00 EUR', '4 March 2026'],
  ru: ['7512 EUR', '4 марта 2026 г.'],
  'zh-Hans': ['7,512 EUR', '2026年3月4日'],
  'zh-Hant': ['7,512 EUR', '2026年3月4日'],
};

/** What officers do to a letter without making it false. */
export const honestFamilies: Family[] = [
  {
    name: 'courtesy',
    mutate: (letter, dice) => addSentence(letter, dice.pick(seenCourtesies[letter.language])),
  },
  {
    name: 'courtesy, unseen',
    heldOut: true,
    mutate: (letter, dice) => addSentence(letter, dice.pick(heldOutCourtesies[letter.language])),
  },
  { name: 'a sentence less', mutate: withoutOne },
  { name: 'paragraphs in another order', mutate: reordered },
  { name: 'no salutation', mutate: ({ text }) => text.split('\n\n').slice(1).join('\n\n') },
  { name: 'one paragraph', mutate: ({ text }) => text.replace(/\n\n/gu, '\n') },
  { name: "the client's own claim", mutate: attributed },
];

function withoutOne({ text }: Letter, dice: Dice): string | null {
  const sentences = [...text.matchAll(/[^.!?。！？\n]+[.!?。！？](?=\s|$|\p{Script=Han})/gu)];
  const middle = sentences.slice(1, -1).filter((one) => !/\d/.test(one[0]));
  if (middle.length === 0) return null;
  const gone = dice.pick(middle);
  return text.slice(0, gone.index) + text.slice(gone.index + gone[0].length);
}

function reordered({ text }: Letter, dice: Dice): string | null {
  const paragraphs = text.split('\n\n');
  if (paragraphs.length < 5) return null;
  const at = 1 + dice.below(paragraphs.length - 4);
  [paragraphs[at], paragraphs[at + 1]] = [paragraphs[at + 1]!, paragraphs[at]!];
  return paragraphs.join('\n\n');
}

function attributed(letter: Letter, dice: Dice): string {
  const [amount, date] = claimed[letter.language]!;
  const sentence = dice.pick(attributions[letter.language]);
  return addSentence(letter, sentence.replace('{amount}', amount).replace('{date}', date));
}
