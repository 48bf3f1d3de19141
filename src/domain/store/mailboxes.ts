import { sql } from 'kysely';
import type { Database } from './database.ts';
import { insertRows } from './insert-rows.ts';

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

/** Who owns the mailbox although the lease has run out; null when nobody does, or `owner` itself. Locks the row. */
export async function lateOwner(
  trx: Database,
  mailbox: string,
  owner: string,
  now: Date,
): Promise<string | null> {
  const row = await trx
    .selectFrom('desk.mailbox')
    .select('lease_owner')
    .where('name', '=', mailbox)
    .where('lease_owner', '<>', owner)
    .where('lease_until', '<', now)
    .forUpdate()
    .executeTakeFirst();
  return row?.lease_owner ?? null;
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

/** Who holds a mailbox. The fence grows with every new owner: a process that slept through its lease has an old one. */
export interface Lease {
  owner: string;
  fence: number;
}

/** Lengthens a lease that is still the current one; never takes one. False when it has passed to another owner. */
export async function renewMailbox(
  db: Database,
  mailbox: string,
  lease: Lease,
  until: Date,
): Promise<boolean> {
  const renewed = await db
    .updateTable('desk.mailbox')
    .set({ lease_until: until })
    .where('name', '=', mailbox)
    .where('lease_owner', '=', lease.owner)
    .where('lease_fence', '=', lease.fence)
    .executeTakeFirst();
  return renewed.numUpdatedRows === 1n;
}

/** Locks the mailbox row until the transaction ends. False when the lease has passed to another owner. */
export async function holdMailbox(trx: Database, mailbox: string, lease: Lease): Promise<boolean> {
  const row = await trx
    .selectFrom('desk.mailbox')
    .select(['lease_owner', 'lease_fence'])
    .where('name', '=', mailbox)
    .forUpdate()
    .executeTakeFirst();
  return row?.lease_owner === lease.owner && row.lease_fence === lease.fence;
}

/**
 * The cursor only moves forward within one UIDVALIDITY; a new UIDVALIDITY starts anew. What was stored is a contact
 * with the server too. `lag`: milliseconds from INTERNALDATE to now, or null when no mail came.
 */
export async function moveCursor(
  trx: Database,
  mailbox: string,
  { uidValidity, lastUid, at, lag }: { uidValidity: string; lastUid: number; at: Date; lag: number | null },
): Promise<void> {
  await trx
    .updateTable('desk.mailbox')
    .set({
      uid_validity: uidValidity,
      last_uid: sql<number>`case when uid_validity is not distinct from ${uidValidity}::text then greatest(last_uid, ${lastUid}::bigint) else ${lastUid}::bigint end`,
      last_contact_at: at,
      last_error: null,
      ...(lag === null ? {} : { last_lag_milliseconds: lag }),
    })
    .where('name', '=', mailbox)
    .execute();
}

export async function noteContact(
  db: Database,
  mailbox: string,
  at: Date,
  error: string | null,
  swept = false,
): Promise<void> {
  await db
    .updateTable('desk.mailbox')
    .set(error === null ? { last_contact_at: at, last_error: null } : { last_error: error })
    .$if(swept, (update) => update.set({ swept_at: at }))
    .where('name', '=', mailbox)
    .execute();
}

/** Where mails from files lie: not on a server, so nothing is asked of it. The names of the others hold a slash. */
export const fileMailbox = 'file';

export async function noteConnection(db: Database, mailbox: string): Promise<void> {
  await db
    .updateTable('desk.mailbox')
    .set({ connections: sql<number>`connections + 1` })
    .where('name', '=', mailbox)
    .execute();
}

/** The UIDs from `first` to `last` that have a place, and those refused ones whose next try is not yet due. */
export async function knownPlaces(
  db: Database,
  mailbox: string,
  uidValidity: string,
  { first, last, now }: { first: number; last: number; now: Date },
): Promise<Set<number>> {
  const places = db
    .selectFrom('desk.mail_place')
    .select('uid')
    .where('mailbox', '=', mailbox)
    .where('uid_validity', '=', uidValidity)
    .where('uid', '>=', first)
    .where('uid', '<=', last);
  const refusals = db
    .selectFrom('desk.mail_refusal')
    .select('uid')
    .where('mailbox', '=', mailbox)
    .where('uid_validity', '=', uidValidity)
    .where('uid', '>=', first)
    .where('uid', '<=', last)
    .where('next_try_at', '>', now);
  const rows = await places.unionAll(refusals).execute();
  return new Set(rows.map((row) => row.uid));
}

export async function addPlaces(
  trx: Database,
  places: { mailbox: string; uid_validity: string; uid: number; mail_id: number | null }[],
): Promise<void> {
  await insertRows(trx, 'desk.mail_place', places, 'on conflict do nothing');
}

/** Locks the row. Undefined when the lease has passed to another owner. */
export async function readNumbering(trx: Database, mailbox: string, { owner, fence }: Lease) {
  return trx
    .selectFrom('desk.mailbox')
    .select(['uid_validity', 'uid_validity_seen', 'resyncs', 'resyncs_since', 'renumberings'])
    .where('name', '=', mailbox)
    .where('lease_owner', '=', owner)
    .where('lease_fence', '=', fence)
    .forUpdate()
    .executeTakeFirst();
}

export async function writeNumbering(
  trx: Database,
  mailbox: string,
  changes: {
    uid_validity?: string;
    last_uid?: number;
    uid_validity_seen: string | null;
    resyncs?: number;
    resyncs_since?: Date | null;
    renumberings?: number;
  },
): Promise<void> {
  await trx.updateTable('desk.mailbox').set(changes).where('name', '=', mailbox).execute();
}
