/** One sentence of a text: where it begins and ends, and its words as they stand there. */
export interface SentenceSpan {
  start: number;
  end: number;
  text: string;
}

/** A stop ends a sentence before a blank or the end, so that 1.500 and 12.03 stay whole; a Chinese one always does. */
const stop =
  /[!?]+["»”’')\]]*(?=\s|$|[\u0080-\uffff])|[.…]+["»”’')\]]*(?=\s|$)|[。！？；…]+["»”’』」）)]*|\n/g;
/** A line of this length was broken by a mail program rather than by its writer. */
const wrapped = 56;

/** The sentences of a text in order, without blanks at their ends. Lines are sentences unless a program broke them. */
export function sentenceSpans(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let start = 0;
  for (const match of text.matchAll(stop)) {
    if (match[0] === '\n' && isWrapped(text, match.index)) continue;
    push(spans, text, start, match.index + match[0].length);
    start = match.index + match[0].length;
  }
  push(spans, text, start, text.length);
  return spans;
}

function push(spans: SentenceSpan[], text: string, from: number, to: number): void {
  const raw = text.slice(from, to);
  const trimmed = raw.trim();
  if (!/[\p{L}\p{N}]/u.test(trimmed)) return;
  const start = from + raw.indexOf(trimmed);
  spans.push({ start, end: start + trimmed.length, text: trimmed });
}

function isWrapped(text: string, lineEnd: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', lineEnd - 1) + 1, lineEnd).trimEnd();
  const next = text.slice(lineEnd + 1, lineEnd + 3).trimStart();
  return line.length >= wrapped && /^[\p{Ll}\p{Nd}(]/u.test(next) && !/[.!?:;,]$/.test(line.slice(-1));
}
