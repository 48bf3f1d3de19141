import { isAscii, isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import iconv from 'iconv-lite';
import { guessCharset } from './guess-charset.ts';

/**
 * Text of bytes in a declared charset, or in the one they look like when it is missing, unknown or plainly wrong.
 * Valid UTF-8 beyond ASCII is UTF-8 whatever a single-byte charset claims: such letters form no words by chance.
 * Never throws; a byte order mark is left out.
 */
export function decodeText(bytes: Buffer, declared: string | null): string {
  const charset = canonical(declared ?? '');
  if (isStateful(charset)) return decodeStateful(bytes, charset);
  if (isAscii(bytes)) {
    // Some say only in the bytes that they are Japanese.
    return bytes.includes(escapeToJapanese) ? decoder('iso-2022-jp').decode(bytes) : bytes.toString('latin1');
  }
  const isValid = isUtf8(bytes);
  if (isValid && !multiByte.has(charset)) return withoutMark(bytes.toString('utf8'));
  if (charset === 'utf-8' && mostlyUtf8(bytes)) return withoutMark(bytes.toString('utf8'));
  const text = isTrustworthy(charset) ? decodeKnown(bytes, charset) : null;
  if (text !== null && !hasBroken(text)) return text;
  if (isValid) return withoutMark(bytes.toString('utf8'));
  const guessed = guessCharset(bytes, text === null ? null : charset);
  return decodeKnown(bytes, guessed) ?? bytes.toString('latin1');
}

const escapeToJapanese = Buffer.from('\x1b$');
const multiByte = new Set(['gb18030', 'big5', 'euc-kr', 'euc-jp', 'shift_jis', 'utf-16le', 'utf-16be']);

/** Names that mean another charset in practice: what programs write under them, and their misspellings. */
const aliases: Record<string, string> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  cp936: 'gb18030',
  'gb_2312-80': 'gb18030',
  'x-gbk': 'gb18030',
  euccn: 'gb18030',
  'euc-cn': 'gb18030',
  'big5-hkscs': 'big5',
  cp950: 'big5',
  'x-sjis': 'shift_jis',
  'shift-jis': 'shift_jis',
  sjis: 'shift_jis',
  cp932: 'shift_jis',
  'ks_c_5601-1987': 'euc-kr',
  cp949: 'euc-kr',
  utf8: 'utf-8',
  'utf-8mb4': 'utf-8',
  'unicode-1-1-utf-8': 'utf-8',
  utf7: 'utf-7',
  'unicode-1-1-utf-7': 'utf-7',
  'x-unicode-2-0-utf-7': 'utf-7',
  hz: 'hz-gb-2312',
  'iso-8859-1': 'windows-1252',
  'iso8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'ansi_x3.110-1983': 'windows-1252',
  'iso-8859-8-i': 'windows-1255',
  'iso-8859-8-e': 'windows-1255',
  'iso-8859-8': 'windows-1255',
  'iso-8859-9': 'windows-1254',
  'iso-8859-11': 'windows-874',
  'tis-620': 'windows-874',
  cp874: 'windows-874',
  'koi8-ru': 'koi8-u',
  koi8: 'koi8-r',
  'us-ascii': '',
  ascii: '',
  'ansi_x3.4-1968': '',
  '7bit': '',
  '8bit': '',
};

