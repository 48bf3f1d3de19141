import { type Kysely, sql } from 'kysely';

/**
 * Inquiry: what the thread marks of its mail said, the case they name although it did not join it, and to whom else it was
 * written. `kind` was only in the event until now; old rows count as ordinary, as they were shown.
 * Case: the closed case that it follows, and the one that an officer joined it to.
 */
const statements = [
  `alter table desk.inquiry
    add column kind text not null default 'inquiry',
    add column thread_token text check (thread_token in ('genuine', 'refused')),
    add column thread_case_id bigint references desk.inquiry_case (id),
    add column copied_to text[] not null default '{}'`,
  `alter table desk.inquiry_case
    add column follows_case_id bigint references desk.inquiry_case (id),
    add column joined_to_case_id bigint references desk.inquiry_case (id)`,
  // For the alarm: somebody tries tokens.
  "create index inquiry_refused_token on desk.inquiry (received_at) where thread_token = 'refused'",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
