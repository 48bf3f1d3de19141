import { createHash } from 'node:crypto';
import type { Quote } from '../model/mail.ts';

export interface ReplyContent {
  from: string;
  to: string[];
  subject: string;
  text: string;
  inReplyTo: string | null;
  /** SHA-256 or another name of each attachment's bytes, in the order of the letter. */
  attachments: string[];
  /** What of the client's stands under the text. */
  quote?: Quote | null;
}

/**
 * What an approval is bound to: SHA-256 (hex) over a JSON array of fixed order. Two contents have the same hash exactly
 * when a client would receive the same letter: the order and case of recipients and CRLF or LF do not matter, every
 * other character does.
 */
export function contentHash(content: ReplyContent): string {
  const recipients = content.to.map((address) => address.toLowerCase()).sort();
  const { quote } = content;
  // A letter without a quote has the hash it always had, so that approvals survive a new version of the program.
  const canonical = JSON.stringify([
    quote ? 'casedesk reply 2' : 'casedesk reply 1',
    content.from,
    recipients,
    content.subject,
    content.text.replaceAll('\r\n', '\n'),
    content.inReplyTo,
    content.attachments,
    ...(quote ? [quote.introduction, quote.text] : []),
  ]);
  return createHash('sha256').update(canonical).digest('hex');
}
