import { sql } from 'kysely';
import type { MirroredKind } from '../model.ts';
import type { Database } from './database.ts';
import { deleteInPortions } from './delete-in-portions.ts';

/** When a source last confirmed anything of a kind of record, and when it last brought something new. */
export interface Feed {
  source: string;
  entity: MirroredKind;
  confirmedAt: Date;
  changedAt: Date | null;
}

export async function noteFeed(
  trx: Database,
  feed: { source: string; entity: MirroredKind; changed: boolean },
  now: Date,
): Promise<void> {
  await sql`insert into core.feed (source, entity, confirmed_at, changed_at)
    values (${feed.source}, ${feed.entity}, ${now}, ${feed.changed ? now : null})
    on conflict (source, entity) do update set confirmed_at = excluded.confirmed_at,
      changed_at = coalesce(excluded.changed_at, feed.changed_at)`.execute(trx);
}

export async function listFeeds(db: Database): Promise<Feed[]> {
  const rows = await db.selectFrom('core.feed').selectAll().orderBy('entity').orderBy('source').execute();
  return rows.map((row) => ({
    source: row.source,
    entity: row.entity,
    confirmedAt: row.confirmed_at,
    changedAt: row.changed_at,
  }));
}

/** Words of the source that the desk does not understand, with the records that have them now; the most first. */
export interface UnknownStatus {
  entity: MirroredKind;
  status: string;
  records: number;
}

export async function listUnknownStatuses(db: Database, limit: number): Promise<UnknownStatus[]> {
  const of = (entity: MirroredKind) => sql`
    select ${entity}::text as entity, coalesce(raw_status, '(not a word)') as status, count(*)::int as records
    from ${sql.table(`core.${entity}`)} where status = 'unknown' and gone_at is null group by raw_status`;
  const found = await sql<UnknownStatus>`
    ${sql.join([of('provider'), of('client'), of('account'), of('application'), of('document'), of('payment')], sql` union all `)}
    order by records desc, entity, status limit ${limit}`.execute(db);
  return found.rows;
}

/** Clients whose telephone numbers were masked by a migration: they are found by number when they come again. */
export async function countUnhashedPhones(db: Database): Promise<number> {
  const found = await sql<{ count: number }>`select count(*)::int as count from core.client
    where phone_hashes = '{}' and phones_masked <> '{}' and gone_at is null`.execute(db);
  return found.rows[0]!.count;
}

/** Whether this event of the core system was taken in before. */
export async function isKnownEvent(db: Database, entity: MirroredKind, eventId: string): Promise<boolean> {
  const found = await db
    .selectFrom('core.webhook_event')
    .select('event_id')
    .where('entity', '=', entity)
    .where('event_id', '=', eventId)
    .executeTakeFirst();
  return found !== undefined;
}

export async function rememberEvent(
  db: Database,
  entity: MirroredKind,
  eventId: string,
  now: Date,
): Promise<void> {
  await sql`insert into core.webhook_event (event_id, entity, received_at) values (${eventId}, ${entity}, ${now})
    on conflict do nothing`.execute(db);
}

/** Rows in one statement, so that no lock is long. */
const forgottenAtOnce = 10_000;

/** Forgets events that were taken in before; one that comes again after that counts as new. Returns how many. */
export async function forgetWebhookEvents(db: Database, before: Date): Promise<number> {
  return deleteInPortions(
    () =>
      sql`delete from core.webhook_event where ctid = any(array(
      select ctid from core.webhook_event where received_at < ${before} limit ${forgottenAtOnce}))`.execute(
        db,
      ),
    forgottenAtOnce,
  );
}
