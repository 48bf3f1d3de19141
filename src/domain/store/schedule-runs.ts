import type { Database } from './database.ts';

/** True for the one process that may run this slot. The row stays for ever: a late timer must find it. */
export async function claimScheduleRun(db: Database, key: string, now: Date): Promise<boolean> {
  const claimed = await db
    .insertInto('desk.schedule_run')
    .values({ key, claimed_at: now })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst();
  return claimed !== undefined;
}
