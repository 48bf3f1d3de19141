// Rows of the allow-list views (core.*_fact): what a reader outside compliance may know.

export const paymentLabels = [
  'processing',
  'needs_info',
  'sent',
  'completed',
  'credited',
  'declined',
  'rejected',
  'failed',
  'returned',
  'cancelled',
  'unknown',
] as const;
/** Deposits: processing, credited, declined, returned, cancelled. Withdrawals: all but credited and declined. */
export type PaymentLabel = (typeof paymentLabels)[number];
export const applicationLabels = [
  'documents_requested',
  'under_review',
  'resubmission_requested',
  'approved',
  'refused',
  'closed',
  'expired',
  'unknown',
] as const;
export type ApplicationLabel = (typeof applicationLabels)[number];
/** mailed: still wanted by the core system, and an officer noted that a file for it came by mail. */
export const documentLabels = [
  'requested',
  'mailed',
  'processing',
  'approved',
  'resend',
  'expired',
  'unknown',
] as const;
export type DocumentLabel = (typeof documentLabels)[number];
/** Document reasons that a client may be told; every other code becomes null in the view. */
export const documentReasons = [
  'blurry',
  'cropped',
  'glare',
  'page_missing',
  'back_side_missing',
  'expired',
  'wrong_type_or_country',
  'screenshot_or_edited_file',
  'poa_too_old',
  'poa_name',
  'poa_address',
  'poa_unacceptable',
  'name_mismatch',
  'dob_mismatch',
  'language_unsupported',
  'additional_document',
  'selfie_failed',
  'source_unavailable',
] as const;
export type DocumentReason = (typeof documentReasons)[number];
/** Payment reasons that a client may be told; every other code becomes null in the view. */
export const paymentReasons = [
  'insufficient_funds',
  'account_closed',
  'invalid_account_number',
  'no_account',
  'unsupported_card',
  'do_not_honor',
  'authentication_failed',
  'velocity_limit',
  'kyc_incomplete',
  'name_mismatch',
  'third_party',
  'method_mismatch',
  'insufficient_free_margin',
  'open_positions',
  'limit_exceeded',
  'method_unverified',
  'duplicate_request',
  'needs_documents',
  'wrong_network',
  'below_minimum',
] as const;
export type PaymentReason = (typeof paymentReasons)[number];

/** A record that is only suggested may be told when it is the only one. */
interface Linked {
  suggested?: true;
}
export interface ClientFacts {
  externalId: string;
  name: string;
  nameNative: string | null;
  confirmedAt: Date;
  /** import, webhook or officer:12; absent: not known. */
  confirmedBy?: string;
}
export interface PaymentFacts extends Linked {
  externalId: string;
  kind: 'deposit' | 'withdrawal';
  label: PaymentLabel;
  reason: PaymentReason | null;
  /** Decimal string as the core wrote it, "5000.00". */
  amount: string;
  currency: string;
  fee: string | null;
  /** card, bank_transfer, sepa, swift, crypto, wallet or another word of the core. */
  method: string | null;
  requestedAt: Date | null;
  submittedAt: Date | null;
  completedAt: Date | null;
  expectedBy: Date | null;
  uetr: string | null;
  arn: string | null;
  txid: string | null;
  cardLast4: string | null;
  confirmedAt: Date;
  /** import, webhook or officer:12; absent: not known. */
  confirmedBy?: string;
}
export interface ApplicationFacts extends Linked {
  externalId: string;
  label: ApplicationLabel;
  submittedAt: Date | null;
  decidedAt: Date | null;
  /** Until when the papers asked for are wanted, told only while they are; absent: nobody set a day. */
  deadline?: Date | null;
  confirmedAt: Date;
  /** import, webhook or officer:12; absent: not known. */
  confirmedBy?: string;
}
export interface DocumentFacts extends Linked {
  externalId: string;
  applicationId: string;
  /** proof_of_identity, proof_of_address, selfie, source_of_funds … the requirement it answers. */
  requirement: string;
  /** passport, utility_bill, bank_statement … or null. */
  type: string | null;
  label: DocumentLabel;
  reason: DocumentReason | null;
  receivedAt: Date | null;
  /** "2026-09-30", of a document that was accepted. */
  validUntil?: string | null;
  confirmedAt: Date;
  /** import, webhook or officer:12; absent: not known. */
  confirmedBy?: string;
}
/** What is linked to a case, as the views tell it. */
export interface LinkedFacts {
  client: ClientFacts;
  payments: PaymentFacts[];
  applications: ApplicationFacts[];
  documents: DocumentFacts[];
}
