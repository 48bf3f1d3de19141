import type { FactKey } from '../../domain/model/facts.ts';
import type { DeliveryKind, DeliveryState } from '../../domain/model/outbox.ts';
import type { CaseView, ClockType } from '../../domain/model/shown.ts';
import type { CaseStatus, DeskName, LinkState, Priority, Topic } from '../../domain/model.ts';

/** What Casedesk calls things in front of people in Slack. */

export const topicLabels: Record<Topic, string> = {
  complaint: 'Complaint',
  account_takeover: 'Account taken over',
  data_rights: 'Personal data request',
  wd_pending: 'Withdrawal pending',
  wd_not_received: 'Withdrawal not received',
  wd_rejected: 'Withdrawal rejected',
  wd_split_method: 'Withdrawal to another method',
  wd_cancel_change: 'Withdrawal to cancel or change',
  card_refund_arn: 'Card refund not visible',
  proof_of_payment: 'Proof of payment',
  dep_card_missing: 'Card deposit not credited',
  dep_bank_missing: 'Bank deposit not credited',
  dep_crypto_missing: 'Crypto deposit not credited',
  dep_declined: 'Deposit declined',
  dep_amount_diff: 'Amount differs',
  dep_third_party: 'Deposit from another person',
  dep_double: 'Charged twice',
  kyc_status: 'Verification status',
  doc_rejected: 'Document refused',
  poa_question: 'Proof of address',
  doc_language: 'Translation of a document',
  source_of_funds: 'Source of funds',
  name_mismatch: 'Name differs',
  doc_expiry: 'Document expired',
  selfie_or_link: 'Selfie or upload link',
  corporate_docs: 'Company account papers',
  eligibility: 'Country or nationality',
  refused_or_closed: 'Refused or closed',
  contact_change: 'Change of contact details',
  duplicate_account: 'Already registered',
  provider_reply: 'Reply of a provider',
  internal_request: 'Request of a colleague',
  auto_reply_or_bounce: 'Automatic mail',
  spam: 'Advertising or spam',
  other: 'Other question',
};
export const deskLabels: Record<DeskName, string> = {
  onboarding: 'Onboarding',
  payments: 'Payments',
  complaints: 'Complaints',
  'provider-ops': 'Provider operations',
  compliance: 'Compliance',
};
/** A sign and a word: a colour alone says nothing to many people. */
export const priorityWords: Record<Priority, string> = {
  P1: '🔴 P1 urgent',
  P2: '🟠 P2 high',
  P3: '🟡 P3 normal',
  P4: '⚪ P4 low',
};
export const statusWords: Record<CaseStatus, string> = {
  new: 'New',
  open: 'Open',
  pending_client: 'Waiting for the client',
  pending_internal: 'Waiting for a colleague',
  closed: 'Closed',
};
export const linkWords: Record<LinkState, string> = {
  auto: 'linked by its identifier',
  suggested: 'suggested, not confirmed',
  confirmed: 'confirmed by an officer',
  rejected: 'rejected by an officer',
  vetoed: 'not linked',
};
export const clockWords: Record<ClockType, string> = {
  first_reply: 'First reply',
  next_reply: 'Next reply',
  promise: 'Promised word to the client',
  withdrawal_decision: 'Withdrawal decision',
  complaint: 'Answer to the complaint',
};
export const deliveryWords: Record<DeliveryKind, string> = {
  reply: 'E-mail reply',
  internal_reply: 'Answer in Slack',
  provider_letter: 'Letter to a payment provider',
  provider_second: 'Call to the second person of a letter to a payment provider',
  provider_reminder: 'Reminder of a letter to a payment provider',
  reply_trouble: 'Warning about a reply',
  acknowledgement: 'Acknowledgement',
  acknowledgements_paused: 'Warning about acknowledgements',
  shared_file: 'Warning about a file of two clients',
  wording_card: 'Card of a change of wording',
  wording_card_update: 'Update of the card of a change of wording',
  case_card: 'Case card',
  case_card_update: 'Update of a case card',
  burst_card: 'Card of a burst',
  burst_card_update: 'Update of the card of a burst',
  escalation_card: 'Escalation card',
  escalation_card_update: 'Update of an escalation card',
  digest_slack: 'Digest in Slack',
  digest_mail: 'Digest by e-mail',
};
const stateWords: Record<DeliveryState, string> = {
  pending: 'waiting to be sent',
  sending: 'being sent',
  sent: 'sent',
  unknown: 'perhaps sent, being checked',
  failed: 'not sent',
  needs_human: 'needs a person',
};
/** A reply that was sent and came back did not arrive. */
export function stateLabel(state: DeliveryState, bounced: boolean): string {
  return bounced && state === 'sent' ? 'came back' : stateWords[state];
}
export const factLabels: Record<FactKey, string> = {
  client_name: 'Client',
  application_id: 'Application number',
  application_status: 'Application',
  application_submitted_at: 'Submitted',
  application_decided_at: 'Decided',
  application_deadline: 'Papers wanted by',
  document_type: 'Document',
  document_status: 'Document status',
  document_reason: 'Document reason',
  document_received_at: 'Document received',
  document_expiry_date: 'Document valid until',
  payment_kind: 'Kind',
  payment_id: 'Payment',
  payment_status: 'Payment status',
  payment_reason: 'Payment reason',
  payment_amount: 'Amount',
  payment_fee: 'Fee',
  payment_method: 'Method',
  payment_requested_at: 'Requested',
  payment_submitted_at: 'Sent out',
  payment_completed_at: 'Completed',
  payment_expected_by: 'Expected by',
  payment_uetr: 'UETR',
  payment_arn: 'ARN',
  payment_txid: 'Transaction',
  payment_card_last4: 'Card ends in',
  payment_iban_last4: 'Account ends in',
  payment_rrn: 'RRN',
  payment_network: 'Network',
  payment_provider: 'Provider',
  payment_provider_ref: 'Provider reference',
  payment_traceable: 'Can be traced',
  payment_sent_on: 'Date',
  payment_asked_on: 'Provider asked on',
};

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', languageDisplay: 'standard' });

/** "Russian" for "ru"; a tag that says nothing becomes "a language we could not tell". */
export function languageLabel(tag: string): string {
  if (tag === '' || tag === 'und') return 'a language we could not tell';
  try {
    return languageNames.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const plurals = new Intl.PluralRules('en');

/** plural(1, 'case is', 'cases are') gives "1 case is". */
export function plural(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${plurals.select(count) === 'one' ? one : many}`;
}

/** "Case CD-7K2M9Q4, Withdrawal pending, P2 high": the start of the sentence screen readers hear. */
export function caseName(view: Pick<CaseView, 'ref' | 'topic' | 'priority'>): string {
  return `Case ${view.ref}, ${topicLabels[view.topic]}, ${priorityWords[view.priority].replace(/^\S+ /, '')}`;
}
