import { sql } from 'kysely';
import type { MirroredKind } from '../model.ts';
import type { Database } from './database.ts';

// The ids of a snapshot lie in a table of the connection, so that memory does not grow with the file.

export async function beginSnapshot(db: Database, entity: MirroredKind): Promise<void> {
  await sql`drop table if exists ${seen(entity)}`.execute(db);
  await sql`create temporary table ${sql.id(`seen_${entity}`)}
    (external_id text not null, source_updated_at timestamptz not null)`.execute(db);
}

export async function noteSeen(
  db: Database,
  entity: MirroredKind,
  rows: { external_id: string; source_updated_at: Date }[],
): Promise<void> {
  await sql`insert into ${seen(entity)} select * from unnest(${rows.map((row) => row.external_id)}::text[],
    ${rows.map((row) => row.source_updated_at.toISOString())}::timestamptz[])`.execute(db);
}

/** Of the rows that were there when the snapshot began. `seen` counts ids, each once. */
export async function countVanished(
  db: Database,
  entity: MirroredKind,
  begun: Date,
): Promise<{ vanished: number; stored: number }> {
  const found = await sql<{ vanished: number; stored: number }>`
    select (select count(*)::int from core.${sql.id(entity)} as stored where ${isVanished(entity, begun)}) as vanished,
      (select count(*)::int from core.${sql.id(entity)} where gone_at is null) as stored`.execute(db);
  return found.rows[0]!;
}

/** Returns the ids that a case is linked to. */
export async function listVanishedLinked(db: Database, entity: MirroredKind, begun: Date): Promise<string[]> {
  const found = await sql<{ external_id: string }>`
    select distinct stored.external_id from core.${sql.id(entity)} as stored
      join desk.case_link on case_link.type = ${entity} and case_link.external_id = stored.external_id
    where ${isVanished(entity, begun)}`.execute(db);
  return found.rows.map((row) => row.external_id);
}

export async function markVanished(
  db: Database,
  entity: MirroredKind,
  begun: Date,
  now: Date,
): Promise<number> {
  const changed = await sql`update core.${sql.id(entity)} as stored set gone_at = ${now}
    where ${isVanished(entity, begun)}`.execute(db);
  return Number(changed.numAffectedRows);
}

/**
 * Not in the snapshot, and not newer than it: whatever the source confirmed since the reading began, or changed after
 * the last change that the snapshot knows, came after it was made.
 */
function isVanished(entity: MirroredKind, begun: Date) {
  return sql`stored.gone_at is null and stored.confirmed_at < ${begun}
    and stored.source_updated_at <= (select max(source_updated_at) from ${seen(entity)})
    and not exists (select 1 from ${seen(entity)} as seen where seen.external_id = stored.external_id)`;
}

function seen(entity: MirroredKind) {
  return sql.id('pg_temp', `seen_${entity}`);
}
