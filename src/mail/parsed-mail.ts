import type { MailAddress, ParsedMail } from '../domain/model/mail.ts';
import { readAddressList, recipientAddress } from './address-list.ts';
import { cut, displayName, singleLine, storable } from './clean-text.ts';
import { readDeliveryReport } from './delivery-report.ts';
import { fieldBytes, fieldValues, type MailHeader, readHeader } from './header-fields.ts';
import { readPage } from './html-page.ts';
import { htmlText, longestHtml } from './html-text.ts';
import { mailDate } from './mail-date.ts';
import { headerMarks } from './marks/header-marks.ts';
import { deceptionReader } from './marks/html-reading.ts';
import { type TextInHtml, textMarks } from './marks/text-marks.ts';
import { decodeText } from './mime/charset.ts';
import { decodeHeaderText } from './mime/encoded-words.ts';
import { enrichedText, invitationText, unflow } from './mime/plain-forms.ts';
import type { EncodedText, Skeleton, SkeletonText } from './mime/skeleton.ts';
import { decodeBytes } from './mime/transfer-encoding.ts';
import { type Piece, type Role, structureReader } from './new-text/html-structure.ts';
import { lineRoles } from './new-text/line-roles.ts';
import { newText } from './new-text/new-text.ts';
import { shownAddress, singleAddress } from './single-address.ts';

/** What of a mail is read in the other process: all but its attachments. */
export type ReadTexts = Omit<ParsedMail, 'attachments'>;

/** Reads header and texts of a mail whose attachments were cut out. */
export function readSkeleton(skeleton: Skeleton): ReadTexts {
  const header = readHeader(bufferOf(skeleton.header));
  const returned = skeleton.returned && readHeader(bufferOf(skeleton.returned));
  const charset = skeleton.texts.find((text) => text.charset !== null)?.charset ?? null;
  const addressed = people(header, charset);
  const { marks, ...texts } = body(skeleton.texts, addressed.subject);
  const attachmentTexts = skeleton.files.map(readFile).filter((text) => text !== '');
  return {
    ...identity(header),
    bouncedMessageId: returned && (fieldValues(returned, 'message-id').flatMap(identifiers)[0] ?? null),
    returnedTo: returned ? recipients(returned, 'to') : [],
    reported: skeleton.report ? readDeliveryReport(bufferOf(skeleton.report)) : [],
    ...addressed,
    ...texts,
    ...(attachmentTexts.length > 0 && { attachmentTexts }),
    marks: [...headerMarks(header, charset), ...marks],
  };
}

/** What has come from another process. */
export function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

const identifier = /<[^<>\s]{1,998}>/g;
const mostReferences = 100;

function identity(header: MailHeader) {
  const references = [...new Set(fieldValues(header, 'references').flatMap(identifiers))];
  const first = references.slice(0, 1);
  return {
    messageId: fieldValues(header, 'message-id').flatMap(identifiers)[0] ?? null,
    inReplyTo: fieldValues(header, 'in-reply-to').flatMap(identifiers)[0] ?? null,
    // The first names the thread, the last its newest mails.
    references:
      references.length <= mostReferences ? references : [...first, ...references.slice(1 - mostReferences)],
    date: mailDate(fieldValues(header, 'date')),
  };
}

function identifiers(value: string): string[] {
  return (value.match(identifier) ?? []).map(storable);
}

/** `charset` is that of the text: what raw bytes in the header most probably are, too. */
function people(header: MailHeader, charset: string | null) {
  const from = fieldBytes(header, 'from');
  const [author, ...others] = from.length > 0 ? readAddressList(from[0]!, charset) : [];
  const name = displayName(author?.name ?? '');
  return {
    from: validAuthor(header, others.length === 0 ? name : ''),
    fromName: name,
    fromAsWritten: from.length === 1 ? shownAddress(from[0]!) : null,
    replyTo: onlyAddress(header, 'reply-to'),
    to: recipients(header, 'to'),
    cc: recipients(header, 'cc'),
    subject: singleLine(
      decodeHeaderText((fieldBytes(header, 'subject')[0] ?? '').slice(0, 20_000), charset),
      1000,
    ),
  };
}

function validAuthor(header: MailHeader, name: string): MailAddress | null {
  const address = header.wellFormed ? onlyAddress(header, 'from') : null;
  return address === null ? null : { address, name };
}

function onlyAddress(header: MailHeader, name: string): string | null {
  const values = fieldValues(header, name);
  return values.length === 1 ? singleAddress(values[0]!) : null;
}

const mostRecipients = 1000;

