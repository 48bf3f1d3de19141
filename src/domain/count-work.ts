import { pausedUntil } from './acknowledge-mails.ts';
import { countAcknowledgements } from './store/acknowledgements.ts';
import { countAll } from './store/counts.ts';
import type { Database } from './store/database.ts';
import { listMailboxFigures } from './store/mailbox-figures.ts';

/** How much of everything waits, for health and metrics. Throws when the database does not answer. */
export async function countWork(db: Database, now: Date) {
  const acknowledgements = await countAcknowledgements(db, now);
  return {
    ...(await countAll(db)),
    acknowledgedInHour: acknowledgements.inHour,
    acknowledgementsPaused: pausedUntil(acknowledgements, now) !== null,
    mailboxes: await listMailboxFigures(db),
  };
}
export type CountedWork = Awaited<ReturnType<typeof countWork>>;
