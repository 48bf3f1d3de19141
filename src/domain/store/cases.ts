import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { DeskName, Officer, Priority } from '../model.ts';
import type { Database } from './database.ts';
import { insertRows } from './insert-rows.ts';
import type { InquiryCaseTable } from './schema.ts';

export type CaseRow = Selectable<InquiryCaseTable>;
export type NewCase = Insertable<InquiryCaseTable>;

/** Adds cases whose ids were drawn and whose refs are free. */
export async function addCases(trx: Database, rows: (NewCase & { id: number })[]): Promise<void> {
  await insertRows(trx, 'desk.inquiry_case', rows);
}

/** What a new case will be called. */
export interface CaseNames {
  ref: string;
  caseId: number;
  /** Of its first inquiry. */
  inquiryId: number;
}

/**
 * Draws an id for a case with each of these refs, and one for its first inquiry, before they are there: so whatever
 * names them need not wait for them. `isTaken` tells of a ref that another case has. In the order of the refs.
 */
export async function drawIds(db: Database, refs: string[]): Promise<(CaseNames & { isTaken: boolean })[]> {
  const drawn = await sql<CaseNames & { isTaken: boolean }>`
    select ref, nextval(pg_get_serial_sequence('desk.inquiry_case', 'id')) as "caseId",
      nextval(pg_get_serial_sequence('desk.inquiry', 'id')) as "inquiryId",
      exists (select 1 from desk.inquiry_case taken where taken.ref = asked.ref) as "isTaken"
    from unnest(${refs}::text[]) with ordinality as asked (ref, number) order by number`.execute(db);
  return drawn.rows;
}

export async function findCaseByRef(db: Database, ref: string): Promise<CaseRow | null> {
  return (
    (await db.selectFrom('desk.inquiry_case').selectAll().where('ref', '=', ref).executeTakeFirst()) ?? null
  );
}

