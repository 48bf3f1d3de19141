import { standingOf } from './case-state.ts';
import type { Context } from './context.ts';
import { enqueueDelivery, sendCardUpdate } from './enqueue-delivery.ts';
import type { Officer, Result } from './model.ts';
import { showAsked } from './receive-question.ts';
import { mayWorkOn, noSuchCase } from './rules/rights.ts';
import { isAboutCase } from './same-matter.ts';
import { addEvents } from './store/case-events.ts';
import { type CaseRow, changeCase, lockCase, readCase } from './store/cases.ts';
import type { Trx } from './store/database.ts';
import { hasCard } from './store/deliveries.ts';
import { moveQuestions } from './store/questions.ts';

/**
 * An officer puts a colleague's question, which had opened a case of its own, on the client's case about the same record,
 * as if it had come after the client's mail: it keeps its links, clocks, drafts and its Slack thread, so that nothing of
 * it reaches the client. partQuestion takes it back.
 */
export async function placeQuestion(
  context: Context,
  request: { caseId: number; onId: number; officer: Officer },
): Promise<Result<{ ref: string; on: string }>> {
  const { caseId, onId, officer } = request;
  return context.db.transaction().execute(async (trx): Promise<Result<{ ref: string; on: string }>> => {
    // Always in the order of their ids, as everybody locks cases of whom he needs several.
    const locked = new Map<number, CaseRow | null>();
    for (const id of [caseId, onId].sort((one, other) => one - other))
      locked.set(id, await lockCase(trx, id));
    const question = locked.get(caseId);
    const client = locked.get(onId);
    if (!question || !client || !mayWorkOn(officer, question)) return noSuchCase;
    const refusal = await whyNotPlaced(trx, officer, question, client);
    if (refusal !== null) {
      // The card that was pressed offers what is not so any more.
      await changeCase(trx, question.id, {});
      await sendCardUpdate(trx, context, question.id);
      return { ok: false, sentence: refusal };
    }
    await place(trx, context, officer, question, client);
    return { ok: true, ref: question.ref, on: client.ref };
  });
}

async function whyNotPlaced(
  trx: Trx,
  officer: Officer,
  question: CaseRow,
  client: CaseRow,
): Promise<string | null> {
  if (!mayWorkOn(officer, client))
    return `You do not work on the desk of ${client.ref}. Ask a colleague there.`;
  const over = [question, client].find(({ status }) => status === 'closed');
  if (over) return `${over.ref} is closed.`;
  if (question.about_case_id !== null) {
    const about = await readCase(trx, question.about_case_id);
    return `${question.ref} stands on ${about?.ref ?? 'another case'} already.`;
  }
  if (client.joined_to_case_id !== null) return `${client.ref} was joined to another case. Open that one.`;
  const { state } = await standingOf(trx, question);
  if (state.replyUnderWay)
    return `An answer of ${question.ref} is on its way. Wait until its card says how it ended.`;
  if (state.openEscalation) return `${question.ref} waits for a manager's decision. That comes first.`;
  return (await isAboutCase(trx, question, client))
    ? null
    : `${question.ref} and ${client.ref} are no longer linked to the same record.`;
}

async function place(
  trx: Trx,
  context: Context,
  officer: Officer,
  question: CaseRow,
  client: CaseRow,
): Promise<void> {
  const holder = question.assignee_id === null ? client.assignee_id : null;
  await changeCase(trx, question.id, {
    about_case_id: client.id,
    about_desk: client.desk,
    // Whoever has the case answers what nobody has yet.
    ...(holder === null
      ? {}
      : { assignee_id: holder, status: question.status === 'new' ? 'open' : question.status }),
  });
  // What stood on it stands beside it now: one level, as everywhere.
  await moveQuestions(trx, question.id, client);
  await changeCase(trx, client.id, {});
  const by = { at: context.now(), actor: `officer:${officer.id}` };
  await addEvents(trx, [
    { ...by, stream: question.id, kind: 'question_placed', data: { on: client.id } },
    { ...by, stream: client.id, kind: 'colleague_asked', data: { question: question.id, placed: true } },
  ]);
  if (await hasCard(trx, question.id))
    await enqueueDelivery(trx, context, {
      kind: 'case_card_update',
      case_id: question.id,
      dedupe_key: `case_card_update:${question.id}:placed:${question.version}`,
    });
  await showAsked(trx, context, client);
}
