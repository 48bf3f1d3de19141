import { sql } from 'kysely';
import type { Database } from './database.ts';
import { countUndelivered } from './deliveries.ts';

export interface CountedWork {
  mailsWaiting: number;
  mailsQuarantined: number;
  pending: number;
  /** Failed, unknown or waiting for a person. */
  undelivered: number;
  /** Of these: may or may not have happened. */
  uncertain: number;
  open: number;
}

export async function countAll(db: Database): Promise<CountedWork> {
  const counted = await sql<Omit<CountedWork, 'undelivered'>>`
    select
      (select count(*)::int from desk.mail where state = 'stored') as "mailsWaiting",
      (select count(*)::int from desk.mail where state = 'quarantined') as "mailsQuarantined",
      (select count(*)::int from desk.delivery where state = 'pending') as "pending",
      (select count(*)::int from desk.delivery where state in ('unknown', 'needs_human') and kind <> 'acknowledgement') as "uncertain",
      (select count(*)::int from desk.inquiry_case where status <> 'closed' and about_case_id is null) as "open"`.execute(
    db,
  );
  return { ...counted.rows[0]!, undelivered: await countUndelivered(db) };
}
