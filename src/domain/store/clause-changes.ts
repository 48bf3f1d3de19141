import type { ApprovedChange } from '../model/clause-changes.ts';
import type { Database } from './database.ts';

/** One row: the number of the last approved change and the digest of all; null while there is none. */
export async function latestLibrary(db: Database): Promise<{ changes: number; digest: string } | null> {
  const row = await db
    .selectFrom('desk.clause_change')
    .select(['library_changes', 'library_digest'])
    .where('library_changes', 'is not', null)
    .orderBy('library_changes', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { changes: row.library_changes!, digest: row.library_digest! } : null;
}

/** The approved changes up to this number, in order. */
export async function approvedChanges(db: Database, upTo: number): Promise<ApprovedChange[]> {
  const rows = await db
    .selectFrom('desk.clause_change')
    .select(['library_changes', 'clause_id', 'texts'])
    .where('library_changes', '<=', upTo)
    .orderBy('library_changes')
    .execute();
  return rows.map((row) => ({ number: row.library_changes!, clauseId: row.clause_id, texts: row.texts }));
}
