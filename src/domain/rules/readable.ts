/** A text as a reader sees it, with the way back to the original for every character. */
export interface Readable {
  text: string;
  /** For each UTF-16 unit of `text`, where its source begins in the original. */
  starts: number[];
  /** And where that source ends. */
  ends: number[];
}
export interface Span {
  start: number;
  end: number;
}

const invisible = /^[\p{Default_Ignorable_Code_Point}\p{Cf}]$/u;
// Most characters of a letter are these, and NFKC leaves them as they are.
const ordinary = /^[\n -~А-яЁё一-鿿。]$/;

/** NFKC with invisible characters gone, every blank a space and every digit an ASCII digit. */
export function readable(original: string): Readable {
  const result: Readable = { text: '', starts: [], ends: [] };
  const parts: string[] = [];
  for (const match of original.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const shown = shownAs(match[0]);
    parts.push(shown);
    for (let index = 0; index < shown.length; index += 1) {
      result.starts.push(match.index);
      result.ends.push(match.index + match[0].length);
    }
  }
  result.text = parts.join('');
  return result;
}

/** The original words behind a span of the readable text. */
export function originalOf(read: Readable, original: string, span: Span): string {
  return original.slice(read.starts[span.start] ?? 0, read.ends[span.end - 1] ?? original.length);
}

/** Sentences and lines, without the blanks around them. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  // A full stop ends a sentence only before a blank that no lower-case letter follows: "12 марта 2026 г. банк".
  for (const match of text.matchAll(/\n+|[。]+|[!?]+(?=\s|$|\p{Script=Han})|\.+(?=\s+\P{Ll}|\s*$)/gu)) {
    pushTrimmed(spans, text, start, match.index + match[0].length);
    start = match.index + match[0].length;
  }
  pushTrimmed(spans, text, start, text.length);
  return spans;
}

/** Equal for two sentences that a reader cannot tell apart. */
export function sentenceKey(sentence: string): string {
  return sentence.replace(/\s+/g, ' ').trim();
}

function pushTrimmed(spans: Span[], text: string, from: number, to: number): void {
  const piece = text.slice(from, to);
  const start = from + (piece.length - piece.trimStart().length);
  const end = start + piece.trim().length;
  if (end > start) spans.push({ start, end });
}

function shownAs(cluster: string): string {
  if (ordinary.test(cluster)) return cluster;
  const characters = [...cluster].filter((character) => !invisible.test(character)).join('');
  return characters
    .normalize('NFKC')
    .replace(/[^\S\n]/g, ' ')
    .replace(/[‐‑‒−]/g, '-')
    .replace(/\p{Nd}/gu, asciiDigit);
}

/** Decimal digits stand in runs of ten in Unicode, so the distance to the run's beginning is the value. */
function asciiDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let zero = point;
  while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(point - zero);
}
