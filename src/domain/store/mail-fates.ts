import { sql } from 'kysely';
import type { Database } from './database.ts';

/** What became of a stored mail, and where it lies. */
export interface MailFate {
  id: number;
  mailbox: string;
  sha256: string;
  size: number;
  receivedAt: Date;
  state: 'stored' | 'settled' | 'quarantined';
  /** A kind of mail, `duplicate`, `quarantined` or `by hand`; null while it waits. */
  outcome: string | null;
  reason: string | null;
  attempts: number;
  claimedUntil: Date | null;
  /** The case that it opened, continued or is noted on. */
  caseRef: string | null;
  /** Whether it is the first mail of that case. */
  opened: boolean;
}

/** In the order of the ids; what does not exist is left out. */
export async function readMailFates(db: Database, ids: number[]): Promise<MailFate[]> {
  if (ids.length === 0) return [];
  const found = await sql<MailFate>`
    select mail.id, mail.mailbox, mail.sha256, mail.size, mail.received_at as "receivedAt", mail.state, mail.outcome,
      mail.reason, mail.attempts, mail.claimed_until as "claimedUntil", inquiry_case.ref as "caseRef",
      inquiry.id is not null and not exists (select 1 from desk.inquiry earlier
        where earlier.case_id = inquiry.case_id and earlier.id < inquiry.id) as opened
    from desk.mail
    left join desk.inquiry on inquiry.mail_id = mail.id
    left join desk.inquiry_case on inquiry_case.id = inquiry.case_id
    where mail.id = any(${ids}::bigint[]) order by mail.id`.execute(db);
  const noted = found.rows.filter((fate) => fate.state === 'settled' && fate.caseRef === null);
  const refs = await casesNoting(
    db,
    noted.map(({ id }) => id),
  );
  return found.rows.map((fate) => ({ ...fate, caseRef: fate.caseRef ?? refs.get(fate.id) ?? null }));
}

/** A mail that made no inquiry is named by the event that it left on a case. Reads the whole audit trail. */
async function casesNoting(db: Database, ids: number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const found = await sql<{ id: number; ref: string }>`
    select distinct (event.data->>'mail')::bigint as id, inquiry_case.ref
    from desk.case_event event join desk.inquiry_case on inquiry_case.id = event.stream
    where event.stream <> 0 and event.data->'mail' = any(select to_jsonb(id) from unnest(${ids}::bigint[]) id)`.execute(
    db,
  );
  return new Map(found.rows.map((row) => [row.id, row.ref]));
}

/** Mails with these bytes by SHA-256, in whichever mailbox: the first that came. */
export async function findMailsByBytes(db: Database, sha256s: string[]): Promise<Map<string, number>> {
  if (sha256s.length === 0) return new Map();
  // By way of the mailboxes, so that the index of the ledger's unique key serves.
  const found = await sql<{ id: number; sha256: string }>`
    select mail.id, mail.sha256 from desk.mailbox
    join desk.mail on mail.mailbox = mailbox.name and mail.sha256 = any(${sha256s}::text[])
    order by mail.id desc`.execute(db);
  return new Map(found.rows.map((row) => [row.sha256, row.id]));
}

/** Where a mail lies on its server, the newest place last. */
export async function placesOfMail(db: Database, mailId: number) {
  return db
    .selectFrom('desk.mail_place')
    .select(['mailbox', 'uid_validity', 'uid'])
    .where('mail_id', '=', mailId)
    .orderBy('uid_validity')
    .orderBy('uid')
    .execute();
}
