import type { Language } from '../model.ts';
import { inBothScripts, isChinese } from './chinese.ts';
import type { SentenceProblem } from './verify.ts';
import { tellsStatus } from './verify-status.ts';

const negators: Record<Language, RegExp> = {
  en: /\b(?:not|no|never|none|nothing|nobody|without|cannot|neither|nor|unable)\b|n't\b/giu,
  ru: /(?<!\p{L})(?:не|ни|нет|без|нельзя|ничего|никогда)(?!\p{L})/giu,
  ...inBothScripts(
    /不(?![过過仅僅但])|未(?![来來])|没|无(?!论)|(?<![特分个個级級类類幣])别|勿|非(?!常)/gu,
    /沒|無(?!論)|毋/gu,
  ),
};
/** Sentences that share at least this part of their words are the same sentence, edited. */
const sameSentence = 0.75;
/** With a word of state in it, `verifyStatus` judges the denial; here only a lone "not" is left to find. */
const sameWords = 0.95;

/**
 * An approved sentence with a "not" put in or taken out reads almost the same and means the opposite, also where
 * it holds no word of state: "please do not give your bank the reference".
 */
export function findMeaningChanges(
  sentence: string,
  language: Language,
  approved: ReadonlySet<string>,
): SentenceProblem[] {
  const own = wordsOf(sentence, language);
  if (own.length < 4) return [];
  const least = tellsStatus(sentence, language) ? sameWords : sameSentence;
  const count = negatorsIn(sentence, language);
  const nearest = [...approved]
    .map((candidate) => ({ candidate, likeness: likeness(own, wordsOf(candidate, language)) }))
    .filter(({ likeness }) => likeness >= least)
    .sort((first, second) => second.likeness - first.likeness);
  const best = nearest[0];
  if (best === undefined) return [];
  const alike = nearest.filter(({ likeness }) => likeness >= best.likeness - 0.02);
  if (alike.some(({ candidate }) => negatorsIn(candidate, language) === count)) return [];
  return [
    {
      start: 0,
      end: sentence.length,
      kind: 'ungrounded',
      explain: (found) => `“${found}” turns the meaning of the approved sentence “${best.candidate}” round.`,
    },
  ];
}

function negatorsIn(sentence: string, language: Language): number {
  return sentence.match(negators[language])?.length ?? 0;
}

/** Words without negators; in Chinese, which writes none, single characters. */
function wordsOf(sentence: string, language: Language): string[] {
  const lower = sentence.toLowerCase().replace(negators[language], ' ');
  return lower.match(isChinese(language) ? /\p{Script=Han}|[\p{L}\p{N}]+/gu : /[\p{L}\p{N}]+/gu) ?? [];
}

/** Dice coefficient over words, counting repeats. */
function likeness(first: string[], second: string[]): number {
  if (first.length > 2 * second.length || second.length > 2 * first.length) return 0;
  const left = new Map<string, number>();
  for (const word of second) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of first) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  return (2 * shared) / (first.length + second.length);
}
