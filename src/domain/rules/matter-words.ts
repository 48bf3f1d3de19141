import type { Language } from '../model.ts';
import { courtesies, grammar, persons, turns } from './backing-words.ts';
import { isChinese } from './chinese.ts';

const blocks = new Intl.Segmenter('zh', { granularity: 'word' });
const free = eachLanguage((language) => [...courtesies[language]], 'whole');
const joining = eachLanguage(
  (language) => [...grammar[language], turns[language], persons[language]],
  'alone',
);

/** The words of a readable sentence in lower case; Chinese, which sets no blanks, as a dictionary cuts it. */
export function wordsOf(sentence: string, language: Language): string[] {
  const lower = sentence.toLowerCase().replaceAll('ё', 'е');
  if (!isChinese(language)) return lower.match(/\p{L}+(?:'\p{L}+)?/gu) ?? [];
  const words: string[] = [];
  for (const { segment, isWordLike } of blocks.segment(lower))
    if (isWordLike && /\p{L}/u.test(segment)) words.push(segment);
  return words;
}

/** The words that say something of the matter: all but courtesies and grammar. */
export function matterWords(sentence: string, language: Language): string[] {
  const lower = sentence.toLowerCase().replaceAll('ё', 'е').replace(free[language], '\n');
  return wordsOf(lower, language).filter((word) => !joining[language].test(word));
}

function eachLanguage(wordsFor: (language: Language) => string[], how: 'whole' | 'alone') {
  return Object.fromEntries(
    Object.keys(courtesies).map((language) => [
      language,
      compiled(wordsFor(language as Language), language as Language, how),
    ]),
  ) as Record<Language, RegExp>;
}

/** Longest first, so that "письмо" is not read as something shorter with letters left over. */
function compiled(lists: string[], language: Language, how: 'whole' | 'alone'): RegExp {
  const chinese = isChinese(language);
  const source = lists
    .flatMap((list) => (chinese ? list.split('|') : [list]))
    .sort((first, second) => second.length - first.length)
    .join('|')
    .replaceAll('L*', chinese ? '' : '\\p{L}*');
  if (how === 'alone') return new RegExp(`^(?:${source})${chinese ? '+' : ''}$`, 'u');
  return chinese
    ? new RegExp(source, 'gu')
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'gu');
}
