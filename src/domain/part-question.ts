import { standingOf } from './case-state.ts';
import type { Context } from './context.ts';
import { deskSettings } from './desk-settings.ts';
import { sendCardUpdate, sendCaseCards } from './enqueue-delivery.ts';
import type { Officer, Result } from './model.ts';
import { mayWorkOn, noSuchCase } from './rules/rights.ts';
import { addEvents } from './store/case-events.ts';
import { type CaseRow, changeCase, lockCase, readCase } from './store/cases.ts';
import type { Trx } from './store/database.ts';
import { hasCard } from './store/deliveries.ts';
import { questionsOn } from './store/questions.ts';

/**
 * A colleague's question is about something else than the case that it stands on: it goes on as a case of its own, with
 * its links, clocks and drafts, which were its own all the time, and a card. The case that it leaves is as if it had
 * never come: one that it had opened again, and that nothing else has happened to, is closed once more.
 */
export async function partQuestion(
  context: Context,
  request: { caseId: number; officer: Officer },
): Promise<Result<{ ref: string }>> {
  return context.db.transaction().execute(async (trx): Promise<Result<{ ref: string }>> => {
    const row = await lockCase(trx, request.caseId);
    if (!row || !mayWorkOn(request.officer, row)) return noSuchCase;
    if (row.about_case_id === null) return { ok: false, sentence: `${row.ref} is a case of its own.` };
    if (row.status === 'closed') return { ok: false, sentence: `${row.ref} is closed.` };
    const about = (await readCase(trx, row.about_case_id))!;
    await changeCase(trx, row.id, {
      about_case_id: null,
      about_desk: null,
      about_ended_at: null,
      about_ended_reason: null,
      // Whoever had that case does not have this one on another desk.
      ...(row.desk === about.desk
        ? {}
        : { assignee_id: null, status: row.status === 'open' ? 'new' : row.status }),
    });
    const closedAgain = await closeAgain(trx, about, row);
    const by = { at: context.now(), actor: `officer:${request.officer.id}` };
    await addEvents(trx, [
      { ...by, stream: row.id, kind: 'question_parted', data: { from: about.id } },
      {
        ...by,
        stream: about.id,
        kind: 'question_left',
        data: { question: row.id, ...(closedAgain ? { closed_again: true } : {}) },
      },
    ]);
    // The card that it had before an officer put it there is its card again.
    if (await hasCard(trx, row.id)) await sendCardUpdate(trx, context, row.id);
    else {
      const { channel } = deskSettings(context.settings, row.desk);
      await sendCaseCards(trx, context, [{ row, channel }]);
    }
    await changeCase(trx, about.id, {});
    await sendCardUpdate(trx, context, about.id);
    return { ok: true, ref: row.ref };
  });
}

async function closeAgain(trx: Trx, about: CaseRow, question: CaseRow): Promise<boolean> {
  if (question.about_ended_at === null || (about.status !== 'open' && about.status !== 'new')) return false;
  if (about.last_inquiry_at > question.opened_at || (await questionsOn(trx, about.id)).length > 0)
    return false;
  const { state, lastReply } = await standingOf(trx, about);
  const hasReplied = lastReply !== null && lastReply.created_at > question.opened_at;
  if (state.replyUnderWay || state.openEscalation || hasReplied) return false;
  await changeCase(trx, about.id, {
    status: 'closed',
    closed_at: question.about_ended_at,
    closed_reason: question.about_ended_reason,
  });
  return true;
}
