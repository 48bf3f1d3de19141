import { sql } from 'kysely';
import type { Database } from './database.ts';

/** False when this event was stored before: Slack delivers an event up to four times. */
export async function addSlackEvent(
  db: Database,
  eventId: string,
  body: object,
  now: Date,
): Promise<boolean> {
  const added = await db
    .insertInto('desk.slack_event')
    .values({ event_id: eventId, body: JSON.stringify(body), received_at: now, next_attempt_at: now })
    .onConflict((conflict) => conflict.column('event_id').doNothing())
    .returning('event_id')
    .executeTakeFirst();
  return added !== undefined;
}

export interface ClaimedSlackEvent {
  event_id: string;
  body: object;
  attempts: number;
}

/** Claims the event that is due longest until `until` and counts the try first; null when none is due. */
export async function claimSlackEvent(
  db: Database,
  now: Date,
  until: Date,
  mostAttempts: number,
): Promise<ClaimedSlackEvent | null> {
  const claimed = await sql<ClaimedSlackEvent>`
    update desk.slack_event set attempts = attempts + 1, claimed_until = ${until}
    where event_id = (select event_id from desk.slack_event
      where next_attempt_at <= ${now} and (claimed_until is null or claimed_until < ${now})
        and attempts < ${mostAttempts}
      order by next_attempt_at, received_at limit 1 for update skip locked)
    returning event_id, body, attempts`.execute(db);
  return claimed.rows[0] ?? null;
}

/** Marks it done and forgets what was typed: the inquiry keeps what matters. */
export async function finishSlackEvent(db: Database, eventId: string, now: Date): Promise<void> {
  await db
    .updateTable('desk.slack_event')
    .set({ handled_at: now, body: null, next_attempt_at: null, claimed_until: null })
    .where('event_id', '=', eventId)
    .execute();
}

/** Puts an event back for another try at `until`, unless its claim has passed to another. */
export async function postponeSlackEvent(db: Database, event: ClaimedSlackEvent, until: Date): Promise<void> {
  await db
    .updateTable('desk.slack_event')
    .set({ next_attempt_at: until, claimed_until: null })
    .where('event_id', '=', event.event_id)
    .where('attempts', '=', event.attempts)
    .where('handled_at', 'is', null)
    .execute();
}

/**
 * Gives up the events whose last allowed try is over, and says which. Of the body only the ids stay that tell people
 * where to look; what was typed is forgotten.
 */
export async function loseSpentSlackEvents(
  trx: Database,
  now: Date,
  mostAttempts: number,
): Promise<{ event_id: string }[]> {
  const lost = await sql<{ event_id: string }>`
    update desk.slack_event set next_attempt_at = null, claimed_until = null,
      body = jsonb_build_object('channel', body #> '{event,channel}', 'user', body #> '{event,user}')
    where next_attempt_at is not null and attempts >= ${mostAttempts}
      and (claimed_until is null or claimed_until < ${now})
    returning event_id`.execute(trx);
  return lost.rows;
}

/** Events that could not be handled, newest first: nobody has taken in what was asked. */
export async function listLostSlackEvents(db: Database, limit: number) {
  const lost = await sql<{
    event_id: string;
    received_at: Date;
    channel: string | null;
    user: string | null;
  }>`
    select event_id, received_at, body ->> 'channel' as "channel", body ->> 'user' as "user"
    from desk.slack_event where handled_at is null and next_attempt_at is null
    order by received_at desc limit ${limit}`.execute(db);
  return lost.rows;
}

export async function countLostSlackEvents(db: Database): Promise<number> {
  const row = await db
    .selectFrom('desk.slack_event')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('handled_at', 'is', null)
    .where('next_attempt_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
