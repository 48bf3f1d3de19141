import type { Context } from './context.ts';
import { deskSettings } from './desk-settings.ts';
import { sendCardUpdate } from './enqueue-delivery.ts';
import { clocksFor, type DueClock, promiseDue } from './rules/deadlines.ts';
import { higherPriority, isAwaitedOutcome, isWithdrawnOutcome, statusAfter } from './rules/lifecycle.ts';
import { addEvent } from './store/case-events.ts';
import { type CaseRow, changeCase, lockCase } from './store/cases.ts';
import { startClocks, stopClocks } from './store/clocks.ts';
import type { Trx } from './store/database.ts';
import { approvalOfDraft, latestDraft } from './store/drafts.ts';
import { latestInquiry } from './store/inquiries.ts';
import { casesOfRecord, claimChange, type RecordChange, waitingChanges } from './store/record-changes.ts';
import { wantDraft } from './store/sender-checks.ts';

/**
 * Tells the cases of a linked record that something else may be said of it now: an event, a fresh draft while the client
 * waits for one, the card. When what he waits for has come to its end, that draft is the closing reply, also where he had
 * an answer already. A payment that came back after it was done opens its case again. A change at a time, so that an
 * import of many holds no case up. Returns how many changes there were.
 */
export async function tellRecordChanges(context: Context): Promise<number> {
  const changes = await waitingChanges(context.db, 100);
  for (const change of changes) {
    await context.db.transaction().execute(async (trx) => {
      if (!(await claimChange(trx, change.id, context.now()))) return;
      // In the order of their ids, as everybody locks cases of whom he needs several.
      for (const caseId of await casesOfRecord(trx, change)) {
        const row = await lockCase(trx, caseId);
        if (row) await tellCase(trx, context, row, change);
      }
    });
  }
  return changes.length;
}

async function tellCase(trx: Trx, context: Context, row: CaseRow, change: RecordChange): Promise<void> {
  // A joined case goes on elsewhere, and of a colleague's question that was answered nobody waits for news.
  const isJoined = row.joined_to_case_id !== null || row.about_case_id !== null;
  const isWithdrawn = isWithdrawnOutcome(change) && !isJoined;
  const reopens = isWithdrawn && isAnswered(row);
  const isOutcome = isAwaitedOutcome(change) && isTellable(row) && !isJoined;
  // A client who waits for just this hears it before he asks.
  const resumes = reopens || (isOutcome && row.status === 'pending_client');
  const status = resumes ? statusAfter('record_returned', row.status) : row.status;
  const priority = isWithdrawn ? higherPriority(row.priority, 'P2') : row.priority;
  await changeCase(trx, row.id, {
    priority,
    ...(resumes
      ? { status: row.assignee_id === null ? 'new' : status, closed_at: null, closed_reason: null }
      : {}),
  });
  await addEvent(trx, {
    stream: row.id,
    at: context.now(),
    actor: 'job:record-changes',
    kind: reopens ? 'reopened_by_record' : 'record_changed',
    data: {
      change: change.id,
      type: change.type,
      record: change.externalId,
      before: change.before,
      after: change.after,
      ...(isOutcome ? { outcome: true } : {}),
    },
  });
  if (reopens) await startClocksAgain(trx, context, { ...row, priority });
  else if (resumes) await startPromise(trx, context, row);
  if (resumes || !isAnswered(row)) await wantFreshDraft(trx, context, row, resumes);
  await sendCardUpdate(trx, context, row.id);
}

/** A closing reply is offered where the client may hear of his record and the matter is not over. */
function isTellable(row: CaseRow): boolean {
  return row.disclosure === 'full' && row.status !== 'closed';
}

/** Nobody waits for a first word: the client has his answer, or the matter is closed. */
function isAnswered(row: CaseRow): boolean {
  return row.status === 'closed' || row.status === 'pending_client';
}

/**
 * As if the client had written just now: he does not know yet, and should hear it before he asks. His last letter told
 * him that all was well, so that the true state is owed to him as a promise, too.
 */
async function startClocksAgain(trx: Trx, context: Context, row: CaseRow): Promise<void> {
  const { topic, priority } = row;
  const startedAt = context.now();
  const hours = deskSettings(context.settings, row.desk);
  const asked = {
    ...{ topic, priority, complaint: false },
    ...{ receivedAt: startedAt, firstReply: row.first_reply_at === null },
  };
  const clocks = clocksFor(asked, hours);
  await restart(trx, row.id, startedAt, [
    ...clocks.filter(({ type }) => type === 'first_reply' || type === 'next_reply'),
    { type: 'promise', dueAt: promiseDue(startedAt, hours) },
  ]);
}

/** The news has a day of its own: a case that only waited is on nobody's list. */
async function startPromise(trx: Trx, context: Context, row: CaseRow): Promise<void> {
  const startedAt = context.now();
  const dueAt = promiseDue(startedAt, deskSettings(context.settings, row.desk));
  await restart(trx, row.id, startedAt, [{ type: 'promise', dueAt }]);
}

async function restart(trx: Trx, caseId: number, startedAt: Date, clocks: DueClock[]): Promise<void> {
  const types = clocks.map(({ type }) => type);
  await stopClocks(trx, caseId, startedAt, types);
  await startClocks(
    trx,
    clocks.map((clock) => ({ caseId, startedAt, ...clock })),
  );
}

/** A machine's draft is made anew; what a person wrote, or approved for this very answer, is never replaced. */
async function wantFreshDraft(trx: Trx, context: Context, row: CaseRow, resumed: boolean): Promise<void> {
  if (row.disclosure !== 'full') return;
  const inquiry = await latestInquiry(trx, row.id);
  const draft = await latestDraft(trx, row.id);
  if (!inquiry || draft?.inquiry_id !== inquiry.id) return;
  if (!resumed && (draft.author_id !== null || (await approvalOfDraft(trx, draft.id)))) return;
  await wantDraft(trx, inquiry.id);
  await context.enqueue(trx, 'draft-replies');
}
