import type { Finding } from './model/drafting.ts';

/**
 * The words of Casedesk, as types. One word, one meaning, everywhere: code, tables, Slack, README.
 *
 *   mail        one raw message found in a mailbox; evidence, never changed
 *   inquiry     one question from one person, by e-mail or Slack, after parsing
 *   case        the thread of inquiries, notes and replies about one matter; has a ref like CD-7K2M9Q4
 *   record      a mirrored row of the firm's core system: client, account, application, document, payment
 *   mention     an identifier found in text or a file name
 *   link        case -> record, with score, evidence and a state
 *   fact        one value of a linked record that may be told to this reader
 *   clause      one approved sentence with a condition and slots, in every language of the desk
 *   draft       clauses chosen for an inquiry and rendered; never a reply by itself
 *   approval    a named person's decision bound to the hash of exact text and recipients
 *   delivery    one row of the outbox: an e-mail or a Slack post that must happen once
 *   escalation  a question to a line manager, with a deadline and an obliged answer
 *   clock       a due time of a case
 *   officer     a Slack user bound once by an administrator to roles, desks and languages
 *   proven sender  a From address covered by an aligned DKIM pass of our own check
 */

export const languages = ['en', 'ru', 'zh-Hans', 'zh-Hant'] as const;
/** A language the desk writes in. */
export type Language = (typeof languages)[number];

export const desks = ['onboarding', 'payments', 'complaints', 'provider-ops', 'compliance'] as const;
export type DeskName = (typeof desks)[number];

/** What an inquiry is about: thirty questions of clients, mail that is none, and what no rule knows. */
export const topics = [
  'complaint',
  'account_takeover',
  'data_rights',
  'wd_pending',
  'wd_not_received',
  'wd_rejected',
  'wd_split_method',
  'wd_cancel_change',
  'card_refund_arn',
  'proof_of_payment',
  'dep_card_missing',
  'dep_bank_missing',
  'dep_crypto_missing',
  'dep_declined',
  'dep_amount_diff',
  'dep_third_party',
  'dep_double',
  'kyc_status',
  'doc_rejected',
  'poa_question',
  'doc_language',
  'source_of_funds',
  'name_mismatch',
  'doc_expiry',
  'selfie_or_link',
  'corporate_docs',
  'eligibility',
  'refused_or_closed',
  'contact_change',
  'duplicate_account',
  'provider_reply',
  'internal_request',
  'auto_reply_or_bounce',
  'spam',
  'other',
] as const;
export type Topic = (typeof topics)[number];

export type Priority = 'P1' | 'P2' | 'P3' | 'P4';
export type Channel = 'email' | 'slack';
export type CaseStatus = 'new' | 'open' | 'pending_client' | 'pending_internal' | 'closed';
export type LinkState = 'auto' | 'suggested' | 'confirmed' | 'rejected' | 'vetoed';
export const recordTypes = ['client', 'account', 'application', 'document', 'payment'] as const;
export type RecordType = (typeof recordTypes)[number];
/** What the core system sends: records of clients, and who moves their money. */
export const mirroredKinds = ['provider', ...recordTypes] as const;
export type MirroredKind = (typeof mirroredKinds)[number];
export type Role = 'officer' | 'manager' | 'administrator';

/** A Slack user bound by an administrator; nobody else may act. */
export interface Officer {
  id: number;
  slackUserId: string;
  name: string;
  email: string | null;
  roles: Role[];
  desks: DeskName[];
  languages: string[];
}
/** An expected end of a verb: done, or refused with a sentence for the person. */
export type Result<T = object> = ({ ok: true } & T) | { ok: false; sentence: string; findings?: Finding[] };
