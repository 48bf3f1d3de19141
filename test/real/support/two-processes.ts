import { type House, openHouse } from '../../../demo/house.ts';
import { type App, createApp } from '../../../src/app.ts';
import { createMigratedDatabase, type PostgresDatabase } from './postgres-database.ts';

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
