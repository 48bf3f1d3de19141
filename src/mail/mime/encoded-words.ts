import { decodeText } from './charset.ts';
import { decodeQuotedPrintable } from './transfer-encoding.ts';

const encodedWord = /=\?([^?\s]{0,80})\?([bq])\?([^?]*)\?=/gi;

/**
 * The text of a header value, given one character a byte: encoded words (RFC 2047) decoded, also where they stand
 * in quotes; letters that several neighbouring words share are put together first; raw bytes beyond ASCII read
 * as `rawCharset`, which is what the text of the mail declares, or else in the charset they look like.
 */
export function decodeHeaderText(bytes: string, rawCharset: string | null = null): string {
  if (!bytes.includes('=?')) return literal(bytes, rawCharset);
  const pieces: { charset: string | null; bytes: string }[] = [];
  let end = 0;
  for (const match of bytes.matchAll(encodedWord)) {
    const between = bytes.slice(end, match.index);
    const charset = match[1]!.split('*')[0]!.toLowerCase();
    const last = pieces.at(-1);
    const isNeighbour = last !== undefined && last.charset !== null && between.trim() === '';
    const word = decodeWord(match[2]!, match[3]!);
    if (isNeighbour && last.charset === charset) last.bytes += word;
    else {
      if (!isNeighbour && between !== '') pieces.push({ charset: null, bytes: between });
      pieces.push({ charset, bytes: word });
    }
    end = match.index + match[0].length;
  }
  if (end < bytes.length) pieces.push({ charset: null, bytes: bytes.slice(end) });
  return pieces
    .map((piece) =>
      piece.charset === null
        ? literal(piece.bytes, rawCharset)
        : decodeText(Buffer.from(piece.bytes, 'latin1'), piece.charset),
    )
    .join('');
}

function literal(bytes: string, charset: string | null): string {
  return /[\x80-\xff]/.test(bytes) || bytes.includes('\x1b')
    ? decodeText(Buffer.from(bytes, 'latin1'), charset)
    : bytes;
}

function decodeWord(encoding: string, text: string): string {
  if (encoding.toLowerCase() === 'b') return Buffer.from(text, 'base64').toString('latin1');
  return decodeQuotedPrintable(Buffer.from(text.replaceAll('_', ' '), 'latin1'), true).toString('latin1');
}
