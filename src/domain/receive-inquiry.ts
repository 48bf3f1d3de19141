import type { Context } from './context.ts';
import { sendCardUpdate } from './enqueue-delivery.ts';
import { extendCase } from './extend-case.ts';
import { filesOfInquiry } from './files-of-inquiry.ts';
import { firmWords } from './firm-words.ts';
import { inquiryEvent, inquiryRepeated, inquiryRow, replyClocks, wantsDraft } from './inquiry-rows.ts';
import { linkRecords } from './link-record.ts';
import type { UnderstoodText } from './model/understanding.ts';
import type { Arrival, NewInquiry, Understanding } from './new-inquiry.ts';
import { nameCases, openCases } from './open-cases.ts';
import { linkCues } from './rules/linking/cues.ts';
import { understoodByRecord } from './rules/triage/by-record.ts';
import { sealMentions } from './seal-mentions.ts';
import { findBeyondRates } from './sort-bursts.ts';
import type { RateKey } from './store/bursts.ts';
import { addEvent, type EventData } from './store/case-events.ts';
import { type CaseNames, type CaseRow, lockCase } from './store/cases.ts';
import { hastenClocks, runningClocks, startClocks } from './store/clocks.ts';
import type { Trx } from './store/database.ts';
import { addInquiries, addMentions, languageWritten } from './store/inquiries.ts';
import { saveLinks } from './store/links.ts';
import { addFiles } from './store/received-files.ts';
import { sendTogether } from './store/send-together.ts';
import { mentionsInTimeZone, understandText } from './understand-text.ts';

/**
 * The one door for inquiries: understands the text, chooses links, opens or extends the case, starts its clocks,
 * writes the event and asks for the draft and the card, all in the caller's transaction.
 * Throws DeskError `inquiry_repeated` when this mail or message already made an inquiry: the transaction must not
 * commit, for a case may have been opened in it.
 */
export async function receiveInquiry(
  trx: Trx,
  context: Context,
  inquiry: NewInquiry,
): Promise<{ caseId: number; ref: string }> {
  const previous = inquiry.thread.joins === null ? null : await lockCase(trx, inquiry.thread.joins);
  if (!previous) {
    const prepared = await prepareNewInquiries(trx, context, [inquiry]);
    return (await receiveNewInquiries(trx, context, prepared))[0]!;
  }
  const [understanding] = await understandInquiries(trx, context, [inquiry]);
  const row = await continueCase(trx, context, inquiry, understanding!, previous);
  return { caseId: row.id, ref: row.ref };
}

/** What has to be known before inquiries open cases of their own. */
export interface NewArrivals {
  arrivals: Arrival[];
  names: CaseNames[];
  beyond: (RateKey | null)[];
}

/** Looks it up; changes nothing, but draws ids. */
export async function prepareNewInquiries(
  trx: Trx,
  context: Context,
  inquiries: NewInquiry[],
): Promise<NewArrivals> {
  const [understandings, names, beyond] = await sendTogether(trx, (beside) => [
    understandInquiries(beside, context, inquiries),
    nameCases(beside, context, inquiries.length),
    findBeyondRates(beside, context, inquiries),
  ]);
  const arrivals = inquiries.map((inquiry, index) => ({ inquiry, understanding: understandings[index]! }));
  return { arrivals, names, beyond };
}

/** Receives inquiries that each open a case of their own, with one statement a table. In the order given. */
export async function receiveNewInquiries(
  trx: Trx,
  context: Context,
  { arrivals, names, beyond }: NewArrivals,
): Promise<{ caseId: number; ref: string }[]> {
  await openCases(trx, context, arrivals, names, beyond);
  return names.map(({ caseId, ref }) => ({ caseId, ref }));
}

