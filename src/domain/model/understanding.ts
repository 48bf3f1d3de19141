import type { Priority, Topic } from '../model.ts';

// What a text turns out to say: mentions, topic, priority.

export type MentionType =
  | 'case_ref'
  | 'client_id'
  | 'login'
  | 'payment_id'
  | 'application_id'
  | 'uetr'
  | 'arn'
  | 'txid'
  | 'iban'
  | 'pan'
  | 'last4'
  | 'amount'
  | 'date'
  | 'email';
export interface Mention {
  type: MentionType;
  /** Normalised: upper-case ids, "5000 USD", ISO dates. For pan and iban already masked. */
  value: string;
  /** As an officer may see it. */
  masked: string;
  /** Whether its own check digits or shape hold; true where there are none. */
  valid: boolean;
  /** Exactly as the client typed it, to allow quoting it back; '' for pan and iban. */
  quoted: string;
}
export interface Triage {
  topic: Topic;
  topics: Topic[];
  priority: Priority;
  complaint: boolean;
}
/** What the words of an inquiry say by themselves, before any record is looked at. */
export interface UnderstoodText {
  mentions: Mention[];
  /** BCP 47 tag, or "und". */
  language: string;
  triage: Triage;
}
