import { type Kysely, sql } from 'kysely';

/** Cases beyond a rate are stored like any other and shown together on one card: the burst. */
const statements = [
  `create table desk.burst (
    id bigint generated always as identity primary key,
    scope text not null check (scope in ('sender', 'domain', 'unproven')),
    /* The address or domain; '' for all unproven senders. */
    name text not null,
    proven boolean not null,
    desk text not null,
    channel text not null,
    started_at timestamptz not null,
    ended_at timestamptz
  )`,
  `create unique index burst_open on desk.burst (scope, name, proven, channel) where ended_at is null`,
  `alter table desk.inquiry_case
    add column burst_id bigint references desk.burst (id),
    add column burst_scope text`,
  `create index inquiry_case_burst on desk.inquiry_case (burst_id, opened_at) where burst_id is not null`,
  // The last minutes of a sender, a domain and all unproven senders, read up to the limits only.
  `create index inquiry_case_sender on desk.inquiry_case (recipient, (disclosure = 'unproven_sender'), opened_at)`,
  `create index inquiry_case_domain on desk.inquiry_case (split_part(recipient, '@', 2), opened_at)
    where disclosure = 'unproven_sender' and burst_scope is distinct from 'sender'`,
  `create index inquiry_case_unproven on desk.inquiry_case (opened_at)
    where disclosure = 'unproven_sender' and channel = 'email' and coalesce(burst_scope, 'unproven') = 'unproven'`,
  "create index delivery_burst on desk.delivery (subject_id) where kind = 'burst_card'",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
