import { type Kysely, sql } from 'kysely';

/** The questions in what a person wrote. Inquiries of before have none. */
const statements = ["alter table desk.inquiry add column asks jsonb not null default '[]'"];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
