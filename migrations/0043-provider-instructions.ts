import { type Kysely, sql } from 'kysely';

/**
 * What moves money needs two persons: one writes the letter, another approves exactly that text. Until then it is a
 * proposal and leaves nowhere; a letter that instructs and has one person only is refused by the table.
 */
const statements = [
  `create table desk.provider_proposal (
    id bigint generated always as identity primary key,
    case_id bigint not null references desk.inquiry_case (id),
    payment_id text not null,
    question text not null,
    recipient text not null,
    text text not null,
    /* Of what would leave; and of the letter as the record gave it, so that a record that changed since is seen. */
    content_hash text not null,
    composed_hash text not null,
    proposed_by bigint not null references desk.officer (id),
    proposed_at timestamptz not null,
    settled_at timestamptz,
    /* Null where it only lapsed. */
    settled_by bigint references desk.officer (id),
    letter_id bigint references desk.provider_letter (id)
  )`,
  'create unique index provider_proposal_open on desk.provider_proposal (payment_id) where settled_at is null',
  'create index provider_proposal_case on desk.provider_proposal (case_id)',
  `alter table desk.provider_letter
    add column proposed_by bigint references desk.officer (id),
    add constraint provider_letter_two_persons check (proposed_by is null or proposed_by <> approved_by),
    add constraint provider_letter_instructs
      check (question not in ('recall', 'recall_account', 'amend', 'refund') or proposed_by is not null)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
