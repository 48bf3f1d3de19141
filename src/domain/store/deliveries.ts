import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { DeliveryKind, DeliveryState } from '../model/outbox.ts';
import type { Database } from './database.ts';
import { insertRows } from './insert-rows.ts';
import type { DeliveryTable } from './schema.ts';

export type DeliveryRow = Selectable<DeliveryTable>;
export type NewDelivery = Insertable<DeliveryTable>;

/** What is in the outbox already is left as it is: it must happen once. */
export async function addDeliveries(trx: Database, deliveries: NewDelivery[]): Promise<void> {
  await insertRows(trx, 'desk.delivery', deliveries, 'on conflict (dedupe_key) do nothing');
}

/** Milliseconds: an officer looks at a card no older than that. */
const longestHeld = 60_000;

/**
 * True when an update of the case's card waits that nobody has claimed yet: it will be built from what this transaction
 * commits, because its row stays locked until then. One that only waited for its card is due now; one that Slack asked to
 * come a little later keeps its time, and one that is put off for longer holds nothing. Hold the lock of the case.
 */
export async function holdWaitingUpdate(trx: Database, caseId: number, now: Date): Promise<boolean> {
  const waiting = await trx
    .updateTable('desk.delivery')
    .set({ next_attempt_at: sql<Date>`case when attempts = 0 then ${now} else next_attempt_at end` })
    .where('case_id', '=', caseId)
    .where('kind', '=', 'case_card_update')
    .where('channel', 'is', null)
    .where('state', '=', 'pending')
    .where('next_attempt_at', '<=', new Date(now.getTime() + longestHeld))
    .returning('id')
    .execute();
  return waiting.length > 0;
}

