import type { DeskName, RecordType, Topic } from '../model.ts';

const deskOfTopic: Record<Topic, DeskName> = {
  complaint: 'complaints',
  // A stranger in an account is after the money: whoever can stop a payment hears of it first.
  account_takeover: 'payments',
  data_rights: 'onboarding',
  wd_pending: 'payments',
  wd_not_received: 'payments',
  wd_rejected: 'payments',
  wd_split_method: 'payments',
  wd_cancel_change: 'payments',
  card_refund_arn: 'payments',
  proof_of_payment: 'payments',
  dep_card_missing: 'payments',
  dep_bank_missing: 'payments',
  dep_crypto_missing: 'payments',
  dep_declined: 'payments',
  dep_amount_diff: 'payments',
  dep_third_party: 'payments',
  dep_double: 'payments',
  kyc_status: 'onboarding',
  doc_rejected: 'onboarding',
  poa_question: 'onboarding',
  doc_language: 'onboarding',
  source_of_funds: 'onboarding',
  name_mismatch: 'onboarding',
  doc_expiry: 'onboarding',
  selfie_or_link: 'onboarding',
  corporate_docs: 'onboarding',
  eligibility: 'onboarding',
  refused_or_closed: 'onboarding',
  contact_change: 'onboarding',
  duplicate_account: 'onboarding',
  provider_reply: 'provider-ops',
  internal_request: 'onboarding',
  auto_reply_or_bounce: 'onboarding',
  spam: 'onboarding',
  // What no rule recognised is most often about papers or the account itself, so the desk that knows accounts reads it.
  other: 'onboarding',
};

/**
 * The desk whose channel gets the case. A complaint goes to the complaints desk whatever it is about: a legal clock
 * runs from its receipt (DISP 1.6.2A, CySEC), and that desk is the one obliged to watch it. What no rule recognised
 * and what a colleague asks go to the payments desk when a payment is meant. `ofMailbox` is the desk whose mailbox it came to, if that has one.
 */
export function deskFor(
  topic: Topic,
  complaint: boolean,
  records: RecordType[] = [],
  ofMailbox: DeskName | null = null,
): DeskName {
  if (complaint) return 'complaints';
  if (ofMailbox !== null) return ofMailbox;
  return (topic === 'other' || topic === 'internal_request') && records.includes('payment')
    ? 'payments'
    : deskOfTopic[topic];
}
