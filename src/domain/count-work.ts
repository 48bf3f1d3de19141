import { type CountedWork, countAll } from './store/counts.ts';
import type { Database } from './store/database.ts';

export type { CountedWork };

/** How much of everything waits, for health and metrics. Throws when the database does not answer. */
export async function countWork(db: Database): Promise<CountedWork> {
  return countAll(db);
}
