import type { Thread } from './find-thread.ts';
import type { RecordLinks } from './link-record.ts';
import type { Attachment, MailKind, SenderVerdict } from './model/mail.ts';
import type { Mark } from './model/marks.ts';
import type { UnderstoodText } from './model/understanding.ts';
import type { Channel, DeskName, Officer } from './model.ts';
import type { CaseRow } from './store/cases.ts';

/** One question from one person, from either channel, before anything is decided about it. */
export interface NewInquiry {
  channel: Channel;
  mailId: number | null;
  slack: { key: string; channel: string | null; thread: string | null } | null;
  /** The colleague who asks; null for a client. */
  officer: Officer | null;
  /** The desk of the mailbox it came to; absent or null: the topic decides. */
  desk?: DeskName | null;
  /** What its marks say of the case that it continues, as found by findThread. */
  thread: Thread;
  sender: { address: string | null; name: string; verdict: SenderVerdict; why: string[] };
  /** When its sender is checked again; absent or null: never. */
  recheckAt?: Date | null;
  messageId: string | null;
  /** Equal for the same mail; null where nothing can be the same: without a Message-ID, and from Slack. */
  fingerprint: string | null;
  /** Whether an earlier mail of other content bears this Message-ID. */
  messageIdReused: boolean;
  inReplyTo: string | null;
  references: string[];
  subject: string;
  text: string;
  reply: string;
  attachments: Attachment[];
  /** Of the small text files among them; absent: there are none. */
  attachmentTexts?: string[];
  /** What in the mail itself an officer should be wary of. */
  marks: Mark[];
  /** Others to whom it was written. */
  copiedTo: string[];
  receivedAt: Date;
  draftWanted: boolean;
  kind: MailKind;
  /** What its words say, where that was found out before. */
  understood?: UnderstoodText;
  /** The case that a colleague's question stands on, locked; absent or null: it opens one of its own. */
  about?: CaseRow | null;
}
/** What the desk understood of an inquiry. */
export interface Understanding extends UnderstoodText {
  records: RecordLinks;
}

/** An inquiry with what was understood of it, on its way into a case. */
export interface Arrival {
  inquiry: NewInquiry;
  understanding: Understanding;
}
