import { type Kysely, sql } from 'kysely';

/** Finds the acknowledgements of the last hour and day, and their last pause, without reading the whole outbox. */
const statements = [
  `create index delivery_acknowledgement on desk.delivery (created_at, recipient)
    where kind in ('acknowledgement', 'acknowledgements_paused')`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
