import type { Language } from '../model.ts';
import { persons } from './backing-words.ts';
import { isChinese } from './chinese.ts';
import { negatorPlaces } from './negators.ts';

const expressions = Object.fromEntries(
  Object.entries(persons).map(([language, list]) => [language, compiled(list, language as Language)]),
) as Record<Language, RegExp>;

/**
 * Of whom each negation of a sentence is said: the last person named before it, '' where nobody is. "You do not need to
 * send anything" and "our team does not need to do anything" are made of the same words.
 */
export function negatedSubjects(sentence: string, language: Language): string[] {
  const text = sentence.toLowerCase().replaceAll('ё', 'е');
  const named = [...text.matchAll(expressions[language])];
  return negatorPlaces(text, language).map((place) => {
    const last = named.findLast(({ index, 0: word }) => index + word.length <= place);
    return inOneForm(last?.[0] ?? '');
  });
}

function inOneForm(person: string): string {
  return /^в(?:ы|ас|ам|ами)$/.test(person) ? 'вы' : /^(?:мы|нас|нам|нами)$/.test(person) ? 'мы' : person;
}

function compiled(list: string, language: Language): RegExp {
  const longestFirst = list.split('|').sort((one, other) => other.length - one.length);
  const source = `(?:${longestFirst.join('|')})`;
  return isChinese(language)
    ? new RegExp(source, 'gu')
    : new RegExp(`(?<![\\p{L}\\p{N}])${source}(?!\\p{L})`, 'gu');
}
