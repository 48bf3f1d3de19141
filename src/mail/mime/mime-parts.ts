import { DeskError } from '../../domain/errors.ts';
import { fieldBytes, type MailHeader, readHeader } from '../header-fields.ts';
import { type ContentField, readContentField } from './content-field.ts';
import { type TransferEncoding, transferEncoding } from './transfer-encoding.ts';

/** One part of a mail, or the mail itself, by where it lies in the bytes. */
export interface MimePart {
  header: MailHeader;
  /** In lower case; the default of its place when nothing readable is declared (RFC 2045 section 5.2, RFC 2046 section 5.1.5). */
  type: string;
  parameters: ContentField['parameters'];
  disposition: string;
  dispositionParameters: ContentField['parameters'];
  encoding: TransferEncoding;
  /** Its body: bytes `start` up to `end`, still encoded. */
  start: number;
  end: number;
  children: MimePart[];
}

const mostParts = 1000;
const deepest = 100;
/** Lines that begin like a boundary and are none; a letter has a handful. */
const mostLookalikes = 200_000;

/**
 * The structure of a mail (RFC 2046 section 5.1), found in one pass over the bytes. Missing end boundaries, a part
 * that ends with its mail and boundaries without a header are read as mail programs read them; an attached mail is
 * one part. Throws DeskError `mail_unreadable`, retry never, when it is beyond what any letter needs.
 */
export function readMime(raw: Buffer): MimePart {
  const root = readPart(raw, 0, raw.length, 'text/plain');
  const open: OpenMultipart[] = [];
  let leaf = openPart(raw, open, root);
  let count = 1;
  let lookalikes = 0;
  // The line end before a boundary belongs to it, so the search begins at the one that ends the header.
  let position = Math.max(0, root.start - 1);
  while (open.length > 0) {
    const at = raw.indexOf(lineOfBoundary, position);
    if (at === -1) break;
    const lineEnd = endOfLine(raw, at + 1);
    const found = findBoundary(raw.toString('latin1', at + 3, Math.min(lineEnd, at + 300)), open);
    position = lineEnd;
    if (!found) {
      if (++lookalikes > mostLookalikes) throw beyond('too many lines that look like boundaries');
      continue;
    }
    closeParts(open.slice(found.index + 1), leaf, before(raw, at));
    open.length = found.index + 1;
    const parent = open[found.index]!.part;
    if (found.isEnd) {
      parent.end = before(raw, at);
      open.pop();
      leaf = null;
      continue;
    }
    if (++count > mostParts) throw beyond('too many parts');
    const start = Math.min(raw.length, lineEnd + 1);
    const child = readChild(raw, start, open, defaultType(parent));
    parent.children.push(child);
    if (open.length >= deepest && child.type.startsWith('multipart/')) throw beyond('nested too deeply');
    leaf = openPart(raw, open, child) ?? child;
    position = Math.max(lineEnd, child.start - 1);
  }
  closeParts(open, leaf, raw.length);
  return root;
}

/** What cannot be read, and never will be: DeskError `mail_unreadable`, retry never. */
export function beyond(what: string): DeskError {
  const sentence = `The mail could not be read: its structure is beyond what the parser accepts (${what}). Open the original.`;
  return unreadable(sentence);
}

/** The same, by its sentence. */
export function unreadable(sentence: string): DeskError {
  return new DeskError('mail_unreadable', sentence, 'never');
}

interface OpenMultipart {
  part: MimePart;
  boundary: string;
}
const lineOfBoundary = Buffer.from('\n--');
const mostFields = 10_000;
const largestPartHeader = 128 * 1024;

/** A part without an empty line ends at the next boundary, which must not be taken for a line of its header. */
function readChild(raw: Buffer, start: number, open: OpenMultipart[], fallback: string): MimePart {
  const part = readPart(raw, start, Math.min(raw.length, start + largestPartHeader), fallback);
  for (let at = raw.indexOf(lineOfBoundary, start - 1); at !== -1 && at < part.start - 1; ) {
    const line = raw.toString('latin1', at + 3, Math.min(endOfLine(raw, at + 1), at + 300));
    if (findBoundary(line, open)) return readPart(raw, start, at + 1, fallback);
    at = raw.indexOf(lineOfBoundary, at + 3);
  }
  return part;
}

function readPart(raw: Buffer, start: number, limit: number, fallback: string): MimePart {
  const header = readHeader(raw, start, limit);
  if (header.tooLong || header.fields.length > mostFields) throw beyond('the header is too long');
  const content = readContentField(fieldBytes(header, 'content-type')[0] ?? '');
  const disposition = readContentField(fieldBytes(header, 'content-disposition')[0] ?? '');
  return {
    header,
    type: partType(content.value, fallback),
    parameters: content.parameters,
    disposition: disposition.value,
    dispositionParameters: disposition.parameters,
    encoding: transferEncoding(fieldBytes(header, 'content-transfer-encoding')[0] ?? ''),
    start: header.end,
    end: raw.length,
    children: [],
  };
}

function partType(declared: string, fallback: string): string {
  if (declared.includes('/')) return declared;
  return declared === '' || declared === 'text' ? fallback : 'application/octet-stream';
}

function defaultType(parent: MimePart): string {
  return parent.type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
}

/** Opens a part that has parts; gives null when it does, so that what stands before the first one is of no part. */
function openPart(raw: Buffer, open: OpenMultipart[], part: MimePart): MimePart | null {
  if (!part.type.startsWith('multipart/')) return part;
  const boundary = part.parameters.get('boundary')?.trimEnd() || seenBoundary(raw, part);
  if (!boundary) return part;
  open.push({ part, boundary });
  return null;
}

/** Where the field names no boundary, the first line of the body that begins like one. */
function seenBoundary(raw: Buffer, part: MimePart): string | null {
  const start = raw.toString('latin1', part.start, Math.min(raw.length, part.start + 2000));
  return /(?:^|\n)--([^\s-][^\r\n]{0,100}?)[ \t]*\r?\n/.exec(start)?.[1] ?? null;
}

function findBoundary(line: string, open: OpenMultipart[]): { index: number; isEnd: boolean } | null {
  const text = line.trimEnd();
  for (let index = open.length - 1; index >= 0; index--) {
    const { boundary } = open[index]!;
    if (!text.startsWith(boundary)) continue;
    if (text.length === boundary.length) return { index, isEnd: false };
    if (text.length === boundary.length + 2 && text.endsWith('--')) return { index, isEnd: true };
  }
  return null;
}

function closeParts(parts: OpenMultipart[], leaf: MimePart | null, end: number): void {
  for (const { part } of parts) part.end = Math.max(part.start, end);
  if (leaf) leaf.end = Math.max(leaf.start, end);
}

function endOfLine(raw: Buffer, from: number): number {
  const end = raw.indexOf(0x0a, from);
  return end === -1 ? raw.length : end;
}

/** The end of what stands before a boundary's line: without its line end. */
function before(raw: Buffer, lineFeed: number): number {
  return lineFeed > 0 && raw[lineFeed - 1] === 0x0d ? lineFeed - 1 : lineFeed;
}
