import { randomBytes } from 'node:crypto';
import { type Config, readConfig } from '../config.ts';
import type { Context } from '../domain/context.ts';
import { errorCode } from '../domain/errors.ts';
import { planByRules } from '../domain/rules/plan-by-rules.ts';
import { deriveKeys } from '../domain/seal.ts';
import { openDatabase } from '../domain/store/database.ts';
import { migrateDatabase, requireCurrentDatabase } from '../domain/store/migrate.ts';
import { migrateQueue, openQueue } from '../jobs/queue.ts';

/**
 * Gives a command-line verb a context on the configured database and closes it afterwards. On the embedded database a
 * running Casedesk holds the lock: then this refuses and names the process.
 */
export async function withContext(
  work: (context: Context, config: Config) => Promise<number>,
): Promise<number> {
  const config = readConfig(process.env);
  const database = await openDatabase(config.database.url);
  try {
    if (database.kind === 'pglite' && (await migrateDatabase(database.db)).length > 0)
      await migrateQueue(database);
    await requireCurrentDatabase(database.db);
    const queue = await openQueue(database, (error) => process.stderr.write(`queue: ${errorCode(error)}\n`));
    try {
      return await work(
        {
          db: database.db,
          enqueue: (trx, job) => queue.enqueue(trx, job),
          now: () => new Date(),
          random: randomBytes,
          settings: config.firm,
          limits: config.limits,
          keys: deriveKeys(config.masterKey, config.earlierKeys),
          plan: planByRules,
        },
        config,
      );
    } finally {
      await queue.stop();
    }
  } finally {
    await database.close();
  }
}

/** Who an act on the command line is put down to in the audit trail. */
export function commandActor(): string {
  return `command-line:${process.env.SUDO_USER ?? process.env.USER ?? 'unknown'}`;
}
