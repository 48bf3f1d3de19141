/**
 * The mail servers of a bench in a process of their own, so that serving megabytes of mail delays neither Casedesk
 * nor the Slack stand-in that takes the times. Ends when the bench does.
 */
import { signedDomains } from '../demo/seed/clients.ts';
import { firm } from '../demo/seed/people.ts';
import { startDns } from '../demo/servers/mail/dns.ts';
import { startImap } from '../demo/servers/mail/imap.ts';
import { openMailboxes } from '../demo/servers/mail/mailboxes.ts';
import { openRawMails } from '../demo/servers/mail/raw-mails.ts';
import { openSigning } from '../demo/servers/mail/signing.ts';
import { startSmtp } from '../demo/servers/mail/smtp.ts';
import { composeMail } from '../demo/servers/mail/submission.ts';
import { mailOfMix } from './mail-mix.ts';

export type MailOrder =
  /** Writes the next mails of the mix; nobody sees them yet. */
  | { what: 'write'; count: number; largest?: number }
  /** Puts everything written into the desk's inbox at once. */
  | { what: 'put' };
export type MailAnswer =
  | { what: 'started'; smtpPort: number; imapPort: number; dnsPort: number }
  /** `at`: when the first of them was put there, in milliseconds of the machine's clock. */
  | { what: 'done'; mails: number; bytes: number; at: number };

const host = '127.0.0.1';
const seed = 20_260_101;

const rawMails = openRawMails(null);
const mailboxes = openMailboxes(null, [firm.deskAddress], rawMails);
const inbox = mailboxes.find(firm.deskAddress, 'INBOX')!;
const signing = openSigning(null, signedDomains);
const smtp = await startSmtp({ host, port: 0, accept: async () => undefined });
const imap = await startImap(host, 0, { mailboxes, rawMails, passwordOf: () => firm.deskPassword });
const dns = await startDns(host, 0, signing);
let written = 0;
const waiting: { raw: Buffer; from: string }[] = [];

process.on('message', async (order: MailOrder) => answer(await carryOut(order)));
process.on('disconnect', () => process.exit(0));
answer({ what: 'started', smtpPort: smtp.port, imapPort: imap.port, dnsPort: dns.port });

async function carryOut(order: MailOrder): Promise<MailAnswer> {
  if (order.what === 'write')
    for (let left = order.count; left > 0; ) left -= await write(order.largest ?? Number.POSITIVE_INFINITY);
  const bytes = waiting.reduce((sum, { raw }) => sum + raw.length, 0);
  const mails = waiting.length;
  const at = performance.timeOrigin + performance.now();
  if (order.what === 'put') {
    for (const { raw, from } of waiting.splice(0)) {
      const envelope = { from, to: [firm.deskAddress] };
      await mailboxes.put(inbox, raw, { internalDate: new Date(), envelope, flags: [] });
    }
  }
  return { what: 'done', mails, bytes, at };
}

/** Gives 1, or 0 for a mail that is passed over because it is too large. */
async function write(largest: number): Promise<number> {
  const mail = mailOfMix(seed, written++);
  const { address } = mail.from;
  const domain = address.slice(address.indexOf('@') + 1);
  const { raw } = await composeMail(mail);
  if (raw.length > largest) return 0;
  waiting.push({
    raw: signedDomains.includes(domain) ? await signing.sign(raw, domain) : raw,
    from: address,
  });
  return 1;
}

function answer(what: MailAnswer): void {
  process.send?.(what);
}
