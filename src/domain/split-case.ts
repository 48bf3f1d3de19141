import { standingOf } from './case-state.ts';
import type { Context } from './context.ts';
import { deskSettings } from './desk-settings.ts';
import { sendCardUpdate, sendCaseCards } from './enqueue-delivery.ts';
import { replyClocks } from './inquiry-rows.ts';
import { linkRecords, type RecordLinks } from './link-record.ts';
import type { CaseView } from './model/shown.ts';
import { namesMatter } from './model/topic-families.ts';
import type { Officer, Result } from './model.ts';
import { nameCases } from './open-cases.ts';
import { replyLanguage } from './rules/language.ts';
import { cuesOfInquiry } from './rules/linking/cues.ts';
import { mayWorkOn, noSuchCase } from './rules/rights.ts';
import { deskFor } from './rules/routing.ts';
import { caseView } from './show-case.ts';
import { type Parting, readParting } from './splitting.ts';
import { addEvents } from './store/case-events.ts';
import { addCases, type CaseRow, changeCase, lockCase, readCase } from './store/cases.ts';
import { startClocks, stopClocks } from './store/clocks.ts';
import type { Trx } from './store/database.ts';
import { moveInquiry, readInquiry, type UnderstoodInquiry } from './store/inquiries.ts';
import { addLinks, rejectLinks } from './store/links.ts';

/**
 * An officer says that the last message of a case is another matter: it gets a case of its own, with its links, clocks
 * and a draft, and the case that it leaves is as if it had never come. Also takes back a join.
 */
export async function splitCase(
  context: Context,
  request: { caseId: number; officer: Officer },
): Promise<Result<{ view: CaseView }>> {
  const result = await context.db.transaction().execute(async (trx): Promise<Result<{ newId: number }>> => {
    const row = await lockCase(trx, request.caseId);
    if (!row || !mayWorkOn(request.officer, row)) return noSuchCase;
    const parting = await readParting(trx, row, await standingOf(trx, row));
    if (!parting)
      return { ok: false, sentence: `The last message of ${row.ref} cannot be taken out any more.` };
    const left = await openForLatest(trx, context, row, parting.latest);
    await restore(trx, context, row, parting, left.records);
    const by = { at: context.now(), actor: `officer:${request.officer.id}` };
    const data = { inquiry: parting.latest.id };
    await addEvents(trx, [
      { ...by, stream: left.row.id, kind: 'case_split_off', data: { ...data, from: row.id } },
      { ...by, stream: row.id, kind: 'inquiry_split_off', data: { ...data, to: left.row.id } },
    ]);
    await context.enqueue(trx, 'draft-replies');
    const { channel } = deskSettings(context.settings, left.row.desk);
    await sendCaseCards(trx, context, [{ row: left.row, channel }]);
    await sendCardUpdate(trx, context, row.id);
    return { ok: true, newId: left.row.id };
  });
  if (!result.ok) return result;
  const view = await caseView(context, result.newId);
  return view ? { ok: true, view } : noSuchCase;
}

async function openForLatest(
  trx: Trx,
  context: Context,
  row: CaseRow,
  inquiry: UnderstoodInquiry,
): Promise<{ row: CaseRow; records: RecordLinks }> {
  const records = await linksOf(trx, context, inquiry, [inquiry]);
  const { topic, topics, priority, complaint } = inquiry;
  const types = records.links.map((link) => link.type);
  const [names] = await nameCases(trx, context, 1);
  await addCases(trx, [
    {
      id: names!.caseId,
      ref: names!.ref,
      channel: row.channel,
      desk: deskFor(topic, complaint, types),
      topic,
      status: 'new',
      priority,
      complaint,
      language: replyLanguage(inquiry.language, row.language, records.clientLanguage),
      subject: inquiry.subject,
      disclosure: records.disclosure,
      recipient: inquiry.sender_address,
      sender_name: inquiry.sender_name,
      opened_at: context.now(),
      last_inquiry_at: inquiry.received_at,
      follows_case_id: row.id,
      mail_kind: inquiry.mail_kind,
    },
  ]);
  const opened = (await readCase(trx, names!.caseId))!;
  await moveInquiry(trx, inquiry.id, opened.id, inquiry.mail_kind === 'inquiry');
  await addLinks(trx, [{ caseId: opened.id, links: records.links }], context.now());
  const waiting = { kind: inquiry.mail_kind, receivedAt: inquiry.received_at };
  const found = { topic, topics, priority, complaint };
  await startClocks(trx, replyClocks(context, waiting, found, opened, records.clientEntity));
  return { row: opened, records };
}

/** What the last message alone had brought goes with it. */
async function restore(
  trx: Trx,
  context: Context,
  row: CaseRow,
  { rest, isAnswered }: Parting,
  left: RecordLinks,
): Promise<void> {
  const last = rest.at(-1)!;
  const records = await linksOf(trx, context, last, rest);
  const kept = new Set(records.links.map(({ type, externalId }) => `${type}:${externalId}`));
  const gone = left.links.filter(({ type, externalId }) => !kept.has(`${type}:${externalId}`));
  await rejectLinks(trx, row.id, gone, 'the message that named it is another matter');
  const now = context.now();
  if (isAnswered) await stopClocks(trx, row.id, now, ['first_reply', 'next_reply']);
  else await moveInquiry(trx, last.id, row.id, last.mail_kind === 'inquiry');
  const topics = rest.map(({ topic }) => topic).filter(namesMatter);
  await changeCase(trx, row.id, {
    topic: topics.at(-1) ?? last.topic,
    priority: rest.map(({ priority }) => priority).sort()[0]!,
    complaint: rest.some(({ complaint }) => complaint),
    disclosure: records.disclosure,
    language: replyLanguage(last.language, row.language, records.clientLanguage),
    last_inquiry_at: last.received_at,
    ...(isAnswered && row.status === 'open' ? { status: 'pending_client' as const } : {}),
  });
}

/** Looked up anew for what these inquiries mention, as of the one that decides what may be told. */
async function linksOf(
  trx: Trx,
  context: Context,
  decides: UnderstoodInquiry,
  inquiries: UnderstoodInquiry[],
): Promise<RecordLinks> {
  const question = {
    channel: decides.channel,
    proven: decides.verdict === 'pass',
    address: decides.sender_address,
    mentions: inquiries.flatMap(({ mentions }) => mentions),
    cues: cuesOfInquiry(await readInquiry(trx, decides.id)),
  };
  return (await linkRecords(trx, context, [question]))[0]!;
}
