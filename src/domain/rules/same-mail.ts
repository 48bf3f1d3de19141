import type { ParsedMail } from '../model/mail.ts';

/**
 * All that makes two mails the same mail, come to two of our addresses: sender, recipients, subject, date, Message-ID,
 * text and attachments. What the road adds (Received, Delivered-To) is not in it. Null without a Message-ID: such mails
 * are never taken for one. Clear text of a client: hash it before it is kept.
 */
export function sameMailContent(mail: ParsedMail): string | null {
  const { messageId, from, fromAsWritten, to, cc, subject, date, text, attachments } = mail;
  if (messageId === null) return null;
  const files = attachments.map(({ filename, sha256 }) => [filename, sha256]);
  const author = from?.address ?? fromAsWritten;
  return JSON.stringify([messageId, author, to, cc, subject, date?.toISOString() ?? null, text, files]);
}
