import { type Kysely, sql } from 'kysely';

/** Which process has claimed a mail to read it: what a dead one held is free as soon as its death is known. */
const statements = ['alter table desk.mail add column claimed_by text'];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
