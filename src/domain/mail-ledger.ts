import type { Context } from './context.ts';
import type { FetchedMail } from './model/mail.ts';
import {
  type Cursor,
  claimMailbox,
  knownPlaces,
  noteContact,
  readCursor,
  releaseMailbox,
} from './store/mailboxes.ts';
import { storeMail } from './store-mail.ts';

/** Storing goes on after this even when nobody reads. */
const longestPause = 2_000;

/**
 * What a mailbox poller asks of the store, for one process. `owner` tells processes apart and is never reused;
 * `onStored` is called after each commit that brought something new.
 */
export function mailLedger(context: Context, owner: string, onStored: () => void = () => undefined) {
  const { db } = context;
  return {
    /** Takes or renews the lease; false while another process owns the mailbox. */
    async claim(mailbox: string): Promise<boolean> {
      const now = context.now();
      return (
        (await claimMailbox(
          db,
          mailbox,
          owner,
          now,
          new Date(now.getTime() + context.limits.leaseMilliseconds),
        )) !== null
      );
    },
    cursor: (mailbox: string): Promise<Cursor> => readCursor(db, mailbox),
    known: (mailbox: string, uidValidity: string, uids: number[]) =>
      knownPlaces(db, mailbox, uidValidity, uids),
    async store(mailbox: string, uidValidity: string, mails: FetchedMail[]): Promise<void> {
      const { stored } = await storeMail(context, { mailbox, uidValidity, mails, gone: [], owner });
      if (stored > 0) onStored();
      // What this process stores faster than it reads, it would only read back from the database.
      await context.fresh?.room(longestPause);
    },
    async gone(mailbox: string, uidValidity: string, uids: number[]): Promise<void> {
      await storeMail(context, { mailbox, uidValidity, mails: [], gone: uids, owner });
    },
    contact: (mailbox: string, error: string | null) => noteContact(db, mailbox, context.now(), error),
    release: (mailbox: string) => releaseMailbox(db, mailbox, owner),
  };
}
