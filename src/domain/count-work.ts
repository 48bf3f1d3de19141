import { pausedUntil } from './acknowledge-mails.ts';
import { countBursts } from './show-burst.ts';
import { countAcknowledgements } from './store/acknowledgements.ts';
import { countAiRuns, tokensOfDay } from './store/ai-runs.ts';
import { countAll } from './store/counts.ts';
import type { Database } from './store/database.ts';
import { countRefusedTokens } from './store/inquiries.ts';
import { listMailboxFigures } from './store/mailbox-figures.ts';

/** How much of everything waits, for health and metrics. Throws when the database does not answer. */
export async function countWork(db: Database, now: Date) {
  const acknowledgements = await countAcknowledgements(db, now);
  return {
    ...(await countAll(db)),
    acknowledgedInHour: acknowledgements.inHour,
    acknowledgementsPaused: pausedUntil(acknowledgements, now) !== null,
    bursts: await countBursts(db, now),
    refusedTokensInDay: await countRefusedTokens(db, new Date(now.getTime() - 86_400_000)),
    aiRuns: await countAiRuns(db, new Date(now.getTime() - 86_400_000)),
    aiTokensToday: await tokensOfDay(db, now.toISOString().slice(0, 10)),
    mailboxes: await listMailboxFigures(db),
  };
}
export type CountedWork = Awaited<ReturnType<typeof countWork>>;
