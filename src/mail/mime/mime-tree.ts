import { DeskError } from '../../domain/errors.ts';
import { firstField, type MailHeader, readHeader } from '../header-fields.ts';
import { type StructuredValue, structuredValue } from './part-fields.ts';

/** One part of a mail (RFC 2045, RFC 2046): a place in the raw bytes, never a copy of them. */
export interface MimePart {
  header: MailHeader;
  type: StructuredValue;
  disposition: StructuredValue;
  /** Where the body lies in the raw mail: from its first byte up to the line end that belongs to the next boundary. */
  start: number;
  end: number;
  /** Empty for a leaf. */
  children: MimePart[];
}

export interface MimeLimits {
  parts: number;
  /** How deep multiparts may lie in each other. */
  depth: number;
  /** Bytes of header fields in all parts together. */
  headerBytes: number;
}

/**
 * The structure of a raw mail in linear time for each level of nesting. Broken structures are read as mail programs do:
 * a missing last boundary ends with the mail, a multipart without any boundary is text. Throws DeskError
 * `mail_unreadable` (retry never) beyond the limits.
 */
export function readMimeTree(
  raw: Buffer,
  limits: MimeLimits,
  within?: { start: number; end: number },
): MimePart {
  let parts = 0;
  let headerBytes = 0;
  return readPart(within?.start ?? skipEnvelope(raw), within?.end ?? raw.length, 'text/plain', 0);

  function readPart(start: number, end: number, usualType: string, depth: number): MimePart {
    parts += 1;
    if (parts > limits.parts) throw beyond(`more than ${limits.parts} parts`);
    if (depth > limits.depth) throw beyond(`parts nested more than ${limits.depth} deep`);
    const bodyStart = Math.min(headerEnd(raw, start, end), end);
    headerBytes += bodyStart - start;
    if (headerBytes > limits.headerBytes)
      throw beyond(`more than ${Math.round(limits.headerBytes / 1024)} kB of headers`);
    const header = readHeader(raw.subarray(start, bodyStart));
    const type = typeOf(header, usualType);
    const part: MimePart = {
      header,
      type,
      disposition: structuredValue(firstField(header, 'content-disposition')),
      start: bodyStart,
      end,
      children: [],
    };
    if (!type.value.startsWith('multipart/')) return part;
    const places = betweenBoundaries(raw, part, type.parameters.get('boundary') ?? null);
    const childType = type.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    part.children = places.map((place) => readPart(place.start, place.end, childType, depth + 1));
    // Without a boundary there are no parts to tell apart: what is there is shown as text.
    if (part.children.length === 0) part.type = { value: 'text/plain', parameters: type.parameters };
    return part;
  }
}

function beyond(what: string): DeskError {
  const sentence = `The mail could not be read: it has ${what}, which is beyond what the parser accepts. Open the original.`;
  return new DeskError('mail_unreadable', sentence, 'never');
}

/** Mails that were taken out of an mbox begin with its "From " line, which is no header field. */
function skipEnvelope(raw: Buffer): number {
  if (raw.subarray(0, 5).toString('latin1') !== 'From ' && raw.subarray(0, 6).toString('latin1') !== '>From ')
    return 0;
  const end = raw.indexOf(0x0a);
  return end === -1 ? 0 : end + 1;
}

/** The position behind the blank line that ends a header, or the end. */
function headerEnd(raw: Buffer, start: number, end: number): number {
  // A mail without a header at all begins with its text.
  if (!/^[!-9;-~]+[ \t]*:|^\r?\n|^$/.test(raw.toString('latin1', start, Math.min(end, start + 200))))
    return start;
  let position = start;
  while (position < end) {
    if (raw[position] === 0x0a) return position + 1;
    if (raw[position] === 0x0d && raw[position + 1] === 0x0a) return position + 2;
    const next = raw.indexOf(0x0a, position);
    if (next === -1 || next >= end) return end;
    position = next + 1;
  }
  return end;
}

function typeOf(header: MailHeader, usualType: string): StructuredValue {
  const field = firstField(header, 'content-type');
  if (!field || field.value === '') return { value: usualType, parameters: new Map() };
  const type = structuredValue(field);
  if (/^[a-z0-9!#$&^_.+-]{1,60}\/[a-z0-9!#$&^_.+-]{1,100}$/.test(type.value)) return type;
  // Old programs wrote "text" alone; whatever else is malformed is text too (RFC 2045 section 5.2).
  return {
    value: /^text\b/.test(type.value) || type.value === '' ? 'text/plain' : 'application/octet-stream',
    parameters: type.parameters,
  };
}

interface Place {
  start: number;
  end: number;
}

function betweenBoundaries(raw: Buffer, part: Place, declared: string | null): Place[] {
  const boundary = declared?.trimEnd() || firstBoundary(raw, part);
  if (!boundary) return [];
  const places: Place[] = [];
  let open: number | null = null;
  for (const delimiter of delimiters(raw, part, Buffer.from(`--${boundary}`, 'latin1'))) {
    if (open !== null) places.push({ start: open, end: Math.max(open, delimiter.start) });
    open = delimiter.isLast ? null : delimiter.end;
    if (delimiter.isLast) break;
  }
  if (open !== null && open < part.end) places.push({ start: open, end: part.end });
  return places;
}

/** The lines that separate parts. `start` is where the part before it ends: the line end before a boundary is its own. */
function* delimiters(raw: Buffer, part: Place, mark: Buffer): Generator<Place & { isLast: boolean }> {
  let position = part.start;
  for (;;) {
    const at = raw.indexOf(mark, position);
    if (at === -1 || at >= part.end) return;
    position = at + mark.length;
    if (at !== part.start && raw[at - 1] !== 0x0a) continue;
    const isLast = raw[position] === 0x2d && raw[position + 1] === 0x2d;
    const lineEnd = endOfBlanks(raw, isLast ? position + 2 : position, part.end);
    // Something else behind it: another boundary that begins with this one. After "--" anything may stand.
    if (lineEnd === null && !isLast) continue;
    const isAfterReturn = at - 2 >= part.start && raw[at - 2] === 0x0d;
    yield { start: at === part.start ? at : at - (isAfterReturn ? 2 : 1), end: lineEnd ?? position, isLast };
    position = lineEnd ?? position;
  }
}

/** The position behind the line end when only blanks stand before it; null otherwise. */
function endOfBlanks(raw: Buffer, from: number, end: number): number | null {
  let position = from;
  while (position < end && (raw[position] === 0x20 || raw[position] === 0x09)) position += 1;
  if (position >= end) return end;
  if (raw[position] === 0x0a) return position + 1;
  return raw[position] === 0x0d && raw[position + 1] === 0x0a ? position + 2 : null;
}

/** For a multipart that does not name its boundary: the first line that looks like one. */
function firstBoundary(raw: Buffer, part: Place): string | null {
  const head = raw.subarray(part.start, Math.min(part.end, part.start + 4096)).toString('latin1');
  return /(?:^|\n)--([^\s-][^\r\n]{0,69}?)[ \t]*(?:\r?\n|$)/.exec(head)?.[1] ?? null;
}
