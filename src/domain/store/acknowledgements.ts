import { sql } from 'kysely';
import type { DeskName } from '../model.ts';
import type { Database } from './database.ts';

/** A case that a mail has just opened: what an acknowledgement names and where it goes. */
export interface OpenedCase {
  case_id: number;
  inquiry_id: number;
  recipient: string;
  desk: DeskName;
}

/** The cases that these mails opened, oldest first; none for mails that joined one, or that made none. */
export async function casesOpenedBy(trx: Database, mailIds: number[]): Promise<OpenedCase[]> {
  const rows = await trx
    .selectFrom('desk.inquiry')
    .innerJoin('desk.inquiry_case', 'desk.inquiry_case.id', 'desk.inquiry.case_id')
    .select(['case_id', 'desk.inquiry.id as inquiry_id', 'recipient', 'desk'])
    .where('mail_id', 'in', mailIds)
    .where('recipient', 'is not', null)
    .where(
      sql<boolean>`not exists (select 1 from desk.inquiry earlier
        where earlier.case_id = desk.inquiry.case_id and earlier.id < desk.inquiry.id)`,
    )
    .orderBy('desk.inquiry.id')
    .execute();
  return rows.map((row) => ({ ...row, recipient: row.recipient! }));
}

/**
 * Until the end of this transaction nobody else decides about acknowledgements: two processes that count at once would
 * each find room for the last one. Take it when nothing else is left to lock.
 */
export async function holdAcknowledgements(trx: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('casedesk acknowledgements', 0))`.execute(trx);
}

export interface CountedAcknowledgements {
  /** In the last hour, to anybody. */
  inHour: number;
  /** When they were last paused. */
  pausedAt: Date | null;
}

/** Rows of the outbox are what is counted: whatever became of them, and whichever process wrote them. */
export async function countAcknowledgements(db: Database, now: Date): Promise<CountedAcknowledgements> {
  const hourAgo = new Date(now.getTime() - 3_600_000);
  const counted = await sql<CountedAcknowledgements>`select
    (select count(*)::int from desk.delivery
      where kind = 'acknowledgement' and created_at > ${hourAgo}) as "inHour",
    (select max(created_at) from desk.delivery where kind = 'acknowledgements_paused') as "pausedAt"`.execute(
    db,
  );
  return counted.rows[0]!;
}

/** How many each of these addresses got in the last 24 hours. */
export async function acknowledgedToday(
  db: Database,
  addresses: string[],
  now: Date,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('desk.delivery')
    .select(({ fn }) => ['recipient', fn.countAll<number>().as('count')])
    .where('kind', '=', 'acknowledgement')
    .where('created_at', '>', new Date(now.getTime() - 86_400_000))
    .where('recipient', 'in', addresses)
    .groupBy('recipient')
    .execute();
  return new Map(rows.map((row) => [row.recipient!, Number(row.count)]));
}
