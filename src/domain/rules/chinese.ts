import type { Language } from '../model.ts';

/** Chinese of either script: no blanks between sentences, full-width punctuation, words of single characters. */
export function isChinese(language: Language): boolean {
  return language === 'zh-Hans' || language === 'zh-Hant';
}

/**
 * The words of both scripts, for both languages: what is written in the wrong one is wrong in the same way, and a
 * statement must not go unread because of it.
 */
export function inBothScripts(
  simplified: RegExp,
  traditional: RegExp,
): { 'zh-Hans': RegExp; 'zh-Hant': RegExp } {
  const either = new RegExp(`${simplified.source}|${traditional.source}`, simplified.flags);
  return { 'zh-Hans': either, 'zh-Hant': either };
}
