import { soundedNames, writtenNames } from '../linking/chinese-names.ts';
import { skeletons } from '../linking/names.ts';
import type { Span } from '../readable.ts';

const word = /\p{L}+(?:['’-]\p{L}+)*/gu;
const latinOrCyrillic = /^[\p{Script=Latin}\p{Script=Cyrillic}'’-]+$/u;

/**
 * Where these people stand in a text, in the letters of the record or in others: Yuriy, Юрия and ЮРИЙ are one, and so are 王小明 and Wang Xiaoming. What is
 * an ordinary word, too, goes with them: a redacted word more is no loss.
 */
export function findPeople(text: string, people: string[]): Span[] {
  const parts = people.flatMap((name) => name.normalize('NFKC').match(word) ?? []);
  const han = parts.filter((part) => /^\p{Script=Han}{2,}$/u.test(part));
  const stems = parts.filter((part) => latinOrCyrillic.test(part)).flatMap((part) => skeletons(part));
  const alike = [
    ...han.flatMap((name) => soundedNames(text, name)),
    ...people.flatMap((name) => writtenNames(text, name)),
  ];
  return [...hanNames(text, han), ...spelled(text, [...new Set(stems)]), ...alike];
}

/** The whole name, and what is called by: the given name of two characters, the family name before a title. */
function hanNames(text: string, names: string[]): Span[] {
  const spans: Span[] = [];
  for (const name of names) {
    const given = [...name].slice(1).join('');
    const called = [name, ...([...given].length >= 2 ? [given] : [])];
    for (const one of called) spans.push(...everywhere(text, one));
    for (const title of ['先生', '女士', '小姐', '太太', '老师', '老師'])
      spans.push(...everywhere(text, `${[...name][0]}${title}`));
  }
  return spans;
}

function everywhere(text: string, piece: string): Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf(piece); start >= 0; start = text.indexOf(piece, start + piece.length))
    spans.push({ start, end: start + piece.length });
  return spans;
}

function spelled(text: string, stems: string[]): Span[] {
  if (stems.length === 0) return [];
  const long = stems.filter((stem) => stem.length >= 3);
  const short = new Set(stems.filter((stem) => stem.length < 3));
  const found: Span[] = [];
  const maybe: Span[] = [];
  for (const match of text.matchAll(word)) {
    if (!latinOrCyrillic.test(match[0])) continue;
    const span = { start: match.index, end: match.index + match[0].length };
    // A double name is folded as one word and as its parts.
    const folded = [match[0], ...match[0].split(/['’-]/)].flatMap((piece) => skeletons(piece));
    if (folded.some((one) => long.some((stem) => isForm(one, stem, match[0])))) found.push(span);
    else if (folded.some((one) => short.has(one)) && /^\p{Lu}/u.test(match[0])) maybe.push(span);
  }
  // "Li" and "An" count beside another part of a name only, since they are words of other languages.
  const near = maybe.filter((one) =>
    [...found, ...maybe].some(
      (other) =>
        other !== one &&
        /^[\s,]{1,2}$/.test(text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start))),
    ),
  );
  return [...found, ...near];
}

/** Equal, or the stem with one of the endings that Russian gives a name. */
function isForm(folded: string, stem: string, written: string): boolean {
  if (folded === stem) return stem.length > 3 || /^[\p{Lu}\p{Script=Cyrillic}]/u.test(written);
  if (!/^\p{Script=Cyrillic}/u.test(written)) return false;
  const root = stem.replace(/[aeiou]+$/, '');
  const isLong = root.length >= 3 || (root.length === 2 && /^\p{Lu}/u.test(written));
  return isLong && folded.startsWith(root) && folded.length <= root.length + 3;
}
