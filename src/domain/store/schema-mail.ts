import type { Generated } from 'kysely';
import type { Instant, Optional, OptionalInstant } from './schema-core.ts';

export interface MailboxTable {
  name: string;
  uid_validity: Optional<string>;
  last_uid: Generated<number>;
  last_contact_at: OptionalInstant;
  last_error: Optional<string>;
  lease_owner: Optional<string>;
  /** Grows with every new owner, so that a process that slept through its lease can be told apart. */
  lease_fence: Generated<number>;
  lease_until: OptionalInstant;
  /** When every UID on the server was last compared with the ledger. */
  swept_at: OptionalInstant;
  /** From the server's INTERNALDATE to the commit, of the newest mail. */
  last_lag_milliseconds: Optional<number>;
  /** How many connections were opened. */
  connections: Generated<number>;
  /** How often the server numbered the mails anew (another UIDVALIDITY). */
  renumberings: Generated<number>;
  /** New UIDVALIDITYs that were read since resyncs_since. */
  resyncs: Generated<number>;
  resyncs_since: OptionalInstant;
  /** The last UIDVALIDITY that was not read because there had been too many. */
  uid_validity_seen: Optional<string>;
}
/** A mail that the server names but does not hand over. */
export interface MailRefusalTable {
  mailbox: string;
  uid_validity: string;
  uid: number;
  tries: number;
  next_try_at: Instant;
}
export interface MailTable {
  id: Generated<number>;
  mailbox: string;
  sha256: string;
  size: number;
  received_at: Instant;
  stored_at: Instant;
  state: 'stored' | 'settled' | 'quarantined';
  /** Counted before each try, so that a mail that kills its reader is quarantined too. */
  attempts: Generated<number>;
  claimed_until: OptionalInstant;
  /** The process that reads it; null where the claim is none, but a wait, and where only time ends it. */
  claimed_by: Optional<string>;
  outcome: Optional<string>;
  reason: Optional<string>;
  /** An officer said that a person wrote it. */
  treat_as_inquiry: Generated<boolean>;
  /** By it, and by nothing else, the order of one sender's mails is kept. */
  sender_key: Optional<string>;
  data_key: Optional<Uint8Array>;
}
export interface MailPartTable {
  mail_id: number;
  position: number;
  bytes: Uint8Array;
}
export interface MailPlaceTable {
  mailbox: string;
  uid_validity: string;
  uid: number;
  mail_id: Optional<number>;
}
