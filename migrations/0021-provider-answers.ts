import { type Kysely, sql } from 'kysely';

/** What payment providers wrote about a payment that a case waits on: for its officers, never for the client. */
const statements = [
  `create table desk.provider_answer (
    id bigint generated always as identity primary key,
    case_id bigint not null references desk.inquiry_case (id),
    mail_id bigint not null references desk.mail (id),
    provider text not null,
    payments text[] not null,
    /* Masked, like every readable copy. */
    subject text not null,
    text text not null,
    received_at timestamptz not null,
    unique (case_id, mail_id)
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
