import type { Attachment, MailKind, MailReading } from './model/mail.ts';
import type { Triage, UnderstoodText } from './model/understanding.ts';
import { detectLanguage } from './rules/language.ts';
import { findMentions } from './rules/mentions.ts';
import { triage } from './rules/triage.ts';

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

/** The same of a mail: what its reader found out beside its texts, else now. */
export function understandMail({ kind, parsed, understood }: MailReading, receivedAt: Date): UnderstoodText {
  const { subject, reply, attachments } = parsed;
  if (!understood) return understandText({ kind, subject, reply, attachments, receivedAt });
  return kind === 'inquiry' ? understood : { ...understood, triage: machineTriage };
}

/** Bounces, auto-replies and lists want a look, not an answer. */
const machineTriage: Triage = { topic: 'other', topics: ['other'], priority: 'P4', complaint: false };
