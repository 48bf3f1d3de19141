import { type Kysely, sql } from 'kysely';

/**
 * Inquiry: what the thread marks of its mail said, the case they name although it did not join it, and to whom else it was
 * written. `mail_kind` was only in the event until now; old rows count as ordinary, as they were shown.
 * Case: the closed case that it follows, the one that an officer joined it to, and what its mails are: one that no person
 * wrote has no clock and no draft until somebody writes or an officer says otherwise.
 */
const statements = [
  `alter table desk.inquiry
    add column mail_kind text not null default 'inquiry',
    add column thread_token text check (thread_token in ('genuine', 'refused')),
    add column thread_case_id bigint references desk.inquiry_case (id),
    add column copied_to text[] not null default '{}'`,
  `alter table desk.inquiry_case
    add column follows_case_id bigint references desk.inquiry_case (id),
    add column joined_to_case_id bigint references desk.inquiry_case (id)`,
  `alter table desk.inquiry_case add column mail_kind text not null default 'inquiry'`,
  'create index inquiry_case_joined on desk.inquiry_case (joined_to_case_id) where joined_to_case_id is not null',
  // An officer's word that a person wrote this mail, whatever its header says.
  'alter table desk.mail add column treat_as_inquiry boolean not null default false',
  // What came in the last day, by what became of it.
  'create index mail_stored_at on desk.mail using brin (stored_at)',
  // For the alarm: somebody tries tokens.
  "create index inquiry_refused_token on desk.inquiry (received_at) where thread_token = 'refused'",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
