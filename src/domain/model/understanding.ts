import type { Priority, Topic } from '../model.ts';
import type { Ask } from './asks.ts';

// What a text turns out to say: mentions, topic, priority.

export type MentionType =
  | 'case_ref'
  | 'client_id'
  | 'login'
  | 'payment_id'
  | 'application_id'
  | 'provider_ref'
  | 'uetr'
  | 'arn'
  | 'rrn'
  | 'txid'
  | 'wallet'
  | 'iban'
  | 'bic'
  | 'pan'
  | 'last4'
  | 'amount'
  | 'date'
  | 'email'
  | 'phone'
  | 'id_document';
/** Quoted text is what others wrote, or he himself before; an attachment is its name or, of a text, its words. */
export type MentionPlace = 'subject' | 'text' | 'quoted' | 'attachment';
export interface Mention {
  type: MentionType;
  /** Normalised: upper-case ids, "5000 USD", ISO dates. Of pan, iban, phone and id_document already masked. */
  value: string;
  /** As an officer may see it. */
  masked: string;
  /** Whether its own check digits or shape hold; true where there are none. */
  valid: boolean;
  /** Exactly as the client typed it, to allow quoting it back; '' for what is masked in `value`. */
  quoted: string;
  /** The strongest place it stands in, `quoted` being the weakest; absent: in what the person newly wrote. */
  where?: MentionPlace;
  /**
   * Keyed hashes of the whole value where `value` is masked, under each key in use, as identifierHashes writes them: of an IBAN or a document in
   * capitals without blanks, a card's digits, a phone in E.164. Absent where nothing was masked or no key was at hand.
   */
  hashes?: string[];
  /** The whole of what is masked, from its reader to sealMentions in memory; never stored, logged or shown. */
  whole?: string;
}
/** One topic of a mail. */
export interface ScoredTopic {
  topic: Topic;
  /** Comparable within one mail only. */
  score: number;
  /** Which sentence said so, from 0; those that the whole mail says stand behind. */
  place: number;
}
/** Tells what a mail is about, most important first; none when nothing is known. Rules do it; a trained model may. */
export type UnderstandTopics = (texts: {
  subject: string;
  reply: string;
  filenames: string[];
}) => ScoredTopic[];
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
  /** What is asked, in the order of the text; of a machine's mail nothing. */
  asks: Ask[];
}
