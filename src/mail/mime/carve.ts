import { createHash } from 'node:crypto';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { Attachment, Slice } from '../../domain/model/mail.ts';
import { safeFileName } from '../clean-text.ts';
import { fieldBytes, readHeader } from '../header-fields.ts';
import { attachedTexts } from './attached-texts.ts';
import { type AttachedPart, type ChosenParts, chooseParts, isHtml, nameOf } from './choose-parts.ts';
import { detectType } from './detect-type.ts';
import { decodeHeaderText } from './encoded-words.ts';
import { beyond, type MimePart, readMime } from './mime-parts.ts';
import { readSlice } from './read-slice.ts';
import type { EncodedText, Skeleton, SkeletonText } from './skeleton.ts';
import { decodeBytes } from './transfer-encoding.ts';

export interface CarvedMail {
  skeleton: Skeleton;
  attachments: Attachment[];
  unshown: string[];
}

const largestMail = 40 * 1024 * 1024;
const mostAttachments = 100;

/**
 * Cuts the attachments out of a raw mail: they are decoded, hashed and typed here, piece by piece, and what is
 * left for the other process is small. Rejects with DeskError `mail_unreadable`, retry never, beyond the limits.
 */
export async function carve(raw: Buffer): Promise<CarvedMail> {
  if (raw.length > largestMail) throw beyond('larger than 40 MB');
  const mail = withLineFeeds(raw);
  const root = readMime(mail);
  const chosen = chooseParts(root, (part) => isBlank(mail, part));
  const attachments: Attachment[] = [];
  for (const [index, attached] of chosen.attached.slice(0, mostAttachments).entries()) {
    attachments.push(await readAttachment(raw, mail, attached, index + 1));
  }
  const unshown = [...chosen.unshown];
  if (chosen.attached.length > mostAttachments)
    unshown.push(
      `This mail has ${chosen.attached.length} attachments, of which the first ${mostAttachments} are listed.`,
    );
  const texts = readableTexts(mail, root, chosen);
  if (texts.some(({ isCut }) => isCut))
    unshown.push('The text is too long to be shown whole. Its rest is in the original.');
  return {
    skeleton: {
      header: mail.subarray(0, Math.min(mail.length, root.header.end)),
      texts: texts.map(({ text }) => text),
      files: attachedTexts(chosen.attached, attachments, (part) => encodedText(mail, part, largestMail)),
      returned: startOfFirst(mail, chosen.attached, returnedTypes),
      report: startOfFirst(mail, chosen.attached, reportTypes),
    },
    attachments,
    unshown,
  };
}

/** A mail of old Macintosh programs ends its lines with CR alone; every byte keeps its place. */
function withLineFeeds(raw: Buffer): Buffer {
  if (raw.includes(0x0a) || !raw.includes(0x0d)) return raw;
  return Buffer.from(raw.map((byte) => (byte === 0x0d ? 0x0a : byte)));
}

const blankSample = 8_000;

function isBlank(mail: Buffer, part: MimePart): boolean {
  if (part.end - part.start > blankSample) return false;
  return decodeBytes(mail.subarray(part.start, part.end), part.encoding).every(
    (byte) => byte <= 0x20 || byte === 0xa0,
  );
}

async function readAttachment(
  raw: Buffer,
  mail: Buffer,
  { part, inline }: AttachedPart,
  position: number,
): Promise<Attachment> {
  const slice: Slice = { start: part.start, end: part.end, encoding: part.encoding };
  const hash = createHash('sha256');
  let size = 0;
  let head: Buffer = Buffer.alloc(0);
  let tail: Buffer = head;
  for (const piece of readSlice(raw, slice)) {
    if (size === 0) head = piece;
    else await ownTurn();
    hash.update(piece);
    size += piece.length;
    tail = piece;
  }
  await ownTurn();
  return {
    filename: safeFileName(attachmentName(mail, part), position),
    contentType: part.type.slice(0, 160),
    detectedType: detectType(head, tail),
    size,
    sha256: hash.digest('hex'),
    inline,
    slice,
  };
}

const longestTurn = 8;
let turnBegan = 0;

/** Lets the others run when this has gone on for some milliseconds, over all mails that are carved at once. */
async function ownTurn(): Promise<void> {
  const now = performance.now();
  if (now - turnBegan < longestTurn) return;
  await turnOfTheLoop();
  turnBegan = performance.now();
}

