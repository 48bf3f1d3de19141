import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import {
  CompiledQuery,
  Kysely,
  type KyselyPlugin,
  PGliteDialect,
  PostgresDialect,
  type Transaction,
} from 'kysely';
import { DeskError } from '../errors.ts';
import { lockDirectory } from './directory-lock.ts';
import { gatherWrites } from './gather-writes.ts';
import type { Schema } from './schema.ts';
import { type TransactionNotes, withNotes } from './transaction-notes.ts';

/** Kysely over either database. A Transaction is a Database too, so store functions work inside and outside one. */
export type Database = Kysely<Schema>;
export type Trx = Transaction<Schema>;

export interface OpenDatabase {
  db: Database;
  kind: 'postgres' | 'pglite';
  /** For the queue's LISTEN: the connection string of a server, or the embedded instance. */
  native: { connectionString: string } | { pglite: EmbeddedDatabase };
  /** Of the transaction under way. */
  notesOf(trx: Trx): Promise<TransactionNotes>;
  close(): Promise<void>;
}
/** The part of PGlite that the queue needs besides Kysely. */
export interface EmbeddedDatabase {
  query<T>(query: string, parameters?: unknown[]): Promise<{ rows: T[] }>;
  exec(query: string): Promise<{ rows: Record<string, unknown>[] }[]>;
  listen(channel: string, callback: (payload: string) => void): Promise<() => Promise<void>>;
  dumpDataDir(compression?: 'none' | 'gzip' | 'auto'): Promise<Blob>;
}

/**
 * Opens `postgres://…`, `pglite:DIRECTORY` or `pglite:` (in memory, for tests and `inspect`).
 * `dump` preloads an in-memory database, so that tests migrate once per run.
 */
export async function openDatabase(
  url: string,
  options: { dump?: Blob; poolSize?: number } = {},
): Promise<OpenDatabase> {
  return url.startsWith('pglite:')
    ? openEmbedded(url.slice('pglite:'.length), options.dump)
    : openServer(url, options.poolSize ?? 10);
}

async function openServer(connectionString: string, poolSize: number): Promise<OpenDatabase> {
  const { default: pg } = await import('pg');
  // int8 as number: ids and UIDs stay far below 2^53, and PGlite gives numbers too.
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({
    connectionString,
    max: poolSize,
    connectionTimeoutMillis: 10_000,
    application_name: 'casedesk',
    // Statements of a transaction that are sent together (sendTogether) do not wait for each other's answers.
    pipeline: true,
    // A mail that comes once a minute must not wait for a login each time.
    idleTimeoutMillis: 300_000,
  });
  pool.on('connect', gatherWrites);
  // A connection that breaks while idle must not end the process; the next query gets a new one.
  pool.on('error', () => undefined);
  const { dialect, notesOf } = withNotes(new PostgresDialect({ pool }));
  const db = new Kysely<Schema>({ dialect });
  return { db, kind: 'postgres', native: { connectionString }, notesOf, close: () => db.destroy() };
}

async function openEmbedded(directory: string, dump: Blob | undefined): Promise<OpenDatabase> {
  const unlock = directory === '' ? () => undefined : lockDirectory(directory);
  try {
    const { PGlite } = await import('@electric-sql/pglite');
    const pglite = await PGlite.create({
      dataDir: directory === '' ? 'memory://' : directory,
      loadDataDir: dump,
    });
    const { dialect, notesOf } = withNotes(new PGliteDialect({ pglite }));
    const db = new Kysely<Schema>({ dialect, plugins: [givingWay] });
    // The driver must be up before destroy() closes the instance it was given.
    await db.executeQuery(CompiledQuery.raw('select 1'));
    return {
      db,
      kind: 'pglite',
      native: { pglite },
      notesOf,
      close: async () => {
        await db.destroy();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    if (error instanceof DeskError) throw error;
    throw new DeskError(
      'database_unreadable',
      `The embedded database in ${directory} cannot be opened. Restore it from a backup, or start with an empty directory.`,
      'never',
      error,
    );
  }
}

/** Whether statements run on this thread, where large parameters block everybody for seconds. */
export function isEmbedded(db: Database): boolean {
  return db.getExecutor().plugins.includes(givingWay);
}

/**
 * The embedded database computes on this thread, and one awaited query after another never lets anything else happen
 * on it: a batch of mails would keep Slack waiting for a second. After each query everybody else has a turn.
 */
const givingWay: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  async transformResult({ result }) {
    await turnOfTheLoop();
    return result;
  },
};
