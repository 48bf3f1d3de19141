import type { Context } from './context.ts';
import { deskSettings } from './desk-settings.ts';
import type { OutgoingReply, Quote } from './model/mail.ts';
import type { Language } from './model.ts';
import { baseSubject } from './rules/base-subject.ts';
import { contentHash } from './rules/content-hash.ts';
import { makePlusAddress } from './rules/plus-address.ts';
import { makeQuote, whyNotQuoted } from './rules/quote.ts';
import type { CaseRow } from './store/cases.ts';
import type { InquiryRow } from './store/inquiries.ts';

/** Exactly what would leave: the one place that decides recipient, subject, text and quote of a reply. */
function replyContent(
  context: Context,
  row: CaseRow,
  inquiry: InquiryRow,
  text: string,
  quote: Quote | null,
) {
  return {
    from: context.settings.deskAddress,
    to: [replyTarget(row)],
    subject: replySubject(row),
    text,
    inReplyTo: inquiry.message_id,
    attachments: [],
    quote,
  };
}

/** What an approval is bound to. */
export function replyHash(
  context: Context,
  row: CaseRow,
  inquiry: InquiryRow,
  text: string,
  quote: Quote | null = null,
): string {
  return contentHash(replyContent(context, row, inquiry, text, quote));
}

/** The message that a reply answers, as it would stand under it; null when it may not be quoted. */
export function replyQuote(
  context: Context,
  row: CaseRow,
  inquiry: InquiryRow,
  language: Language,
): Quote | null {
  if (whyNotQuoted(row, inquiry) !== null) return null;
  const { timeZone } = deskSettings(context.settings, row.desk);
  return makeQuote(inquiry.reply, inquiry.received_at, language, timeZone);
}

/** The mail of an approved reply; `earlier` are the client's Message-IDs of this case, oldest first. */
export function replyMail(
  context: Context,
  row: CaseRow,
  inquiry: InquiryRow,
  draft: { text: string; language: Language },
  quote: Quote | null,
  messageId: string,
  earlier: string[],
): OutgoingReply {
  const content = replyContent(context, row, inquiry, draft.text, quote);
  const references = [
    ...new Set([...inquiry.reference_ids, ...earlier, ...(inquiry.message_id ? [inquiry.message_id] : [])]),
  ];
  return {
    messageId,
    from: { name: context.settings.firmName, address: content.from },
    replyTo: threadAddress(context, row),
    to: content.to,
    subject: content.subject,
    text: content.text,
    language: draft.language,
    quote: content.quote,
    inReplyTo: content.inReplyTo,
    references: references.slice(-50),
  };
}

/** Where the answer of the case's client comes back with a proof of its own; null where the firm does not wish it. */
export function threadAddress(context: Context, { ref, id, recipient }: CaseRow): string | null {
  const { plusAddress, deskAddress } = context.settings;
  if (!plusAddress || recipient === null) return null;
  return makePlusAddress({ ref, caseId: id, recipient }, deskAddress, context.keys.thread);
}

/** The client's address of the case, or the Slack thread of a colleague's question: what an approval names as its reader. */
export function replyTarget(row: CaseRow): string {
  return row.channel === 'email'
    ? (row.recipient ?? '')
    : `slack:${row.slack_channel}:${row.slack_thread ?? ''}`;
}

function replySubject(row: CaseRow): string {
  return `Re: ${baseSubject(row.subject)} [${row.ref}]`.replace(/\s+/g, ' ').trim();
}
