import { type Kysely, sql } from 'kysely';

/** What an officer answered for with a reason when he approved, and drafts that were turned down with one. */
const statements = [
  `alter table desk.approval
    add column override_reason text,
    add column overridden text[],
    add constraint override_has_reason check ((override_reason is null) = (overridden is null))`,
  `create table desk.draft_rejection (
    draft_id bigint primary key references desk.draft (id),
    case_id bigint not null references desk.inquiry_case (id),
    rejected_by bigint not null references desk.officer (id),
    reason text not null,
    rejected_at timestamptz not null
  )`,
  'create index draft_rejection_case on desk.draft_rejection (case_id)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
