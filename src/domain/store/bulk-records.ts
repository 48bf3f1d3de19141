import { sql } from 'kysely';
import type { MirroredKind } from '../model.ts';
import type { BulkDatabase } from './bulk-database.ts';
import type { Trx } from './database.ts';
import type { NewRecords, UpsertResult } from './records.ts';

/** Rows by what became of them. */
export type UpsertCounts = Record<UpsertResult, number>;

/**
 * The same as upsertRecords for many rows of a server, no id twice among them. What is not stored yet is copied straight
 * into the table, several times as fast as an insert that looks for conflicts; what is, is copied beside it and taken over
 * from there. Fails with a unique violation when somebody else stores one of the new rows at this moment; then nothing of
 * the transaction is left, and upsertRecords is the way.
 */
export async function upsertManyRecords<Entity extends MirroredKind>(
  trx: Trx,
  bulk: BulkDatabase,
  entity: Entity,
  rows: NewRecords[Entity][],
): Promise<UpsertCounts> {
  const counts: UpsertCounts = { inserted: 0, updated: 0, confirmed: 0, ignored: 0 };
  if (rows.length === 0) return counts;
  const before = await storedTimes(trx, entity, rows);
  const fresh: NewRecords[Entity][] = [];
  const known: NewRecords[Entity][] = [];
  for (const row of rows) {
    const result = resultOf(row, before.get(row.external_id));
    counts[result] += 1;
    if (result === 'inserted') fresh.push(row);
    else if (result !== 'ignored') known.push(row);
  }
  const names = Object.keys(rows[0]!);
  await copyInto(bulk, `core.${entity}`, names, fresh);
  await takeOver(trx, bulk, entity, names, known);
  return counts;
}

/** When the source changed what is stored of these rows, in milliseconds. */
async function storedTimes(
  trx: Trx,
  entity: MirroredKind,
  rows: { external_id: string }[],
): Promise<Map<string, number>> {
  const ids = rows.map((row) => row.external_id);
  const found = await sql<{ external_id: string; source_updated_at: Date }>`
    select external_id, source_updated_at from ${sql.table(`core.${entity}`)}
    where external_id = any(${ids}::text[])`.execute(trx);
  return new Map(found.rows.map((row) => [row.external_id, row.source_updated_at.getTime()]));
}

function resultOf(row: { source_updated_at: Date }, stored: number | undefined): UpsertResult {
  const time = row.source_updated_at.getTime();
  if (stored === undefined) return 'inserted';
  return time === stored ? 'confirmed' : time > stored ? 'updated' : 'ignored';
}

/**
 * In the order of the ids, as everybody locks records, one index lookup a row: the planner knows nothing of a table that
 * was filled a moment ago, and would read the whole mirror for every portion of it.
 */
async function takeOver<Row extends { external_id: string }>(
  trx: Trx,
  bulk: BulkDatabase,
  entity: MirroredKind,
  names: string[],
  rows: Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const table = sql.table(`core.${entity}`);
  const columns = sql.join(names.map((name) => sql.id(name)));
  await sql`create temporary table if not exists ${sql.id(`staged_${entity}`)} on commit delete rows as
    select ${columns} from ${table} limit 0`.execute(trx);
  await copyInto(
    bulk,
    `pg_temp.staged_${entity}`,
    names,
    rows.toSorted((one, other) => (one.external_id < other.external_id ? -1 : 1)),
  );
  await sql`set local enable_hashjoin = off`.execute(trx);
  await sql`set local enable_mergejoin = off`.execute(trx);
  const changes = names
    .filter((name) => name !== 'external_id')
    .map((name) => sql`${sql.id(name)} = staged.${sql.id(name)}`);
  await sql`update ${table} as stored set ${sql.join(changes)}
    from ${sql.id('pg_temp', `staged_${entity}`)} as staged
    where stored.external_id = staged.external_id
      and stored.source_updated_at <= staged.source_updated_at`.execute(trx);
  await sql`set local enable_hashjoin = on`.execute(trx);
  await sql`set local enable_mergejoin = on`.execute(trx);
}

async function copyInto(bulk: BulkDatabase, table: string, names: string[], rows: object[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = names.map((name) => `"${name}"`).join(', ');
  await bulk.copy(`copy ${table} (${columns}) from stdin`, copyLines(names, rows));
}

/** Some 100 kB. */
const rowsInPortion = 250;

/** PostgreSQL's text format: tabs between cells, a backslash before what would mean something, \N for null. */
function* copyLines(names: string[], rows: object[]): Generator<string> {
  for (let start = 0; start < rows.length; start += rowsInPortion) {
    let lines = '';
    for (const row of rows.slice(start, start + rowsInPortion)) {
      const values = row as Record<string, unknown>;
      let between = '';
      for (const name of names) {
        lines += between + copyCell(values[name]);
        between = '\t';
      }
      lines += '\n';
    }
    yield lines;
  }
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
