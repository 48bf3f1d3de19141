import type { Language } from '../model.ts';
import { inBothScripts } from './chinese.ts';

const negators: Record<Language, RegExp> = {
  en: /\b(?:not|no|never|none|nothing|nobody|without|cannot|neither|nor|unable)\b|n't\b/giu,
  ru: /(?<!\p{L})(?:не|ни|нет|без|нельзя|ничего|никогда|никакие|никаких|невозможно)(?!\p{L})/giu,
  ...inBothScripts(
    /不(?![过過仅僅但便])|未(?![来來])|没|无(?!论)|(?<![特分个個级級类類幣])别|勿|非(?!常)|尚未/gu,
    /沒|無(?!論)|毋/gu,
  ),
};

export function negatorsIn(sentence: string, language: Language): number {
  return sentence.match(negators[language])?.length ?? 0;
}

/** Where each of them begins. */
export function negatorPlaces(sentence: string, language: Language): number[] {
  return [...sentence.matchAll(negators[language])].map(({ index }) => index);
}

export function withoutNegators(sentence: string, language: Language): string {
  return sentence.replace(negators[language], '\n');
}
