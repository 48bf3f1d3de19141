import type { ProviderQuestion } from './provider-letters.ts';
import type { CaseView, Digest, PersonName, ShownBurst, ShownEscalation, ShownTrouble } from './shown.ts';
import type { ShownProposal } from './wording.ts';

// What leaves, once: deliveries and the Slack wire.

export type DeliveryKind =
  | 'reply'
  | 'internal_reply'
  /** Asks a payment provider about a payment. */
  | 'provider_letter'
  /** Tells, in the thread of the case's card, that a provider has not answered in its time. */
  | 'provider_reminder'
  /** Calls, in the thread of the case's card, those who may approve a letter that moves money. */
  | 'provider_second'
  /** Tells, in the thread of the case's card, that a reply did not arrive. */
  | 'reply_trouble'
  /** The one mail that no person approves: that a message has arrived. */
  | 'acknowledgement'
  /** Tells managers that too many of them were asked for; while its row is young none is sent. */
  | 'acknowledgements_paused'
  /** Tells seniors that two clients sent the same file. */
  | 'shared_file'
  /** Shows a proposed change of wording to those who decide on it. */
  | 'wording_card'
  | 'wording_card_update'
  | 'case_card'
  | 'case_card_update'
  | 'burst_card'
  | 'burst_card_update'
  | 'escalation_card'
  | 'escalation_card_update'
  | 'digest_slack'
  | 'digest_mail';
export type DeliveryState = 'pending' | 'sending' | 'sent' | 'unknown' | 'failed' | 'needs_human';
/**
 * Why a person must look at a reply: refused for good, refused until the tries were used up, held back by our own
 * last check, no server configured, perhaps sent and nobody knows, or returned by a mail system.
 */
export type ReplyTrouble = 'refused' | 'given_up' | 'withheld' | 'off' | 'uncertain' | 'bounced';

/** That a provider has not answered a letter; `threadTs` as for a reply's trouble. */
export interface ReminderPost {
  kind: 'provider_reminder';
  deliveryId: string;
  channel: string;
  threadTs: string | null;
  view: CaseView;
  paymentId: string;
  /** As officers read it. */
  provider: string;
  /** What it was asked. */
  question: ProviderQuestion;
  askedAt: Date;
  expectedBy: Date;
  tell: PersonName[];
}

/** That a letter which moves money waits for a second person. */
export interface SecondPost {
  kind: 'provider_second';
  deliveryId: string;
  channel: string;
  threadTs: string | null;
  view: CaseView;
  paymentId: string;
  provider: string;
  question: ProviderQuestion;
  /** Who wrote it, and the others who may approve it. */
  by: PersonName | null;
  tell: PersonName[];
}

/** A Slack post as the domain hands it over; the Slack wire renders it. */
export type SlackPost = { deliveryId: string; channel: string } & (
  | { kind: 'case_card'; view: CaseView }
  | { kind: 'case_card_update'; ts: string; view: CaseView }
  | { kind: 'escalation_card'; escalation: ShownEscalation; view: CaseView }
  | { kind: 'escalation_card_update'; ts: string; escalation: ShownEscalation; view: CaseView }
  | { kind: 'internal_reply'; threadTs: string; text: string }
  /** `threadTs` is null where the case's card could not be posted: then it stands in the channel. */
  | {
      kind: 'reply_trouble';
      threadTs: string | null;
      view: CaseView;
      trouble: ShownTrouble;
      tell: PersonName[];
    }
  | ReminderPost
  | SecondPost
  | { kind: 'burst_card'; burst: ShownBurst }
  | { kind: 'burst_card_update'; ts: string; burst: ShownBurst }
  | { kind: 'acknowledgements_paused'; inHour: number; until: Date }
  /** The case of the file and those of the others, as refs; `left`: how many more of those there are. */
  | { kind: 'shared_file'; ref: string; others: string[]; left: number }
  | { kind: 'wording_card'; proposal: ShownProposal }
  | { kind: 'wording_card_update'; ts: string; proposal: ShownProposal }
  | { kind: 'digest_slack'; digest: Digest }
);
export type PostOutcome =
  | { outcome: 'sent'; ts: string }
  | { outcome: 'refused'; permanent: boolean; retryAfterSeconds: number | null; answer: string }
  | { outcome: 'unknown'; answer: string };
export interface SlackWire {
  /** `mayLeave` is asked at the last moment before the call that posts. */
  post(post: SlackPost, mayLeave?: () => boolean): Promise<PostOutcome>;
  /** Looks for a post by its delivery id in the channel's history, or in this thread; null when it is not there. */
  find(channel: string, deliveryId: string, since: Date, threadTs?: string | null): Promise<string | null>;
}

/**
 * Whether a mail of ours was accepted, by its Message-ID: `found` proves that it was, `absent` that it was not (told only
 * by an archive that holds every accepted mail), `unknown` proves nothing.
 */
export type SentLookup = (messageId: string) => Promise<'found' | 'absent' | 'unknown'>;
