import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { DeliveryKind } from '../model/outbox.ts';
import type { Database } from './database.ts';
import type { DeliveryTable } from './schema.ts';

export type DeliveryRow = Selectable<DeliveryTable>;

/** False when this thing is already in the outbox: it must happen once. */
export async function addDelivery(trx: Database, delivery: Insertable<DeliveryTable>): Promise<boolean> {
  const added = await trx
    .insertInto('desk.delivery')
    .values(delivery)
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

/** Claims due deliveries and commits `sending` before anything goes out. Order of creation. */
export async function claimDeliveries(db: Database, now: Date, limit: number): Promise<DeliveryRow[]> {
  const claimed = await db
    .updateTable('desk.delivery')
    .set({ state: 'sending', claimed_at: now, attempts: sql<number>`attempts + 1` })
    .where('id', 'in', (due) =>
      due
        .selectFrom('desk.delivery')
        .select('id')
        .where('state', '=', 'pending')
        .where('next_attempt_at', '<=', now)
        .orderBy('next_attempt_at')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .execute();
  return claimed.sort((one, other) => one.created_at.getTime() - other.created_at.getTime());
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

export async function readDelivery(db: Database, id: string): Promise<DeliveryRow | null> {
  return (await db.selectFrom('desk.delivery').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
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

export async function listUndelivered(db: Database, limit: number) {
  return db
    .selectFrom('desk.delivery')
    .leftJoin('desk.inquiry_case', 'desk.inquiry_case.id', 'desk.delivery.case_id')
    .select(['desk.delivery.id', 'kind', 'state', 'created_at', 'ref'])
    .where('state', 'in', ['unknown', 'failed', 'needs_human'])
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute();
}

/** When the next pending delivery is due; null when none waits. */
export async function nextDeliveryAt(db: Database): Promise<Date | null> {
  const row = await db
    .selectFrom('desk.delivery')
    .select('next_attempt_at')
    .where('state', '=', 'pending')
    .orderBy('next_attempt_at')
    .limit(1)
    .executeTakeFirst();
  return row?.next_attempt_at ?? null;
}
