import { type PageReader, readPage } from '../html-page.ts';
import { type Mark, markOf, mayHoldMarks } from './html-marks.ts';

/**
 * What a piece of text is by the structure of its HTML: written now, of an old mail, a signature, or an indented
 * paragraph of the writer's, which plain text shows as if it were quoted.
 */
export type Role = 'own' | 'old' | 'signature' | 'indented';
/** The text of an HTML body in pieces, in its order. Lines are parted by line feeds; blanks are as they come. */
export interface Piece {
  role: Role;
  text: string;
}

/** What the marks of a page say, when it was read to its end. Null when there are none. */
interface StructureReader extends PageReader {
  end(): Piece[] | null;
}

/**
 * Reads what mail programs mark in an HTML body. Null when nothing is marked, or elements are nested deeper than any
 * program does. One pass without a tree, linear in the length of the HTML.
 */
export function htmlStructure(html: string): Piece[] | null {
  const reader = structureReader(html);
  return reader && readPage(html, [reader]) ? reader.end() : null;
}

/** The same for a page that is being read for another reason. Null where looking would find nothing. */
export function structureReader(html: string): StructureReader | null {
  return mayHoldMarks(html) ? new Walk() : null;
}

interface OpenElement {
  mark: Mark | null;
  /** True while it makes its text old: a frame does so up to its first quote. */
  isOld: boolean;
  isUnread: boolean;
  isBlock: boolean;
  /** Where its text begins. */
  start: { piece: number; at: number; length: number };
}

const longestLead = 600;
const longestHeader = 5000;

class Walk implements StructureReader {
  readonly pieces: Piece[] = [{ role: 'own', text: '' }];
  readonly #open: OpenElement[] = [];
  readonly #frames: OpenElement[] = [];
  /** Each text as it came: the end of all is found without putting them together. */
  readonly #written: string[] = [];
  #length = 0;
  #old = 0;
  #indented = 0;
  #signatures = 0;
  #unread = 0;
  #isRest = false;
  #isBelowRule = false;

  open(name: string, attributes: Record<string, string>): void {
    const mark = this.#unread > 0 ? null : this.#judge(markOf(name, attributes));
    const isBlock = blocks.has(name);
    if (isBlock) this.write('\n');
    if (mark === 'quote' || mark === 'rest') this.#endFrames();
    if (mark === 'rest') this.#isRest = true;
    if (mark === 'signatureBelow') this.#isBelowRule = true;
    const isOld = mark === 'quote' || mark === 'frame';
    if (isOld || mark === 'rest') this.#isBelowRule = false;
    if (isOld) this.#old += 1;
    if (mark === 'bare') this.#indented += 1;
    if (mark === 'signature') this.#signatures += 1;
    const isUnread = name === 'style' || name === 'script' || name === 'title';
    if (isUnread) this.#unread += 1;
    this.#turn();
    const start = {
      piece: this.pieces.length - 1,
      at: this.pieces.at(-1)!.text.length,
      length: this.#length,
    };
    const element = { mark, isOld, isUnread, isBlock, start };
    this.#open.push(element);
    if (mark === 'frame') this.#frames.push(element);
  }

  write(text: string): void {
    if (this.#unread > 0) return;
    this.pieces.at(-1)!.text += text;
    this.#written.push(text);
    this.#length += text.length;
  }

  close(): void {
    const element = this.#open.pop();
    if (!element) return;
    if (element.isBlock) this.write('\n');
    if (element.isUnread) this.#unread -= 1;
    if (element.isOld) this.#old -= 1;
    if (element.mark === 'frame') this.#frames.pop();
    if (element.mark === 'bare') this.#indented -= 1;
    if (element.mark === 'signature') this.#signatures -= 1;
    if (element.mark === 'header' && !this.#isRest) this.#judgeHeader(element);
    this.#turn();
  }

  /** An indented paragraph has the writer's words below it; what ends the mail is a quote. */
  end(): Piece[] | null {
    const last = this.pieces.findLast(({ text }) => /[\p{L}\p{N}]/u.test(text));
    if (last?.role === 'indented') last.role = 'old';
    return this.pieces.some(({ role }) => role !== 'own') ? this.pieces : null;
  }

  /** A quote without any sign of a program is one when a sentence leads to it, or when nothing stands above. */
  #judge(mark: Mark | null): Mark | null {
    if (mark !== 'bare') return mark;
    const above = this.#lead().trimEnd();
    return above === '' || /[:：>]$|@[^\n]{1,200}$|\d{4}[^\n]{0,60}$/.test(above) ? 'quote' : 'bare';
  }

  /** The last that was written, to tell a quote by what leads to it. */
  #lead(): string {
    let lead = '';
    for (let at = this.#written.length - 1; at >= 0 && lead.length < longestLead; at -= 1)
      lead = this.#written[at]! + lead;
    return lead.slice(-longestLead);
  }

  /** The sentence above the quotes of a frame ends with the first of them; what stands between them is an answer. */
  #endFrames(): void {
    for (const frame of this.#frames) {
      if (frame.isOld) this.#old -= 1;
      frame.isOld = false;
    }
  }

  #judgeHeader({ start }: OpenElement): void {
    if (this.#length - start.length > longestHeader) return;
    const text = this.pieces
      .slice(start.piece)
      .map((piece, index) => (index === 0 ? piece.text.slice(start.at) : piece.text))
      .join('');
    if (!isHeader(text)) return;
    const first = this.pieces[start.piece]!;
    const own = first.text.slice(0, start.at);
    this.pieces.splice(
      start.piece,
      this.pieces.length,
      { role: first.role, text: own },
      { role: 'old', text },
    );
    this.#isRest = true;
  }

  #turn(): void {
    const role: Role =
      this.#old > 0 || this.#isRest
        ? 'old'
        : this.#signatures > 0 || this.#isBelowRule
          ? 'signature'
          : this.#indented > 0
            ? 'indented'
            : 'own';
    const last = this.pieces.at(-1)!;
    if (last.role === role) return;
    if (last.text === '') last.role = role;
    else this.pieces.push({ role, text: '' });
  }
}

/** "From: …", "Sent: …" in whatever language: three short names with values, an address or a time among them. */
function isHeader(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trim());
  const isField = (line: string) => /^\p{L}[\p{L}\p{M}\s'’.-]{0,24}[:：]/u.test(line);
  const fields = lines.filter(isField);
  const first = lines.find((line) => line !== '');
  return (
    first !== undefined && isField(first) && fields.length >= 3 && /@|\d{1,2}[:.]\d\d/.test(fields.join(' '))
  );
}

const blocks = new Set(
  'address article blockquote body br center div dd dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
