import type { FetchedMail } from '../domain/model/mail.ts';
import type { MailLogin } from './mail-login.ts';
import type { TransportSecurity } from './transport-security.ts';

export interface MailboxSettings extends MailLogin {
  /** Names the mailbox in the ledger and in logs. */
  name: string;
  host: string;
  port: number;
  security: TransportSecurity;
  /** More authorities to trust, in PEM. */
  authorities?: string | null;
  folder: string;
  /** Behind IDLE, in case a notice gets lost. */
  pollEveryMilliseconds: number;
  /** How often every UID on the server is compared with the ledger. */
  sweepEveryMilliseconds: number;
  /** A connection that gives no full round for so long is given up and made anew. */
  silentAfterMilliseconds: number;
  /** Mails in one commit at most. */
  batchSize: number;
  /** Bytes; of larger mails only the header is fetched. */
  largestMail: number;
  /** Milliseconds before the first new connection; grows up to longestWait with every failure. */
  firstWait: number;
  longestWait: number;
}

/** Writes one event; ids, counts and codes only, never an address or a word of a mail. */
export type Log = (event: string, fields: Record<string, string | number | boolean | null>) => void;

/** What one fetch brought, each list in ascending order of UID. */
export interface FetchedGroup {
  mails: FetchedMail[];
  /** UIDs that were expunged before they could be fetched. */
  gone: number[];
  /** UIDs that the server names but does not hand over. */
  refused: number[];
}
/** What is to be stored of it, once `confirmed` has resolved: it rejects when the UIDs belong to other mails by now. */
export interface FoundGroup extends FetchedGroup {
  confirmed: Promise<void>;
}

/** What is remembered about a mailbox. UIDVALIDITY is text: it is only ever compared for equality. */
export interface Ledger {
  /** How long a lease lasts that is not renewed. */
  leaseMilliseconds: number;
  /** Takes the lease and gives its fence; null while another process owns the mailbox. */
  claim(mailbox: string): Promise<number | null>;
  /** Lengthens the lease; false when it has passed to another process. */
  renew(mailbox: string, fence: number): Promise<boolean>;
  cursor(mailbox: string): Promise<Cursor>;
  /** Starts anew under another UIDVALIDITY. Throws DeskError `imap_restless` when that happens too often. */
  renumbered(mailbox: string, fence: number, uidValidity: string): Promise<void>;
  /** Those from `first` to `last` that need not be fetched. */
  known(mailbox: string, uidValidity: string, first: number, last: number): Promise<Set<number>>;
  /** Commits raw bytes, places and cursor together. Throws DeskError `lease_lost` for a fence that is not the current one, and what `confirmed` does. */
  store(mailbox: string, fence: number, uidValidity: string, found: FoundGroup): Promise<void>;
  connected(mailbox: string): Promise<void>;
  /** After a round: null, or a sentence about what failed. */
  contact(mailbox: string, error: string | null, swept: boolean): Promise<void>;
  release(mailbox: string): Promise<void>;
}

export interface Cursor {
  uidValidity: string | null;
  lastUid: number;
}

export interface MailboxDependencies {
  ledger: Ledger;
  log: Log;
  now(): Date;
  /** From 0 up to 1; spreads reconnects. */
  random(): number;
}

export interface MailboxState {
  connected: boolean;
  /** Another process holds the lease and is alive. */
  ownedElsewhere: boolean;
  lastContactAt: Date | null;
  /** A sentence that is safe to show, or null. */
  error: string | null;
}