/** Claims the delivery that is due longest and commits `sending` before it goes out; null when none is due. */
export async function claimDelivery(db: Database, now: Date): Promise<DeliveryRow | null> {
  const claimed = await db
    .updateTable('desk.delivery')
    .set({ state: 'sending', claimed_at: now, attempts: sql<number>`attempts + 1` })
    .where('id', '=', (due) =>
      due
        .selectFrom('desk.delivery')
        .select('id')
        .where('state', '=', 'pending')
        .where('next_attempt_at', '<=', now)
        .orderBy('next_attempt_at')
        .orderBy('created_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .executeTakeFirst();
  return claimed ?? null;
}

/** Ends one attempt. False when the row moved on meanwhile: a late answer changes nothing. */
export async function settleDelivery(
  trx: Database,
  delivery: DeliveryRow,
  change: Updateable<DeliveryTable>,
): Promise<boolean> {
  const settled = await trx
    .updateTable('desk.delivery')
    .set(change)
    .where('id', '=', delivery.id)
    .where('state', '=', delivery.state)
    .where('attempts', '=', delivery.attempts)
    .returning('id')
    .executeTakeFirst();
  return settled !== undefined;
}

/** Sends whose process died: nobody knows whether they went out. */
export async function abandonedDeliveries(
  db: Database,
  claimedBefore: Date,
  limit: number,
): Promise<DeliveryRow[]> {
  return db
    .selectFrom('desk.delivery')
    .selectAll()
    .where('state', '=', 'sending')
    .where('claimed_at', '<', claimedBefore)
    .orderBy('claimed_at')
    .limit(limit)
    .execute();
}

export async function unknownDeliveries(db: Database, limit: number): Promise<DeliveryRow[]> {
  return db
    .selectFrom('desk.delivery')
    .selectAll()
    .where('state', '=', 'unknown')
    .orderBy('created_at')
    .limit(limit)
    .execute();
}

/** Mails that a person was asked about, where it is time to look for them again. */
export async function uncertainMails(db: Database, now: Date, limit: number): Promise<DeliveryRow[]> {
  return db
    .selectFrom('desk.delivery')
    .selectAll()
    .where('state', '=', 'needs_human')
    .where('kind', 'in', ['reply', 'provider_letter', 'digest_mail'])
    .where('next_attempt_at', '<=', now)
    .orderBy('next_attempt_at')
    .limit(limit)
    .execute();
}

export async function readDelivery(db: Database, id: string): Promise<DeliveryRow | null> {
  return (await db.selectFrom('desk.delivery').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Those of these that exist, in no order. */
export async function deliveriesByIds(db: Database, ids: string[]): Promise<DeliveryRow[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('desk.delivery').selectAll().where('id', 'in', ids).execute();
}

/**
 * A mail system returned this reply. That also ends the doubt whether it was sent. Null when it was returned before, or
 * is no reply.
 */
export async function noteReturned(
  trx: Database,
  id: string,
  said: string,
  now: Date,
): Promise<DeliveryRow | null> {
  const doubtful = sql<boolean>`state in ('unknown', 'needs_human')`;
  const returned = await trx
    .updateTable('desk.delivery')
    .set({
      trouble: 'bounced',
      said,
      state: sql<DeliveryState>`case when ${doubtful} then 'sent' else state end`,
      sent_at: sql<Date | null>`case when ${doubtful} then ${now}::timestamptz else sent_at end`,
    })
    .where('id', '=', id)
    .where('kind', '=', 'reply')
    .where(sql<boolean>`trouble is distinct from 'bounced'`)
    .returningAll()
    .executeTakeFirst();
  return returned ?? null;
}

export async function cardOfBurst(db: Database, burstId: number): Promise<DeliveryRow | null> {
  const card = await db
    .selectFrom('desk.delivery')
    .selectAll()
    .where('kind', '=', 'burst_card')
    .where('subject_id', '=', burstId)
    .executeTakeFirst();
  return card ?? null;
}

/** One in each channel where people decide on it. */
export async function cardsOfProposal(db: Database, proposal: number): Promise<DeliveryRow[]> {
  return db
    .selectFrom('desk.delivery')
    .selectAll()
    .where('kind', '=', 'wording_card')
    .where('subject_id', '=', proposal)
    .orderBy('channel')
    .execute();
}

/** The sent or failed deliveries of a kind for one case, newest first. */
export async function deliveriesOfCase(
  db: Database,
  caseId: number,
  kinds: DeliveryKind[],
): Promise<DeliveryRow[]> {
  return db
    .selectFrom('desk.delivery')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('kind', 'in', kinds)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
}

/** What a person must look at, which an acknowledgement never is: nobody has dealt with it while its case is open and no later reply went out. */
const isUndelivered = sql<boolean>`desk.delivery.kind <> 'acknowledgement' and (desk.delivery.state in ('unknown', 'needs_human')
  or (desk.delivery.state = 'failed' or desk.delivery.trouble = 'bounced' and desk.delivery.kind = 'reply')
  and not exists (select 1 from desk.inquiry_case closed where closed.id = desk.delivery.case_id and closed.status = 'closed')
  and not exists (select 1 from desk.delivery later where later.case_id = desk.delivery.case_id
    and later.kind = desk.delivery.kind and later.state = 'sent' and later.created_at > desk.delivery.created_at))`;

export async function countUndelivered(db: Database): Promise<number> {
  const row = await db
    .selectFrom('desk.delivery')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(isUndelivered)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export async function listUndelivered(db: Database, limit: number) {
  return db
    .selectFrom('desk.delivery')
    .leftJoin('desk.inquiry_case', 'desk.inquiry_case.id', 'desk.delivery.case_id')
    .select(['desk.delivery.id', 'kind', 'state', 'trouble', 'created_at', 'ref'])
    .where(isUndelivered)
    .orderBy('desk.delivery.created_at', 'desc')
    .limit(limit)
    .execute();
}

/** Whether the case has a card of its own, or one is on its way. */
export async function hasCard(db: Database, caseId: number): Promise<boolean> {
  const found = await db
    .selectFrom('desk.delivery')
    .select('id')
    .where('case_id', '=', caseId)
    .where('kind', '=', 'case_card')
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
