import { join } from 'node:path';
import type { ArrivedMail, MailWorld, MailWorldOptions } from './contract.ts';
import { startDns } from './dns.ts';
import { startImap } from './imap.ts';
import { openJournal } from './journal.ts';
import { type Envelope, type Mailbox, openMailboxes, type StoredMail } from './mailboxes.ts';
import { openRawMails, type RawMails } from './raw-mails.ts';
import { openSigning } from './signing.ts';
import { startSmtp } from './smtp.ts';
import { composeMail, submitMail } from './submission.ts';

const HOST = '127.0.0.1';

/** Starts the three servers on loopback. With a directory everything but open connections survives a restart. */
export async function createMailWorld(options: MailWorldOptions): Promise<MailWorld> {
  const place = (name: string) => (options.directory === null ? null : join(options.directory, name));
  const now = options.now ?? (() => new Date());
  const passwords = new Map(
    options.accounts.map(({ address, password }) => [address.toLowerCase(), password]),
  );
  const accessTokens = new Map<string, string[]>();
  const takesToken = (address: string, token: string) =>
    accessTokens.get(address.toLowerCase())?.includes(token) ?? false;
  // Closes what is already open, last first, should a later part fail to start.
  await using opened = new AsyncDisposableStack();
  const rawMails = openRawMails(place('mails'));
  const journal = opened.adopt(openJournal(place('journal.jsonl'), rawMails), (it) => it.close());
  const addresses = [...passwords.keys()];
  const mailboxes = opened.adopt(openMailboxes(place('mailboxes'), addresses, rawMails), (it) => it.close());
  const signing = opened.adopt(openSigning(place('keys'), options.signedDomains), (it) => it.settled());

  async function accept(raw: Buffer, envelope: Envelope): Promise<void> {
    const acceptedAt = now();
    const sha256 = await rawMails.keep(raw);
    journal.record(acceptedAt, envelope, sha256);
    for (const address of new Set(envelope.to.map((recipient) => accountOf(recipient, passwords)))) {
      if (address === null) continue;
      const mail = { internalDate: acceptedAt, sha256, size: raw.length, envelope, flags: [] };
      mailboxes.putKept(inboxOf(address), mail);
    }
  }

  function inboxOf(address: string): Mailbox {
    const inbox = mailboxes.find(address.toLowerCase(), 'INBOX');
    if (!inbox) throw new Error(`${address} has no mailbox here. These have: ${addresses.join(', ')}.`);
    return inbox;
  }

  const smtpOptions = { host: HOST, port: options.smtpPort ?? 0, accept, takesToken };
  const smtp = opened.adopt(await startSmtp(smtpOptions), (it) => it.stop());
  const store = {
    ...{ mailboxes, rawMails, takesToken, passwordOf: (address: string) => passwords.get(address) },
    initialResponse: options.imapInitialResponse,
  };
  const imap = opened.adopt(await startImap(HOST, options.imapPort ?? 0, store), (it) => it.stop());
  const dns = opened.adopt(await startDns(HOST, options.dnsPort ?? 0, signing), (it) => it.stop());
  const running = opened.move();
  const submission = { host: HOST, port: smtp.port };

  return {
    smtp: submission,
    imap: { host: HOST, port: imap.port },
    dns: `${HOST}:${dns.port}`,
    async sendAs(mail) {
      const domain = mail.from.address.split('@').at(-1)!.toLowerCase();
      const { raw, messageId } = await composeMail(mail);
      const signed = mail.signed ?? signing.domains.includes(domain);
      const envelope = { from: mail.from.address, to: [...mail.to, ...(mail.cc ?? [])] };
      await submitMail(submission, signed ? await signing.sign(raw, domain) : raw, envelope);
      return { messageId };
    },
    sendRaw: (raw, envelope) => submitMail(submission, raw, envelope),
    sign: signing.sign,
    arrived: (address) => inboxOf(address).mails.map((mail) => arrivedMail(mail, rawMails)),
    onArrival(listener) {
      const stops = addresses.map((address) =>
        mailboxes.watch(inboxOf(address), (event) => {
          if (event.kind === 'arrived') listener(address, arrivedMail(event.mail, rawMails));
        }),
      );
      return () => stops.forEach((stop) => void stop());
    },
    journal: journal.entries,
    failNext: smtp.failNext,
    setAccessTokens: (address, tokens) => void accessTokens.set(address.toLowerCase(), tokens),
    dropImapConnections: imap.dropConnections,
    resetUidValidity: (address) => mailboxes.renumber(inboxOf(address)),
    stop: () => running.disposeAsync(),
  };
}

/** The account a recipient belongs to: its own address, or with a tag before the @ (name+tag@domain, RFC 5233). */
function accountOf(recipient: string, accounts: Map<string, string>): string | null {
  const address = recipient.toLowerCase();
  const untagged = address.replace(/\+[^@]*(?=@)/, '');
  return [address, untagged].find((one) => accounts.has(one)) ?? null;
}

function arrivedMail(mail: StoredMail, rawMails: RawMails): ArrivedMail {
  return {
    uid: mail.uid,
    receivedAt: mail.internalDate,
    envelope: mail.envelope,
    // Read when it is looked at: a mailbox of thousands is often only counted.
    get raw() {
      return rawMails.readNow(mail.sha256);
    },
  };
}
