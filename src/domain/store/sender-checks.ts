import { sql } from 'kysely';
import type { SenderCheck } from '../model/mail.ts';
import type { Mention } from '../model/understanding.ts';
import type { Database } from './database.ts';

export interface DueCheck {
  id: number;
  case_id: number;
  mail_id: number;
  sender_address: string | null;
  /** This one included, so that a claim that has passed on to another can be told from one's own. */
  rechecks: number;
  /** When the mail was stored, which is when its sender was checked first. */
  stored_at: Date;
}

/**
 * Claims up to `limit` inquiries whose sender is to be checked again, longest due first, and counts the try in a commit
 * of its own: a mail that kills whoever checks it is not tried for ever. Nobody else gets them before `until`.
 */
export async function claimSenderChecks(
  db: Database,
  { now, until, limit }: { now: Date; until: Date; limit: number },
): Promise<DueCheck[]> {
  const claimed = await sql<DueCheck>`
    with due as materialized (
      select id from desk.inquiry where recheck_at <= ${now} and mail_id is not null
      order by recheck_at, id limit ${limit} for update skip locked
    )
    update desk.inquiry set rechecks = rechecks + 1, recheck_at = ${until} from due, desk.mail
    where inquiry.id = due.id and mail.id = inquiry.mail_id
    returning inquiry.id, case_id, mail_id, sender_address, rechecks, mail.stored_at`.execute(db);
  return claimed.rows.sort((one, other) => one.id - other.id);
}

/** Says when the sender is checked again, or never. Whether the claim was still one's own. */
export async function postponeSenderCheck(
  db: Database,
  { id, rechecks }: DueCheck,
  at: Date | null,
): Promise<boolean> {
  const changed = await sql`update desk.inquiry set recheck_at = ${at}
    where id = ${id} and rechecks = ${rechecks} and verdict = 'temperror'`.execute(db);
  return changed.numAffectedRows === 1n;
}

/** Keeps what the check came to in the end. Whether the claim was still one's own. */
export async function settleSenderCheck(
  trx: Database,
  { id, case_id, rechecks }: DueCheck,
  { verdict, why }: SenderCheck,
): Promise<boolean> {
  const changed = await sql`update desk.inquiry set verdict = ${verdict}, why = ${why}, recheck_at = null
    where id = ${id} and case_id = ${case_id} and rechecks = ${rechecks} and verdict = 'temperror'`.execute(
    trx,
  );
  return changed.numAffectedRows === 1n;
}

export async function mentionsOfInquiry(db: Database, inquiryId: number): Promise<Mention[]> {
  return db
    .selectFrom('desk.mention')
    .select(['type', 'value', 'masked', 'quoted', 'valid'])
    .where('inquiry_id', '=', inquiryId)
    .orderBy('id')
    .execute();
}

export async function wantDraft(trx: Database, inquiryId: number): Promise<void> {
  await trx.updateTable('desk.inquiry').set({ draft_wanted: true }).where('id', '=', inquiryId).execute();
}
