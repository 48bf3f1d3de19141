import { type Kysely, sql } from 'kysely';

/**
 * What the desk asked a payment provider, as an officer approved it: written once, with the hash of exactly what leaves.
 * How it was sent stands in the outbox; the answer is a row of desk.provider_answer.
 */
const statements = [
  `create table desk.provider_letter (
    id bigint generated always as identity primary key,
    case_id bigint not null references desk.inquiry_case (id),
    payment_id text not null,
    /* As the core system names it. */
    provider text not null,
    recipient text not null,
    question text not null,
    language text not null,
    text text not null,
    clauses text[] not null,
    library_changes integer not null,
    facts jsonb not null,
    content_hash text not null,
    approved_by bigint not null references desk.officer (id),
    approved_at timestamptz not null
  )`,
  'create index provider_letter_case on desk.provider_letter (case_id)',
  'create index provider_letter_payment on desk.provider_letter (payment_id)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
