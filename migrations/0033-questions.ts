import { type Kysely, sql } from 'kysely';

/**
 * A colleague's question on a case that is open already is a case row of its own that stands on that case: it has its own
 * links, drafts, approvals and replies, so that no reply can be the other's. `about_desk` is the desk of the case that it
 * stands on, whose people answer it; `about_ended_…` how that case had ended when the question opened it again.
 * What must never be confused is a constraint: a message stands only in a case of its own channel, a reply to a client
 * has no place in Slack, and an answer to a colleague no mail address.
 */
const statements = [
  `alter table desk.inquiry_case
    add column about_case_id bigint references desk.inquiry_case (id),
    add column about_desk text,
    add column about_ended_at timestamptz,
    add column about_ended_reason text,
    add constraint question_of_a_colleague check (about_case_id is null or channel = 'slack'),
    add constraint question_has_desk check ((about_case_id is null) = (about_desk is null)),
    add constraint inquiry_case_channel unique (id, channel)`,
  'create index inquiry_case_about on desk.inquiry_case (about_case_id) where about_case_id is not null',
  // A case's own messages alone stand in it: whoever wrote it decides where the answer goes.
  `alter table desk.inquiry
    drop constraint inquiry_case_id_fkey,
    add constraint inquiry_of_its_channel foreign key (case_id, channel) references desk.inquiry_case (id, channel)`,
  `alter table desk.delivery
    add constraint reply_by_mail check (kind <> 'reply' or (recipient is not null and channel is null)),
    add constraint answer_in_slack check (kind <> 'internal_reply' or (channel is not null and recipient is null))`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
