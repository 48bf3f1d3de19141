import { standingOf } from './case-state.ts';
import type { Context } from './context.ts';
import type { ShownQuestion } from './model/shown-question.ts';
import type { Officer } from './model.ts';
import { shownTrouble } from './reply-trouble.ts';
import { mayWorkOn } from './rules/rights.ts';
import { addEvent } from './store/case-events.ts';
import { type CaseRow, changeCase, lockCase, readCase } from './store/cases.ts';
import { runningClocks, stopClocks } from './store/clocks.ts';
import type { Database, Trx } from './store/database.ts';
import { latestInquiry } from './store/inquiries.ts';
import { questionsOn } from './store/questions.ts';

const excerptLength = 600;

/** What colleagues ask about a case and is not over, those who still wait first. Their words are untrusted. */
export async function showQuestions(
  context: Context,
  db: Database,
  caseId: number,
): Promise<ShownQuestion[]> {
  const shown: ShownQuestion[] = [];
  for (const row of await questionsOn(db, caseId)) {
    const inquiry = await latestInquiry(db, row.id);
    const { draft, state, lastReply } = await standingOf(db, row);
    const clock = (await runningClocks(db, row.id))[0];
    shown.push({
      ...{ id: row.id, ref: row.ref, priority: row.priority },
      from: row.sender_name,
      text: [...(inquiry?.reply ?? '')].slice(0, excerptLength).join(''),
      at: row.opened_at,
      due: clock ? { at: clock.due_at, overdue: clock.due_at < context.now() } : null,
      taken: row.assignee_id !== null,
      hasDraft: draft !== null,
      answer: state.replyUnderWay
        ? 'under_way'
        : lastReply && shownTrouble(lastReply)
          ? 'trouble'
          : row.status === 'pending_client'
            ? 'sent'
            : null,
    });
  }
  const waits = ({ answer }: ShownQuestion) => (answer === 'sent' ? 1 : 0);
  return shown.toSorted((one, other) => waits(one) - waits(other));
}

/** The case that a question stands on, as far as this person may know of it: its ref, or null. */
export async function caseAskedAbout(
  context: Context,
  request: { caseId: number; officer: Officer },
): Promise<string | null> {
  const row = await readCase(context.db, request.caseId);
  const about = row?.about_case_id == null ? null : await readCase(context.db, row.about_case_id);
  return about && mayWorkOn(request.officer, about) ? about.ref : null;
}

/** Nobody closes a case past a colleague who waits: his question would be on no card any more. */
export async function whyNotPastColleagues(
  trx: Trx,
  row: CaseRow,
): Promise<{ ok: false; sentence: string } | null> {
  const waiting = (await questionsOn(trx, row.id)).find(({ status }) => status !== 'pending_client');
  if (!waiting) return null;
  return {
    ok: false,
    sentence: `${waiting.sender_name} still waits for an answer to ${waiting.ref}, which stands on ${row.ref}. Answer it or close that question first.`,
  };
}

/** The answered ones end with their case, which must be locked. */
export async function endQuestions(
  trx: Trx,
  context: Context,
  row: CaseRow,
  officer: Officer,
): Promise<void> {
  const now = context.now();
  for (const { id } of await questionsOn(trx, row.id)) {
    await lockCase(trx, id);
    await stopClocks(trx, id, now);
    await changeCase(trx, id, { status: 'closed', closed_at: now, closed_reason: `with ${row.ref}` });
    await addEvent(trx, {
      stream: id,
      at: now,
      actor: `officer:${officer.id}`,
      kind: 'case_closed',
      data: { with: row.id },
    });
  }
}
