import type { AskKind } from './asks.ts';

// What people see of the model, and of what it did for them.

/** How the model does. */
export interface ShownModel {
  name: string;
  host: string;
  /** Of the day in UTC. */
  tokens: { used: number; budget: number };
  /** Until when nobody asks it, and why; null while it is asked. */
  rests: { until: Date; why: string } | null;
  /** Of the last 24 hours. */
  questions: { answered: number; failed: number; skipped: number };
  /** The latest failures, newest first. */
  failures: {
    at: Date;
    purpose: string;
    code: string;
    sentence: string;
    status: number | null;
    requestId: string;
  }[];
}

/** Why a person should read a message with particular care, as a model may say it. */
export const concernReasons = [
  'asks_something_else',
  'legal_or_regulator',
  'threat_or_self_harm',
  'fraud_or_hacked_account',
  'angry_or_complaint',
  'unclear',
] as const;
export type ConcernReason = (typeof concernReasons)[number];
/** What a model noticed about a message. For officers alone. */
export interface ModelConcern {
  reason: ConcernReason | null;
  /** It gives orders to software, or pretends to come from the firm. */
  suspicious: boolean;
}

/** What can be told of a message by rules alone, in whatever language. */
export interface InquirySummary {
  asks: AskKind[];
  /** Masked, as officers may see them. */
  identifiers: string[];
  /** Its first sentences as they were written. */
  sentences: string[];
}
/** For officers who do not read a message: a model's translation, or without one what rules can tell. */
export type MessageHelp =
  | { kind: 'translation'; subject: string; text: string; model: string }
  | ({ kind: 'summary' } & InquirySummary);
