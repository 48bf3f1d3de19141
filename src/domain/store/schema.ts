import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Disclosure } from '../model/drafting.ts';
import type { MailKind } from '../model/mail.ts';
import type { DeliveryKind, DeliveryState, ReplyTrouble } from '../model/outbox.ts';
import type { BurstScope, ClockType, Digest } from '../model/shown.ts';
import type {
  CaseStatus,
  Channel,
  DeskName,
  Language,
  LinkState,
  Priority,
  RecordType,
  Role,
  Topic,
} from '../model.ts';
import type { ClauseChangeTable } from './schema-clauses.ts';
import type {
  AccountTable,
  ApplicantFactView,
  ApplicationFactView,
  ApplicationTable,
  ChecklistFactView,
  ClientDomainTable,
  ClientFactView,
  ClientTable,
  DeadlineFactView,
  DocumentFactView,
  DocumentTable,
  FeedTable,
  Instant,
  Optional,
  OptionalInstant,
  PaymentFactView,
  PaymentProviderTable,
  PaymentTable,
  ProviderTable,
  RecordChangeTable,
  ValidityFactView,
  WebhookEventTable,
} from './schema-core.ts';
import type {
  ApprovalTable,
  DraftRejectionTable,
  DraftTable,
  ProviderLetterTable,
  ProviderProposalTable,
} from './schema-drafts.ts';
import type {
  InquiryTable,
  MentionTable,
  ProviderAnswerTable,
  ReceivedFileTable,
  TopicCorrectionTable,
} from './schema-inquiry.ts';
import type {
  MailboxTable,
  MailPartTable,
  MailPlaceTable,
  MailRefusalTable,
  MailTable,
} from './schema-mail.ts';
import type { AiDayTable, AiRunTable, InquiryTranslationTable } from './schema-model.ts';
import type {
  FinancePaymentView,
  ProviderPaymentView,
  SalesApplicationView,
  SalesDocumentView,
  SalesPaymentView,
} from './schema-views.ts';

/** The tables as types, in the order of the migrations. test/schema.test.ts compares them with the database. */
export interface Schema {
  'core.provider': ProviderTable;
  'core.payment_provider': PaymentProviderTable;
  'core.client': ClientTable;
  'core.client_domain': ClientDomainTable;
  'core.account': AccountTable;
  'core.application': ApplicationTable;
  'core.document': DocumentTable;
  'core.payment': PaymentTable;
  'core.client_fact': ClientFactView;
  'core.payment_fact': PaymentFactView;
  'core.application_fact': ApplicationFactView;
  'core.document_fact': DocumentFactView;
  'core.applicant_fact': ApplicantFactView;
  'core.checklist_fact': ChecklistFactView;
  'core.deadline_fact': DeadlineFactView;
  'core.validity_fact': ValidityFactView;
  'core.sales_payment_fact': SalesPaymentView;
  'core.sales_application_fact': SalesApplicationView;
  'core.sales_document_fact': SalesDocumentView;
  'core.finance_payment_fact': FinancePaymentView;
  'core.provider_payment_fact': ProviderPaymentView;
  'core.feed': FeedTable;
  'core.webhook_event': WebhookEventTable;
  'desk.mailbox': MailboxTable;
  'desk.mail_refusal': MailRefusalTable;
  'desk.mail': MailTable;
  'desk.mail_part': MailPartTable;
  'desk.mail_place': MailPlaceTable;
  'desk.officer': OfficerTable;
  'desk.inquiry_case': InquiryCaseTable;
  'desk.inquiry': InquiryTable;
  'desk.mention': MentionTable;
  'desk.received_file': ReceivedFileTable;
  'desk.provider_answer': ProviderAnswerTable;
  'desk.case_link': CaseLinkTable;
  'desk.case_clock': CaseClockTable;
  'desk.draft': DraftTable;
  'desk.approval': ApprovalTable;
  'desk.provider_letter': ProviderLetterTable;
  'desk.provider_proposal': ProviderProposalTable;
  'desk.draft_rejection': DraftRejectionTable;
  'desk.delivery': DeliveryTable;
  'desk.burst': BurstTable;
  'desk.escalation': EscalationTable;
  'desk.digest': DigestTable;
  'desk.slack_event': SlackEventTable;
  'desk.schedule_run': ScheduleRunTable;
  'desk.case_event': CaseEventTable;
  'desk.record_change': RecordChangeTable;
  'desk.clause_change': ClauseChangeTable;
  'desk.ai_run': AiRunTable;
  'desk.ai_day': AiDayTable;
  'desk.topic_correction': TopicCorrectionTable;
  'desk.inquiry_translation': InquiryTranslationTable;
}

