import type { Context } from './context.ts';
import { deskSettings, entityHours } from './desk-settings.ts';
import { DeskError } from './errors.ts';
import type { Ask } from './model/asks.ts';
import type { Triage } from './model/understanding.ts';
import type { Arrival, NewInquiry } from './new-inquiry.ts';
import { clocksFor } from './rules/deadlines.ts';
import { inquiryLanguage } from './rules/language.ts';
import { maskText } from './rules/mask.ts';
import { contactMask } from './rules/mask-contacts.ts';
import { readableCopy } from './rules/readable-copy.ts';
import type { CaseEvent } from './store/case-events.ts';
import type { CaseRow } from './store/cases.ts';
import type { StartedClock } from './store/clocks.ts';
import type { NewInquiryRow } from './store/inquiries.ts';

export const subjectLimit = 300;
export const bodyLimit = 200_000;
const replyLimit = 100_000;
const nameLimit = 120;

/**
 * The encrypted raw mail is the evidence; every readable copy is masked and has a limit. `writtenBefore` is the language
 * of the thread so far.
 */
export function inquiryRow(
  { inquiry, understanding }: Arrival,
  caseId: number,
  writtenBefore: string | null = null,
): NewInquiryRow {
  const mask = contactMask(understanding.mentions);
  const reply = readableCopy(inquiry.reply, replyLimit, mask);
  return {
    case_id: caseId,
    channel: inquiry.channel,
    mail_id: inquiry.mailId,
    slack_key: inquiry.slack?.key ?? null,
    officer_id: inquiry.officer?.id ?? null,
    message_id: inquiry.messageId,
    fingerprint: inquiry.fingerprint,
    message_id_reused: inquiry.messageIdReused,
    in_reply_to: inquiry.inReplyTo,
    reference_ids: inquiry.references,
    sender_address: inquiry.sender.address,
    sender_name: readableCopy(inquiry.sender.name, nameLimit, mask),
    verdict: inquiry.sender.verdict,
    why: inquiry.sender.why,
    subject: readableCopy(inquiry.subject, subjectLimit, mask),
    body: readableCopy(inquiry.text, bodyLimit, mask),
    reply,
    language: inquiryLanguage(understanding.language, writtenBefore, understanding.records.clientLanguage),
    topic: understanding.triage.topic,
    topics: understanding.triage.topics,
    asks: readableAsks(understanding.asks, reply, mask),
    priority: understanding.triage.priority,
    complaint: understanding.triage.complaint,
    attachments: inquiry.attachments.map((one) => ({ ...one, filename: mask(maskText(one.filename)) })),
    recheck_at: inquiry.recheckAt ?? null,
    marks: [...understanding.records.marks, ...inquiry.marks],
    received_at: inquiry.receivedAt,
    draft_wanted: wantsDraft({ inquiry, understanding }),
    mail_kind: inquiry.kind,
    thread_token: inquiry.thread.token,
    thread_case_id: inquiry.thread.named,
    copied_to: inquiry.copiedTo,
  };
}

/** Masked like the copy that they quote; one whose secret is recognised only by what stands around it is left out. */
function readableAsks(asks: Ask[], reply: string, mask: (text: string) => string): Ask[] {
  return asks
    .map((ask) => ({ ...ask, quote: mask(maskText(ask.quote)) }))
    .filter(({ quote }) => reply.includes(quote));
}

/** A provider is told nothing, so that nothing is drafted for it. */
export function wantsDraft({ inquiry, understanding }: Arrival): boolean {
  return inquiry.draftWanted && understanding.records.provider === null;
}

/** The clocks that an inquiry sets for its case; none for mail of machines. `entity` is that of the linked client. */
export function replyClocks(
  context: Context,
  inquiry: Pick<NewInquiry, 'kind' | 'receivedAt'>,
  found: Triage,
  row: Pick<CaseRow, 'id' | 'desk' | 'first_reply_at'>,
  entity: string | null,
): StartedClock[] {
  if (inquiry.kind !== 'inquiry') return [];
  const clocks = clocksFor(
    {
      topic: found.topic,
      priority: found.priority,
      complaint: found.complaint,
      receivedAt: inquiry.receivedAt,
      firstReply: row.first_reply_at === null,
    },
    deskSettings(context.settings, row.desk),
    entityHours(context.settings, entity),
  );
  return clocks.map(({ type, dueAt }) => ({ caseId: row.id, startedAt: inquiry.receivedAt, type, dueAt }));
}

export function inquiryEvent(
  context: Context,
  kind: 'case_opened' | 'inquiry_added',
  { inquiry, understanding }: Arrival,
  caseId: number,
  inquiryId: number,
): CaseEvent {
  return {
    stream: caseId,
    at: context.now(),
    actor: inquiry.officer ? `officer:${inquiry.officer.id}` : 'system',
    kind,
    data: {
      inquiry: inquiryId,
      mail: inquiry.mailId,
      kind: inquiry.kind,
      verdict: inquiry.sender.verdict,
      ...(inquiry.messageIdReused ? { msgid_reused: true } : {}),
      ...(inquiry.thread.token === null ? {} : { token: inquiry.thread.token }),
      ...(inquiry.thread.follows === null ? {} : { follows: inquiry.thread.follows }),
      ...(inquiry.about ? { about: inquiry.about.id } : {}),
      topic: understanding.triage.topic,
      disclosure: understanding.records.disclosure,
      links: understanding.records.links.map((link) => `${link.type}:${link.externalId}:${link.state}`),
    },
  };
}

export function inquiryRepeated(): DeskError {
  return new DeskError('inquiry_repeated', 'This mail or message already made an inquiry.');
}
