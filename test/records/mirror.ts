import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Context } from '../../src/domain/context.ts';
import { deriveKeys } from '../../src/domain/seal.ts';
import { type OpenDatabase, openDatabase } from '../../src/domain/store/database.ts';
import { migrateDatabase } from '../../src/domain/store/migrate.ts';
import { usualLimits } from '../../src/transport-settings.ts';
import { openTestDatabase } from '../support/database.ts';

export interface Mirror {
  context: Context;
  /** Moves the clock of the context. */
  setNow(iso: string): void;
  /** Forgets every record. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** The embedded database, and a server when TEST_DATABASE_URL names one whose user may create databases. */
export const mirrorDatabases = ['pglite:', process.env.TEST_DATABASE_URL]
  .filter((url) => url !== undefined)
  .map((url) => ({ name: url.split(':')[0]!, url }));

/** An empty mirror: embedded, or a database of its own on the server of this address. */
export async function openMirror(url = 'pglite:'): Promise<Mirror> {
  const { database, drop } = url === 'pglite:' ? await openEmbedded() : await createOnServer(url);
  let now = new Date('2026-03-16T09:00:00Z');
  const context: Context = {
    db: database.db,
    enqueue: async () => undefined,
    now: () => now,
    random: randomBytes,
    keys: deriveKeys(Buffer.alloc(32, 7)),
    limits: usualLimits,
    settings: {
      firmName: 'Example Markets',
      deskAddress: 'desk@firm.example',
      ownAddresses: ['desk@firm.example'],
      desks: [],
      officerLanguage: 'en',
      twoPersonTopics: [],
      quoteLastMessage: false,
      freshMinutes: { payment: 15, onboarding: 60 },
    },
    plan: async () => ({ planner: 'rules', clauses: [] }),
  };
  const setNow = (iso: string) => {
    now = new Date(iso);
  };
  return {
    context,
    setNow,
    clear: async () => {
      // Children first. Truncating takes the embedded database many times as long.
      for (const entity of ['payment', 'document', 'application', 'account', 'client', 'provider'] as const) {
        await database.db.deleteFrom(`core.${entity}`).execute();
      }
    },
    close: async () => {
      await database.close();
      await drop();
    },
  };
}

async function openEmbedded() {
  return { database: await openTestDatabase(), drop: async () => undefined };
}

async function createOnServer(url: string): Promise<{ database: OpenDatabase; drop(): Promise<void> }> {
  const name = `casedesk_records_${randomBytes(4).toString('hex')}`;
  const server = await openDatabase(url, { poolSize: 1 });
  await sql`create database ${sql.id(name)}`.execute(server.db);
  const own = new URL(url);
  own.pathname = `/${name}`;
  const database = await openDatabase(own.href);
  await migrateDatabase(database.db);
  return {
    database,
    drop: async () => {
      await sql`drop database ${sql.id(name)}`.execute(server.db);
      await server.close();
    },
  };
}
