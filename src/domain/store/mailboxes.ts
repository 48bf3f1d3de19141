import { sql } from 'kysely';
import type { Database } from './database.ts';

export interface Cursor {
  uidValidity: string | null;
  lastUid: number;
}

/** Takes or renews the lease on a mailbox. Returns the fence number, or null while another owner holds it. */
export async function claimMailbox(
  db: Database,
  mailbox: string,
  owner: string,
  now: Date,
  until: Date,
): Promise<number | null> {
  const claimed = await db
    .insertInto('desk.mailbox')
    .values({ name: mailbox, lease_owner: owner, lease_until: until, lease_fence: 1 })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({
          lease_owner: owner,
          lease_until: until,
          lease_fence: sql<number>`desk.mailbox.lease_fence + case when desk.mailbox.lease_owner is not distinct from ${owner} then 0 else 1 end`,
        })
        .where((where) =>
          where.or([
            where('desk.mailbox.lease_owner', '=', owner),
            where('desk.mailbox.lease_until', 'is', null),
            where('desk.mailbox.lease_until', '<', now),
          ]),
        ),
    )
    .returning('lease_fence')
    .executeTakeFirst();
  return claimed?.lease_fence ?? null;
}

export async function releaseMailbox(db: Database, mailbox: string, owner: string): Promise<void> {
  await db
    .updateTable('desk.mailbox')
    .set({ lease_until: null })
    .where('name', '=', mailbox)
    .where('lease_owner', '=', owner)
    .execute();
}

export async function readCursor(db: Database, mailbox: string): Promise<Cursor> {
  const row = await db
    .selectFrom('desk.mailbox')
    .select(['uid_validity', 'last_uid'])
    .where('name', '=', mailbox)
    .executeTakeFirst();
  return { uidValidity: row?.uid_validity ?? null, lastUid: row?.last_uid ?? 0 };
}

/** Locks the mailbox row until the transaction ends. False when the lease has passed to another owner. */
export async function holdMailbox(trx: Database, mailbox: string, owner: string): Promise<boolean> {
  const row = await trx
    .selectFrom('desk.mailbox')
    .select('lease_owner')
    .where('name', '=', mailbox)
    .forUpdate()
    .executeTakeFirst();
  return row?.lease_owner === owner;
}

/** The cursor only moves forward within one UIDVALIDITY; a new UIDVALIDITY starts anew. */
export async function moveCursor(
  trx: Database,
  mailbox: string,
  uidValidity: string,
  lastUid: number,
): Promise<void> {
  await trx
    .updateTable('desk.mailbox')
    .set({
      uid_validity: uidValidity,
      last_uid: sql<number>`case when uid_validity is not distinct from ${uidValidity}::text then greatest(last_uid, ${lastUid}::bigint) else ${lastUid}::bigint end`,
    })
    .where('name', '=', mailbox)
    .execute();
}

export async function noteContact(
  db: Database,
  mailbox: string,
  at: Date,
  error: string | null,
): Promise<void> {
  await db
    .updateTable('desk.mailbox')
    .set(error === null ? { last_contact_at: at, last_error: null } : { last_error: error })
    .where('name', '=', mailbox)
    .execute();
}

export async function listMailboxes(db: Database) {
  return db
    .selectFrom('desk.mailbox')
    .select(['name', 'last_contact_at', 'last_error'])
    .orderBy('name')
    .execute();
}

export async function knownPlaces(
  db: Database,
  mailbox: string,
  uidValidity: string,
  uids: number[],
): Promise<Set<number>> {
  if (uids.length === 0) return new Set();
  const rows = await db
    .selectFrom('desk.mail_place')
    .select('uid')
    .where('mailbox', '=', mailbox)
    .where('uid_validity', '=', uidValidity)
    .where('uid', 'in', uids)
    .execute();
  return new Set(rows.map((row) => row.uid));
}

export async function addPlaces(
  trx: Database,
  places: { mailbox: string; uid_validity: string; uid: number; mail_id: number | null }[],
): Promise<void> {
  if (places.length === 0) return;
  await trx
    .insertInto('desk.mail_place')
    .values(places)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
