import { type Kysely, sql } from 'kysely';

/** What a model said of an inquiry stands on its card, which is built often. */
const statements = [
  `create index ai_run_inquiry on desk.ai_run (inquiry_id, id)
    where outcome = 'answered' and purpose = 'plan'`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
