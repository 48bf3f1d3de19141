import type { CaseView, Digest, ShownEscalation } from './shown.ts';

// What leaves, once: deliveries and the Slack wire.

export type DeliveryKind =
  | 'reply'
  | 'internal_reply'
  | 'case_card'
  | 'case_card_update'
  | 'escalation_card'
  | 'escalation_card_update'
  | 'digest_slack'
  | 'digest_mail';
export type DeliveryState = 'pending' | 'sending' | 'sent' | 'unknown' | 'failed' | 'needs_human';

/** A Slack post as the domain hands it over; the Slack wire renders it. */
export type SlackPost = { deliveryId: string; channel: string } & (
  | { kind: 'case_card'; view: CaseView }
  | { kind: 'case_card_update'; ts: string; view: CaseView }
  | { kind: 'escalation_card'; escalation: ShownEscalation; view: CaseView }
  | { kind: 'escalation_card_update'; ts: string; escalation: ShownEscalation; view: CaseView }
  | { kind: 'internal_reply'; threadTs: string; text: string }
  | { kind: 'digest_slack'; digest: Digest }
);
export type PostOutcome =
  | { outcome: 'sent'; ts: string }
  | { outcome: 'refused'; permanent: boolean; retryAfterSeconds: number | null; answer: string }
  | { outcome: 'unknown'; answer: string };
export interface SlackWire {
  /** `mayLeave` is asked at the last moment before the call that posts. */
  post(post: SlackPost, mayLeave?: () => boolean): Promise<PostOutcome>;
  /** Looks for a post by its delivery id in the channel's history; null when it is not there. */
  find(channel: string, deliveryId: string, since: Date): Promise<string | null>;
}

/**
 * Whether a mail of ours was accepted, by its Message-ID: `found` proves that it was, `absent` that it was not (told only
 * by an archive that holds every accepted mail), `unknown` proves nothing.
 */
export type SentLookup = (messageId: string) => Promise<'found' | 'absent' | 'unknown'>;