function canonical(declared: string): string {
  const name = declared
    .trim()
    .toLowerCase()
    .replace(/^["']+|["']+$/g, '');
  const windows = /^(?:cp|win|windows|x-cp|x-windows)[-_]?(12\d\d)$/.exec(name);
  if (windows) return `windows-${windows[1]}`;
  const latin = /^(?:iso|latin)[-_ ]?8859[-_ ]?(\d{1,2})(?:[-_ ]?([ie]))?$/.exec(name);
  const spelled = latin ? `iso-8859-${latin[1]}${latin[2] ? `-${latin[2]}` : ''}` : name;
  return aliases[spelled] ?? spelled;
}

function isStateful(charset: string): boolean {
  return /^(?:utf-7|hz-gb-2312|iso-2022-|utf-16)/.test(charset);
}

function decodeStateful(bytes: Buffer, charset: string): string {
  // Written by programs that never had a way to send these charsets raw.
  if (!charset.startsWith('utf-16') && !isAscii(bytes)) {
    if (isUtf8(bytes)) return withoutMark(bytes.toString('utf8'));
    if (charset !== 'iso-2022-kr')
      return decodeKnown(bytes, guessCharset(bytes, null)) ?? bytes.toString('latin1');
  }
  if (charset === 'hz-gb-2312') return decodeHz(bytes);
  if (charset === 'iso-2022-kr') return decodeShifted(bytes);
  if (charset.startsWith('iso-2022-cn')) return bytes.toString('latin1');
  // UTF-16 without a mark that is plain ASCII was only declared to be UTF-16.
  if (charset.startsWith('utf-16') && !bytes.includes(0) && isUtf8(bytes))
    return withoutMark(bytes.toString('utf8'));
  if (charset === 'utf-16') return iconv.decode(bytes, 'utf-16', { defaultEncoding: 'utf16be' });
  return decodeKnown(bytes, charset) ?? bytes.toString('latin1');
}

/** HZ (RFC 1843): pairs of seven-bit bytes between ~{ and ~}. */
function decodeHz(bytes: Buffer): string {
  const text = bytes.toString('latin1').replace(/~\r?\n/g, '');
  return text.replace(/~\{([\s\S]*?)(?:~\}|(?=\n)|$)|~~/g, (whole, pairs: string | undefined) =>
    pairs === undefined ? whole.slice(1) : raised(pairs, 'gb18030'),
  );
}

/** ISO-2022-KR (RFC 1557): Korean between the control characters SO and SI. */
function decodeShifted(bytes: Buffer): string {
  const [plain, ...shifted] = bytes.toString('latin1').replaceAll('\x1b$)C', '').split(shiftOut);
  const read = shifted.map((piece) => {
    const end = piece.indexOf(shiftIn);
    return end === -1
      ? raised(piece, 'euc-kr')
      : raised(piece.slice(0, end), 'euc-kr') + piece.slice(end + 1);
  });
  return [plain, ...read].join('');
}

const shiftOut = '\x0e';
const shiftIn = '\x0f';

function raised(pairs: string, charset: string): string {
  const bytes = Buffer.from(pairs, 'latin1');
  return decoder(charset).decode(bytes.map((byte) => (byte > 0x20 ? byte | 0x80 : byte)));
}

/** ASCII says nothing about bytes beyond it, and neither does a charset that we know by no name. */
function isTrustworthy(charset: string): boolean {
  return charset !== '' && charset !== 'utf-8';
}

function mostlyUtf8(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, 100_000).toString('utf8');
  const good = sample.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  const bad = sample.match(/\ufffd/g)?.length ?? 0;
  return good > bad * 4;
}

/** A few broken signs in a long text are damage on the way; more mean that the declared charset is wrong. */
function hasBroken(text: string): boolean {
  if (!text.includes('\ufffd')) return false;
  const bad = text.match(/\ufffd/g)!.length;
  const foreign = text.match(/[^\0-\x7f]/g)!.length;
  return bad * 20 > foreign;
}

const decoders = new Map<string, TextDecoder | null>();

function decoder(charset: string): TextDecoder {
  return knownDecoder(charset)!;
}

function knownDecoder(charset: string): TextDecoder | null {
  let known = decoders.get(charset);
  if (known === undefined) {
    try {
      known = new TextDecoder(charset);
    } catch {
      known = null;
    }
    // A stranger names the charsets: only so many are kept.
    if (decoders.size < 100) decoders.set(charset, known);
  }
  return known;
}

function decodeKnown(bytes: Buffer, charset: string): string | null {
  const known = knownDecoder(charset);
  if (known) return known.decode(bytes);
  const name = [charset, charset.replace(/[-_ ]/g, '')].find(
    (one) => one !== '' && iconv.encodingExists(one),
  );
  // iconv-lite also takes base64 and hex for charsets.
  if (!name || /^(?:base64|hex|binary|ucs2|internal)/.test(name)) return null;
  return iconv.decode(bytes, name);
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
