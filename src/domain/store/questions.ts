import { sql } from 'kysely';
import type { RecordType } from '../model.ts';
import type { CaseRow } from './cases.ts';
import type { Database } from './database.ts';

type Named = { type: RecordType; externalId: string }[];

/**
 * Holds these records for a question until the transaction ends, so that of two questions about one of them that come at
 * once the second finds the case of the first. Nobody else waits.
 */
export async function holdRecords(trx: Database, records: Named): Promise<void> {
  const keys = [...new Set(records.map(({ type, externalId }) => `question ${type} ${externalId}`))].sort();
  for (const key of keys) await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(trx);
}

/**
 * Cases of people that are linked to all of these records for sure and stand for themselves: what is open before what is
 * closed, a client's case before a colleague's and that before a provider's, then the one that somebody wrote in last. At
 * most ten.
 */
export async function casesAbout(trx: Database, records: Named): Promise<CaseRow[]> {
  if (records.length === 0) return [];
  const types = records.map(({ type }) => type);
  const ids = records.map(({ externalId }) => externalId);
  const found = await sql<{ id: number }>`
    select id from desk.inquiry_case
    where about_case_id is null and joined_to_case_id is null and mail_kind = 'inquiry' and id in (
      select case_id from desk.case_link
      where (type, external_id) in (select * from unnest(${types}::text[], ${ids}::text[]))
        and state in ('auto', 'confirmed')
      group by case_id having count(*) = ${records.length})
    order by status = 'closed', topic = 'provider_reply', channel = 'slack', last_inquiry_at desc, id desc limit 10`.execute(
    trx,
  );
  if (found.rows.length === 0) return [];
  const order = found.rows.map(({ id }) => id);
  const rows = await trx.selectFrom('desk.inquiry_case').selectAll().where('id', 'in', order).execute();
  return rows.sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
}

/**
 * Open cases of the other kind on a payment or application of this one, by sure links of both: colleagues' questions of
 * their own for a client's case, clients' for a colleague's. The oldest first, at most ten.
 */
export async function casesBeside(db: Database, row: Pick<CaseRow, 'id' | 'channel'>): Promise<CaseRow[]> {
  const found = await sql<CaseRow>`
    select * from desk.inquiry_case other
    where other.channel <> ${row.channel} and other.status <> 'closed' and other.mail_kind = 'inquiry'
      and other.topic <> 'provider_reply' and other.about_case_id is null and other.joined_to_case_id is null
      and other.id in (
        select theirs.case_id from desk.case_link own join desk.case_link theirs using (type, external_id)
        where own.case_id = ${row.id} and own.type in ('payment', 'application')
          and own.state in ('auto', 'confirmed') and theirs.state in ('auto', 'confirmed'))
    order by other.id limit 10`.execute(db);
  return found.rows;
}

/** The colleagues' questions that stand on a case and are not over, oldest first. */
export async function questionsOn(db: Database, caseId: number): Promise<CaseRow[]> {
  return db
    .selectFrom('desk.inquiry_case')
    .selectAll()
    .where('about_case_id', '=', caseId)
    .where('status', '<>', 'closed')
    .orderBy('id')
    .execute();
}

/** All of them, those that are over too. */
export async function allQuestionsOn(db: Database, caseId: number): Promise<CaseRow[]> {
  return db
    .selectFrom('desk.inquiry_case')
    .selectAll()
    .where('about_case_id', '=', caseId)
    .orderBy('id')
    .execute();
}

/** Those that nobody has are of whoever takes their case. The case must be locked. */
export async function takeQuestionsOn(trx: Database, caseId: number, officerId: number): Promise<void> {
  await trx
    .updateTable('desk.inquiry_case')
    .set({
      assignee_id: officerId,
      status: sql`case when status = 'new' then 'open' else status end`,
      version: sql<number>`version + 1`,
    })
    .where('about_case_id', '=', caseId)
    .where('assignee_id', 'is', null)
    .where('status', '<>', 'closed')
    .execute();
}

/** What colleagues ask about a case goes with it to the one that it is joined to. Both must be locked. */
export async function moveQuestions(
  trx: Database,
  from: number,
  to: Pick<CaseRow, 'id' | 'desk'>,
): Promise<void> {
  await trx
    .updateTable('desk.inquiry_case')
    .set({ about_case_id: to.id, about_desk: to.desk, version: sql<number>`version + 1` })
    .where('about_case_id', '=', from)
    .execute();
}
