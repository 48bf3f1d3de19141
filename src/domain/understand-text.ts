import type { Attachment, MailKind } from './model/mail.ts';
import type { Mention, Triage } from './model/understanding.ts';
import { detectLanguage } from './rules/language.ts';
import { findMentions } from './rules/mentions.ts';
import { triage } from './rules/triage.ts';

/** What the words of an inquiry say by themselves, before any record is looked at. */
export interface UnderstoodText {
  mentions: Mention[];
  /** BCP 47 tag, or "und". */
  language: string;
  triage: Triage;
}

/** Reads the subject, the newly written text and the names of files. No side effects; linear in the size of the text. */
export function understandText(inquiry: {
  kind: MailKind;
  subject: string;
  reply: string;
  attachments: Pick<Attachment, 'filename'>[];
  /** Dates "yesterday" and dates without a year. */
  receivedAt: Date;
}): UnderstoodText {
  const filenames = inquiry.attachments.map((attachment) => attachment.filename);
  return {
    mentions: findMentions({ subject: inquiry.subject, text: inquiry.reply, filenames }, inquiry.receivedAt),
    language: detectLanguage(inquiry.reply),
    triage:
      inquiry.kind === 'inquiry'
        ? triage({ subject: inquiry.subject, reply: inquiry.reply, filenames })
        : machineTriage,
  };
}

/** Bounces, auto-replies and lists want a look, not an answer. */
const machineTriage: Triage = { topic: 'other', topics: ['other'], priority: 'P4', complaint: false };
