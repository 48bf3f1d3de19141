import type { Mark } from '../../domain/model/marks.ts';
import { type HtmlReading, readHtml } from './html-reading.ts';
import { linkMarks } from './link-marks.ts';
import { partsDiffer } from './part-marks.ts';

/**
 * What the body of a mail does to deceive. `plain` is its plain text, `html` its HTML; '' for what it does not have. With
 * both, people read one of them here and the sender's mail program shows the other.
 */
export function textMarks(plain: string, html: string): Mark[] {
  if (html === '') return [];
  const reading = readHtml(html);
  return [
    ...(plain !== '' && differ(plain, reading) ? [mark('parts_differ')] : []),
    ...(hidesWords(reading, plain) ? [mark('hidden_text')] : []),
    ...linkMarks(reading.links),
  ];
}

function mark(kind: Mark['kind']): Mark {
  return { kind, seen: '', instead: '' };
}

/** What cannot be compared must not pass for equal. */
function differ(plain: string, { isTooDeep, visible }: HtmlReading): boolean {
  return isTooDeep || partsDiffer(plain, visible);
}

const fewestWords = 3;

/** Words that are hidden and said nowhere else: layouts for telephones hide a second copy of what all see. */
function hidesWords({ hidden, visible }: HtmlReading, plain: string): boolean {
  if (hidden === '') return false;
  const said = new Set(`${visible}\n${plain}`.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const only = (hidden.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !said.has(word));
  return new Set(only).size >= fewestWords;
}
