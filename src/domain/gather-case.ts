import { standingOf } from './case-state.ts';
import type { Context } from './context.ts';
import { messageHelp } from './message-help.ts';
import { modelConcern } from './model-concern.ts';
import { possiblyAbout } from './possibly-about.ts';
import { showQuestions } from './questions-of-case.ts';
import { sameMatter } from './same-matter.ts';
import { showAskable } from './show-askable.ts';
import { showDocuments } from './show-documents.ts';
import { showEscalation } from './show-escalation.ts';
import { showNews } from './show-news.ts';
import { showProviderAnswers } from './show-provider-answers.ts';
import { whySplit } from './splitting.ts';
import { lastNotedMail } from './store/case-events.ts';
import { type CaseRow, readCases } from './store/cases.ts';
import { runningClocks } from './store/clocks.ts';
import type { Database } from './store/database.ts';
import { readLinkedFacts } from './store/facts.ts';
import { countInquiries, latestInquiry } from './store/inquiries.ts';
import { linksOfCase } from './store/links.ts';
import { namesOfOfficers } from './store/officers.ts';
import { readTogether } from './store/send-together.ts';

/**
 * Everything that a card shows of a case, in two goes: what its row leads to, and what that leads to. One after another
 * the twenty questions would cost an officer the way to the database twenty times.
 */
export async function gatherCase(context: Context, db: Database, row: CaseRow) {
  const [
    inquiry,
    { links, linked },
    standing,
    clocks,
    questions,
    inquiries,
    cases,
    providerAnswers,
    askable,
    same,
  ] = await readTogether(db, (beside) => [
    latestInquiry(beside, row.id),
    recordsBehind(beside, row.id),
    standingOf(beside, row),
    runningClocks(beside, row.id),
    row.about_case_id === null ? showQuestions({ ...context, db: beside }, beside, row.id) : [],
    countInquiries(beside, row.id),
    readCases(
      beside,
      [row.follows_case_id, row.joined_to_case_id].filter((id) => id !== null),
    ),
    showProviderAnswers(context, beside, row.id),
    row.status === 'closed' ? [] : showAskable(context, beside, row),
    sameMatter(beside, row),
  ]);
  const { draft, escalation } = standing;
  const isFirst = inquiry !== null && inquiries === 1 && standing.state.joinable && row.status !== 'closed';
  const [possibly, names, documents, concern, help, noted, shownEscalation, news, split] = await readTogether(
    db,
    (beside) => [
      isFirst ? possiblyAbout(beside, context, row, inquiry) : [],
      namesOfOfficers(beside, [row.assignee_id, draft?.author_id ?? null]),
      showDocuments(context, beside, row, links),
      inquiry ? modelConcern({ ...context, db: beside }, inquiry.id) : null,
      inquiry ? messageHelp({ ...context, db: beside }, row.id, inquiry) : null,
      inquiry ? lastNotedMail(beside, row.id, inquiry.received_at) : null,
      escalation ? showEscalation(beside, escalation) : null,
      showNews(beside, row, draft),
      inquiries > 1 ? whySplit(beside, row, standing) : null,
    ],
  );
  return {
    ...{ inquiry, links, linked, standing, clocks, questions, inquiries, cases, providerAnswers, askable },
    ...{ sameMatter: same, possibly, names, documents, modelConcern: concern, help, noted, news, split },
    escalation: shownEscalation,
  };
}

async function recordsBehind(db: Database, caseId: number) {
  const links = await linksOfCase(db, caseId);
  return { links, linked: await readLinkedFacts(db, links) };
}
