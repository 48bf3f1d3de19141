import type { ColumnType, Generated } from 'kysely';
import type { Ask } from '../model/asks.ts';
import type { DocumentKind } from '../model/documents.ts';
import type { Attachment, MailKind, SenderVerdict } from '../model/mail.ts';
import type { Mark } from '../model/marks.ts';
import type { MentionPlace, MentionType } from '../model/understanding.ts';
import type { Channel, Priority, Topic } from '../model.ts';
import type { Instant, List, Optional, OptionalInstant } from './schema-core.ts';

export interface InquiryTable {
  id: Generated<number>;
  case_id: number;
  channel: Channel;
  mail_id: Optional<number>;
  slack_key: Optional<string>;
  officer_id: Optional<number>;
  message_id: Optional<string>;
  fingerprint: Optional<string>;
  message_id_reused: Generated<boolean>;
  in_reply_to: Optional<string>;
  reference_ids: string[];
  sender_address: Optional<string>;
  sender_name: string;
  verdict: SenderVerdict;
  why: string[];
  subject: string;
  body: string;
  reply: string;
  language: string;
  topic: Topic;
  topics: Topic[];
  /** The questions and requests in `reply`, with its words. */
  asks: List<Ask>;
  priority: Priority;
  complaint: boolean;
  attachments: List<Attachment>;
  marks: List<Mark>;
  /** When a sender whose check met trouble is checked again; null when never. */
  recheck_at: OptionalInstant;
  /** How often he was. */
  rechecks: Generated<number>;
  received_at: Instant;
  draft_wanted: boolean;
  mail_kind: ColumnType<MailKind, MailKind | undefined, MailKind>;
  thread_token: 'genuine' | 'refused' | null;
  /** The case that a genuine mark names although the mail did not join it. */
  thread_case_id: Optional<number>;
  /** Others to whom the mail was written. */
  copied_to: ColumnType<string[], string[] | undefined, string[]>;
}
/** A file of a mail that may be a document; what an officer noted of it is ours and not the core system's. */
export interface ReceivedFileTable {
  id: Generated<number>;
  inquiry_id: number;
  /** Its place among the attachments of its inquiry, from 0. */
  position: number;
  /** A keyed hash of its bytes. */
  file_hash: string;
  kinds: DocumentKind[];
  named_by: 'name' | 'words' | null;
  noted_application: Optional<string>;
  noted_requirement: Optional<string>;
  noted_by: Optional<number>;
  noted_at: OptionalInstant;
  compared_at: OptionalInstant;
}
export interface TopicCorrectionTable {
  id: Generated<number>;
  case_id: number;
  inquiry_id: number;
  officer_id: number;
  found: Topic;
  corrected: Topic;
  /** Of the inquiry, as BCP 47 or "und". */
  language: string;
  at: Instant;
}
export interface MentionTable {
  id: Generated<number>;
  inquiry_id: number;
  type: MentionType;
  value: string;
  masked: string;
  quoted: string;
  valid: boolean;
  /** Null in rows from before: then it stands in the subject, the new text or a file name. */
  place: Optional<MentionPlace>;
  hashes: Optional<string[]>;
}
/** What a payment provider wrote about a payment that the case waits on. */
export interface ProviderAnswerTable {
  id: Generated<number>;
  case_id: number;
  mail_id: number;
  provider: string;
  payments: string[];
  subject: string;
  text: string;
  received_at: Instant;
}