function attachmentName(mail: Buffer, part: MimePart): string {
  const name = nameOf(part);
  if (name !== '') return name;
  if (part.type === 'text/calendar') return 'invitation.ics';
  if (part.type !== 'message/rfc822' && part.type !== 'message/global') return '';
  const subject = fieldBytes(readHeader(startOf(mail, part)), 'subject')[0];
  return subject ? `${decodeHeaderText(subject.slice(0, 1000))}.eml` : '';
}

/** The parts in which a report returns a mail, whole or as its header only (RFC 3462 section 2, RFC 6522). */
const returnedTypes = ['message/rfc822', 'message/global', 'text/rfc822-headers', 'message/global-headers'];

/** The parts in which a report tells of its recipients (RFC 3464 section 2.1, RFC 6533 section 3). */
const reportTypes = ['message/delivery-status', 'message/global-delivery-status'];

function startOfFirst(mail: Buffer, attached: AttachedPart[], types: string[]): Buffer | null {
  const found = attached.find(({ part }) => types.includes(part.type));
  return found ? startOf(mail, found.part) : null;
}

function startOf(mail: Buffer, part: MimePart): Buffer {
  return decodeBytes(mail.subarray(part.start, Math.min(part.end, part.start + 64_000)), part.encoding);
}

interface CutText {
  text: SkeletonText;
  isCut: boolean;
}

function readableTexts(mail: Buffer, root: MimePart, chosen: ChosenParts): CutText[] {
  const texts = cutTexts(mail, chosen);
  const hasText = chosen.texts.some((part) => !isBlank(mail, part));
  if (hasText) return texts;
  const invitation = chosen.attached.find(({ part }) => part.type === 'text/calendar');
  if (invitation) return [cutText(mail, invitation.part, 'calendar', longestPart)];
  const isMail = ({ part }: AttachedPart) => part.type === 'message/rfc822';
  if (chosen.attached.length > 0 && chosen.attached.every(isMail)) {
    return chosen.attached.slice(0, mostForwarded).flatMap(({ part }) => forwardedTexts(mail, part));
  }
  return texts.length > 0 || root.children.length > 0 ? texts : [];
}

const mostForwarded = 10;

/** A mail that holds nothing but others is read as those; its sender and subject stay those of the outer. */
function forwardedTexts(mail: Buffer, part: MimePart): CutText[] {
  if (part.encoding !== 'identity') return [];
  const inner = mail.subarray(part.start, part.end);
  return cutTexts(
    inner,
    chooseParts(readMime(inner), (text) => isBlank(inner, text)),
  );
}

/** Encoded bytes: a text of a million letters has room, also in Chinese and quoted-printable. */
const longestPart = 4_000_000;
const longestTexts = 8_000_000;
const mostTexts = 200;

function cutTexts(mail: Buffer, { texts, twins, attached }: ChosenParts): CutText[] {
  let room = longestTexts;
  const files = new Set(attached.map(({ part }) => part));
  return texts.slice(0, mostTexts).map((part) => {
    const cut = cutText(mail, part, kindOf(part), Math.min(longestPart, room));
    room -= cut.text.bytes.length;
    cut.text.isFile = files.has(part);
    cut.text.twins = (twins.get(part) ?? [])
      .slice(0, mostTwins)
      .map((twin) => encodedText(mail, twin, longestTwin));
    return cut;
  });
}

/** What is longer than this only helps to find quotes, and is not worth its way to the other process. */
const longestTwin = 400_000;
const mostTwins = 5;

function kindOf(part: MimePart): SkeletonText['kind'] {
  if (isHtml(part)) return 'html';
  return part.type === 'text/enriched' || part.type === 'text/richtext' ? 'enriched' : 'plain';
}

function cutText(mail: Buffer, part: MimePart, kind: SkeletonText['kind'], longest: number): CutText {
  const isFlowed = part.type === 'text/plain' && part.parameters.get('format')?.toLowerCase() === 'flowed';
  const text: SkeletonText = {
    kind,
    ...encodedText(mail, part, longest),
    twins: [],
    isFile: false,
    flowed: isFlowed,
    deleteSpace: isFlowed && part.parameters.get('delsp')?.toLowerCase() === 'yes',
  };
  return { text, isCut: part.end - part.start > longest };
}

function encodedText(mail: Buffer, part: MimePart, longest: number): EncodedText {
  return {
    bytes: mail.subarray(part.start, Math.min(part.end, part.start + longest)),
    // The encoding of a multipart says nothing about what is in it.
    encoding: part.type.startsWith('multipart/') ? 'identity' : part.encoding,
    charset: part.parameters.get('charset')?.slice(0, 80) ?? null,
  };
}
