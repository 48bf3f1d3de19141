import type { Context } from './context.ts';
import { deskSettings } from './desk-settings.ts';
import { enqueueDeliveries } from './enqueue-delivery.ts';
import type { ShownBurst } from './model/shown.ts';
import type { Officer, Result } from './model.ts';
import type { Prepared } from './prepare-delivery.ts';
import { mayWorkOn } from './rules/rights.ts';
import { countBurst, countOpenBursts, hiddenCases, readBurst, wantDrafts } from './store/bursts.ts';
import { addEvents } from './store/case-events.ts';
import type { Database } from './store/database.ts';
import { cardOfBurst, type DeliveryRow } from './store/deliveries.ts';

const listedAtOnce = 50;
const shownAtOnce = 20;
/** Milliseconds between two cards that come back: Slack takes about one post a second in a channel. */
const apart = 1_500;

async function burstOf(db: Database, id: number): Promise<ShownBurst | null> {
  const row = await readBurst(db, id);
  if (!row) return null;
  const { scope, name, proven, desk } = row;
  return { id, scope, name, proven, desk, startedAt: row.started_at, ...(await countBurst(db, id)) };
}

/** The card of a burst, or the same card once more. */
export async function prepareBurst(context: Context, delivery: DeliveryRow): Promise<Prepared> {
  const burst = await burstOf(context.db, delivery.subject_id!);
  if (!burst) return { step: 'stop', state: 'failed', answer: 'the burst is gone' };
  const post = { deliveryId: delivery.id, burst };
  if (delivery.kind === 'burst_card')
    return { step: 'slack', post: { ...post, kind: 'burst_card', channel: delivery.channel! } };
  const card = await cardOfBurst(context.db, burst.id);
  if (!card || card.state === 'failed')
    return { step: 'stop', state: 'failed', answer: 'the burst has no card' };
  if (card.ts === null || card.channel === null)
    return { step: 'wait', until: new Date(context.now().getTime() + 1_000) };
  return { step: 'slack', post: { ...post, kind: 'burst_card_update', channel: card.channel, ts: card.ts } };
}

/** A burst that has been quiet for an hour is no news any more. */
export function countBursts(db: Database, now: Date): Promise<{ bursts: number; hidden: number }> {
  return countOpenBursts(db, new Date(now.getTime() - 3_600_000));
}

const noSuchBurst = { ok: false, sentence: 'This burst is not there, or is not of your desk.' } as const;

/** The cases of a burst that have no card of their own, oldest first; at most fifty. */
export async function listBurst(
  context: Context,
  request: { burstId: number; officer: Officer },
): Promise<Result<{ burst: ShownBurst; cases: { ref: string; subject: string; sender: string }[] }>> {
  const burst = await burstOf(context.db, request.burstId);
  if (!burst || !mayWorkOn(request.officer, burst)) return noSuchBurst;
  const rows = await hiddenCases(context.db, burst.id, listedAtOnce);
  const cases = rows.map(({ ref, subject, recipient }) => ({ ref, subject, sender: recipient ?? '' }));
  return { ok: true, burst, cases };
}

/** Gives the oldest twenty of a burst cards and drafts of their own, a little apart. */
export async function showBurstAsCases(
  context: Context,
  request: { burstId: number; officer: Officer },
): Promise<Result<{ shown: number; left: number }>> {
  return context.db.transaction().execute(async (trx) => {
    const burst = await burstOf(trx, request.burstId);
    if (!burst || !mayWorkOn(request.officer, burst)) return noSuchBurst;
    const rows = await hiddenCases(trx, burst.id, shownAtOnce);
    if (rows.length === 0) return { ok: true, shown: 0, left: 0 };
    const now = context.now();
    await addEvents(
      trx,
      rows.map(({ id }) => ({
        stream: id,
        at: now,
        actor: `officer:${request.officer.id}`,
        kind: 'case_shown',
        data: { burst: burst.id },
      })),
    );
    await wantDrafts(
      trx,
      rows.map(({ id }) => id),
    );
    await context.enqueue(trx, 'draft-replies');
    await enqueueDeliveries(trx, context, [
      ...rows.map((row, index) => ({
        kind: 'case_card' as const,
        case_id: row.id,
        dedupe_key: `case_card:${row.id}`,
        channel: deskSettings(context.settings, row.desk).channel,
        next_attempt_at: new Date(now.getTime() + index * apart),
      })),
      {
        kind: 'burst_card_update',
        subject_id: burst.id,
        dedupe_key: `burst_card_update:${burst.id}:shown:${rows[0]!.id}`,
      },
    ]);
    return { ok: true, shown: rows.length, left: burst.mails - burst.shown - rows.length };
  });
}