function recipients(header: MailHeader, name: string): string[] {
  const found = fieldBytes(header, name).flatMap((value) =>
    readAddressList(value).map((one) => recipientAddress(one.address)),
  );
  return [...new Set(found.filter((address) => address !== null))].slice(0, mostRecipients);
}

const longestText = 1_000_000;

function body(texts: SkeletonText[], subject: string) {
  const read = texts.map(readText);
  const text = joined(read);
  const withText = texts.filter((_, index) => read[index]!.text !== '');
  const unshown = [...new Set(read.flatMap((one) => one.unshown))];
  if (/^-----BEGIN PGP MESSAGE-----/m.test(text)) {
    unshown.push(
      'This mail is encrypted with PGP; its text cannot be shown. Open the original in a mail program.',
    );
  }
  const typed = read.filter((one, index) => one.text !== '' && !texts[index]!.isFile);
  const own = typed.length > 0 ? typed : read;
  const written = newText(joined(own), subject, rolesOf(own));
  return {
    text,
    htmlOnly: withText.length > 0 && withText.every(({ kind }) => kind === 'html'),
    reply: written.text,
    forwarded: written.forwarded,
    unshown,
    marks: textMarks(read.flatMap(({ inHtml }) => inHtml ?? [])),
  };
}

function joined(read: ReadText[]): string {
  const shown = read.map(({ text }) => text).filter((text) => text !== '');
  return cut(shown.join('\n\n'), longestText);
}

/** '' where the bytes are no text after all. */
function readFile(file: EncodedText): string {
  const text = decodeText(decodeBytes(bufferOf(file.bytes), file.encoding), file.charset);
  return text.includes('\0') ? '' : lines(text).trim();
}

/** What the HTML says of each line of all texts together; null where no text has marks in it. */
function rolesOf(read: ReadText[]): Role[] | null {
  const shown = read.filter(({ text }) => text !== '');
  if (shown.every(({ pieces }) => pieces === null)) return null;
  const roles = shown.map(({ text, pieces }) => {
    const each = text.split('\n');
    return (pieces && lineRoles(each, pieces)) ?? each.map((): Role => 'own');
  });
  return roles.flatMap((each, index): Role[] => (index === 0 ? each : ['own', ...each]));
}

interface ReadText {
  text: string;
  /** What its HTML shows; null where there is none. */
  inHtml: TextInHtml | null;
  /** What that marks; null where there is none, or it marks nothing. */
  pieces: Piece[] | null;
  unshown: string[];
}

function readText(part: SkeletonText): ReadText {
  if (part.kind === 'html') return readHtml(decodedHtml(part));
  const text = lines(
    cut(decodeText(decodeBytes(bufferOf(part.bytes), part.encoding), part.charset), longestText),
  );
  const shown = part.flowed ? unflow(text, part.deleteSpace) : text;
  if (part.kind === 'enriched')
    return { text: enrichedText(shown).trim(), inHtml: null, pieces: null, unshown: [] };
  if (part.kind === 'calendar')
    return { text: invitationText(shown).trim(), inHtml: null, pieces: null, unshown: [] };
  return {
    ...readTwin(part.twins.map(decodedHtml).join('\n'), shown.trim()),
    text: shown.trim(),
    unshown: [],
  };
}

function readTwin(html: string, plain: string): Pick<ReadText, 'inHtml' | 'pieces'> {
  if (html === '') return { inHtml: null, pieces: null };
  const structure = structureReader(html);
  const shown = deceptionReader(html);
  const isRead = readPage(html, structure ? [structure, shown] : [shown]);
  return {
    inHtml: { plain, page: isRead ? shown.end() : null },
    pieces: isRead && structure ? structure.end() : null,
  };
}

function decodedHtml({ bytes, encoding, charset }: EncodedText): string {
  const decoded = decodeBytes(bufferOf(bytes), encoding);
  return decodeText(decoded, charset ?? declaredInHtml(decoded));
}

function readHtml(html: string): ReadText {
  const unshown =
    html.length > longestHtml
      ? ['The HTML body is too long to be shown whole. Its rest is in the original.']
      : [];
  const structure = structureReader(html);
  const shown = deceptionReader(html);
  const text = lines(htmlText(html, structure ? [structure, shown] : [shown])).trim();
  return { text, inHtml: { plain: null, page: shown.end() }, pieces: structure?.end() ?? null, unshown };
}

/** What an HTML page says of itself counts when the mail says nothing. */
function declaredInHtml(bytes: Buffer): string | null {
  const start = bytes.toString('latin1', 0, 2000);
  return /<meta[^>]{1,200}charset\s*=\s*["']?([a-z0-9_:.-]{1,40})/i.exec(start)?.[1] ?? null;
}

function lines(text: string): string {
  return storable(text).replace(/\r\n?/g, '\n');
}
