import type { RecordType } from '../model.ts';
import type { Audience } from './audiences.ts';

// One value of a linked record that may be told to this reader.

export type FactKind =
  | 'money'
  | 'date'
  | 'datetime'
  | 'reference'
  | 'status'
  | 'reason'
  | 'method'
  | 'document'
  | 'name';
export const factKeys = [
  'client_name',
  'application_id',
  'application_status',
  'application_submitted_at',
  'application_decided_at',
  'application_deadline',
  'document_type',
  'document_status',
  'document_reason',
  'document_received_at',
  'document_expiry_date',
  'payment_kind',
  'payment_id',
  'payment_status',
  'payment_reason',
  'payment_amount',
  'payment_fee',
  'payment_method',
  'payment_requested_at',
  'payment_submitted_at',
  'payment_completed_at',
  'payment_expected_by',
  'payment_uetr',
  'payment_arn',
  'payment_txid',
  'payment_card_last4',
  'payment_iban_last4',
  'payment_rrn',
  'payment_network',
  'payment_provider',
  'payment_provider_ref',
  'payment_traceable',
  'payment_sent_on',
  'payment_asked_on',
] as const;
export type FactKey = (typeof factKeys)[number];
/** One value that may be told. Compliance holds are already folded into ordinary states before this point. */
export interface Fact {
  /** Unique in its sheet, e.g. "payment:WD-20931.payment_status". */
  id: string;
  key: FactKey;
  kind: FactKind;
  /** money "5000.00 USD" · date "2026-03-12" · datetime ISO 8601 UTC · status, reason, method: the code · else text. */
  value: string;
  source: { type: RecordType; externalId: string };
  /** When the source last confirmed the row. */
  asOf: Date;
  /** Who that was: import, webhook or officer:12. Absent in drafts from before it was kept. */
  via?: string;
}
/** What may be told to one reader about one matter. */
export interface FactSheet<Reader extends Audience = Audience> {
  audience: Reader;
  facts: Fact[];
  /** Payments or applications behind the facts, most relevant first; '' when there is none. */
  focus: { type: RecordType; externalId: string } | null;
}
