import { domainToASCII } from 'node:url';
import { parseAddressHeader } from 'mailparser';
import type { MailAddress, ParsedMail } from '../domain/model/mail.ts';
import { displayName, singleLine, storable } from './clean-text.ts';
import { fieldValues, firstField, type MailHeader, readHeader } from './header-fields.ts';
import { mailDate } from './mail-date.ts';
import { bodyText, type TextBytes } from './mime/body-text.ts';
import { decodeWords } from './mime/encoded-words.ts';
import { headerText } from './mime/header-text.ts';
import { replyText } from './reply-text.ts';
import { singleAddress } from './single-address.ts';

/** What the parser's process finds out: everything that needs the words of a mail. */
export type ReadWords = Omit<ParsedMail, 'attachments' | 'bouncedMessageId' | 'unshown'>;

/** Reads header and texts of one dissected mail. */
export function readWords(headerBytes: Buffer, texts: TextBytes[][]): ReadWords {
  const header = readHeader(headerBytes);
  const charset = texts.flat().find((part) => part.charset !== null)?.charset ?? null;
  const { text, htmlOnly } = bodyText(texts);
  const body = storable(text).trim();
  return {
    ...identity(header),
    ...people(header, charset),
    text: body,
    htmlOnly,
    reply: replyText(body),
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

function identifiers(value: string): string[] {
  return (value.match(identifier) ?? []).map(storable);
}

function people(header: MailHeader, charset: string | null) {
  const subject = firstField(header, 'subject');
  return {
    from: author(header, charset),
    fromName: displayName(namesIn(header, 'from', charset)[0] ?? ''),
    replyTo: onlyAddress(header, 'reply-to'),
    to: addresses(header, 'to'),
    cc: addresses(header, 'cc'),
    subject: singleLine(subject ? headerText(subject, charset) : '', 1000),
  };
}

function author(header: MailHeader, charset: string | null): MailAddress | null {
  const address = header.wellFormed ? onlyAddress(header, 'from') : null;
  if (address === null) return null;
  const [name = '', ...others] = namesIn(header, 'from', charset);
  return { address, name: others.length === 0 ? displayName(name) : '' };
}

function onlyAddress(header: MailHeader, name: string): string | null {
  const values = fieldValues(header, name);
  return values.length === 1 ? singleAddress(values[0]!) : null;
}

const readAsWritten = { flatten: true, decodePunycode: false };
/** A header of recipients is read up to here; a list of ten thousand is nobody's to read. */
const longestList = 200_000;

function namesIn(header: MailHeader, name: string, charset: string | null): string[] {
  const field = firstField(header, name);
  if (!field) return [];
  // Raw bytes are read first: the address parser takes text.
  const value = field.isRaw && !field.value.includes('=?') ? headerText(field, charset) : field.value;
  return parseAddressHeader(value.slice(0, longestList), readAsWritten).value.map((one) =>
    decodeWords(one.name ?? ''),
  );
}

const mostRecipients = 1000;

/** Recipients as they are written, in lower case with ASCII domains; they are shown and compared, never trusted. */
function addresses(header: MailHeader, name: string): string[] {
  const found = fieldValues(header, name)
    .flatMap((value) => parseAddressHeader(value.slice(0, longestList), readAsWritten).value)
    .flatMap((one) => recipient(one.address ?? '') ?? []);
  return [...new Set(found)].slice(0, mostRecipients);
}

function recipient(text: string): string | null {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const domain = text.slice(at + 1);
  const plain = /^[\x21-\x7e]+$/.test(domain) ? domain : domainToASCII(domain);
  const address = `${local}@${plain}`.toLowerCase();
  return at > 0 &&
    !local.includes('@') &&
    /^[\x21-\x7e]+$/.test(address) &&
    plain !== '' &&
    address.length <= 320
    ? address
    : null;
}
