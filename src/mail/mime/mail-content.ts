import type { Slice } from '../../domain/model/mail.ts';
import { fieldValues } from '../header-fields.ts';
import type { MimePart } from './mime-tree.ts';
import { transferEncoding } from './transfer-encoding.ts';

/** A part that people read, still in its transfer encoding. */
export interface TextPart {
  kind: 'plain' | 'html' | 'enriched' | 'calendar';
  charset: string | null;
  /** RFC 3676. */
  flowed: boolean;
  deleteSpace: boolean;
  slice: Slice;
}
/** Parts that say the same in different forms: one of them is shown. */
export interface BodyUnit {
  parts: TextPart[];
}
/** A part that is listed and not read. */
export interface AttachedPart {
  part: MimePart;
  slice: Slice;
  /** Decoded, not yet made safe to show; '' when it has none. */
  name: string;
  isInline: boolean;
}
export interface MailContent {
  units: BodyUnit[];
  attached: AttachedPart[];
  /** Sentences about what cannot be shown. */
  unshown: string[];
}

/**
 * Sorts the leaves of a mail into what is read and what is listed, as mail programs do: text in the order in which it
 * stands, of alternatives the forms of one text, everything else as attachments. A named text that is not the first is
 * both.
 */
export function mailContent(root: MimePart): MailContent {
  const content: MailContent = { units: [], attached: [], unshown: [] };
  collect(root, content, false);
  return content;
}

function collect(part: MimePart, content: MailContent, isRelated: boolean): void {
  if (part.children.length === 0) {
    addLeaf(part, content, isRelated);
    return;
  }
  const note = protections.find(({ type }) => type.test(part.type.value));
  if (note?.fits(part)) content.unshown.push(note.sentence);
  if (part.type.value === 'multipart/alternative') {
    collectAlternative(part, content);
    return;
  }
  const related = part.type.value === 'multipart/related';
  for (const [position, child] of part.children.entries())
    collect(child, content, isRelated || (related && position > 0));
}

function collectAlternative(part: MimePart, content: MailContent): void {
  const forms: MailContent = { units: [], attached: content.attached, unshown: content.unshown };
  for (const child of part.children) collect(child, forms, false);
  const parts = forms.units.flatMap((unit) => unit.parts);
  if (parts.length > 0) content.units.push({ parts });
}

function addLeaf(part: MimePart, content: MailContent, isRelated: boolean): void {
  const slice = sliceOf(part);
  const name = nameOf(part);
  const kind = textKinds[part.type.value];
  const isAttached = part.disposition.value === 'attachment';
  const isFirst = content.units.length === 0;
  const isRead = kind !== undefined && !isAttached && !(isRelated && name !== '');
  if (isRead) {
    const { parameters } = part.type;
    content.units.push({
      parts: [
        {
          kind,
          charset: parameters.get('charset') ?? null,
          flowed: kind === 'plain' && parameters.get('format')?.toLowerCase() === 'flowed',
          deleteSpace: parameters.get('delsp')?.toLowerCase() === 'yes',
          slice,
        },
      ],
    });
  }
  if (isRead && kind !== 'calendar' && (isFirst || name === '')) return;
  if (part.start === part.end && name === '' && !isAttached && part.type.value.startsWith('text/')) return;
  const isInline = part.disposition.value === 'inline' || isRelated;
  content.attached.push({ part, slice, name, isInline });
  const sealed = sealedTypes.find(({ type }) => type.test(part.type.value));
  if (sealed) content.unshown.push(sealed.sentence);
}

const textKinds: Record<string, TextPart['kind']> = {
  'text/plain': 'plain',
  'text/html': 'html',
  'text/enriched': 'enriched',
  'text/richtext': 'enriched',
  'text/calendar': 'calendar',
};

function sliceOf(part: MimePart): Slice {
  const encoding = transferEncoding(fieldValues(part.header, 'content-transfer-encoding')[0] ?? '');
  // RFC 2045 section 6.4 forbids an encoding on whole mails, and some programs announce one that is not there.
  return { start: part.start, end: part.end, encoding };
}

function nameOf(part: MimePart): string {
  return (part.disposition.parameters.get('filename') || part.type.parameters.get('name')) ?? '';
}

const smime =
  'A part is protected with S/MIME and is listed, not opened. Open the original in a mail program that has the key.';
const pgp =
  'A part is protected with PGP and is listed, not opened. Open the original in a mail program that has the key.';

const protections: { type: RegExp; fits(part: MimePart): boolean; sentence: string }[] = [
  {
    type: /^multipart\/encrypted$/,
    fits: (part) => (part.type.parameters.get('protocol') ?? 'pgp').toLowerCase().includes('pgp'),
    sentence: pgp,
  },
];

const sealedTypes: { type: RegExp; sentence: string }[] = [
  { type: /^application\/(?:x-)?pkcs7-mime$/, sentence: smime },
  {
    type: /^application\/(?:vnd\.)?ms-tnef$/,
    sentence:
      'Outlook packed parts of this mail into winmail.dat, which is listed, not opened. Ask for the files in another form when they matter.',
  },
];
