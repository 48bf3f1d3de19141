import iconv from 'iconv-lite';
import { guessCharset } from './guess-charset.ts';

/**
 * Text from bytes in a declared charset. What is declared wrongly (ASCII or UTF-8 with other bytes, an unknown name,
 * nothing at all) is read as UTF-8 when it is valid UTF-8, else as what its letters look like. Never throws.
 */
export function decodeBytes(bytes: Buffer, declared: string | null): string {
  const name = normalName(declared);
  if (isPlainAscii(bytes) && !escaping.has(name)) return bytes.toString('latin1');
  if (!uncertain.has(name)) {
    const text = decodeAs(bytes, name);
    if (text !== null) return text;
  }
  return (
    strictUtf8(bytes) ?? mostlyUtf8(bytes) ?? decodeAs(bytes, guessCharset(bytes)) ?? bytes.toString('latin1')
  );
}

/** Says nothing about bytes above 127, or is so often wrong that it says nothing. */
const uncertain = new Set(['', 'utf-8', 'us-ascii', 'unknown']);
/** These write other letters in bytes below 128. */
const escaping = new Set([
  'utf-7',
  'hz-gb-2312',
  'iso-2022-jp',
  'iso-2022-kr',
  'utf-16',
  'utf-16le',
  'utf-16be',
  'utf-32',
]);

/** Names that mail programs wrote and the Encoding standard does not know. */
const otherNames: Record<string, string> = {
  utf8: 'utf-8',
  'unicode-1-1-utf-8': 'utf-8',
  utf7: 'utf-7',
  'unicode-1-1-utf-7': 'utf-7',
  'x-unicode-2-0-utf-7': 'utf-7',
  ascii: 'us-ascii',
  'us-ascii': 'us-ascii',
  'ansi_x3.4-1968': 'us-ascii',
  'iso646-us': 'us-ascii',
  '7bit': 'us-ascii',
  '8bit': 'unknown',
  binary: 'unknown',
  'unknown-8bit': 'unknown',
  'x-unknown': 'unknown',
  'x-user-defined': 'unknown',
  default: 'unknown',
  hz: 'hz-gb-2312',
  'hz-gb-2312': 'hz-gb-2312',
  'x-gb2312': 'gb18030',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  cp936: 'gb18030',
  ms936: 'gb18030',
  'gb_2312-80': 'gb18030',
  cp1251: 'windows-1251',
  'win-1251': 'windows-1251',
  cp1252: 'windows-1252',
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  cp950: 'big5',
  'big5-hkscs': 'big5',
  'iso-8859-8-i': 'iso-8859-8',
  'x-mac-roman': 'macintosh',
  'iso-10646-ucs-2': 'utf-16be',
};

function normalName(declared: string | null): string {
  const name = (declared ?? '')
    .trim()
    .toLowerCase()
    .replace(/^['"]+|['"]+$/g, '')
    .replaceAll(' ', '');
  return otherNames[name] ?? name;
}

function isPlainAscii(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte > 0x7f) return false;
  return true;
}

/** Null when nobody here knows the charset. */
function decodeAs(bytes: Buffer, name: string): string | null {
  if (name === 'hz-gb-2312') return fromHz(bytes);
  if (name === 'utf-16')
    return new TextDecoder(startsBigEndian(bytes) ? 'utf-16be' : 'utf-16le').decode(bytes);
  try {
    return new TextDecoder(name).decode(bytes);
  } catch {
    return iconv.encodingExists(name) ? iconv.decode(bytes, name) : null;
  }
}

function startsBigEndian(bytes: Buffer): boolean {
  return bytes[0] === 0xfe || (bytes[0] !== 0xff && bytes[0] === 0);
}

function strictUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8 that was cut in a character, or has a stray byte: hardly a sign of any other charset looks like it. */
function mostlyUtf8(bytes: Buffer): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const good = [...text].filter((character) => character > '\u007f').length - broken;
  return good > broken * 10 ? text : null;
}

/** RFC 1843: GB 2312 in pairs of ASCII characters between ~{ and ~}. */
function fromHz(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  const decoder = new TextDecoder('gb18030');
  return text.replace(
    /~(?:\{([^~\n]*)(?:~\}|(?=\n)|$)|(~)|\r?\n)/g,
    (_all: string, pairs?: string, tilde?: string) => {
      if (tilde) return '~';
      return pairs ? decoder.decode(Buffer.from(pairs, 'latin1').map((byte) => byte | 0x80)) : '';
    },
  );
}
