import {
  type HeaderLines,
  type Attachment as ParsedAttachment,
  parseAddressHeader,
  simpleParser,
} from 'mailparser';
import { plainAddress } from '../domain/address.ts';
import type { Attachment, MailAddress, ParsedMail } from '../domain/model/mail.ts';
import { cut, displayName, safeFileName, singleLine, storable } from './clean-text.ts';
import { fieldValues, type MailHeader, readHeader } from './header-fields.ts';
import { htmlText } from './html-text.ts';
import { mailDate } from './mail-date.ts';
import { replyText } from './reply-text.ts';
import { singleAddress } from './single-address.ts';

/** What simpleParser gives, as far as it is used here. */
type Source = Awaited<ReturnType<typeof simpleParser>>;

/** Reads one raw mail. Rejects with mailparser's error when it refuses the bytes (too many parts, too long a header). */
export async function readParsedMail(raw: Buffer): Promise<ParsedMail> {
  const header = readHeader(raw);
  const source = await simpleParser(raw, {
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
    keepCidLinks: true,
    ignoreEmbedded: true,
    checksumAlgo: 'sha256',
    maxHtmlLengthToParse: 1_000_000,
    // A mail that is one HTML part is converted below, by our rules; twice would cost more than all the rest.
    skipHtmlToText: fieldValues(header, 'content-type').some((value) => /^text\/html\b/i.test(value)),
  });
  return {
    ...identity(header),
    bouncedMessageId: bouncedMessageId(source),
    ...people(header, source),
    ...body(source),
    attachments: attachments(source),
    unshown: [],
  };
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

/** The parts in which a report returns a mail, whole or as its header only (RFC 3462 section 2, RFC 6522). */
const returnedTypes = ['message/rfc822', 'message/global', 'text/rfc822-headers', 'message/global-headers'];

function bouncedMessageId(source: Source): string | null {
  const returned = source.attachments.find((part) => returnedTypes.includes(declaredType(part)));
  if (!returned) return null;
  return fieldValues(readHeader(returned.content), 'message-id').flatMap(identifiers)[0] ?? null;
}

function identifiers(value: string): string[] {
  return (value.match(identifier) ?? []).map(storable);
}

function people(header: MailHeader, source: Source) {
  return {
    from: author(header, source),
    fromName: displayName(source.from?.value[0]?.name ?? ''),
    replyTo: onlyAddress(header, 'reply-to'),
    to: addresses(source.headerLines, 'to'),
    cc: addresses(source.headerLines, 'cc'),
    subject: singleLine(source.subject ?? '', 1000),
  };
}

function author(header: MailHeader, source: Source): MailAddress | null {
  const address = header.wellFormed ? onlyAddress(header, 'from') : null;
  if (address === null) return null;
  const [read, ...others] = source.from?.value ?? [];
  return { address, name: others.length === 0 ? displayName(read?.name ?? '') : '' };
}

function onlyAddress(header: MailHeader, name: string): string | null {
  const values = fieldValues(header, name);
  return values.length === 1 ? singleAddress(values[0]!) : null;
}

const mostRecipients = 200;

function addresses(lines: HeaderLines, name: string): string[] {
  const found = lines
    .filter((line) => line.key === name)
    .flatMap(({ line }) => parseAddressHeader(line.slice(line.indexOf(':') + 1), readAsWritten).value)
    .map((one) => plainAddress(one.address ?? ''));
  return [...new Set(found.filter((address) => address !== null))].slice(0, mostRecipients);
}

const readAsWritten = { flatten: true, decodePunycode: false };
const longestText = 1_000_000;

function body(source: Source) {
  // Cut before anything else is done with it: a body of 40 MB must not be copied again and again.
  const plain = readable(source.text ?? '');
  const html = plain === '' && source.html ? readable(htmlText(source.html)) : '';
  const text = plain || html;
  return { text, htmlOnly: html !== '', reply: replyText(text) };
}

function readable(text: string): string {
  return storable(cut(text, longestText)).replace(/\r\n?/g, '\n').trim();
}

function attachments(source: Source): Attachment[] {
  return source.attachments.map((attachment, index) => ({
    filename: safeFileName(attachment.filename ?? '', index + 1),
    contentType: declaredType(attachment),
    detectedType: null,
    slice: null,
    size: attachment.size,
    sha256: attachment.checksum,
    inline: attachment.contentDisposition === 'inline' || attachment.related === true,
  }));
}

/** As the sender declared it: mailparser guesses from the file name, and a guess must not look like knowledge. */
function declaredType(attachment: ParsedAttachment): string {
  const declared = attachment.headers.get('content-type');
  const value = typeof declared === 'object' && 'value' in declared ? declared.value : null;
  const type = typeof value === 'string' ? value.toLowerCase() : '';
  return /^[a-z0-9!#$&^_.+-]{1,60}\/[a-z0-9!#$&^_.+-]{1,100}$/.test(type) ? type : 'application/octet-stream';
}
