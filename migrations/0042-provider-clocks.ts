import { type Kysely, sql } from 'kysely';

/**
 * Until when a payment provider should have answered: a clock of the case like the others, that belongs to the letter it
 * waits on. It is nobody's who waits for the desk, so whoever counts what is due to clients leaves it out.
 */
const statements = [
  'alter table desk.case_clock add column letter_id bigint references desk.provider_letter (id)',
  'create unique index case_clock_letter on desk.case_clock (letter_id) where letter_id is not null',
  // Working hours; null: as the desk gives everybody.
  'alter table core.provider add column answer_hours integer check (answer_hours between 1 and 500)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
