import type { Channel, LinkState, RecordType, Topic } from '../model.ts';
import type { Disclosure } from './drafting.ts';
import type { ApplicationLabel, PaymentLabel } from './fact-rows.ts';
import type { Mention } from './understanding.ts';

// What decides which client and which records an inquiry is about.

/** A row of the mirror that a mention names. */
export interface LinkHit {
  mention: Mention;
  type: RecordType;
  externalId: string;
  /** External id of the client who owns the row. */
  clientId: string;
}
/** A payment that may be meant, as the allow-list views tell it: a compliance hold must not be linked otherwise. */
export interface PaymentCandidate {
  externalId: string;
  clientId: string;
  kind: 'deposit' | 'withdrawal';
  label: PaymentLabel;
  /** Decimal string. */
  amount: string;
  currency: string;
  method: string | null;
  cardLast4: string | null;
  requestedAt: Date | null;
  submittedAt: Date | null;
  completedAt: Date | null;
}
export interface ApplicationCandidate {
  externalId: string;
  clientId: string;
  label: ApplicationLabel;
}
export interface CandidateClient {
  externalId: string;
  name: string;
  nameNative: string | null;
}
/** What the words say besides identifiers. */
export interface LinkCues {
  topic: Topic;
  /** All of them, the first among them. */
  topics: Topic[];
  /** Numbers that stand without a currency, and may be amounts. */
  numbers: number[];
  /** What is spoken of, where only one of them is. */
  kind: 'deposit' | 'withdrawal' | null;
  /** Of the methods of payment: card, bank, crypto. */
  methods: ('card' | 'bank' | 'crypto')[];
  /** Where names may stand: the sender's name and the text, shortened. */
  people: string;
}
export interface LinkInput {
  channel: Channel;
  /** The From address is covered by an aligned DKIM pass of our own check. Slack tells us who its users are itself. */
  proven: boolean;
  /** External id of the client whose registered address wrote; never set unless proven. */
  senderClientId: string | null;
  mentions: Mention[];
  hits: LinkHit[];
  cues: LinkCues;
  /** Of the clients who may be meant; rows of others are not looked at. */
  clients: CandidateClient[];
  payments: PaymentCandidate[];
  applications: ApplicationCandidate[];
  /** Set when a payment provider of the firm wrote: `payments` are the external ids of those named that are its own. */
  provider?: { label: string; payments: string[] } | null;
  now: Date;
}
export interface RecordLink {
  type: RecordType;
  externalId: string;
  score: number;
  state: LinkState;
  /** Sentences for an officer, the strongest first. */
  evidence: string[];
}
export interface LinkDecision {
  disclosure: Disclosure;
  client: { externalId: string; score: number; state: LinkState; evidence: string[] } | null;
  /** Records of that one client other than the client row itself, and vetoed ones of others that he named. */
  links: RecordLink[];
  conflict: boolean;
}
