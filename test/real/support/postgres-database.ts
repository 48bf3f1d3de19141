import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { inject } from 'vitest';
import { type Database, openDatabase } from '../../../src/domain/store/database.ts';
import { grantToBot, migrateDatabase } from '../../../src/domain/store/migrate.ts';
import { migrateQueue, queueSchema } from '../../../src/jobs/queue.ts';

/** A database of a test file's own with Casedesk's two roles. The server goes with the run, and the database with it. */
export interface PostgresDatabase {
  ownerUrl: string;
  botUrl: string;
  superuserUrl: string;
}

/** An empty database that belongs to `owner`; `bot` may connect and nothing more. */
export async function createEmptyDatabase(): Promise<PostgresDatabase> {
  const name = `casedesk_${randomUUID().replaceAll('-', '')}`;
  await useDatabase(urlOf('superuser', 'postgres'), async (db) => {
    await createRole(db, 'owner');
    await createRole(db, 'bot');
    await sql`create database ${sql.id(name)} owner owner`.execute(db);
  });
  return {
    ownerUrl: urlOf('owner', name),
    botUrl: urlOf('bot', name),
    superuserUrl: urlOf('superuser', name),
  };
}

/** What `casedesk migrate` does, done by the owner. */
export async function createMigratedDatabase(): Promise<PostgresDatabase> {
  const created = await createEmptyDatabase();
  const database = await openDatabase(created.ownerUrl);
  try {
    await migrateDatabase(database.db);
    await migrateQueue(database);
    await grantToBot(database.db, 'bot', queueSchema);
  } finally {
    await database.close();
  }
  return created;
}

/** Opens a database, hands it over and closes it again. */
export async function useDatabase<Result>(
  url: string,
  use: (db: Database) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(url, { poolSize: 1 });
  try {
    return await use(database.db);
  } finally {
    await database.close();
  }
}

/** Files run beside each other, and roles belong to the whole server: whoever comes second finds them made. */
async function createRole(db: Database, role: string): Promise<void> {
  const { password } = inject('postgres');
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(1)`.execute(trx);
    const found = await sql`select 1 from pg_roles where rolname = ${role}`.execute(trx);
    if (found.rows.length > 0) return;
    await sql`create role ${sql.id(role)} login password ${sql.lit(password)}`.execute(trx);
  });
}

function urlOf(role: string, database: string): string {
  const { port, password } = inject('postgres');
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
}
