import MailComposer from 'nodemailer/lib/mail-composer';
import { DeskError } from '../domain/errors.ts';
import type { OutgoingReply, Quote } from '../domain/model/mail.ts';
import { storable } from './clean-text.ts';
import { loopHeader, loopMark } from './loop-mark.ts';
import { asciiAddress } from './single-address.ts';

export interface ComposedMail {
  raw: Buffer;
  envelope: { from: string; to: string[] };
}

/**
 * The bytes of a reply: plain text with a simple HTML twin that says the same. Rejects with DeskError
 * `mail_address` or `mail_identifier` (retry never) before anything is sent when an address is not one plain
 * address, when the composer would send to anything but exactly these addresses, or an identifier is malformed.
 */
export async function composeReply(mail: OutgoingReply, loopKey: Buffer): Promise<ComposedMail> {
  const from = approved(mail.from.address);
  const to = mail.to.map(approved);
  if (to.length === 0) throw new DeskError('mail_address', 'The reply has no recipient.');
  const text = cleanText(mail.text);
  const quote = mail.quote
    ? { introduction: cleanText(mail.quote.introduction), text: cleanText(mail.quote.text) }
    : null;
  const composer = new MailComposer({
    from: { address: from, name: storable(mail.from.name) },
    to: to.map((address) => ({ address, name: '' })),
    ...(mail.replyTo == null ? {} : { replyTo: { address: approved(mail.replyTo), name: '' } }),
    subject: storable(mail.subject),
    messageId: identifier(mail.messageId),
    inReplyTo: mail.inReplyTo === null ? undefined : identifier(mail.inReplyTo),
    references: mail.references.map(identifier),
    text: quote ? `${text.trimEnd()}\n\n${quotedLines(quote)}\n` : text,
    html: htmlTwin(text, mail.language, quote),
    headers: { [loopHeader]: loopMark(loopKey, mail.messageId), ...automaticHeaders(mail) },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const envelope = composer.getEnvelope();
  if (envelope.from !== from || envelope.to.join(' ') !== to.join(' ')) {
    throw new DeskError(
      'mail_address',
      'The composed mail would go to another address than the approved one.',
    );
  }
  return { raw: await composer.build(), envelope: { from, to } };
}

/** nodemailer rewrites an odd address into another one instead of refusing it, so only plain ones get there. */
function approved(text: string): string {
  const address = asciiAddress(text);
  if (address !== null) return address;
  throw new DeskError(
    'mail_address',
    'An address of the reply is not one plain address. Correct it and approve again.',
  );
}

function identifier(text: string): string {
  if (/^<[\x21-\x3b\x3d\x3f-\x7e]{1,996}>$/.test(text)) return text;
  throw new DeskError('mail_identifier', 'A Message-ID of the reply is malformed.');
}

/** RFC 3834 section 5 for mail that no person wrote; a reply that an officer approved is not automatic. */
function automaticHeaders(mail: OutgoingReply): Record<string, string> {
  if (!mail.automatic) return {};
  return { 'Auto-Submitted': mail.automatic, 'X-Auto-Response-Suppress': 'All' };
}

function cleanText(text: string): string {
  return storable(text).replace(/\r\n?/g, '\n');
}

/** As mail programs quote in plain text (RFC 3676 section 4.5). */
function quotedLines({ introduction, text }: Quote): string {
  const lines = text.split('\n').map((line) => (line === '' ? '>' : `> ${line}`));
  return [introduction, ...lines].join('\n');
}

/** Paragraphs, line breaks and the quote, nothing else: no style, no link, no image. */
function htmlTwin(text: string, language: string, quote: Quote | null = null): string {
  const body = [
    ...paragraphs(text),
    ...(quote
      ? [
          ...paragraphs(quote.introduction),
          '<blockquote type="cite">',
          ...paragraphs(quote.text),
          '</blockquote>',
        ]
      : []),
  ];
  return [
    '<!DOCTYPE html>',
    `<html lang="${escapeHtml(language)}"><head><meta charset="utf-8"></head><body>`,
    ...body,
    '</body></html>',
  ].join('\n');
}

function paragraphs(text: string): string[] {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>\n')}</p>`);
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
