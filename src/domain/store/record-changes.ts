import { sql } from 'kysely';
import type { MirroredKind, RecordType } from '../model.ts';
import type { Database } from './database.ts';
import { deleteInPortions } from './delete-in-portions.ts';
import { insertRows } from './insert-rows.ts';

/** What the views tell of a record: its label, and a digest of everything else that could be told. */
export interface ToldRecord {
  label: string;
  digest: string;
}
type Told = Map<string, ToldRecord>;

/** Kinds whose rows a draft can state something of. */
const telling = ['payment', 'application', 'document'] as const;

/**
 * What may be told of those of these records that a case is linked to. Compared before and after a write it says which
 * cases must hear of it; a hold that begins or ends is none of it, for the views fold it into an ordinary delay.
 */
export async function toldOfLinked(db: Database, type: MirroredKind, ids: string[]): Promise<Told> {
  const linked = await linkedAmong(db, type, ids);
  if (linked.length === 0) return new Map();
  const found = await sql<ToldRecord & { external_id: string }>`
    select external_id, label, md5((to_jsonb(told) - 'confirmed_at' - 'confirmed_by')::text) as digest
    from ${sql.table(`core.${type}_fact`)} as told where external_id = any(${linked}::text[])`.execute(db);
  return new Map(found.rows.map(({ external_id, label, digest }) => [external_id, { label, digest }]));
}

/** A document is linked by itself or by its application. */
async function linkedAmong(db: Database, type: MirroredKind, ids: string[]): Promise<string[]> {
  if (!(telling as readonly string[]).includes(type) || ids.length === 0) return [];
  const byApplication =
    type === 'document'
      ? sql`union select document.external_id from core.document
          join desk.case_link on case_link.type = 'application' and case_link.external_id = application_id
          where document.external_id = any(${ids}::text[]) and state in ('auto', 'suggested', 'confirmed')`
      : sql``;
  const found = await sql<{ external_id: string }>`
    select external_id from desk.case_link
    where type = ${type} and external_id = any(${ids}::text[]) and state in ('auto', 'suggested', 'confirmed')
    ${byApplication}`.execute(db);
  return found.rows.map((row) => row.external_id);
}

export interface RecordChange {
  id: number;
  type: RecordType;
  externalId: string;
  /** As the views tell it; null where they tell nothing. */
  before: string | null;
  after: string | null;
}

/** Keeps what differs between two readings, for the cases. Returns how many records that are. */
export async function noteChanges(
  trx: Database,
  type: MirroredKind,
  before: Told,
  after: Told,
  now: Date,
): Promise<number> {
  const ids = [...new Set([...before.keys(), ...after.keys()])].filter(
    (id) => before.get(id)?.digest !== after.get(id)?.digest,
  );
  await insertRows(
    trx,
    'desk.record_change',
    ids.map((id) => ({
      type,
      external_id: id,
      label_before: before.get(id)?.label ?? null,
      label_after: after.get(id)?.label ?? null,
      noted_at: now,
    })),
  );
  return ids.length;
}

/** Changes that cases have not heard of, oldest first. */
export async function waitingChanges(db: Database, limit: number): Promise<RecordChange[]> {
  const rows = await db
    .selectFrom('desk.record_change')
    .selectAll()
    .where('told_at', 'is', null)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    type: row.type,
    externalId: row.external_id,
    before: row.label_before,
    after: row.label_after,
  }));
}

/** False when another process has told it. */
export async function claimChange(trx: Database, id: number, now: Date): Promise<boolean> {
  const changed = await sql`update desk.record_change set told_at = ${now}
    where id = ${id} and told_at is null`.execute(trx);
  return changed.numAffectedRows === 1n;
}

/**
 * Cases that are linked to the record, or to the application that a document belongs to, in the order in which cases are
 * locked: a question behind the case that it stands on.
 */
export async function casesOfRecord(
  db: Database,
  { type, externalId }: Pick<RecordChange, 'type' | 'externalId'>,
): Promise<number[]> {
  const found = await sql<{ case_id: number }>`
    select distinct case_id, coalesce(about_case_id, id) as root from desk.case_link
      join desk.inquiry_case on inquiry_case.id = case_id
    where case_link.state in ('auto', 'suggested', 'confirmed') and (
      case_link.type = ${type} and external_id = ${externalId}
      or ${type} = 'document' and case_link.type = 'application'
        and external_id = (select application_id from core.document where external_id = ${externalId}))
    order by root, case_id`.execute(db);
  return found.rows.map((row) => row.case_id);
}

/** Rows in one statement, so that no lock is long. */
const forgottenAtOnce = 10_000;

/** Forgets changes that were told before; what no case has heard of yet stays, however old. Returns how many. */
export async function forgetToldChanges(db: Database, before: Date): Promise<number> {
  return deleteInPortions(
    () =>
      sql`delete from desk.record_change where id = any(array(
      select id from desk.record_change where told_at < ${before} limit ${forgottenAtOnce}))`.execute(db),
    forgottenAtOnce,
  );
}
