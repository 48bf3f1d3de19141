import { type Kysely, sql } from 'kysely';

/** Which entity of the firm a client belongs to: its calendar decides when the law's business days have passed. */
const statements = [
  `create or replace view core.client_fact as
    select external_id, name, name_native, language, time_zone, confirmed_at, confirmed_by, entity
    from core.client where gone_at is null`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
