import { sql } from 'kysely';
import type { RecordType } from '../model.ts';
import type { Database } from './database.ts';

/**
 * Notes who has seen just now that a row is as it is stored; of an application the rows of its documents, too. Returns how
 * many rows that were. A row that was confirmed later stays as it is.
 */
export async function confirmRows(
  trx: Database,
  record: { type: RecordType; externalId: string },
  { by, at }: { by: string; at: Date },
): Promise<number> {
  const { type, externalId } = record;
  const confirm = async (table: RecordType, condition: ReturnType<typeof sql>) => {
    const changed = await sql`update core.${sql.id(table)}
      set confirmed_at = greatest(confirmed_at, ${at}), confirmed_by = ${by}
      where gone_at is null and ${condition}`.execute(trx);
    return Number(changed.numAffectedRows);
  };
  const rows = await confirm(type, sql`external_id = ${externalId}`);
  if (type !== 'application' || rows === 0) return rows;
  return rows + (await confirm('document', sql`application_id = ${externalId}`));
}
