import type { Topic } from '../model.ts';

// Topics that share a kind of record. A complaint and a proof of payment may be about any, so they stand in none.

export const aboutWithdrawals: readonly Topic[] = [
  'wd_pending',
  'wd_not_received',
  'wd_rejected',
  'wd_split_method',
  'wd_cancel_change',
  'card_refund_arn',
];
export const aboutDeposits: readonly Topic[] = [
  'dep_card_missing',
  'dep_bank_missing',
  'dep_crypto_missing',
  'dep_declined',
  'dep_amount_diff',
  'dep_third_party',
  'dep_double',
];
/** About an application as a whole. */
export const aboutApplications: readonly Topic[] = [
  'kyc_status',
  'refused_or_closed',
  'source_of_funds',
  'name_mismatch',
  'corporate_docs',
  'selfie_or_link',
];
/** About one paper of an application. */
export const aboutDocuments: readonly Topic[] = [
  'doc_rejected',
  'poa_question',
  'doc_language',
  'doc_expiry',
];

/** Names no question: what a case is about stays as it was when such a mail joins it. */
const nothingAsked: readonly Topic[] = ['other', 'auto_reply_or_bounce', 'spam'];
export function namesMatter(topic: Topic): boolean {
  return !nothingAsked.includes(topic);
}
