import type { Slice } from '../../domain/model/mail.ts';

export type TransferEncoding = Slice['encoding'];

/** The encoding a Content-Transfer-Encoding field names; unknown names mean the bytes as they are (RFC 2045 section 6). */
export function transferEncoding(value: string): TransferEncoding {
  const name = /^[\s"']*([a-z0-9-]+)/i.exec(value)?.[1]?.toLowerCase();
  if (name === 'base64') return 'base64';
  return name === 'quoted-printable' ? 'quoted-printable' : 'identity';
}

/** A group of bytes that is decoded at one go: small enough that the event loop is not held up. */
const chunkSize = 512 * 1024;

/** The bytes that lie encoded in `encoded`, piece by piece, so that a caller can let others run in between. */
export function* decodeInChunks(encoded: Buffer, encoding: TransferEncoding): Generator<Buffer> {
  if (encoding === 'base64') yield* base64Chunks(encoded);
  else {
    for (let start = 0; start < encoded.length; ) {
      const end = encoding === 'identity' ? start + chunkSize : afterLine(encoded, start + chunkSize);
      const piece = encoded.subarray(start, end);
      yield encoding === 'identity' ? piece : decodeQuotedPrintable(piece);
      start = end;
    }
  }
}

/** The same at one go, for what is known to be small. */
export function decodeBytes(encoded: Buffer, encoding: TransferEncoding): Buffer {
  const chunks = [...decodeInChunks(encoded, encoding)];
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
}

function* base64Chunks(encoded: Buffer): Generator<Buffer> {
  const line = evenLine(encoded);
  let carried = '';
  for (let start = 0; start < encoded.length; ) {
    if (line && carried === '') {
      const end = evenEnd(encoded, start, line.length);
      const piece = Buffer.from(encoded.toString('latin1', start, end), 'base64');
      // Any sign that does not belong there would tear the groups of four, and makes the piece shorter.
      if (end > start && piece.length === ((end - start) / line.length) * (line.signs / 4) * 3) {
        start = end;
        yield piece;
        continue;
      }
    }
    const end = Math.min(encoded.length, start + chunkSize);
    // What is no sign of the alphabet is ignored (RFC 2045 section 6.8), and padding ends the data.
    const signs = carried + encoded.toString('latin1', start, end).replace(/[^A-Za-z0-9+/=]+/g, '');
    start = end;
    const padding = signs.indexOf('=');
    const usable = padding === -1 ? signs : signs.slice(0, padding);
    const isLast = padding !== -1 || start >= encoded.length;
    const length = isLast ? usable.length : usable.length - (usable.length % 4);
    yield Buffer.from(usable.slice(0, length), 'base64');
    if (padding !== -1) return;
    carried = usable.slice(length);
  }
}

/** The first line, when its signs make whole groups of three bytes; mail programs keep that length to the end. */
function evenLine(encoded: Buffer): { signs: number; length: number } | null {
  const end = encoded.indexOf(0x0a);
  if (end < 4 || end > 2000) return null;
  const signs = encoded[end - 1] === 0x0d ? end - 1 : end;
  return signs % 4 === 0 ? { signs, length: end + 1 } : null;
}

/** The end of the lines from `start` that all have this length; the last ones of the data are left over. */
function evenEnd(encoded: Buffer, start: number, length: number): number {
  const lines = Math.min(Math.floor(chunkSize / length), Math.floor((encoded.length - start) / length) - 1);
  for (let line = 1; line <= lines; line++) {
    if (encoded[start + line * length - 1] !== 0x0a) return start + (line - 1) * length;
  }
  return start + Math.max(0, lines) * length;
}

function afterLine(bytes: Buffer, from: number): number {
  const end = from >= bytes.length ? -1 : bytes.indexOf(0x0a, from);
  // A line of megabytes is cut in its middle: at worst one sign is read wrongly.
  return end === -1 || end > from + chunkSize ? Math.min(bytes.length, from + chunkSize) : end + 1;
}

/** Decodes quoted-printable (RFC 2045 section 6.7); what is no escape stays as it is. In a word there are no lines. */
export function decodeQuotedPrintable(encoded: Buffer, isWord = false): Buffer {
  let read = encoded.indexOf(0x3d);
  if (read === -1 && (isWord || !/[ \t]\r?\n/.test(encoded.toString('latin1')))) return encoded;
  const decoded = Buffer.allocUnsafe(encoded.length);
  let written = 0;
  read = 0;
  const { length } = encoded;
  while (read < length) {
    const byte = encoded[read]!;
    if (byte === 0x3d) {
      const value =
        read + 2 < length ? (hexValues[encoded[read + 1]!]! << 4) | hexValues[encoded[read + 2]!]! : -1;
      if (value >= 0) {
        decoded[written++] = value;
        read += 3;
        continue;
      }
      const next = isWord ? null : afterSoftBreak(encoded, read + 1);
      if (next !== null) {
        read = next;
        continue;
      }
    } else if (byte === 0x0a && !isWord) {
      // Blanks before the end of a line were added on the way.
      const hadReturn = written > 0 && decoded[written - 1] === 0x0d;
      if (hadReturn) written--;
      while (
        written > 0 &&
        (encoded[read - (hadReturn ? 2 : 1)] === 0x20 || encoded[read - (hadReturn ? 2 : 1)] === 0x09) &&
        (decoded[written - 1] === 0x20 || decoded[written - 1] === 0x09)
      )
        written--;
      if (hadReturn) decoded[written++] = 0x0d;
    }
    decoded[written++] = byte;
    read++;
  }
  return decoded.subarray(0, written);
}

function afterSoftBreak(encoded: Buffer, from: number): number | null {
  let position = from;
  while (encoded[position] === 0x20 || encoded[position] === 0x09) position++;
  if (encoded[position] === 0x0d) position++;
  if (encoded[position] === 0x0a) return position + 1;
  return position >= encoded.length ? position : null;
}

/** -1 for what is no hexadecimal digit. */
const hexValues = new Int8Array(256).fill(-1);
for (const [value, digit] of [...'0123456789abcdef'].entries()) {
  hexValues[digit.charCodeAt(0)] = value;
  hexValues[digit.toUpperCase().charCodeAt(0)] = value;
}
