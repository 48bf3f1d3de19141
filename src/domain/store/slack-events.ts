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
    .values({ event_id: eventId, body: JSON.stringify(body), received_at: now })
    .onConflict((conflict) => conflict.column('event_id').doNothing())
    .returning('event_id')
    .executeTakeFirst();
  return added !== undefined;
}

/** Takes the oldest waiting event that has been tried fewer than three times, counting the try first. */
export async function claimSlackEvent(db: Database): Promise<{ event_id: string; body: object } | null> {
  const claimed = await sql<{ event_id: string; body: object }>`
    update desk.slack_event set attempts = attempts + 1
    where event_id = (select event_id from desk.slack_event where handled_at is null and attempts < 3
      order by received_at limit 1 for update skip locked)
    returning event_id, body`.execute(db);
  return claimed.rows[0] ?? null;
}

/** Marks it done and forgets what was typed: the inquiry keeps what matters. */
export async function finishSlackEvent(db: Database, eventId: string, now: Date): Promise<void> {
  await db
    .updateTable('desk.slack_event')
    .set({ handled_at: now, body: null })
    .where('event_id', '=', eventId)
    .execute();
}
