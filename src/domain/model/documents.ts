import type { DocumentReason } from './fact-rows.ts';

// Files of mails as documents, and what an application waits for.

export const documentKinds = [
  'selfie',
  'card_photo',
  'name_change',
  'proof_of_address',
  'source_of_funds',
  'bank_account_proof',
  'bank_statement',
  'utility_bill',
  'questionnaire',
  'certificate_of_incorporation',
  'articles',
  'register_of_directors',
  'register_of_shareholders',
  'ownership_chart',
  'authorised_signatory',
  'residence_permit',
  'driving_licence',
  'id_card',
  'passport',
  'payment_receipt',
] as const;
/** What a file seems to be, by its name or by the words of its mail. */
export type DocumentKind = (typeof documentKinds)[number];
export interface KindsOfFile {
  /** The likeliest first. */
  kinds: DocumentKind[];
  namedBy: 'name' | 'words' | null;
}

/** What a file is not, or what it is although nobody should send it. */
export interface Disguise {
  /** What its name or declared type says; null: it says nothing else. */
  claimed: string | null;
  /** What its bytes are; null: nothing that is known here. From outside, like a media type. */
  real: string | null;
}

/** Whose checklist it is, as the allow-list view tells it. */
export interface ApplicantFacts {
  applicationId: string;
  clientId: string;
  entity: string;
  clientType: string;
  country: string | null;
  tier: string | null;
  timeZone: string | null;
  label: string;
  submittedAt: Date | null;
  confirmedAt: Date;
}
/** A document of the core system for a checklist. Days are "2026-03-12". */
export interface ChecklistDocument {
  externalId: string;
  requirement: string;
  /** As in DocumentFacts, and expiring and waived. */
  label: string;
  reason: DocumentReason | null;
  issueDate: string | null;
  expiryDate: string | null;
  receivedAt: Date | null;
  changedAt: Date;
}
/** missing: nobody asked for it yet, but a rule does. received: being checked. unknown: the core system says what we do not understand. */
export type ChecklistState =
  | 'missing'
  | 'requested'
  | 'received'
  | 'refused'
  | 'approved'
  | 'expiring'
  | 'expired'
  | 'unknown';
export interface ChecklistItem {
  requirement: string;
  state: ChecklistState;
  /** Why it was refused, where that may be told. */
  reason: DocumentReason | null;
  /** The days, "2026-03-12", of the document that decides the state, in the client's time zone. */
  receivedOn: string | null;
  expiresOn: string | null;
  /** How many days until it expires, or since it did; null without a day. */
  expiresIn: number | null;
  /** Issued more than the allowed days before it was received: how many were allowed. */
  tooOldFor: number | null;
  /** Of several that are asked for, how many are there. */
  count: { there: number; wanted: number } | null;
}

/** Why a file is proposed. only: nothing else is open. */
export type ProposalWhy = 'name' | 'words' | 'only';
export interface Proposal {
  requirement: string;
  why: ProposalWhy;
}
