import type { Library } from './clauses/clause.ts';
import { libraryInCode } from './clauses/library.ts';
import { overlaid } from './rules/library-overlay.ts';
import { approvedChanges, latestLibrary } from './store/clause-changes.ts';
import type { Database } from './store/database.ts';

/** By version, which stands for the texts themselves; whatever database they came from, they are the same. */
const known = new Map<string, Library>();
const kept = 8;

/** The approved wording as it is now: one small question to the database, and the texts only when they changed. */
export async function currentLibrary(db: Database): Promise<Library> {
  const latest = await latestLibrary(db);
  return latest === null ? libraryInCode : withChangesUpTo(db, latest);
}

/** The wording after so many approved changes: that which an older draft was made of. */
export async function libraryAsOf(db: Database, changes: number): Promise<Library> {
  if (changes === 0) return libraryInCode;
  const latest = await latestLibrary(db);
  if (latest === null || latest.changes < changes) return libraryInCode;
  if (latest.changes === changes) return withChangesUpTo(db, latest);
  return overlaid(libraryInCode, await approvedChanges(db, changes), `as-of-${changes}`);
}

async function withChangesUpTo(db: Database, latest: { changes: number; digest: string }): Promise<Library> {
  const found = known.get(latest.digest);
  if (found) return found;
  const library = overlaid(libraryInCode, await approvedChanges(db, latest.changes), latest.digest);
  const oldest = known.keys().next();
  if (known.size >= kept && !oldest.done) known.delete(oldest.value);
  known.set(latest.digest, library);
  return library;
}
