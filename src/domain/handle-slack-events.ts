import type { Context } from './context.ts';
import { errorCode } from './errors.ts';
import { addEvent } from './store/case-events.ts';
import {
  type ClaimedSlackEvent,
  claimSlackEvent,
  finishSlackEvent,
  loseSpentSlackEvents,
  postponeSlackEvent,
} from './store/slack-events.ts';

const claimMinutes = 5;
/** With the waits below the last try is an hour after the first. */
const mostTries = 6;
const firstWait = 10_000;

/**
 * Hands stored Slack events to the Slack wire, oldest first. Returns how many were tried. An event that fails is tried
 * again after growing waits; after the last try it stands on /desk, without what was typed.
 */
export async function handleSlackEvents(
  context: Context,
  handle: (body: object) => Promise<void>,
  limit = 50,
): Promise<number> {
  await loseSpent(context);
  for (let tried = 0; tried < limit; tried += 1) {
    const now = context.now();
    const claimEnd = new Date(now.getTime() + claimMinutes * 60_000);
    const event = await claimSlackEvent(context.db, now, claimEnd, mostTries);
    if (!event) return tried;
    try {
      await handle(event.body);
      await finishSlackEvent(context.db, event.event_id, context.now());
    } catch (error) {
      await giveBack(context, event, error);
    }
  }
  return limit;
}

async function giveBack(context: Context, event: ClaimedSlackEvent, error: unknown): Promise<void> {
  const now = context.now();
  await context.db.transaction().execute(async (trx) => {
    const wait = firstWait * 4 ** (event.attempts - 1);
    await postponeSlackEvent(trx, event, new Date(now.getTime() + wait));
    await addEvent(trx, {
      stream: 0,
      at: now,
      actor: 'job:slack-events',
      kind: 'slack_event_failed',
      data: { event: event.event_id, code: errorCode(error), attempts: event.attempts },
    });
  });
  if (event.attempts >= mostTries) await loseSpent(context);
}

/** Also the events whose process ended over their last try. */
async function loseSpent(context: Context): Promise<void> {
  await context.db.transaction().execute(async (trx) => {
    for (const { event_id } of await loseSpentSlackEvents(trx, context.now(), mostTries)) {
      await addEvent(trx, {
        stream: 0,
        at: context.now(),
        actor: 'job:slack-events',
        kind: 'slack_event_lost',
        data: { event: event_id },
      });
    }
  });
}
