import { decodeBytes } from './charsets.ts';
import { headerBytes } from './header-bytes.ts';

const word = /=\?([^?\s]{1,60})\?([bq])\?([^?]*)\?=/gi;

/**
 * Header text with its encoded words decoded (RFC 2047). As mail programs do, it also reads what the RFC forbids: words
 * inside quotes, blanks and raw bytes inside words, and characters that are cut between two words. `value` holds raw
 * bytes as latin1 characters or proper Unicode; `readBetween` reads what stands between the words.
 */
export function decodeWords(value: string, readBetween = (text: string) => text): string {
  if (!value.includes('=?')) return readBetween(value);
  let text = '';
  let end = 0;
  let charset = '';
  let bytes: Buffer[] = [];
  const flush = () => {
    if (bytes.length > 0) text += decodeBytes(Buffer.concat(bytes), charset);
    bytes = [];
  };
  for (const match of value.matchAll(word)) {
    const between = value.slice(end, match.index);
    // Blanks between two words are not part of the text (RFC 2047 section 6.2).
    const isAdjacent = end > 0 && /^\s*$/.test(between);
    // RFC 2231 section 5 lets a language stand behind the charset.
    const name = match[1]!.split('*')[0]!.toLowerCase();
    if (!isAdjacent || name !== charset) flush();
    if (!isAdjacent) text += readBetween(between);
    charset = name;
    bytes.push(wordBytes(match[2]!.toLowerCase(), match[3]!));
    end = match.index + match[0].length;
  }
  flush();
  return text + readBetween(value.slice(end));
}

function wordBytes(encoding: string, text: string): Buffer {
  if (encoding === 'b') return Buffer.from(text, 'base64');
  const spaced = text.replaceAll('_', ' ');
  const raw = spaced.replace(/=([0-9a-f]{2})/gi, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return headerBytes(raw);
}
