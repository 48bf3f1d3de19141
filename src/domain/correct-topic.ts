import { standingOf, whyNotNow } from './case-state.ts';
import { type CaseChange, changeCaseAs } from './change-case.ts';
import type { Context } from './context.ts';
import { tellMove } from './extend-case.ts';
import { replyClocks } from './inquiry-rows.ts';
import type { CaseView } from './model/shown.ts';
import type { Officer, Priority, Result, Topic } from './model.ts';
import { higherPriority } from './rules/lifecycle.ts';
import { deskFor } from './rules/routing.ts';
import { type CaseRow, changeCase, readCase } from './store/cases.ts';
import { runningClocks, startClocks } from './store/clocks.ts';
import type { Trx } from './store/database.ts';
import { entityOfCase } from './store/facts.ts';
import { type InquiryRow, latestInquiry, wantDraft } from './store/inquiries.ts';
import { linksOfCase } from './store/links.ts';
import { addTopicCorrection, setTopics } from './store/topic-corrections.ts';

/**
 * An officer says what a case is about. The correction is kept, the case goes to the desk of its new topic where the old
 * one had chosen its desk, the clocks of the new topic start with the inquiry, and a fresh draft is made. A complaint is
 * marked by it and never unmarked.
 */
export async function correctTopic(
  context: Context,
  request: { caseId: number; officer: Officer; topic: Topic },
): Promise<Result<{ view: CaseView }>> {
  const { caseId, officer, topic } = request;
  return changeCaseAs(context, officer, caseId, async (row, trx): Promise<CaseChange> => {
    const hindrance = whyNotNow('draft', row, await standingOf(trx, row));
    if (hindrance) return hindrance;
    if (topic === row.topic) return { ok: false, sentence: `${row.ref} is about that already.` };
    const inquiry = await latestInquiry(trx, row.id);
    if (!inquiry) return { ok: false, sentence: `${row.ref} holds no message.` };
    await keepCorrection(trx, context, { row, inquiry, officer, topic });
    const complaint = row.complaint || topic === 'complaint';
    const priority: Priority = complaint ? higherPriority(row.priority, 'P2') : row.priority;
    await move(trx, context, row, { topic, complaint, priority });
    const said = { topic, topics: [topic], complaint, priority };
    await startMissingClocks(trx, context, row, inquiry, said);
    return {
      ok: true,
      change: {},
      kind: 'topic_corrected',
      data: { inquiry: inquiry.id, from: row.topic, to: topic },
    };
  });
}

async function keepCorrection(
  trx: Trx,
  context: Context,
  { row, inquiry, officer, topic }: { row: CaseRow; inquiry: InquiryRow; officer: Officer; topic: Topic },
): Promise<void> {
  await addTopicCorrection(trx, {
    case_id: row.id,
    inquiry_id: inquiry.id,
    officer_id: officer.id,
    found: row.topic,
    corrected: topic,
    language: inquiry.language,
    at: context.now(),
  });
  const others = inquiry.topics.filter((one) => one !== topic && one !== row.topic && one !== 'other');
  await setTopics(trx, inquiry.id, [topic, ...others]);
  await wantDraft(trx, inquiry.id);
  await context.enqueue(trx, 'draft-replies');
}

type Said = Pick<CaseRow, 'topic' | 'complaint' | 'priority'>;

/** A desk that its mailbox or an officer had chosen stays, except for a complaint. */
async function move(trx: Trx, context: Context, row: CaseRow, said: Said): Promise<void> {
  const links = (await linksOfCase(trx, row.id)).map(({ type }) => type);
  const wasRouted = row.desk === deskFor(row.topic, row.complaint, links);
  const isNewComplaint = said.complaint && !row.complaint;
  const desk = wasRouted || isNewComplaint ? deskFor(said.topic, said.complaint, links) : row.desk;
  if (desk === row.desk) {
    await changeCase(trx, row.id, said);
    return;
  }
  const status = row.status === 'open' ? 'new' : row.status;
  // Whoever has the case that a question stands on has the question, whatever it is about.
  const untaken = row.about_case_id === null ? { assignee_id: null, status } : {};
  await changeCase(trx, row.id, { ...said, desk, ...untaken });
  await tellMove(trx, context, row, (await readCase(trx, row.id))!);
}

/** Of a withdrawal to decide or a complaint to answer: from the receipt of the message, not from the correction. */
async function startMissingClocks(
  trx: Trx,
  context: Context,
  row: CaseRow,
  inquiry: InquiryRow,
  said: Parameters<typeof replyClocks>[2],
): Promise<void> {
  const waiting = { kind: inquiry.mail_kind, receivedAt: inquiry.received_at };
  const running = new Set((await runningClocks(trx, row.id)).map(({ type }) => type));
  const clocks = replyClocks(context, waiting, said, row, await entityOfCase(trx, row.id));
  const missing = clocks.filter(
    ({ type }) => !running.has(type) && type !== 'first_reply' && type !== 'next_reply',
  );
  await startClocks(trx, missing);
}
