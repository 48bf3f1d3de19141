import type { Database } from './database.ts';

export interface ListedMail {
  id: number;
  mailbox: string;
  state: 'stored' | 'settled' | 'quarantined';
  received_at: Date;
  /** Bytes on the server. */
  size: number;
  attempts: number;
  /** For a stored mail: in work until then, or not tried before then. */
  claimed_until: Date | null;
  reason: string | null;
}

const listed = [
  ...['id', 'mailbox', 'state', 'received_at', 'size', 'attempts', 'claimed_until', 'reason'],
] as (keyof ListedMail)[];

/** Every mail in one of these states, oldest first. */
export async function listMails(
  db: Database,
  states: readonly ('stored' | 'quarantined')[],
): Promise<ListedMail[]> {
  return db.selectFrom('desk.mail').select(listed).where('state', 'in', states).orderBy('id').execute();
}

export interface LockedMail {
  id: number;
  state: ListedMail['state'];
  attempts: number;
  outcome: string | null;
  reason: string | null;
  isErased: boolean;
}

/** Locks mails in the order of their ids: these, or all that are quarantined. What does not exist is left out. */
export async function lockMails(trx: Database, ids: number[] | 'quarantined'): Promise<LockedMail[]> {
  const all = trx
    .selectFrom('desk.mail')
    .select(['id', 'state', 'attempts', 'outcome', 'reason', 'data_key']);
  const wanted =
    ids === 'quarantined' ? all.where('state', '=', 'quarantined') : all.where('id', 'in', [0, ...ids]);
  const rows = await wanted.orderBy('id').forUpdate().execute();
  return rows.map(({ data_key, ...row }) => ({ ...row, isErased: data_key === null }));
}

/** Lets locked mails be claimed at once. `attempts` is what counts as tried already. */
export async function queueAgain(trx: Database, ids: number[], attempts: number): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('desk.mail')
    .set({ state: 'stored', attempts, claimed_until: null, outcome: null })
    .where('id', 'in', ids)
    .execute();
}

/** The same for settled mails that shall be read as a person's, whatever they look like. */
export async function queueAsInquiries(trx: Database, ids: number[]): Promise<void> {
  if (ids.length === 0) return;
  await queueAgain(trx, ids, 0);
  await trx.updateTable('desk.mail').set({ treat_as_inquiry: true }).where('id', 'in', ids).execute();
}

/** Which of these mails already made an inquiry. */
export async function mailsWithInquiry(db: Database, ids: number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const rows = await db.selectFrom('desk.inquiry').select('mail_id').where('mail_id', 'in', ids).execute();
  return new Set(rows.map((row) => row.mail_id!));
}

const mostListed = 200;

/** The mails that were read and became this, newest first, at most 200. */
export async function listByOutcome(db: Database, outcome: string): Promise<ListedMail[]> {
  return db
    .selectFrom('desk.mail')
    .select(listed)
    .where('state', '=', 'settled')
    .where('outcome', '=', outcome)
    .orderBy('id', 'desc')
    .limit(mostListed)
    .execute();
}

/** How many mails since then became what. */
export async function countOutcomes(
  db: Database,
  since: Date,
): Promise<{ outcome: string; count: number }[]> {
  const rows = await db
    .selectFrom('desk.mail')
    .select(({ fn }) => ['outcome', fn.countAll<number>().as('count')])
    .where('stored_at', '>=', since)
    .where('state', '=', 'settled')
    .groupBy('outcome')
    .execute();
  return rows.flatMap(({ outcome, count }) => (outcome === null ? [] : [{ outcome, count: Number(count) }]));
}

/** Takes locked mails off the list for good: a person answered them elsewhere. */
export async function settleByHand(trx: Database, ids: number[]): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('desk.mail')
    .set({ state: 'settled', outcome: 'by hand', claimed_until: null })
    .where('id', 'in', ids)
    .execute();
}
