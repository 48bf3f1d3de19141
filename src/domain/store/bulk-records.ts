import { sql } from 'kysely';
import type { RecordType } from '../model.ts';
import type { BulkDatabase } from './bulk-database.ts';
import type { Trx } from './database.ts';
import type { NewRecords, UpsertResult } from './records.ts';

/** Rows by what became of them. */
export type UpsertCounts = Record<UpsertResult, number>;

/**
 * The same as upsertRecords for many rows of a server: they are copied into a table of this connection, and one statement
 * takes them over from there. No id may be twice among the rows. What the rows say of their own time is compared under
 * the locks under which they are written, in the order of their ids.
 */
export async function upsertManyRecords<Entity extends RecordType>(
  trx: Trx,
  bulk: BulkDatabase,
  entity: Entity,
  rows: NewRecords[Entity][],
): Promise<UpsertCounts> {
  const none = { inserted: 0, updated: 0, confirmed: 0, ignored: 0 };
  if (rows.length === 0) return none;
  const names = Object.keys(rows[0]!);
  const columns = sql.join(names.map((name) => sql.id(name)));
  const table = sql.table(`core.${entity}`);
  const staged = sql.id('pg_temp', `staged_${entity}`);
  await sql`create temporary table if not exists ${sql.id(`staged_${entity}`)} on commit delete rows as
    select ${columns} from ${table} limit 0`.execute(trx);
  const list = names.map((name) => `"${name}"`).join(', ');
  await bulk.copy(`copy pg_temp.staged_${entity} (${list}) from stdin`, copyLines(names, rows));
  const counted = await sql<UpsertCounts>`
    select
      (count(*) filter (where stored.external_id is null))::int as inserted,
      (count(*) filter (where staged.source_updated_at > stored.source_updated_at))::int as updated,
      (count(*) filter (where staged.source_updated_at = stored.source_updated_at))::int as confirmed,
      (count(*) filter (where staged.source_updated_at < stored.source_updated_at))::int as ignored
    from ${staged} as staged left join (
      select external_id, source_updated_at from ${table}
      where external_id in (select external_id from ${staged}) order by external_id for no key update
    ) as stored using (external_id)`.execute(trx);
  const changes = names
    .filter((name) => name !== 'external_id')
    .map((name) => sql`${sql.id(name)} = excluded.${sql.id(name)}`);
  await sql`
    insert into ${table} as stored (${columns})
    select ${columns} from ${staged} order by external_id
    on conflict (external_id) do update set ${sql.join(changes)}
    where excluded.source_updated_at >= stored.source_updated_at`.execute(trx);
  return counted.rows[0] ?? none;
}

/** PostgreSQL's text format: tabs between cells, a backslash before what would mean something, \N for null. */
function copyLines<Row extends object>(names: string[], rows: Row[]): string {
  const lines = rows.map((row) => {
    const values = row as Record<string, unknown>;
    return names.map((name) => copyCell(values[name])).join('\t');
  });
  return `${lines.join('\n')}\n`;
}

function copyCell(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string') return escaped(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return escaped(arrayLiteral(value));
  return String(value);
}

function escaped(text: string): string {
  if (!/[\\\n\r\t]/.test(text)) return text;
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
}

function arrayLiteral(values: unknown[]): string {
  return `{${values.map((value) => `"${String(value).replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