export async function readCase(db: Database, id: number): Promise<CaseRow | null> {
  return (
    (await db.selectFrom('desk.inquiry_case').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
  );
}

export async function readCases(db: Database, ids: number[]): Promise<CaseRow[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('desk.inquiry_case').selectAll().where('id', 'in', ids).execute();
}

export async function casesByRefs(db: Database, refs: string[]): Promise<CaseRow[]> {
  if (refs.length === 0) return [];
  return db.selectFrom('desk.inquiry_case').selectAll().where('ref', 'in', refs).execute();
}

/**
 * Locks the case until the transaction ends; every verb that changes a case starts here. Of a colleague's question the
 * case that it stands on is locked first, so that nobody who works on that and then on its questions waits for the other.
 */
export async function lockCase(trx: Database, id: number): Promise<CaseRow | null> {
  const rows = await trx
    .selectFrom('desk.inquiry_case')
    .selectAll()
    .where(
      sql<boolean>`id = any(array[${id}::bigint, (select about_case_id from desk.inquiry_case asked where asked.id = ${id})])`,
    )
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.find((row) => row.id === id) ?? null;
}

/** Changes a locked case and counts its version up. The questions on it follow it to another desk. */
export async function changeCase(
  trx: Database,
  id: number,
  change: Updateable<InquiryCaseTable>,
): Promise<void> {
  await trx
    .updateTable('desk.inquiry_case')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
  if (typeof change.desk !== 'string') return;
  await trx
    .updateTable('desk.inquiry_case')
    .set({ about_desk: change.desk })
    .where('about_case_id', '=', id)
    .execute();
}

const lineColumns = ['id', 'ref', 'subject', 'topic', 'status', 'desk', 'assignee_id', 'opened_at'] as const;

/** As urgent as whoever waits there longest: the case itself, or a colleague whose question stands on it. */
const urgency = sql<Priority>`least(priority, (select min(question.priority) from desk.inquiry_case question
  where question.about_case_id = desk.inquiry_case.id and question.status in ('new', 'open', 'pending_internal')))`;

/** Cases with the earliest clock that still runs for somebody who waits, of their own or of a question on them, soonest due first. */
function linesWithClock(db: Database) {
  return db
    .selectFrom('desk.inquiry_case')
    .leftJoin(
      db
        .selectFrom('desk.case_clock')
        .innerJoin('desk.inquiry_case as timed', 'timed.id', 'desk.case_clock.case_id')
        .select(({ fn }) => [
          fn.coalesce('timed.about_case_id', 'timed.id').as('case_id'),
          fn.min('due_at').as('due_at'),
        ])
        .where('stopped_at', 'is', null)
        .where('letter_id', 'is', null)
        .groupBy(({ fn }) => fn.coalesce('timed.about_case_id', 'timed.id'))
        .as('clock'),
      'clock.case_id',
      'desk.inquiry_case.id',
    )
    .select(lineColumns)
    .select(urgency.as('priority'))
    .select('clock.due_at')
    .where('status', '<>', 'closed')
    .where('about_case_id', 'is', null)
    .orderBy(sql`clock.due_at asc nulls last`)
    .orderBy('opened_at');
}
export type CaseLine = Awaited<ReturnType<typeof queueOf>>[number];

/** Open cases of this officer, and unassigned ones of the officer's desks. */
export async function queueOf(db: Database, officer: Officer, limit: number) {
  return linesWithClock(db)
    .where((where) =>
      where.or([
        where('assignee_id', '=', officer.id),
        where.and([
          where('assignee_id', 'is', null),
          where('desk', 'in', officer.desks.length > 0 ? officer.desks : ['' as DeskName]),
        ]),
      ]),
    )
    .limit(limit)
    .execute();
}

/** Open cases whose clock ran out, longest overdue first. */
export async function overdueCases(db: Database, now: Date, desks: DeskName[], limit: number) {
  if (desks.length === 0) return [];
  return linesWithClock(db).where('clock.due_at', '<', now).where('desk', 'in', desks).limit(limit).execute();
}

export async function oldestCase(db: Database, desk: DeskName) {
  return linesWithClock(db)
    .where('desk', '=', desk)
    .clearOrderBy()
    .orderBy('opened_at')
    .limit(1)
    .executeTakeFirst();
}

export async function countByDesk(db: Database, now: Date) {
  const counted = await sql<{ desk: DeskName; open: number; unassigned: number; overdue: number }>`
    select desk, count(*)::int as open, (count(*) filter (where assignee_id is null))::int as unassigned,
      (count(*) filter (where exists (select 1 from desk.case_clock clock
        join desk.inquiry_case timed on timed.id = clock.case_id
        where coalesce(timed.about_case_id, timed.id) = inquiry_case.id and clock.stopped_at is null
          and clock.letter_id is null and clock.due_at < ${now})))::int as overdue
    from desk.inquiry_case where status <> 'closed' and about_case_id is null group by desk`.execute(db);
  return counted.rows;
}

/** What came in, was answered and was closed on a desk in [from, until). */
export async function countFlow(db: Database, desk: DeskName, from: Date, until: Date) {
  const counted = await sql<{ received: number; replied: number; closed: number }>`
    select
      (select count(*)::int from desk.inquiry join desk.inquiry_case on inquiry_case.id = inquiry.case_id
        where desk = ${desk} and received_at >= ${from} and received_at < ${until}) as received,
      (select count(*)::int from desk.delivery join desk.inquiry_case on inquiry_case.id = delivery.case_id
        where desk = ${desk} and kind in ('reply', 'internal_reply') and sent_at >= ${from} and sent_at < ${until}) as replied,
      (select count(*)::int from desk.inquiry_case
        where desk = ${desk} and about_case_id is null and closed_at >= ${from} and closed_at < ${until}) as closed`.execute(
    db,
  );
  return counted.rows[0]!;
}
