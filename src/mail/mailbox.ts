import type { FetchedMail } from '../domain/model/mail.ts';
import type { TransportSecurity } from './transport-security.ts';

export interface MailboxSettings {
  /** Names the mailbox in the ledger and in logs. */
  name: string;
  host: string;
  port: number;
  security: TransportSecurity;
  user: string;
  password: string;
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

/** What is remembered about a mailbox. UIDVALIDITY is text: it is only ever compared for equality. */
export interface Ledger {
  /** Takes or renews the lease of the mailbox; false when another process owns it. */
  claim(mailbox: string): Promise<boolean>;
  cursor(mailbox: string): Promise<{ uidValidity: string | null; lastUid: number }>;
  known(mailbox: string, uidValidity: string, uids: number[]): Promise<Set<number>>;
  /**
   * Commits raw bytes, places and cursor together. Comes in ascending order of UID. No mails: only the cursor
   * takes the new UIDVALIDITY.
   */
  store(mailbox: string, uidValidity: string, mails: FetchedMail[]): Promise<void>;
  /** These were expunged before they could be fetched. */
  gone(mailbox: string, uidValidity: string, uids: number[]): Promise<void>;
  /** After every round: null, or a sentence about what failed. */
  contact(mailbox: string, error: string | null): Promise<void>;
  release(mailbox: string): Promise<void>;
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
  lastContactAt: Date | null;
  /** A sentence that is safe to show, or null. */
  error: string | null;
}
