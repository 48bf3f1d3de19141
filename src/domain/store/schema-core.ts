import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { MirroredKind, RecordType } from '../model.ts';

/** Instants are read as Date and may be written as Date. */
export type Instant = ColumnType<Date, Date, Date>;
export type OptionalInstant = ColumnType<Date | null, Date | null | undefined, Date | null>;
/** A jsonb column that holds a list. */
export type List<T> = JSONColumnType<T[], string, string>;
export type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>;

// ---- core: the mirror of the firm's core system, and its allow-list views ----

interface Mirrored {
  id: Generated<number>;
  external_id: string;
  source_updated_at: Instant;
  /** When the source last confirmed the row: this, not source_updated_at, tells how fresh it is. */
  confirmed_at: Instant;
  /** import, webhook or officer:12. */
  confirmed_by: ColumnType<string, string | undefined, string>;
  /** What the source wrote, while the status is unknown; else null. */
  raw_status: Optional<string>;
  /** A full snapshot no longer had it: nothing is told from it. */
  gone_at: OptionalInstant;
}
export interface ProviderTable extends Mirrored {
  name: string;
  kind: Optional<string>;
  domains: string[];
  addresses: string[];
  reference_pattern: Optional<string>;
  contact: Optional<string>;
  /** Working hours that it may take to answer; null: as long as anybody. */
  answer_hours: Optional<number>;
  status: string;
}
/** A name by which payments call their provider. */
export interface PaymentProviderTable {
  name: string;
  /** When payments last had it, to the day. */
  noted_at: Instant;
}
export interface ClientTable extends Mirrored {
  type: string;
  entity: string;
  name: string;
  name_native: Optional<string>;
  language: Optional<string>;
  country: Optional<string>;
  emails: string[];
  phones_masked: string[];
  /** Keyed, one a number; none where the row was masked by the migration and did not come again since. */
  phone_hashes: string[];
  status: string;
  time_zone: Optional<string>;
  vip: boolean;
}
/** Where clients write from; the database keeps it by itself. */
export interface ClientDomainTable {
  id: Generated<number>;
  domain: string;
}
export interface AccountTable extends Mirrored {
  client_id: string;
  login: string;
  platform: Optional<string>;
  currency: Optional<string>;
  status: string;
}
export interface ApplicationTable extends Mirrored {
  client_id: string;
  status: string;
  reason_code: Optional<string>;
  level: Optional<string>;
  submitted_at: OptionalInstant;
  decided_at: OptionalInstant;
  verification_deadline: OptionalInstant;
}
export interface DocumentTable extends Mirrored {
  application_id: string;
  requirement: string;
  type: Optional<string>;
  country: Optional<string>;
  status: string;
  reason_code: Optional<string>;
  issue_date: Optional<string>;
  expiry_date: Optional<string>;
  received_at: OptionalInstant;
}
export interface PaymentTable extends Mirrored {
  client_id: string;
  login: Optional<string>;
  kind: string;
  status: string;
  reason_code: Optional<string>;
  amount: string;
  currency: string;
  fee: Optional<string>;
  method: Optional<string>;
  provider: Optional<string>;
  provider_ref: Optional<string>;
  uetr: Optional<string>;
  arn: Optional<string>;
  rrn: Optional<string>;
  txid: Optional<string>;
  network: Optional<string>;
  card_last4: Optional<string>;
  iban_masked: Optional<string>;
  iban_hash: Optional<string>;
  payer_name: Optional<string>;
  requested_at: OptionalInstant;
  submitted_at: OptionalInstant;
  completed_at: OptionalInstant;
  expected_by: OptionalInstant;
}
export interface ClientFactView {
  external_id: string;
  name: string;
  name_native: string | null;
  language: string | null;
  time_zone: string | null;
  confirmed_at: Date;
  confirmed_by: string;
  entity: string;
}
export interface PaymentFactView {
  external_id: string;
  client_id: string;
  kind: string;
  label: string;
  reason: string | null;
  amount: string;
  currency: string;
  fee: string | null;
  method: string | null;
  requested_at: Date | null;
  submitted_at: Date | null;
  completed_at: Date | null;
  expected_by: Date | null;
  uetr: string | null;
  arn: string | null;
  txid: string | null;
  card_last4: string | null;
  confirmed_at: Date;
  confirmed_by: string;
}
export interface ApplicationFactView {
  external_id: string;
  client_id: string;
  label: string;
  submitted_at: Date | null;
  decided_at: Date | null;
  confirmed_at: Date;
  confirmed_by: string;
}
export interface DocumentFactView {
  external_id: string;
  application_id: string;
  client_id: string;
  requirement: string;
  type: string | null;
  label: string;
  reason: string | null;
  received_at: Date | null;
  confirmed_at: Date;
  confirmed_by: string;
}

export interface ApplicantFactView {
  external_id: string;
  client_id: string;
  entity: string;
  client_type: string;
  country: string | null;
  time_zone: string | null;
  tier: string | null;
  label: string;
  submitted_at: Date | null;
  confirmed_at: Date;
}
export interface ChecklistFactView {
  external_id: string;
  application_id: string;
  requirement: string;
  type: string | null;
  label: string;
  reason: string | null;
  issue_date: string | null;
  expiry_date: string | null;
  received_at: Date | null;
  source_updated_at: Date;
}
/** Until when the papers of an application are wanted, while they are. */
export interface DeadlineFactView {
  external_id: string;
  client_id: string;
  deadline: Date;
}
/** Until when a document is valid, as a day. */
export interface ValidityFactView {
  external_id: string;
  client_id: string;
  valid_until: string;
}

/** When a source last said anything about a kind of record, and when that last was news. */
export interface FeedTable {
  source: string;
  entity: MirroredKind;
  confirmed_at: Instant;
  changed_at: OptionalInstant;
}
export interface WebhookEventTable {
  event_id: string;
  entity: MirroredKind;
  received_at: Instant;
}
/** A change of a linked record as the views tell it, for its cases. */
export interface RecordChangeTable {
  id: Generated<number>;
  type: RecordType;
  external_id: string;
  label_before: Optional<string>;
  label_after: Optional<string>;
  noted_at: Instant;
  told_at: OptionalInstant;
}
