import { sql } from 'kysely';
import type { Database } from './database.ts';
import { fileMailbox } from './mailboxes.ts';

export interface MailboxFigures {
  mailbox: string;
  /** Of whichever process watches it; null when its server was never reached. */
  lastContactAt: Date | null;
  /** A sentence about the last failure; null since the last contact. */
  error: string | null;
  /** From the server's INTERNALDATE, which counts seconds, to the commit; of the newest mail. */
  lagMilliseconds: number | null;
  /** When the lease of its owner ends; null when nobody owns it. */
  leaseUntil: Date | null;
  /** Mails that could not be read and wait for a person. */
  quarantined: number;
  /** Mails that the server names and does not hand over. */
  refused: number;
}

/** Every mailbox on a server that was ever watched, by name. */
export async function listMailboxFigures(db: Database): Promise<MailboxFigures[]> {
  const listed = await sql<MailboxFigures>`
    select mailbox.name as "mailbox", mailbox.last_contact_at as "lastContactAt", mailbox.last_error as "error",
      mailbox.last_lag_milliseconds as "lagMilliseconds", mailbox.lease_until as "leaseUntil",
      (select count(*)::int from desk.mail where mail.mailbox = mailbox.name and mail.state = 'quarantined') as "quarantined",
      (select count(*)::int from desk.mail_refusal refusal
        where refusal.mailbox = mailbox.name and refusal.uid_validity = mailbox.uid_validity
          and not exists (select 1 from desk.mail_place place where place.mailbox = refusal.mailbox
            and place.uid_validity = refusal.uid_validity and place.uid = refusal.uid)) as "refused"
    from desk.mailbox mailbox where mailbox.name <> ${fileMailbox} order by mailbox.name`.execute(db);
  return listed.rows;
}
