import type { Context } from './context.ts';
import { deskSettings } from './desk-settings.ts';
import { sendCardUpdate, sendCaseCards } from './enqueue-delivery.ts';
import { findMatter } from './find-matter.ts';
import type { RecordLinks } from './link-record.ts';
import type { Officer } from './model.ts';
import type { NewInquiry, Understanding } from './new-inquiry.ts';
import { nameCases, openCases } from './open-cases.ts';
import { understandInquiries } from './receive-inquiry.ts';
import { statusAfter } from './rules/lifecycle.ts';
import { mayWorkOn } from './rules/rights.ts';
import { isHidden } from './store/bursts.ts';
import { addEvent } from './store/case-events.ts';
import { type CaseRow, changeCase } from './store/cases.ts';
import type { Trx } from './store/database.ts';
import { linksOfCase } from './store/links.ts';

/**
 * A colleague's question: on the case that is open on the matter it names, else in one of its own. What stands on another
 * case keeps its own links, claims, drafts and approvals, so that nothing of it can go to that case's client, and nothing
 * of his to the colleague. Throws DeskError `inquiry_repeated` like receiveInquiry.
 */
export async function receiveQuestion(
  trx: Trx,
  context: Context,
  inquiry: NewInquiry & { officer: Officer },
): Promise<{ caseId: number; ref: string }> {
  const [understanding] = await understandInquiries(trx, context, [inquiry]);
  const { records, triage } = understanding!;
  const client = records.links.find(({ type }) => type === 'client');
  const { about, follows } = await findMatter(trx, context, inquiry, {
    matter: records.matter,
    clientId: client?.externalId ?? null,
    complaint: triage.complaint,
  });
  const [names] = await nameCases(trx, context, 1);
  const understood = about ? await withLinksOf(trx, inquiry.officer, about, understanding!) : understanding!;
  const placed = { ...inquiry, about, thread: { ...inquiry.thread, follows } };
  await openCases(trx, context, [{ inquiry: placed, understanding: understood }], [names!], [null]);
  if (about) await noteQuestion(trx, context, about, names!.caseId, placed, understood);
  return { caseId: names!.caseId, ref: names!.ref };
}

/**
 * Who may see a case and names it by its ref alone means what it is linked to. Nobody else hears of it by a ref, which
 * stands in every mail of the case.
 */
async function withLinksOf(
  trx: Trx,
  officer: Officer,
  about: CaseRow,
  understanding: Understanding,
): Promise<Understanding> {
  const { records } = understanding;
  if (!mayWorkOn(officer, about) || about.disclosure === 'conflict') return understanding;
  if (records.links.some(({ type }) => type !== 'client')) return understanding;
  const sure = (await linksOfCase(trx, about.id)).filter(
    ({ state }) => state === 'auto' || state === 'confirmed',
  );
  if (!sure.some(({ type }) => type === 'client')) return understanding;
  const evidence = [`${about.ref}, which the question names, is linked to it`];
  const links: RecordLinks['links'] = sure.map(({ type, externalId, score }) => ({
    ...{ type, externalId, score, evidence },
    state: 'auto',
  }));
  return { ...understanding, records: { ...records, links, disclosure: 'full' } };
}

/** The case that is asked about opens again if it had ended, and its card shows who asks what. */
async function noteQuestion(
  trx: Trx,
  context: Context,
  about: CaseRow,
  questionId: number,
  inquiry: NewInquiry & { officer: Officer },
  { records: { matter } }: Understanding,
): Promise<void> {
  const ended = about.status === 'closed';
  const status = about.assignee_id === null ? 'new' : statusAfter('received', about.status);
  await changeCase(trx, about.id, ended ? { status, closed_at: null, closed_reason: null } : {});
  await addEvent(trx, {
    stream: about.id,
    at: context.now(),
    actor: `officer:${inquiry.officer.id}`,
    kind: 'colleague_asked',
    data: {
      question: questionId,
      named: [
        ...(matter?.caseRefs ?? []),
        ...(matter?.records ?? []).map(({ type, externalId }) => `${type}:${externalId}`),
      ],
      ...(ended ? { reopened: true } : {}),
    },
  });
  await showAsked(trx, context, about);
}

/** The card of a case that a colleague asks about now. */
export async function showAsked(trx: Trx, context: Context, about: CaseRow): Promise<void> {
  if (about.burst_id !== null && (await isHidden(trx, about.id))) {
    // Somebody has to do with it now, so that it gets the card that the flood kept from it.
    await sendCaseCards(trx, context, [
      { row: about, channel: deskSettings(context.settings, about.desk).channel },
    ]);
    return;
  }
  await sendCardUpdate(trx, context, about.id);
}