export interface OfficerTable {
  id: Generated<number>;
  slack_user_id: string;
  name: string;
  email: Optional<string>;
  roles: Role[];
  desks: DeskName[];
  languages: string[];
  active: Generated<boolean>;
  bound_at: Instant;
  bound_by: string;
}
export interface InquiryCaseTable {
  id: Generated<number>;
  ref: string;
  channel: Channel;
  desk: DeskName;
  topic: Topic;
  status: CaseStatus;
  priority: Priority;
  complaint: boolean;
  language: Language;
  subject: string;
  disclosure: Disclosure;
  recipient: Optional<string>;
  sender_name: string;
  slack_channel: Optional<string>;
  slack_thread: Optional<string>;
  assignee_id: Optional<number>;
  opened_at: Instant;
  last_inquiry_at: Instant;
  first_reply_at: OptionalInstant;
  closed_at: OptionalInstant;
  closed_reason: Optional<string>;
  version: Generated<number>;
  /** Set when the case came beyond a rate; it has a card of its own only when somebody wished that. */
  burst_id: Optional<number>;
  burst_scope: BurstScope | null;
  /** Other than 'inquiry' while no person wrote in it. */
  mail_kind: ColumnType<MailKind, MailKind | undefined, MailKind>;
  /** The closed case that this one follows. */
  follows_case_id: Optional<number>;
  /** Where an officer joined it to: it goes on there. */
  joined_to_case_id: Optional<number>;
  /** The case that it stands on, when it is a colleague's question; null for every other case. */
  about_case_id: Optional<number>;
  /** The desk of that case. */
  about_desk: Optional<DeskName>;
  /** How that case had ended when the question opened it again. */
  about_ended_at: OptionalInstant;
  about_ended_reason: Optional<string>;
}
export interface CaseLinkTable {
  case_id: number;
  type: RecordType;
  external_id: string;
  score: string | number;
  state: LinkState;
  evidence: string[];
  linked_at: Instant;
  decided_by: Optional<number>;
  /** What one officer said and a second has to agree to. */
  proposed_state: 'confirmed' | 'rejected' | null;
  proposed_by: Optional<number>;
}
export interface CaseClockTable {
  id: Generated<number>;
  case_id: number;
  type: ClockType | 'provider_answer';
  started_at: Instant;
  due_at: Instant;
  stopped_at: OptionalInstant;
  breached_at: OptionalInstant;
  /** The letter to a payment provider that it waits on; null: somebody waits for the desk. */
  letter_id: Optional<number>;
}
export interface DeliveryTable {
  id: string;
  kind: DeliveryKind;
  case_id: Optional<number>;
  /** The approval, escalation or digest this delivery is about; none for a case card. */
  subject_id: Optional<number>;
  dedupe_key: string;
  channel: Optional<string>;
  recipient: Optional<string>;
  state: DeliveryState;
  attempts: Generated<number>;
  next_attempt_at: Instant;
  claimed_at: OptionalInstant;
  message_id: Optional<string>;
  ts: Optional<string>;
  answer: Optional<string>;
  created_at: Instant;
  sent_at: OptionalInstant;
  /** What went wrong with this reply; of a post about a reply, what it tells. */
  trouble: ReplyTrouble | null;
  /** What the server said of that, in one line without addresses; or why we held it back. */
  said: Optional<string>;
  about_delivery: Optional<string>;
  /** Since when nobody knows whether it went out. */
  doubtful_since: OptionalInstant;
}
export interface BurstTable {
  id: Generated<number>;
  scope: BurstScope;
  name: string;
  proven: boolean;
  desk: DeskName;
  channel: string;
  started_at: Instant;
  ended_at: OptionalInstant;
}
export interface EscalationTable {
  id: Generated<number>;
  case_id: number;
  desk: DeskName;
  reason: string;
  raised_by: number;
  raised_at: Instant;
  due_at: Instant;
  acknowledged_by: Optional<number>;
  acknowledged_at: OptionalInstant;
  decision: Optional<string>;
  decided_by: Optional<number>;
  decided_at: OptionalInstant;
  breached_at: OptionalInstant;
}
export interface DigestTable {
  id: Generated<number>;
  desk: DeskName;
  slot: string;
  body: JSONColumnType<Digest, string, string>;
  made_at: Instant;
}
export interface SlackEventTable {
  event_id: string;
  /** Null once handled, ids only once lost: what people typed is not kept twice. */
  body: JSONColumnType<object, string, string> | null;
  received_at: Instant;
  attempts: Generated<number>;
  /** Null when nothing is tried any more. */
  next_attempt_at: OptionalInstant;
  claimed_until: OptionalInstant;
  handled_at: OptionalInstant;
}
export interface ScheduleRunTable {
  key: string;
  claimed_at: Instant;
}
export interface CaseEventTable {
  /** The case, or 0 for what belongs to no case. */
  stream: number;
  seq: Generated<number>;
  at: Instant;
  actor: string;
  kind: string;
  data: JSONColumnType<Record<string, unknown>, string, string>;
  previous_hash: Generated<string>;
  hash: Generated<string>;
}
