import { type Kysely, sql } from 'kysely';

/**
 * Two days that a client may be told: until when papers are wanted from him, and until when an accepted paper is valid.
 * Only while papers are asked for, so that an application in review reads the same whatever it waits for; and of a
 * document only what the client sees on it himself.
 */
const statements = [
  `create view core.deadline_fact as
    select external_id, client_id, verification_deadline as deadline
    from core.application
    where gone_at is null and verification_deadline is not null
      and status in ('invited', 'docs_requested', 'refresh_due', 'resubmission_requested')`,
  `create view core.validity_fact as
    select document.external_id, application.client_id, document.expiry_date::text as valid_until
    from core.document join core.application on application.external_id = document.application_id
    where document.gone_at is null and document.expiry_date is not null
      and document.status in ('approved', 'expiring', 'expired')`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
