import type { Role } from './html-structure.ts';
import { hasWords } from './signature.ts';

const longestMarked = 30;

/**
 * Which lines stand in what the HTML calls a signature. People also write their letter into it: what is too long or asks
 * something stays.
 */
export function markedSignature(lines: string[], roles: Role[]): boolean[] {
  const marked = lines.map(() => false);
  for (let start = 0; start < lines.length; start++) {
    if (roles[start] !== 'signature') continue;
    let end = start;
    while (end < lines.length && roles[end] === 'signature') end += 1;
    const words = lines.slice(start, end).filter(hasWords);
    const isLetter = words.some((line) => line.length < 2000 && letter.test(line.replace(/https?:\S+/g, '')));
    if (words.length <= longestMarked && !isLetter) marked.fill(true, start, end);
    start = end;
  }
  return marked;
}

const letter = /^\W{0,9}(?:p\.?\s?p?\.?s\b|з\.?ы\b|又及|附言|追伸)|[?？]\s{0,3}$/iu;
