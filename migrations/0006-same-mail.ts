import { type Kysely, sql } from 'kysely';

/**
 * fingerprint: a keyed hash of all that makes two mails the same mail; null for inquiries from before, which are compared
 * by subject and text. message_id_reused: an earlier mail of other content bears the same Message-ID.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`alter table desk.inquiry
      add column fingerprint text,
      add column message_id_reused boolean not null default false`)
    .execute(db);
}
