import type { Finding } from './drafting.ts';
import type { DeliveryState } from './outbox.ts';
import type { PersonName } from './shown.ts';

// What the desk asks payment providers.

/** What moves money: it comes back, because the desk wishes so or because the account was wrong; it is held until its details are right; it returns to where it came from. */
const providerInstructions = ['recall', 'recall_account', 'amend', 'refund'] as const;
/**
 * Where it stands; to trace it; a reference for the receiving bank; a document that proves it; a copy of the SWIFT
 * message; the acquirer's reference; and the instructions.
 */
export const providerQuestions = [
  ...(['status', 'trace', 'reference', 'proof', 'swift_copy', 'arn'] as const),
  ...providerInstructions,
] as const;
export type ProviderQuestion = (typeof providerQuestions)[number];

/** Whether it needs a second person, and somebody who was named for it. */
export function isInstruction(question: ProviderQuestion): boolean {
  return providerInstructions.some((one) => one === question);
}

/** What a provider has of a payment already. */
export interface ProviderPayment {
  externalId: string;
  kind: 'deposit' | 'withdrawal';
  amount: string;
  currency: string;
  sentOn: Date | null;
  /** As the core system names it. */
  provider: string;
  providerRef: string | null;
  uetr: string | null;
  arn: string | null;
  rrn: string | null;
  txid: string | null;
  network: string | null;
  cardLast4: string | null;
  ibanLast4: string | null;
  confirmedAt: Date;
  confirmedBy: string;
}

/** A payment of a case whose provider can be written to, for its card. */
export interface AskablePayment {
  paymentId: string;
  /** The provider, as officers read it. */
  provider: string;
  /** The last letter about it; null when it was never asked. */
  asked: {
    letterId: number;
    /** When it was sent, else approved. */
    at: Date;
    state: DeliveryState;
    answered: boolean;
    /** Until when an answer should have come; null: none is waited for. */
    expectedBy: Date | null;
    overdue: boolean;
  } | null;
  /** A letter that waits for a second person; null or absent: none. */
  proposal?: { id: number; question: ProviderQuestion; by: PersonName | null; at: Date } | null;
}
/** A letter ready to be read, changed and approved. */
export interface ProviderDraft {
  paymentId: string;
  provider: string;
  recipient: string;
  question: ProviderQuestion;
  /** What this person could ask. */
  offered: ProviderQuestion[];
  text: string;
  /** Of the letter as it was composed, its recipient and subject. */
  contentHash: string;
  findings: Finding[];
}
