import type { Context } from './context.ts';
import { deskSettings } from './desk-settings.ts';
import { sendCaseCards } from './enqueue-delivery.ts';
import { inquiryEvent, inquiryRepeated, inquiryRow, replyClocks, subjectLimit } from './inquiry-rows.ts';
import type { Arrival } from './new-inquiry.ts';
import { makeCaseRef } from './rules/case-ref.ts';
import { replyLanguage } from './rules/language.ts';
import { readableCopy } from './rules/readable-copy.ts';
import { type BurstPlace, deskOfArrival, sortBursts } from './sort-bursts.ts';
import { addEvents } from './store/case-events.ts';
import { addCases, type CaseRow, type NewCase } from './store/cases.ts';
import { startClocks } from './store/clocks.ts';
import type { Trx } from './store/database.ts';
import { addInquiries, addMentions } from './store/inquiries.ts';
import { addLinks } from './store/links.ts';

/**
 * Opens a case for each arrival: rows, mentions, links, clocks, events, cards and wished drafts, one statement a table
 * for all of them. Returns the cases in the order of the arrivals. Throws DeskError `inquiry_repeated` when one of them
 * already made an inquiry.
 */
export async function openCases(trx: Trx, context: Context, arrivals: Arrival[]): Promise<CaseRow[]> {
  const places = await sortBursts(trx, context, arrivals);
  const isShown = (index: number) => places[index] === null;
  const rows = await addCaseRows(trx, context, arrivals, places);
  const of = (index: number) => rows[index]!;
  const ids = await addInquiries(
    trx,
    arrivals.map((arrival, index) => {
      const row = inquiryRow(arrival, of(index).id);
      // A flood must not keep the drafts of others waiting.
      return { ...row, draft_wanted: row.draft_wanted && isShown(index) };
    }),
  );
  if (ids.size < arrivals.length) throw inquiryRepeated();
  const idOf = (index: number) => ids.get(of(index).id)!;
  await addMentions(
    trx,
    arrivals.map(({ understanding }, index) => ({
      inquiryId: idOf(index),
      mentions: understanding.mentions,
    })),
  );
  await addLinks(
    trx,
    arrivals.map(({ understanding }, index) => ({
      caseId: of(index).id,
      links: understanding.records.links,
    })),
    context.now(),
  );
  await startClocks(
    trx,
    arrivals.flatMap(({ inquiry, understanding }, index) =>
      replyClocks(context, inquiry, understanding.triage, of(index)),
    ),
  );
  await addEvents(
    trx,
    arrivals.map((arrival, index) => inquiryEvent(context, 'case_opened', arrival, of(index), idOf(index))),
  );
  if (arrivals.some(({ inquiry }) => inquiry.draftWanted)) await context.enqueue(trx, 'draft-replies');
  await sendCaseCards(
    trx,
    context,
    rows
      .filter((_, index) => isShown(index))
      .map((row) => ({ row, channel: deskSettings(context.settings, row.desk).channel })),
  );
  return rows;
}

/** A ref that is taken is drawn anew: of a billion, hardly ever twice. */
async function addCaseRows(
  trx: Trx,
  context: Context,
  arrivals: Arrival[],
  places: (BurstPlace | null)[],
): Promise<CaseRow[]> {
  const rows: (CaseRow | undefined)[] = arrivals.map(() => undefined);
  for (let draw = 0; draw < 10; draw += 1) {
    const missing = [...rows.keys()].filter((index) => rows[index] === undefined);
    if (missing.length === 0) return rows.filter((row) => row !== undefined);
    const wanted = missing.map((index) => ({
      ...caseRow(context, arrivals[index]!),
      burst_id: places[index]?.burst_id ?? null,
      burst_scope: places[index]?.burst_scope ?? null,
    }));
    const byRef = new Map((await addCases(trx, wanted)).map((row) => [row.ref, row]));
    for (const [position, index] of missing.entries()) {
      const { ref } = wanted[position]!;
      rows[index] = byRef.get(ref);
      // Two equal draws are one row, which the first of them takes.
      byRef.delete(ref);
    }
  }
  throw new Error('ten case refs in a row were taken');
}

function caseRow(context: Context, arrival: Arrival): NewCase {
  const { inquiry, understanding } = arrival;
  const { topic, priority, complaint } = understanding.triage;
  const { clientLanguage, disclosure } = understanding.records;
  return {
    ref: makeCaseRef(context.random),
    channel: inquiry.channel,
    desk: deskOfArrival(arrival),
    topic,
    status: 'new',
    priority,
    complaint,
    language: replyLanguage(understanding.language, null, clientLanguage),
    subject: readableCopy(inquiry.subject, subjectLimit),
    disclosure,
    recipient: inquiry.channel === 'email' ? inquiry.sender.address : null,
    sender_name: readableCopy(inquiry.sender.name, 120),
    slack_channel: inquiry.slack?.channel ?? null,
    slack_thread: inquiry.slack?.thread ?? null,
    opened_at: context.now(),
    last_inquiry_at: inquiry.receivedAt,
    follows_case_id: inquiry.thread.follows,
  };
}
