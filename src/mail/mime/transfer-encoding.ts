import type { Slice } from '../../domain/model/mail.ts';

/** What a Content-Transfer-Encoding value means (RFC 2045 section 6); everything unknown is taken as it is. */
export function transferEncoding(value: string): Slice['encoding'] {
  const word = value
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ')
    .trim();
  if (word === 'base64') return 'base64';
  return word === 'quoted-printable' ? 'quoted-printable' : 'identity';
}

/** The bytes behind an encoding. What is no part of it is passed over, as every mail program does. */
export function decodeTransfer(encoded: Buffer, encoding: Slice['encoding']): Buffer {
  if (encoding === 'base64') return decodeBase64(encoded);
  return encoding === 'quoted-printable' ? decodeQuotedPrintable(encoded) : encoded;
}

/** Padding in the middle ends one run of base64 and begins the next: mails are glued together that way. */
function decodeBase64(encoded: Buffer): Buffer {
  const text = encoded.toString('latin1');
  const padding = text.indexOf('=');
  if (padding === -1 || !/[A-Za-z0-9+/]/.test(text.slice(padding, padding + 400)))
    return Buffer.from(text, 'base64');
  return Buffer.concat(text.split(/=+/).map((run) => Buffer.from(run, 'base64')));
}

const equals = 0x3d;

/** RFC 2045 section 6.7: soft line ends go, blanks at the end of a line go, an equals sign without a code stays. */
function decodeQuotedPrintable(encoded: Buffer): Buffer {
  const decoded = Buffer.allocUnsafe(encoded.length);
  let length = 0;
  let position = 0;
  while (position < encoded.length) {
    const byte = encoded[position]!;
    if (byte === equals) {
      const code = hexByte(encoded, position + 1);
      const soft = code === null ? softBreak(encoded, position + 1) : null;
      if (code !== null) decoded[length++] = code;
      else if (soft === null) decoded[length++] = byte;
      position = code === null ? (soft ?? position + 1) : position + 3;
    } else if (byte === 0x20 || byte === 0x09) {
      const end = blanksBeforeLineEnd(encoded, position);
      if (end === null) decoded[length++] = byte;
      position = end ?? position + 1;
    } else {
      decoded[length++] = byte;
      position += 1;
    }
  }
  return decoded.subarray(0, length);
}

function hexByte(bytes: Buffer, at: number): number | null {
  const high = hexDigit(bytes[at]);
  const low = hexDigit(bytes[at + 1]);
  return high === null || low === null ? null : high * 16 + low;
}

function hexDigit(byte: number | undefined): number | null {
  if (byte === undefined) return null;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : null;
}

/** The position behind a soft line end, or null when there is none. */
function softBreak(bytes: Buffer, from: number): number | null {
  const end = blanksBeforeLineEnd(bytes, from) ?? from;
  if (end >= bytes.length) return end;
  if (bytes[end] === 0x0a) return end + 1;
  return bytes[end] === 0x0d && bytes[end + 1] === 0x0a ? end + 2 : null;
}

/** Where the line ends when nothing but blanks stands before that; null otherwise. Looks at 1,000 bytes at most. */
function blanksBeforeLineEnd(bytes: Buffer, from: number): number | null {
  let position = from;
  while (
    position < bytes.length &&
    position - from < 1000 &&
    (bytes[position] === 0x20 || bytes[position] === 0x09)
  )
    position += 1;
  if (position >= bytes.length) return position;
  const isEnd = bytes[position] === 0x0a || (bytes[position] === 0x0d && bytes[position + 1] === 0x0a);
  return isEnd ? position : null;
}
