import { sql } from 'kysely';
import { expect } from 'vitest';
import { type House, openHouse } from '../../../demo/house.ts';
import { type App, createApp } from '../../../src/app.ts';
import { createMigratedDatabase, type PostgresDatabase, useDatabase } from './postgres-database.ts';

/**
 * Two Casedesks, each with pools of its own, on one PostgreSQL, one mail server and one Slack. Jobs run on call. The
 * mailbox is the first one's; whatever comes after a mail is stored may be done by either.
 */
export interface TwoProcesses {
  database: PostgresDatabase;
  house: House;
  one: App;
  other: App;
  clock: { now: Date };
  stop(): Promise<void>;
}

export async function openTwoProcesses(): Promise<TwoProcesses> {
  const database = await createMigratedDatabase();
  const clock = { now: new Date() };
  const overrides = { now: () => clock.now, workers: false, log: () => undefined };
  // Tests send more in a moment than one client does.
  const variables = { BURSTS: 'off' };
  const house = await openHouse({ directory: null, databaseUrl: database.botUrl, overrides, variables });
  const other = await createApp({ ...house.config, mailboxes: [] }, overrides);
  await other.start();
  return {
    database,
    house,
    one: house.app,
    other,
    clock,
    async stop() {
      await other.stop();
      await house.stop();
    },
  };
}

/** Lets all of them begin and come to wait for a lock, of this statement or of each other, and then lets them go. */
export async function bothWaiting<Answer>(
  processes: TwoProcesses,
  statement: string,
  acts: (() => Promise<Answer>)[],
): Promise<Answer[]> {
  return useDatabase(processes.database.superuserUrl, async (db) => {
    const trx = await db.startTransaction().execute();
    try {
      await sql.raw(statement).execute(trx);
      const answers = Promise.all(acts.map((act) => act()));
      // Within one transaction the view is read once, unless told otherwise.
      const waiting = async () => {
        await sql`select pg_stat_clear_snapshot()`.execute(trx);
        const found = await sql<{ count: number }>`
          select count(*)::int as count from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`.execute(trx);
        return found.rows[0]?.count;
      };
      await expect.poll(waiting, { timeout: 30_000 }).toBe(acts.length);
      await trx.commit().execute();
      return await answers;
    } catch (error) {
      // Whoever waits for the lock must not wait for the end of the test.
      if (!trx.isCommitted) await trx.rollback().execute();
      throw error;
    }
  });
}