/** What each of them says and is about; changes nothing. */
export async function understandInquiries(
  trx: Trx,
  context: Context,
  inquiries: NewInquiry[],
): Promise<Understanding[]> {
  const words = firmWords(context.settings);
  const texts = inquiries.map((inquiry) => {
    const understood = inquiry.understood ?? understandText(inquiry, words);
    return { ...understood, mentions: sealMentions(understood.mentions, context.keys) };
  });
  const records = await linkRecords(
    trx,
    context,
    inquiries.map((inquiry, index) => ({
      channel: inquiry.channel,
      proven: inquiry.sender.verdict === 'pass',
      address: inquiry.sender.address,
      mentions: texts[index]!.mentions,
      cues: cuesOf(inquiry, texts[index]!),
    })),
  );
  return texts.map((text, index) => {
    const { clientTimeZone } = records[index]!;
    const mentions = mentionsInTimeZone(text.mentions, inquiries[index]!, words, clientTimeZone);
    const sealed = { ...text, mentions: sealMentions(mentions, context.keys) };
    const understood = understoodByRecord(sealed, inquiries[index]!, records[index]!.about);
    return ofProvider({ ...understood, records: records[index]! });
  });
}

/** A provider asks nothing that a client could ask, and complains of nothing by law. */
function ofProvider(found: Understanding): Understanding {
  if (found.records.provider === null) return found;
  const { priority } = found.triage;
  const topic = 'provider_reply';
  return { ...found, triage: { ...found.triage, topic, topics: [topic], priority, complaint: false } };
}

function cuesOf({ subject, reply, sender }: NewInquiry, { triage }: UnderstoodText) {
  return linkCues({ subject, reply, senderName: sender.name, topic: triage.topic, topics: triage.topics });
}

async function continueCase(
  trx: Trx,
  context: Context,
  inquiry: NewInquiry,
  understanding: Understanding,
  previous: CaseRow,
): Promise<CaseRow> {
  const inquiryId = await addInquiry(trx, context, inquiry, understanding, previous.id);
  await saveLinks(trx, previous.id, understanding.records.links, context.now());
  const { triage, language, records } = understanding;
  const { disclosure, clientLanguage } = records;
  const { receivedAt, kind, desk = null } = inquiry;
  const extension = { kind, triage, disclosure, language, clientLanguage, desk, receivedAt };
  const row = await extendCase(trx, context, extension, previous);
  await hastenReplyClocks(trx, context, { inquiry, understanding }, row);
  const event = inquiryEvent(context, 'inquiry_added', { inquiry, understanding }, row.id, inquiryId);
  const reopened: EventData = previous.status === 'closed' ? { reopened: true } : {};
  await addEvent(trx, { ...event, data: { ...event.data, ...reopened } });
  if (wantsDraft({ inquiry, understanding })) await context.enqueue(trx, 'draft-replies');
  await sendCardUpdate(trx, context, row.id);
  return row;
}

async function addInquiry(
  trx: Trx,
  context: Context,
  inquiry: NewInquiry,
  understanding: Understanding,
  caseId: number,
): Promise<number> {
  const isUnknown = understanding.language === 'und';
  const writtenBefore = isUnknown ? await languageWritten(trx, caseId) : null;
  const ids = await addInquiries(trx, [inquiryRow({ inquiry, understanding }, caseId, writtenBefore)]);
  const inquiryId = ids.get(caseId);
  if (inquiryId === undefined) throw inquiryRepeated();
  await addMentions(trx, [{ inquiryId, mentions: understanding.mentions }]);
  const files = filesOfInquiry(inquiry, inquiryId, context.keys);
  await addFiles(trx, files);
  if (files.length > 0) await context.enqueue(trx, 'sender-checks');
  return inquiryId;
}

/** Writing again never gives the desk longer, and gives it less when this mail is more urgent. */
async function hastenReplyClocks(
  trx: Trx,
  context: Context,
  { inquiry, understanding: { triage, records } }: Arrival,
  row: CaseRow,
): Promise<void> {
  const clocks = replyClocks(context, inquiry, triage, row, records.clientEntity);
  await hastenClocks(
    trx,
    row.id,
    clocks.map(({ type, dueAt }) => ({ type, dueAt })),
  );
  const running = new Set((await runningClocks(trx, row.id)).map((clock) => clock.type));
  await startClocks(
    trx,
    clocks.filter((clock) => !running.has(clock.type)),
  );
}
