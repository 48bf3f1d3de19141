import type { Context } from './context.ts';
import { deskSettings } from './desk-settings.ts';
import { sendCardUpdate, sendCaseCard } from './enqueue-delivery.ts';
import { DeskError } from './errors.ts';
import { extendCase } from './extend-case.ts';
import { linkRecord, type RecordLinks } from './link-record.ts';
import type { Attachment, MailKind, SenderVerdict } from './model/mail.ts';
import type { Triage } from './model/understanding.ts';
import type { Channel, Officer } from './model.ts';
import { makeCaseRef } from './rules/case-ref.ts';
import { clocksFor } from './rules/deadlines.ts';
import { replyLanguage } from './rules/language.ts';
import { maskText } from './rules/mask.ts';
import { readableCopy } from './rules/readable-copy.ts';
import { deskFor } from './rules/routing.ts';
import { addEvent } from './store/case-events.ts';
import { addCase, type CaseRow, lockCase } from './store/cases.ts';
import { hastenClocks, runningClocks, startClocks } from './store/clocks.ts';
import type { Trx } from './store/database.ts';
import { addInquiry, addMentions } from './store/inquiries.ts';
import { saveLinks } from './store/links.ts';
import { type UnderstoodText, understandText } from './understand-text.ts';

export const subjectLimit = 300;
export const bodyLimit = 200_000;

/** One question from one person, from either channel, before anything is decided about it. */
export interface NewInquiry {
  channel: Channel;
  mailId: number | null;
  slack: { key: string; channel: string | null; thread: string | null } | null;
  /** The colleague who asks; null for a client. */
  officer: Officer | null;
  /** The case it continues, as found by findJoinedCase. */
  joins: number | null;
  sender: { address: string | null; name: string; verdict: SenderVerdict; why: string[] };
  messageId: string | null;
  inReplyTo: string | null;
  references: string[];
  subject: string;
  text: string;
  reply: string;
  attachments: Attachment[];
  receivedAt: Date;
  draftWanted: boolean;
  kind: MailKind;
}
/** What the desk understood of an inquiry. */
export interface Understanding extends UnderstoodText {
  records: RecordLinks;
}

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
  const understanding = await understand(trx, context, inquiry);
  const previous = inquiry.joins === null ? null : await lockCase(trx, inquiry.joins);
  const opened = previous ?? (await openCase(trx, context, inquiry, understanding));
  const inquiryId = await addInquiryRow(trx, inquiry, understanding, opened.id);
  await addMentions(trx, inquiryId, understanding.mentions);
  await saveLinks(trx, opened.id, understanding.records.links, context.now());
  const row = previous ? await extendCase(trx, context, inquiry, understanding, previous) : opened;
  await startReplyClocks(trx, context, inquiry, understanding.triage, row);
  await addEvent(trx, {
    stream: row.id,
    at: context.now(),
    actor: inquiry.officer ? `officer:${inquiry.officer.id}` : 'system',
    kind: previous ? 'inquiry_added' : 'case_opened',
    data: {
      inquiry: inquiryId,
      mail: inquiry.mailId,
      kind: inquiry.kind,
      verdict: inquiry.sender.verdict,
      topic: understanding.triage.topic,
      disclosure: understanding.records.disclosure,
      links: understanding.records.links.map((link) => `${link.type}:${link.externalId}:${link.state}`),
    },
  });
  if (inquiry.draftWanted) await context.enqueue(trx, 'draft-replies');
  if (previous) await sendCardUpdate(trx, context, row.id);
  else await sendCaseCard(trx, context, row);
  return { caseId: row.id, ref: row.ref };
}

async function understand(trx: Trx, context: Context, inquiry: NewInquiry): Promise<Understanding> {
  const text = understandText(inquiry);
  return {
    ...text,
    records: await linkRecord(trx, context, {
      channel: inquiry.channel,
      proven: inquiry.sender.verdict === 'pass',
      address: inquiry.sender.address,
      mentions: text.mentions,
    }),
  };
}

async function openCase(
  trx: Trx,
  context: Context,
  inquiry: NewInquiry,
  understanding: Understanding,
): Promise<CaseRow> {
  const { topic, priority, complaint } = understanding.triage;
  const now = context.now();
  for (let draw = 0; draw < 10; draw += 1) {
    const row = await addCase(trx, {
      ref: makeCaseRef(context.random),
      channel: inquiry.channel,
      desk: deskFor(
        topic,
        complaint,
        understanding.records.links.map((link) => link.type),
      ),
      topic,
      status: 'new',
      priority,
      complaint,
      language: replyLanguage(understanding.language, null, understanding.records.clientLanguage),
      subject: readableCopy(inquiry.subject, subjectLimit),
      disclosure: understanding.records.disclosure,
      recipient: inquiry.channel === 'email' ? inquiry.sender.address : null,
      sender_name: readableCopy(inquiry.sender.name, 120),
      slack_channel: inquiry.slack?.channel ?? null,
      slack_thread: inquiry.slack?.thread ?? null,
      opened_at: now,
      last_inquiry_at: inquiry.receivedAt,
    });
    if (row) return row;
  }
  throw new Error('ten case refs in a row were taken');
}

/** The encrypted raw mail is the evidence; every readable copy is masked and has a limit. */
async function addInquiryRow(
  trx: Trx,
  inquiry: NewInquiry,
  understanding: Understanding,
  caseId: number,
): Promise<number> {
  const added = await addInquiry(trx, {
    case_id: caseId,
    channel: inquiry.channel,
    mail_id: inquiry.mailId,
    slack_key: inquiry.slack?.key ?? null,
    officer_id: inquiry.officer?.id ?? null,
    message_id: inquiry.messageId,
    in_reply_to: inquiry.inReplyTo,
    reference_ids: inquiry.references,
    sender_address: inquiry.sender.address,
    sender_name: readableCopy(inquiry.sender.name, 120),
    verdict: inquiry.sender.verdict,
    why: inquiry.sender.why,
    subject: readableCopy(inquiry.subject, subjectLimit),
    body: readableCopy(inquiry.text, bodyLimit),
    reply: readableCopy(inquiry.reply, 100_000),
    language: understanding.language,
    topic: understanding.triage.topic,
    topics: understanding.triage.topics,
    priority: understanding.triage.priority,
    complaint: understanding.triage.complaint,
    attachments: JSON.stringify(
      inquiry.attachments.map((one) => ({ ...one, filename: maskText(one.filename) })),
    ),
    received_at: inquiry.receivedAt,
    draft_wanted: inquiry.draftWanted,
  });
  if (added !== null) return added;
  throw new DeskError('inquiry_repeated', 'This mail or message already made an inquiry.');
}

async function startReplyClocks(
  trx: Trx,
  context: Context,
  inquiry: NewInquiry,
  found: Triage,
  row: CaseRow,
): Promise<void> {
  if (inquiry.kind !== 'inquiry') return;
  const clocks = clocksFor(
    {
      topic: found.topic,
      priority: found.priority,
      complaint: found.complaint,
      receivedAt: inquiry.receivedAt,
      firstReply: row.first_reply_at === null,
    },
    deskSettings(context.settings, row.desk),
  );
  // Writing again never gives the desk longer, and gives it less when this mail is more urgent.
  await hastenClocks(trx, row.id, clocks);
  const running = new Set((await runningClocks(trx, row.id)).map((clock) => clock.type));
  await startClocks(
    trx,
    row.id,
    inquiry.receivedAt,
    clocks.filter((clock) => !running.has(clock.type)),
  );
}
