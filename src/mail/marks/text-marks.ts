import type { Mark } from '../../domain/model/marks.ts';
import type { HtmlReading } from './html-reading.ts';
import { linkMarks } from './link-marks.ts';
import { partsDiffer } from './part-marks.ts';

/** A text of a mail, and what its HTML shows; without HTML nothing deceives. */
export interface TextInHtml {
  /** The plain text that says the same; null where the HTML is all there is. */
  plain: string | null;
  /** Null when the page is nested too deeply to be read. */
  page: HtmlReading | null;
}

/**
 * What the texts of a mail do to deceive. Of a text that comes in both forms, people read the plain one here, and the
 * sender's mail program shows the other.
 */
export function textMarks(texts: TextInHtml[]): Mark[] {
  const links = texts.flatMap(({ page }) => page?.links ?? []);
  return [
    ...(texts.some(differ) ? [mark('parts_differ')] : []),
    ...(texts.some(hidesWords) ? [mark('hidden_text')] : []),
    ...linkMarks(links),
  ];
}

function mark(kind: Mark['kind']): Mark {
  return { kind, seen: '', instead: '' };
}

/** What cannot be compared must not pass for equal. */
function differ({ plain, page }: TextInHtml): boolean {
  return plain !== null && plain !== '' && (page === null || partsDiffer(plain, page.visible));
}

const fewestWords = 3;

/** Words that are hidden and said nowhere else: layouts for telephones hide a second copy of what all see. */
function hidesWords({ plain, page }: TextInHtml): boolean {
  if (page === null || page.hidden === '') return false;
  const said = new Set(`${page.visible}\n${plain ?? ''}`.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const only = (page.hidden.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !said.has(word));
  return new Set(only).size >= fewestWords;
}
