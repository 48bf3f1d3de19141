import { type Kysely, sql } from 'kysely';

/** What a mailbox went through, so that people can see it, and what its server keeps refusing. */
const statements = [
  // resyncs counts the new UIDVALIDITYs since resyncs_since; uid_validity_seen is the last one that was not read.
  `alter table desk.mailbox
    add column swept_at timestamptz,
    add column last_lag_milliseconds bigint,
    add column connections bigint not null default 0,
    add column renumberings bigint not null default 0,
    add column resyncs integer not null default 0,
    add column resyncs_since timestamptz,
    add column uid_validity_seen text`,
  // Mails that the server names but does not hand over. They stand aside so that the others are read.
  `create table desk.mail_refusal (
    mailbox text not null references desk.mailbox (name),
    uid_validity text not null,
    uid bigint not null,
    tries integer not null,
    next_try_at timestamptz not null,
    primary key (mailbox, uid_validity, uid)
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
