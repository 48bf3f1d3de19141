import { DeskError } from '../../domain/errors.ts';
import type { Attachment, Slice } from '../../domain/model/mail.ts';
import { fieldValues, readHeader } from '../header-fields.ts';
import { describeAttachments, readAttachment } from './attachments.ts';
import type { TextBytes } from './body-text.ts';
import { type AttachedPart, type MailContent, mailContent, type TextPart } from './mail-content.ts';
import { type MimeLimits, readMimeTree } from './mime-tree.ts';

/** A mail taken apart: what must still be read by the parser, and what is known already. */
export interface DissectedMail {
  /** The root's header with the blank line. */
  header: Buffer;
  texts: TextBytes[][];
  attachments: Attachment[];
  bouncedMessageId: string | null;
  unshown: string[];
}

const limits: MimeLimits = { parts: 1000, depth: 100, headerBytes: 1024 * 1024 };
const mostAttachments = 100;
/** Encoded bytes of text that are read of one mail: nobody wrote more himself. */
const longestTexts = 4 * 1024 * 1024;

/**
 * Cuts a raw mail into its header, its texts and its attachments. Only the texts go on to the parser, so that neither
 * it nor the channel to it ever sees a large mail; attachments are hashed here, in pieces, and kept as slices of the raw
 * mail. Rejects with DeskError `mail_unreadable` (retry never) beyond the limits.
 */
export async function dissect(raw: Buffer): Promise<DissectedMail> {
  const root = readMimeTree(raw, limits);
  const content = withForwarded(raw, mailContent(root));
  if (content.attached.length > mostAttachments) {
    const sentence = `The mail could not be read: it has more than ${mostAttachments} attachments, which is beyond what the parser accepts. Open the original.`;
    throw new DeskError('mail_unreadable', sentence, 'never');
  }
  const { texts, isCut } = textsOf(raw, content);
  return {
    header: raw.subarray(0, root.start),
    texts,
    attachments: await describeAttachments(raw, content.attached),
    bouncedMessageId: bouncedMessageId(raw, content.attached),
    unshown: [
      ...new Set(content.unshown),
      ...(isCut
        ? ['The text is very long; only its beginning is shown. Open the original for the rest.']
        : []),
    ],
  };
}

/** A mail that consists of another mail says what that one says. */
function withForwarded(raw: Buffer, content: MailContent): MailContent {
  const [only] = content.attached;
  if (content.units.length > 0 || only?.part.type.value !== 'message/rfc822') return content;
  if (only.slice.encoding !== 'identity') return content;
  const inner = mailContent(readMimeTree(raw, limits, only.slice));
  return { ...content, units: inner.units, unshown: [...content.unshown, ...inner.unshown] };
}

function textsOf(raw: Buffer, { units }: MailContent): { texts: TextBytes[][]; isCut: boolean } {
  let left = longestTexts;
  let isCut = false;
  const bytesOf = ({ slice, ...part }: TextPart): TextBytes => {
    const length = Math.min(left, slice.end - slice.start);
    if (length < slice.end - slice.start) isCut = true;
    left -= length;
    return { ...part, encoding: slice.encoding, bytes: raw.subarray(slice.start, slice.start + length) };
  };
  return { texts: units.map(({ parts }) => parts.map(bytesOf)), isCut };
}

/** The parts in which a report returns a mail, whole or as its header only (RFC 3462 section 2, RFC 6522). */
const returnedTypes = ['message/rfc822', 'message/global', 'text/rfc822-headers', 'message/global-headers'];
const longestReturnedHeader = 64 * 1024;

function bouncedMessageId(raw: Buffer, attached: AttachedPart[]): string | null {
  const returned = attached.find(({ part }) => returnedTypes.includes(part.type.value));
  if (!returned) return null;
  const { start, end, encoding }: Slice = returned.slice;
  const head = { start, end: Math.min(end, start + longestReturnedHeader), encoding };
  const header = readHeader(readAttachment(raw, head));
  return /<[^<>\s]{1,998}>/.exec(fieldValues(header, 'message-id')[0] ?? '')?.[0] ?? null;
}
