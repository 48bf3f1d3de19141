import type { Language } from '../model.ts';
import { isChinese } from './chinese.ts';
import { simplifiedOnly, traditionalOnly } from './language-letters.ts';
import type { SentenceProblem } from './verify.ts';

const own: Record<Language, RegExp> = {
  en: /\p{Script=Latin}/gu,
  ru: /\p{Script=Cyrillic}/gu,
  'zh-Hans': /\p{Script=Han}/gu,
  'zh-Hant': /\p{Script=Han}/gu,
};
const names: Record<Language, string> = {
  en: 'English',
  ru: 'Russian',
  'zh-Hans': 'Simplified Chinese',
  'zh-Hant': 'Traditional Chinese',
};
const cyrillicOfOthers = /[іїєґўјљњћђџқғңөұүһә]/giu;
/** Fewer letters than this may be a name, a product or a form. */
const fewest = 6;

/** Whether a sentence is written in another script than the case's language, or in the other Chinese. */
export function findWrongLanguage(sentence: string, language: Language): SentenceProblem[] {
  const letters = sentence.match(/\p{L}/gu)?.length ?? 0;
  const right = sentence.match(own[language])?.length ?? 0;
  const isOther =
    (letters - right >= fewest && letters - right > 2 * right) ||
    (language === 'ru' && (sentence.match(cyrillicOfOthers)?.length ?? 0) >= 2) ||
    isOtherChinese(sentence, language);
  if (!isOther) return [];
  return [
    {
      start: 0,
      end: sentence.length,
      kind: 'language',
      explain: (found) =>
        `“${found}” is not ${names[language]}, the language in which this client is answered.`,
    },
  ];
}

function isOtherChinese(sentence: string, language: Language): boolean {
  if (!isChinese(language)) return false;
  const simplified = count(sentence, simplifiedOnly);
  const traditional = count(sentence, traditionalOnly);
  return language === 'zh-Hans' ? traditional > simplified : simplified > traditional;
}

function count(sentence: string, letters: { has(letter: string): boolean }): number {
  return [...sentence].filter((letter) => letters.has(letter)).length;
}
