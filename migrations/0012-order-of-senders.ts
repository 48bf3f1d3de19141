import { type Kysely, sql } from 'kysely';

/** A keyed hash of the address in From, as far as it is seen without parsing: what one sender wrote is settled in order. */
const statements = [
  'alter table desk.mail add column sender_key text',
  "create index mail_sender_waiting on desk.mail (sender_key, id) where state = 'stored'",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
