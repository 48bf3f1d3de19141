import { sql } from 'kysely';
import type { CaseStatus, Topic } from '../model.ts';
import type { Database } from './database.ts';

/** A case that another may belong to; one that was joined to a third stands for that. */
export interface NearbyCase {
  id: number;
  ref: string;
  status: CaseStatus;
  topic: Topic;
  subject: string;
  recipient: string | null;
  /** What it was found by, before it was joined elsewhere. */
  askedId: number;
  askedRef: string;
}

/** The cases that hold mails with these Message-IDs from this address. */
export async function casesAnswered(
  db: Database,
  messageIds: string[],
  address: string | null,
): Promise<number[]> {
  if (messageIds.length === 0 || address === null) return [];
  const rows = await db
    .selectFrom('desk.inquiry')
    .select('case_id')
    .distinct()
    .where('message_id', 'in', messageIds)
    .where('sender_address', '=', address)
    .limit(20)
    .execute();
  return rows.map((row) => row.case_id);
}

/** Whether officers joined another case to this one. */
export async function hasJoinedCases(db: Database, caseId: number): Promise<boolean> {
  const found = await db
    .selectFrom('desk.inquiry_case')
    .select('id')
    .where('joined_to_case_id', '=', caseId)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** By id, by ref, and those of this recipient that are open or ended after this; the newest first, at most fifty. */
export async function casesNearby(
  db: Database,
  asked: { ids: number[]; refs: string[]; recipient: string | null; endedAfter: Date },
): Promise<NearbyCase[]> {
  if (asked.ids.length + asked.refs.length === 0 && asked.recipient === null) return [];
  const found = await sql<NearbyCase>`
    select coalesce(target.id, named.id) as id, coalesce(target.ref, named.ref) as ref,
      coalesce(target.status, named.status) as status, coalesce(target.topic, named.topic) as topic,
      coalesce(target.subject, named.subject) as subject, coalesce(target.recipient, named.recipient) as recipient,
      named.id as "askedId", named.ref as "askedRef"
    from desk.inquiry_case named
      left join desk.inquiry_case target on target.id = named.joined_to_case_id
    where named.channel = 'email' and (named.id = any(${asked.ids}::bigint[]) or named.ref = any(${asked.refs}::text[])
      or (named.recipient = ${asked.recipient} and (named.status <> 'closed' or named.closed_at > ${asked.endedAfter})))
    order by named.id desc limit 50`.execute(db);
  return found.rows;
}
