import type { Slice } from '../../domain/model/mail.ts';
import { cut } from '../clean-text.ts';
import { htmlText } from '../html-text.ts';
import { calendarText } from './calendar-text.ts';
import { decodeBytes } from './charsets.ts';
import { unflow } from './flowed-text.ts';
import type { TextPart } from './mail-content.ts';
import { decodeTransfer } from './transfer-encoding.ts';

/** A text part on its way to the parser: its bytes instead of their place. */
export interface TextBytes extends Omit<TextPart, 'slice'> {
  encoding: Slice['encoding'];
  bytes: Uint8Array;
}

const longestText = 1_000_000;

/** What a person reads of the mail, in the order of its units. HTML only where no plain text says the same. */
export function bodyText(units: TextBytes[][]): { text: string; htmlOnly: boolean } {
  const read = units.map(unitText).filter(({ text }) => text !== '');
  return {
    text: cut(read.map(({ text }) => text).join('\n\n'), longestText),
    htmlOnly: read.length > 0 && read.every(({ isHtml }) => isHtml),
  };
}

const kindsByWorth: TextPart['kind'][][] = [['plain'], ['html'], ['enriched'], ['calendar']];

function unitText(parts: TextBytes[]): { text: string; isHtml: boolean } {
  for (const kinds of kindsByWorth) {
    const chosen = parts.filter(({ kind }) => kinds.includes(kind));
    const text = chosen
      .map(partText)
      .filter((one) => one !== '')
      .join('\n\n');
    if (text !== '') return { text, isHtml: kinds.includes('html') };
  }
  return { text: '', isHtml: false };
}

function partText(part: TextBytes): string {
  const encoded = Buffer.from(part.bytes.buffer, part.bytes.byteOffset, part.bytes.byteLength);
  const bytes = decodeTransfer(encoded, part.encoding);
  const charset = part.charset ?? (part.kind === 'html' ? metaCharset(bytes) : null);
  const decoded = cut(decodeBytes(bytes, charset), longestText).replace(/^\ufeff/, '');
  const text = lineEnds(decoded);
  return lineEnds(readers[part.kind](text, part)).trim();
}

const readers: Record<TextPart['kind'], (text: string, part: TextBytes) => string> = {
  plain: (text, { flowed, deleteSpace }) => (flowed ? unflow(text, deleteSpace) : text),
  html: htmlText,
  enriched: (text) =>
    text
      .replace(/<param>[^<]*<\/param>/gi, '')
      .replace(/<(?:\/?[a-z][a-z0-9-]{0,60})>/gi, '')
      .replaceAll('<<', '<'),
  calendar: calendarText,
};

function lineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** An HTML part without a declared charset may name one itself. */
function metaCharset(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 2048).toString('latin1');
  return /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([a-z0-9_.:-]{1,40})/i.exec(head)?.[1] ?? null;
}
