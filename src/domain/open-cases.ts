import type { Context } from './context.ts';
import { deskSettings } from './desk-settings.ts';
import { sendCaseCards } from './enqueue-delivery.ts';
import { filesOfInquiry } from './files-of-inquiry.ts';
import {
  inquiryEvent,
  inquiryRepeated,
  inquiryRow,
  replyClocks,
  subjectLimit,
  wantsDraft,
} from './inquiry-rows.ts';
import type { DeskName } from './model.ts';
import type { Arrival } from './new-inquiry.ts';
import { makeCaseRef } from './rules/case-ref.ts';
import { replyLanguage } from './rules/language.ts';
import { contactMask } from './rules/mask-contacts.ts';
import { readableCopy } from './rules/readable-copy.ts';
import { deskOfArrival, placeInBursts } from './sort-bursts.ts';
import type { RateKey } from './store/bursts.ts';
import { addEvents } from './store/case-events.ts';
import { addCases, type CaseNames, type CaseRow, drawIds, type NewCase } from './store/cases.ts';
import { startClocks } from './store/clocks.ts';
import type { Trx } from './store/database.ts';
import { addInquiries, addMentions, type NewInquiryRow } from './store/inquiries.ts';
import { addLinks } from './store/links.ts';
import { addFiles } from './store/received-files.ts';
import { sendTogether } from './store/send-together.ts';

/** Names for so many new cases. A ref that is taken is drawn anew: of a billion, hardly ever twice. */
export async function nameCases(trx: Trx, context: Context, count: number): Promise<CaseNames[]> {
  const named = new Map<string, CaseNames>();
  for (let draw = 0; draw < 10 && named.size < count; draw += 1) {
    const refs = Array.from({ length: count - named.size }, () => makeCaseRef(context.random));
    for (const { isTaken, ...names } of await drawIds(trx, refs)) if (!isTaken) named.set(names.ref, names);
  }
  if (named.size < count) throw new Error('ten case refs in a row were taken');
  return [...named.values()];
}

/**
 * Opens a case for each arrival, under the names drawn for it: rows, mentions, links, clocks, events, cards and wished
 * drafts, one statement a table for all of them, and all statements sent at once. `beyond` are the rates that arrivals
 * are beyond. Throws DeskError `inquiry_repeated` when one of them already made an inquiry.
 */
export async function openCases(
  trx: Trx,
  context: Context,
  arrivals: Arrival[],
  names: CaseNames[],
  beyond: (RateKey | null)[],
): Promise<void> {
  const places = await placeInBursts(trx, context, arrivals, beyond);
  const isShown = (index: number) => places[index] === null;
  const hasCard = (index: number) => isShown(index) && !arrivals[index]!.inquiry.about;
  const of = (index: number) => names[index]!;
  const rows = arrivals.map((arrival, index) => ({
    ...caseRow(context, arrival, of(index)),
    burst_id: places[index]?.burst_id ?? null,
    burst_scope: places[index]?.burst_scope ?? null,
  }));
  const inquiries = arrivals.map((arrival, index) => {
    const row = inquiryRow(arrival, of(index).caseId);
    // A flood must not keep the drafts of others waiting.
    return { ...row, id: of(index).inquiryId, draft_wanted: row.draft_wanted && isShown(index) };
  });
  const files = arrivals.flatMap(({ inquiry }, index) =>
    filesOfInquiry(inquiry, of(index).inquiryId, context.keys),
  );
  await sendTogether(trx, (beside) => [
    addCases(beside, rows),
    addEachInquiry(beside, inquiries),
    addMentions(
      beside,
      arrivals.map(({ understanding: { mentions } }, index) => ({
        inquiryId: of(index).inquiryId,
        mentions,
      })),
    ),
    addFiles(beside, files),
    addLinks(
      beside,
      arrivals.map(({ understanding }, index) => ({
        caseId: of(index).caseId,
        links: understanding.records.links,
      })),
      context.now(),
    ),
    startClocks(
      beside,
      arrivals.flatMap(({ inquiry, understanding }, index) =>
        replyClocks(
          context,
          inquiry,
          understanding.triage,
          { ...rows[index]!, first_reply_at: null },
          understanding.records.clientEntity,
        ),
      ),
    ),
    addEvents(
      beside,
      arrivals.map((arrival, index) =>
        inquiryEvent(context, 'case_opened', arrival, of(index).caseId, of(index).inquiryId),
      ),
    ),
    files.length > 0 ? context.enqueue(beside, 'sender-checks') : null,
    arrivals.some(wantsDraft) ? context.enqueue(beside, 'draft-replies') : null,
    sendCaseCards(
      beside,
      context,
      rows
        .filter((_, index) => hasCard(index))
        .map((row) => ({ row, channel: deskSettings(context.settings, row.desk).channel })),
    ),
  ]);
}

async function addEachInquiry(trx: Trx, rows: NewInquiryRow[]): Promise<void> {
  if ((await addInquiries(trx, rows)).size < rows.length) throw inquiryRepeated();
}

function caseRow(
  context: Context,
  arrival: Arrival,
  names: CaseNames,
): NewCase & { id: number; desk: DeskName } {
  const { inquiry, understanding } = arrival;
  const { topic, priority, complaint } = understanding.triage;
  const { clientLanguage, disclosure } = understanding.records;
  const mask = contactMask(understanding.mentions);
  return {
    id: names.caseId,
    ref: names.ref,
    channel: inquiry.channel,
    desk: deskOfArrival(context.settings, arrival),
    topic,
    status: 'new',
    priority,
    complaint,
    language: replyLanguage(understanding.language, null, clientLanguage),
    subject: readableCopy(inquiry.subject, subjectLimit, mask),
    disclosure,
    recipient: inquiry.channel === 'email' ? inquiry.sender.address : null,
    sender_name: readableCopy(inquiry.sender.name, 120, mask),
    slack_channel: inquiry.slack?.channel ?? null,
    slack_thread: inquiry.slack?.thread ?? null,
    opened_at: context.now(),
    last_inquiry_at: inquiry.receivedAt,
    follows_case_id: inquiry.thread.follows,
    mail_kind: inquiry.kind,
    ...standingOn(inquiry.about ?? null),
  };
}

/** A question is of whoever has the case that it stands on, and is answered by the people of its desk. */
function standingOn(about: CaseRow | null): Partial<NewCase> {
  if (about === null) return {};
  const holder = about.assignee_id ?? null;
  return {
    about_case_id: about.id,
    about_desk: about.desk,
    about_ended_at: about.status === 'closed' ? about.closed_at : null,
    about_ended_reason: about.status === 'closed' ? about.closed_reason : null,
    ...(holder === null ? {} : { assignee_id: holder, status: 'open' }),
  };
}
