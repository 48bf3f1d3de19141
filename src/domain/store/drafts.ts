import type { Insertable, Selectable } from 'kysely';
import type { DeskName } from '../model.ts';
import type { Database } from './database.ts';
import type { ApprovalTable, DraftRejectionTable, DraftTable } from './schema-drafts.ts';

export type DraftRow = Selectable<DraftTable>;

/** Adds the next version of the case's draft; the highest version is the current one. The case row must be locked. */
export async function addDraft(
  trx: Database,
  draft: Omit<Insertable<DraftTable>, 'version'>,
): Promise<DraftRow> {
  const last = await latestDraft(trx, draft.case_id);
  return trx
    .insertInto('desk.draft')
    .values({ ...draft, version: (last?.version ?? 0) + 1 })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function latestDraft(db: Database, caseId: number): Promise<DraftRow | null> {
  const row = await db
    .selectFrom('desk.draft')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Whether the inquiry that this draft answers is still in its case. */
export async function answersItsCase(db: Database, draft: DraftRow): Promise<boolean> {
  const inquiry = await db
    .selectFrom('desk.inquiry')
    .select('case_id')
    .where('id', '=', draft.inquiry_id)
    .executeTakeFirstOrThrow();
  return inquiry.case_id === draft.case_id;
}

/** The texts of the replies that left, the latest first. */
export async function sentReplies(
  db: Database,
  caseId: number,
  limit: number,
): Promise<{ text: string; at: Date }[]> {
  const rows = await db
    .selectFrom('desk.delivery')
    .innerJoin('desk.approval', 'desk.approval.id', 'desk.delivery.subject_id')
    .innerJoin('desk.draft', 'desk.draft.id', 'desk.approval.draft_id')
    .select(['desk.draft.text', 'desk.delivery.sent_at'])
    .where('desk.delivery.case_id', '=', caseId)
    .where('desk.delivery.kind', 'in', ['reply', 'internal_reply'])
    .where('desk.delivery.state', '=', 'sent')
    .where('desk.delivery.sent_at', 'is not', null)
    .orderBy('desk.delivery.sent_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ text, sent_at }) => ({ text, at: sent_at! }));
}

/** The inquiry that an approved reply answers. */
export async function inquiryOfApproval(db: Database, approvalId: number): Promise<number | null> {
  const row = await db
    .selectFrom('desk.approval')
    .innerJoin('desk.draft', 'desk.draft.id', 'desk.approval.draft_id')
    .select('desk.draft.inquiry_id')
    .where('desk.approval.id', '=', approvalId)
    .executeTakeFirst();
  return row?.inquiry_id ?? null;
}

export async function readDraft(db: Database, id: number): Promise<DraftRow | null> {
  return (await db.selectFrom('desk.draft').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The officers who wrote in this draft since a machine wrote it last. */
export async function authorsOfDraft(db: Database, draft: DraftRow): Promise<number[]> {
  const versions = await db
    .selectFrom('desk.draft')
    .select('author_id')
    .where('case_id', '=', draft.case_id)
    .where('version', '<=', draft.version)
    .orderBy('version', 'desc')
    .execute();
  const machine = versions.findIndex((one) => one.author_id === null);
  const edits = machine < 0 ? versions : versions.slice(0, machine);
  return [...new Set(edits.flatMap((one) => one.author_id ?? []))];
}

/** Whether an inquiry of the case still waits for a draft. The case row must be locked. */
export async function isDraftWanted(trx: Database, caseId: number): Promise<boolean> {
  const waiting = await trx
    .selectFrom('desk.inquiry')
    .select('id')
    .where('case_id', '=', caseId)
    .where('draft_wanted', '=', true)
    .limit(1)
    .executeTakeFirst();
  return waiting !== undefined;
}

export async function addApproval(trx: Database, approval: Insertable<ApprovalTable>): Promise<number> {
  const row = await trx
    .insertInto('desk.approval')
    .values(approval)
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function approvalOfDraft(
  db: Database,
  draftId: number,
): Promise<Selectable<ApprovalTable> | null> {
  return (
    (await db.selectFrom('desk.approval').selectAll().where('draft_id', '=', draftId).executeTakeFirst()) ??
    null
  );
}

export async function readApproval(db: Database, id: number): Promise<Selectable<ApprovalTable> | null> {
  return (await db.selectFrom('desk.approval').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Keeps why a draft was turned down. The case row must be locked. */
export async function addRejection(trx: Database, rejection: Insertable<DraftRejectionTable>): Promise<void> {
  await trx.insertInto('desk.draft_rejection').values(rejection).execute();
}

export async function isRejected(db: Database, draftId: number): Promise<boolean> {
  const row = await db
    .selectFrom('desk.draft_rejection')
    .select('draft_id')
    .where('draft_id', '=', draftId)
    .executeTakeFirst();
  return row !== undefined;
}

/** How many drafts of a desk's cases were turned down in a time, `from` included. */
export async function countRejections(
  db: Database,
  desk: DeskName,
  from: Date,
  until: Date,
): Promise<number> {
  const row = await db
    .selectFrom('desk.draft_rejection')
    .innerJoin('desk.inquiry_case', 'desk.inquiry_case.id', 'desk.draft_rejection.case_id')
    .select((count) => count.fn.countAll<number>().as('count'))
    .where('desk.inquiry_case.desk', '=', desk)
    .where('rejected_at', '>=', from)
    .where('rejected_at', '<', until)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
