import { readConfig } from '../config.ts';
import { failpoint } from '../domain/failpoint.ts';
import { openDatabase } from '../domain/store/database.ts';
import { grantToBot, migrateDatabase } from '../domain/store/migrate.ts';
import { migrateQueue, queueSchema } from '../jobs/queue.ts';
import type { Verb } from './verb.ts';

export const migrateVerb: Verb = {
  usage: 'migrate',
  help: "Brings the database to this version.\nUses MIGRATE_DATABASE_URL (the owner's address) and gives the role of DATABASE_URL what the bot may do, and no more.",
  wordless: true,
  async run() {
    const config = readConfig(process.env);
    const database = await openDatabase(config.database.migrateUrl ?? config.database.url);
    try {
      const applied = await migrateDatabase(database.db);
      failpoint('migrate_mid');
      await migrateQueue(database);
      process.stdout.write(
        applied.length > 0 ? `Applied ${applied.join(', ')}.\n` : 'The database was up to date.\n',
      );
      const bot = config.database.migrateUrl === null ? '' : new URL(config.database.url).username;
      if (bot === '') {
        if (database.kind === 'postgres')
          process.stdout.write('The bot uses the owner role. Set MIGRATE_DATABASE_URL to keep them apart.\n');
      } else {
        await grantToBot(database.db, decodeURIComponent(bot), queueSchema);
        process.stdout.write(`The role ${bot} may do what the bot does.\n`);
      }
      return 0;
    } finally {
      await database.close();
    }
  },
};
