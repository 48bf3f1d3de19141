import { createHash } from 'node:crypto';
import { convert } from 'html-to-text';
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';

export interface PageAttachment {
  filename: string;
  contentType: string;
  /** Bytes. */
  size: number;
}

/** A mail as the mailbox shows it: plain text only, whatever the sender put into it. */
export interface PageMail {
  messageId: string;
  references: string[];
  from: { name: string; address: string };
  replyTo: string;
  to: string[];
  subject: string;
  text: string;
  attachments: PageAttachment[];
}

const views = new Map<string, Promise<PageMail>>();

/** Reads a mail for display. What was read is kept, without the attachments' content, for as long as the page runs. */
export function viewMail(raw: Buffer): Promise<PageMail> {
  const digest = createHash('sha256').update(raw).digest('base64');
  const known = views.get(digest);
  if (known) return known;
  const view = simpleParser(raw, parserOptions).then(describe);
  views.set(digest, view);
  return view;
}

/** The content of one attachment, counted as in PageMail.attachments; null when there is none. */
export async function readAttachment(
  raw: Buffer,
  index: number,
): Promise<(PageAttachment & { content: Buffer }) | null> {
  const attachment = (await simpleParser(raw, parserOptions)).attachments[index];
  return attachment ? { ...describeAttachment(attachment, index), content: attachment.content } : null;
}

const parserOptions = { skipImageLinks: true, skipTextToHtml: true };

function describe(mail: ParsedMail): PageMail {
  const from = mail.from?.value[0];
  return {
    messageId: mail.messageId ?? '',
    references: [...new Set([mail.references ?? [], mail.inReplyTo ?? []].flat())],
    from: { name: from?.name ?? '', address: from?.address ?? '' },
    replyTo: mail.replyTo?.value[0]?.address ?? from?.address ?? '',
    to: addressesOf(mail.to),
    subject: mail.subject ?? '',
    text: (mail.text?.trim() || (mail.html ? convert(mail.html, { wordwrap: false }) : '')).trim(),
    attachments: mail.attachments.map(describeAttachment),
  };
}

function describeAttachment(
  attachment: { filename?: string; contentType: string; size: number },
  index: number,
): PageAttachment {
  return {
    filename: attachment.filename || `attachment-${index + 1}`,
    contentType: attachment.contentType,
    size: attachment.size,
  };
}

function addressesOf(header: AddressObject | AddressObject[] | undefined): string[] {
  return [header ?? []].flat().flatMap((group) => group.value.map((entry) => entry.address ?? entry.name));
}
