import { sql } from 'kysely';
import type { Database } from './database.ts';

/**
 * Inserts rows with one parameter whatever their number, so that the statement's text is the same each time: a list of
 * values for fifty rows has a thousand parameters, which cost more to write and to read than the rows do. Columns that
 * no row names get their default; of those that some rows name, the others get null. Values are those of JSON: bytes as
 * `\x…`, times as ISO 8601, what goes into a jsonb column as itself. In the order given. `ending` follows the rows: ON
 * CONFLICT, RETURNING.
 */
export async function insertRows<Returned = never>(
  db: Database,
  table: string,
  rows: object[],
  ending = '',
): Promise<Returned[]> {
  if (rows.length === 0) return [];
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns = sql.join(names.map((name) => sql.id(name)));
  const into = sql.table(table);
  const inserted = await sql<Returned>`insert into ${into} (${columns}) overriding system value
    select ${columns} from json_populate_recordset(null::${into}, ${asJson(rows)}::text::json) ${sql.raw(ending)}`.execute(
    db,
  );
  return inserted.rows;
}

/** Half of a surrogate pair is no character: JSON would name it and the server refuse it. */
function asJson(rows: object[]): string {
  const json = JSON.stringify(rows);
  return json.includes('\\ud')
    ? JSON.stringify(rows, (_name, value) => (typeof value === 'string' ? value.toWellFormed() : value))
    : json;
}
