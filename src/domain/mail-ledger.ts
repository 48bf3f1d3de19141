import type { Context } from './context.ts';
import type { FetchedMail } from './model/mail.ts';
import { renumberMailbox } from './renumber-mailbox.ts';
import {
  type Cursor,
  knownPlaces,
  noteConnection,
  noteContact,
  readCursor,
  releaseMailbox,
  renewMailbox,
} from './store/mailboxes.ts';
import { storeMail } from './store-mail.ts';
import { takeMailbox } from './take-mailbox.ts';

/** Storing goes on after this even when nobody reads. */
const longestPause = 2_000;

/**
 * What a mailbox poller asks of the store, for one process. `owner` tells processes apart and is never reused;
 * `onStored` is called after each commit that brought something new.
 */
export function mailLedger(context: Context, owner: string, onStored: () => void = () => undefined) {
  const { db, limits } = context;
  const until = () => new Date(context.now().getTime() + limits.leaseMilliseconds);
  return {
    leaseMilliseconds: limits.leaseMilliseconds,
    /** Takes the lease and gives its fence; null while another process owns the mailbox. */
    claim: (mailbox: string): Promise<number | null> => takeMailbox(context, mailbox, owner),
    /** Lengthens the lease; false when it has passed to another process. */
    renew: (mailbox: string, fence: number): Promise<boolean> =>
      renewMailbox(db, mailbox, { owner, fence }, until()),
    cursor: (mailbox: string): Promise<Cursor> => readCursor(db, mailbox),
    renumbered: (mailbox: string, fence: number, uidValidity: string) =>
      renumberMailbox(context, mailbox, uidValidity, { owner, fence }),
    known: (mailbox: string, uidValidity: string, first: number, last: number) =>
      knownPlaces(db, mailbox, uidValidity, { first, last, now: context.now() }),
    async store(mailbox: string, fence: number, uidValidity: string, found: FoundInFolder): Promise<void> {
      const lease = { owner, fence };
      const { stored } = await storeMail(context, { mailbox, uidValidity, ...found, lease });
      if (stored > 0) onStored();
      // What this process stores faster than it reads, it would only read back from the database.
      await context.fresh?.room(longestPause);
    },
    connected: (mailbox: string) => noteConnection(db, mailbox),
    contact: (mailbox: string, error: string | null, swept: boolean) =>
      noteContact(db, mailbox, context.now(), error, swept),
    release: (mailbox: string) => releaseMailbox(db, mailbox, owner),
  };
}

interface FoundInFolder {
  mails: FetchedMail[];
  gone: number[];
  refused: number[];
  confirmed?: Promise<void>;
}
