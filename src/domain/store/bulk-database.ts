import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Kysely, PostgresDialect } from 'kysely';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

/** One connection to a server, by which many rows can be copied in at once. One caller at a time. */
export interface BulkDatabase {
  db: Database;
  /**
   * COPY … FROM STDIN in the text format, inside whatever transaction `db` has under way. The server reads one portion
   * of lines while the next is made.
   */
  copy(statement: string, portions: Iterable<string>): Promise<void>;
  close(): Promise<void>;
}

/**
 * Beside the pool, whose connections send statements without waiting for answers and cannot copy meanwhile. Everything
 * of `db` goes over the one connection, so that a temporary table lives as long as it.
 */
export async function openBulkDatabase(connectionString: string): Promise<BulkDatabase> {
  const [{ default: pg }, { from: copyFrom }] = await Promise.all([import('pg'), import('pg-copy-streams')]);
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  const client = new pg.Client({ connectionString, application_name: 'casedesk-import' });
  // What breaks while nothing runs is told by the next statement.
  client.on('error', () => undefined);
  await client.connect();
  const only = Object.assign(client, { release: () => undefined });
  const pool = { options: {}, connect: async () => only, end: () => client.end() };
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    copy: (statement, portions) =>
      pipeline(Readable.from(portions, { highWaterMark: 1 }), client.query(copyFrom(statement))),
    close: () => client.end(),
  };
}
