import type { Attachment, MailKind, MailReading } from './model/mail.ts';
import type { FirmWords } from './model/settings.ts';
import type { Mention, Triage, UnderstoodText } from './model/understanding.ts';
import { findAsks } from './rules/asks.ts';
import { prepareFirmIds } from './rules/firm-ids.ts';
import { detectLanguage } from './rules/language.ts';
import { calendarDay } from './rules/local-time.ts';
import { quotedPart } from './rules/mention-places.ts';
import { findMentions } from './rules/mentions.ts';
import { triage } from './rules/triage.ts';

export interface TextsOfInquiry {
  kind: MailKind;
  subject: string;
  reply: string;
  /** The whole body; what of it is not in `reply` was quoted. Absent: nothing was. */
  text?: string;
  attachments: Pick<Attachment, 'filename'>[];
  /** Of the small text files among them; absent: there are none. */
  attachmentTexts?: string[];
  /** Dates "yesterday" and dates without a year. */
  receivedAt: Date;
}

/**
 * Reads the subject, the newly written and the quoted text, and names and texts of files. No side effects; linear in the size
 * of the text. `words` are the firm's own; absent: common ids, and days of UTC.
 */
export function understandText(inquiry: TextsOfInquiry, words: FirmWords = noWords): UnderstoodText {
  const filenames = inquiry.attachments.map((attachment) => attachment.filename);
  const { kind, subject, reply } = inquiry;
  const isAsked = kind === 'inquiry';
  const language = detectLanguage(reply);
  const found = isAsked ? triage({ subject, reply, filenames }) : machineTriage;
  return {
    mentions: mentionsIn(inquiry, words),
    language,
    triage: found,
    asks: isAsked ? findAsks(reply, language, found.topics) : [],
  };
}

/** The same of a mail: what its reader found out beside its texts, else now. */
export function understandMail(
  { kind, parsed, understood }: MailReading,
  receivedAt: Date,
  words: FirmWords = noWords,
): UnderstoodText {
  if (!understood) return understandText({ ...parsed, kind, receivedAt }, words);
  return kind === 'inquiry' ? understood : { ...understood, triage: machineTriage, asks: [] };
}

/**
 * The mentions as the client dates them, whose time zone is known only once he is: read again where "yesterday" was
 * another day for him than for the firm. What he has no dates in stays as it is.
 */
export function mentionsInTimeZone(
  understood: Mention[],
  inquiry: TextsOfInquiry,
  words: FirmWords,
  timeZone: string | null,
): Mention[] {
  if (timeZone === null || !understood.some(({ type }) => type === 'date')) return understood;
  const { receivedAt } = inquiry;
  if (calendarDay(receivedAt, timeZone) === calendarDay(receivedAt, words.timeZone)) return understood;
  return mentionsIn(inquiry, { ...words, timeZone });
}

function mentionsIn(inquiry: TextsOfInquiry, { timeZone, idTemplates }: FirmWords): Mention[] {
  const { subject, reply, text = reply, attachments, attachmentTexts, receivedAt } = inquiry;
  const texts = {
    ...{ subject, text: reply, quoted: quotedPart(text, reply) },
    filenames: attachments.map(({ filename }) => filename),
    ...(attachmentTexts && { attachmentTexts }),
  };
  return findMentions(texts, { now: receivedAt, timeZone, firmIds: prepareFirmIds(idTemplates) });
}

const noWords: FirmWords = { timeZone: 'UTC', idTemplates: [] };

/** Bounces, auto-replies and lists want a look, not an answer. */
const machineTriage: Triage = { topic: 'other', topics: ['other'], priority: 'P4', complaint: false };
