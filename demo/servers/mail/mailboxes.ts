import { join } from 'node:path';
import { type AppendLog, openAppendLog } from './append-log.ts';
import type { RawMails } from './raw-mails.ts';

export interface Envelope {
  from: string;
  to: string[];
}

export interface StoredMail {
  uid: number;
  /** IMAP's INTERNALDATE: when the mail was put here. */
  internalDate: Date;
  sha256: string;
  /** Bytes. */
  size: number;
  envelope: Envelope;
  flags: ReadonlySet<string>;
}

export interface Mailbox {
  readonly address: string;
  readonly name: string;
  readonly uidValidity: number;
  readonly uidNext: number;
  /** Ascending by UID. */
  readonly mails: readonly StoredMail[];
}

export type MailboxEvent =
  | { kind: 'arrived' | 'flagged' | 'expunged'; mail: StoredMail }
  | { kind: 'renumbered' };

export type MailboxListener = (event: MailboxEvent) => void;

/** All mailboxes of all accounts. Every change is in the log before anyone sees it. */
export interface Mailboxes {
  of(address: string): Mailbox[];
  /** INBOX in any case (RFC 3501 §5.1); other names exactly. */
  find(address: string, name: string): Mailbox | undefined;
  put(mailbox: Mailbox, raw: Buffer, mail: Omit<NewMail, 'sha256' | 'size'>): Promise<StoredMail>;
  /** Puts a mail whose bytes are already kept. */
  putKept(mailbox: Mailbox, mail: NewMail): StoredMail;
  setFlags(mailbox: Mailbox, mail: StoredMail, flags: Iterable<string>): void;
  expunge(mailbox: Mailbox, mails: readonly StoredMail[]): void;
  /** New UIDVALIDITY, UIDs counted from 1 again. */
  renumber(mailbox: Mailbox): void;
  watch(mailbox: Mailbox, listener: MailboxListener): () => void;
  close(): void;
}

export interface NewMail {
  internalDate: Date;
  sha256: string;
  size: number;
  envelope: Envelope;
  flags: string[];
}

type Change =
  | { change: 'numbered'; uidValidity: number; first: number }
  | { change: 'put'; uid: number; mail: Omit<NewMail, 'internalDate'> & { internalDate: string } }
  | { change: 'flagged'; uid: number; flags: string[] }
  | { change: 'expunged'; uid: number };

interface OpenMailbox extends Mailbox {
  uidValidity: number;
  uidNext: number;
  mails: StoredMail[];
  log: AppendLog<Change>;
  listeners: Set<MailboxListener>;
}

/** Fresh mailboxes do not count from 1, so that a client which confuses UIDs with sequence numbers is found out. */
const FIRST_UID = 101;
export const MAILBOX_NAMES = ['INBOX', 'Archive', 'Sent'] as const;

/** Addresses are expected in lower case. With directory null nothing outlives the process. */
export function openMailboxes(directory: string | null, addresses: string[], rawMails: RawMails): Mailboxes {
  const accounts = new Map(
    addresses.map((address) => [address, MAILBOX_NAMES.map((name) => openMailbox(directory, address, name))]),
  );
  const own = (mailbox: Mailbox) => accounts.get(mailbox.address)!.find((one) => one.name === mailbox.name)!;

  const mailboxes: Mailboxes = {
    of: (address) => accounts.get(address) ?? [],
    find: (address, name) => accounts.get(address)?.find((mailbox) => mailbox.name === canonicalName(name)),
    async put(mailbox, raw, mail) {
      return mailboxes.putKept(mailbox, { ...mail, sha256: await rawMails.keep(raw), size: raw.length });
    },
    putKept(mailbox, mail) {
      const uid = mailbox.uidNext;
      record(own(mailbox), {
        change: 'put',
        uid,
        mail: { ...mail, internalDate: mail.internalDate.toISOString() },
      });
      return mailbox.mails.at(-1)!;
    },
    setFlags(mailbox, mail, flags) {
      record(own(mailbox), { change: 'flagged', uid: mail.uid, flags: [...flags] });
    },
    expunge(mailbox, mails) {
      for (const mail of mails) record(own(mailbox), { change: 'expunged', uid: mail.uid });
    },
    renumber(mailbox) {
      record(own(mailbox), {
        change: 'numbered',
        uidValidity: newUidValidity(mailbox.uidValidity),
        first: 1,
      });
    },
    watch(mailbox, listener) {
      own(mailbox).listeners.add(listener);
      return () => own(mailbox).listeners.delete(listener);
    },
    close() {
      for (const mailbox of [...accounts.values()].flat()) mailbox.log.close();
    },
  };
  return mailboxes;
}

function openMailbox(directory: string | null, address: string, name: string): OpenMailbox {
  const file = directory === null ? null : join(directory, encodeURIComponent(address), `${name}.jsonl`);
  const log = openAppendLog<Change>(file);
  const mailbox: OpenMailbox = {
    ...{ address, name, log, uidValidity: 0, uidNext: 0, mails: [] },
    listeners: new Set(),
  };
  for (const change of log.past) apply(mailbox, change);
  if (mailbox.uidValidity === 0) {
    record(mailbox, { change: 'numbered', uidValidity: newUidValidity(0), first: FIRST_UID });
  }
  return mailbox;
}

function record(mailbox: OpenMailbox, change: Change): void {
  mailbox.log.append(change);
  const event = apply(mailbox, change);
  if (event) for (const listener of [...mailbox.listeners]) listener(event);
}

/** The one place that changes a mailbox, for what happens now and for what the log tells. */
function apply(mailbox: OpenMailbox, change: Change): MailboxEvent | null {
  if (change.change === 'numbered') {
    mailbox.uidValidity = change.uidValidity;
    mailbox.uidNext = change.first;
    for (const mail of mailbox.mails) mail.uid = mailbox.uidNext++;
    return { kind: 'renumbered' };
  }
  if (change.change === 'put') {
    const { internalDate, flags, ...rest } = change.mail;
    const mail = { uid: change.uid, ...rest, internalDate: new Date(internalDate), flags: new Set(flags) };
    mailbox.mails.push(mail);
    mailbox.uidNext = change.uid + 1;
    return { kind: 'arrived', mail };
  }
  const index = mailbox.mails.findIndex((mail) => mail.uid === change.uid);
  const mail = mailbox.mails[index];
  if (!mail) return null;
  if (change.change === 'flagged') {
    mail.flags = new Set(change.flags);
    return { kind: 'flagged', mail };
  }
  mailbox.mails.splice(index, 1);
  return { kind: 'expunged', mail };
}

let lastUidValidity = 0;

/** Grows with the clock (RFC 3501 §2.3.1.1), and two worlds made within one second never share a value. */
function newUidValidity(previous: number): number {
  lastUidValidity = Math.max(Math.floor(Date.now() / 1000), lastUidValidity + 1, previous + 1);
  return lastUidValidity;
}

function canonicalName(name: string): string {
  return name.toUpperCase() === 'INBOX' ? 'INBOX' : name;
}
