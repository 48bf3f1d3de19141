import { createHash, hash } from 'node:crypto';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { Attachment, Slice } from '../../domain/model/mail.ts';
import { safeFileName } from '../clean-text.ts';
import { detectType, magicLength } from './magic.ts';
import type { AttachedPart } from './mail-content.ts';
import { decodeTransfer } from './transfer-encoding.ts';

/** Encoded bytes that are decoded at one go: a millisecond of the main thread. */
const atOnce = 1024 * 1024;

/** Decodes, hashes and recognises attachments piece by piece, so that nobody waits long meanwhile. */
export async function describeAttachments(raw: Buffer, attached: AttachedPart[]): Promise<Attachment[]> {
  const described: Attachment[] = [];
  for (const [index, { part, slice, name, isInline }] of attached.entries()) {
    const bytes =
      slice.end - slice.start <= atOnce ? describeSmall(raw, slice) : await describeLarge(raw, slice);
    described.push({
      filename: safeFileName(name, index + 1),
      contentType: part.type.value,
      ...bytes,
      inline: isInline,
      slice,
    });
  }
  return described;
}

/** The bytes of an attachment, cut out of its raw mail again. */
export function readAttachment(raw: Buffer, slice: Slice): Buffer {
  return decodeTransfer(raw.subarray(slice.start, slice.end), slice.encoding);
}

type Described = Pick<Attachment, 'detectedType' | 'size' | 'sha256'>;

function describeSmall(raw: Buffer, slice: Slice): Described {
  const bytes = readAttachment(raw, slice);
  return {
    detectedType: detectType(bytes, bytes),
    size: bytes.length,
    sha256: hash('sha256', bytes, 'hex'),
  };
}

async function describeLarge(raw: Buffer, slice: Slice): Promise<Described> {
  const digest = createHash('sha256');
  let size = 0;
  let first: Buffer | null = null;
  let last = Buffer.alloc(0);
  for (const bytes of pieces(raw, slice)) {
    first ??= Buffer.from(bytes.subarray(0, 70_000));
    if (bytes.length > 0) last = Buffer.from(bytes.subarray(-70_000));
    digest.update(bytes);
    size += bytes.length;
    await turnOfTheLoop();
  }
  const ends = Buffer.concat([first ?? Buffer.alloc(0), last]);
  return {
    detectedType: detectType((first ?? ends).subarray(0, magicLength), ends),
    size,
    sha256: digest.digest('hex'),
  };
}

/** Cut where a decoder may begin anew: base64 in groups of four characters, quoted-printable at a hard line end. */
function* pieces(raw: Buffer, { start, end, encoding }: Slice): Generator<Buffer> {
  let carried = '';
  let position = start;
  while (position < end) {
    let next = Math.min(end, position + atOnce);
    if (encoding === 'quoted-printable' && next < end) next = hardLineEnd(raw, next, end);
    const piece = raw.subarray(position, next);
    position = next;
    if (encoding !== 'base64') {
      yield decodeTransfer(piece, encoding);
      continue;
    }
    const text = carried + piece.toString('latin1').replace(/[^A-Za-z0-9+/=]+/g, '');
    const whole = position >= end || text.includes('=') ? text.length : text.length - (text.length % 4);
    carried = text.slice(whole);
    yield decodeTransfer(Buffer.from(text.slice(0, whole), 'latin1'), encoding);
  }
}

function hardLineEnd(raw: Buffer, from: number, end: number): number {
  for (let at = raw.indexOf(0x0a, from); at !== -1 && at < end; at = raw.indexOf(0x0a, at + 1)) {
    const before = raw[at - 1] === 0x0d ? raw[at - 2] : raw[at - 1];
    if (before !== 0x3d) return at + 1;
  }
  return end;
}
