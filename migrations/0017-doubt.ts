import { type Kysely, sql } from 'kysely';

/** Since when nobody knows whether a delivery went out: from then on the archive has time to answer, not from its claim. */
const statements = ['alter table desk.delivery add column doubtful_since timestamptz'];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
