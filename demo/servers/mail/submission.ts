import { createTransport } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { OutgoingMail } from './contract.ts';
import type { Envelope } from './mailboxes.ts';

/** The bytes of a mail as a mail program would write them, with its Message-ID in angle brackets. */
export async function composeMail(mail: OutgoingMail): Promise<{ raw: Buffer; messageId: string }> {
  const { signed: _signed, ...content } = mail;
  const node = new MailComposer({ ...content, disableFileAccess: true, disableUrlAccess: true }).compile();
  const messageId = node.messageId();
  return { raw: await node.build(), messageId };
}

/** Submits over SMTP; rejects with `responseCode` when the server refuses. Line ends become CRLF on the way. */
export async function submitMail(
  server: { host: string; port: number },
  raw: Buffer,
  envelope: Envelope,
): Promise<void> {
  const transport = createTransport({ ...server, secure: false, ignoreTLS: true });
  // An empty sender is the null sender of bounces, MAIL FROM:<>.
  await transport.sendMail({ envelope: { from: envelope.from || false, to: envelope.to }, raw });
}
