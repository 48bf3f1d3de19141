import type { Selectable } from 'kysely';
import type { Database } from './database.ts';
import type { CaseClockTable } from './schema.ts';

export type BreachedClock = Pick<Selectable<CaseClockTable>, 'id' | 'type' | 'letter_id'>;

/** Cases with a clock that ran out and was not told yet, longest due first; locks nothing. */
export async function casesOfBreachedClocks(db: Database, now: Date, limit: number): Promise<number[]> {
  const due = await db
    .selectFrom('desk.case_clock')
    .select('case_id')
    .where('stopped_at', 'is', null)
    .where('breached_at', 'is', null)
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(limit)
    .execute();
  return due.map((one) => one.case_id);
}

/** Marks what ran out on a locked case, so that each is told once. */
export async function markBreachedClocks(trx: Database, caseId: number, now: Date): Promise<BreachedClock[]> {
  return trx
    .updateTable('desk.case_clock')
    .set({ breached_at: now })
    .where('case_id', '=', caseId)
    .where('stopped_at', 'is', null)
    .where('breached_at', 'is', null)
    .where('due_at', '<=', now)
    .returning(['id', 'type', 'letter_id'])
    .execute();
}
