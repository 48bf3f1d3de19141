import type {
  CaseStatus,
  Channel,
  DeskName,
  Language,
  LinkState,
  MirroredKind,
  Priority,
  RecordType,
  Topic,
} from '../model.ts';
import type { Disguise } from './documents.ts';
import type { Verification } from './drafting.ts';
import type { Fact } from './facts.ts';
import type { MailKind, Quote, SenderVerdict } from './mail.ts';
import type { Mark } from './marks.ts';
import type { DeliveryKind, DeliveryState, ReplyTrouble } from './outbox.ts';
import type { Possibly, SameMatter } from './possibly.ts';
import type { AskablePayment } from './provider-letters.ts';
import type { ShownDocuments } from './shown-documents.ts';
import type { ShownFeed } from './shown-feed.ts';
import type { MessageHelp, ModelConcern, ShownModel } from './shown-model.ts';
import type { ShownQuestion } from './shown-question.ts';
import type { WaitingWording } from './wording.ts';

// The case, the queue and the digest as people see them.

export const caseActions = [
  'take',
  'treat_as_inquiry',
  'draft',
  'edit',
  'approve',
  'confirm_sent',
  'confirm_unsent',
  'escalate',
  'join',
  'close',
] as const;
export type CaseAction = (typeof caseActions)[number];
export interface PersonName {
  slackUserId: string;
  name: string;
}
export type ShownQuote =
  /** The officer chooses; `contentHash` is that of the letter with the quote. */
  { quote: Quote; contentHash: string; byDefault: boolean } | { whyNot: string };
export interface ShownDraft {
  id: number;
  version: number;
  language: Language;
  text: string;
  officerLanguage: Language;
  /** Null when an officer edited the text: then there is no twin made from the same clauses. */
  officerText: string | null;
  editedBy: PersonName | null;
  twoPersons: boolean;
  recipient: string;
  contentHash: string;
  /** The client's message under the letter; null where a letter never has one. */
  quote: ShownQuote | null;
  verification: Verification;
  /** What the client asked, and whether a clause of the draft answers it. Quotes are client text. */
  asks: { quote: string; answered: boolean }[];
}
export interface ShownEscalation {
  id: number;
  caseId: number;
  caseRef: string;
  desk: DeskName;
  topic: Topic;
  priority: Priority;
  reason: string;
  raisedBy: PersonName;
  raisedAt: Date;
  dueAt: Date;
  /** The due time passed without an acknowledgement, and there is none yet. */
  overdue: boolean;
  acknowledgedBy: PersonName | null;
  acknowledgedAt: Date | null;
  decision: string | null;
  decidedBy: PersonName | null;
  decidedAt: Date | null;
}
/** What went wrong with a reply. `said` is what the server said of it, or why we held it back: untrusted, '' when nothing is known. */
export interface ShownTrouble {
  what: ReplyTrouble;
  said: string;
  /** How often it was tried. */
  tries: number;
}
/** Everything a card or a modal shows. Client text in it is untrusted: it is escaped where it is rendered. */
export interface CaseView {
  id: number;
  ref: string;
  version: number;
  channel: Channel;
  desk: DeskName;
  topic: Topic;
  status: CaseStatus;
  priority: Priority;
  complaint: boolean;
  language: string;
  subject: string;
  openedAt: Date;
  /** `checkedAgain`: the check met trouble and is done again by itself. */
  sender: { name: string; address: string; verdict: SenderVerdict; checkedAgain?: boolean };
  client: { externalId: string; name: string; state: LinkState } | null;
  /** Set when the mail quotes a record of another client; says nothing about whose. */
  conflict: boolean;
  /** What to be wary of in the latest mail. */
  marks: Mark[];
  /** An earlier mail of other content bears the Message-ID of the latest one. */
  messageIdReused: boolean;
  records: { type: RecordType; externalId: string; state: LinkState; facts: Fact[] }[];
  /** Absent or null: the case is not about documents, or nobody is proven to be the client. */
  documents?: ShownDocuments | null;
  /** Links that wait for an officer: suggested ones, those that a veto stopped, and changes that a second officer has to agree to. */
  openLinks: number;
  /** What the person newly wrote in the latest inquiry, cut to 1,500 characters. */
  excerpt: string;
  /** Its mail holds more than that: quoted history, a signature, or a text that is too long for the excerpt. */
  hasMore: boolean;
  /** With the latest message; null or absent where officers read its language. */
  help?: MessageHelp | null;
  /** What the model noticed about the latest message; null or absent: nothing, or no model is asked. */
  modelConcern?: ModelConcern | null;
  inquiries: number;
  /** `disguise`: its bytes contradict its name or type. */
  attachments: { filename: string; size: number; disguise?: Disguise | null }[];
  assignee: PersonName | null;
  nextClock: { type: ClockType; dueAt: Date; overdue: boolean } | null;
  draft: ShownDraft | null;
  lastReply: { sentAt: Date; state: DeliveryState; trouble: ShownTrouble | null } | null;
  escalation: ShownEscalation | null;
  /** Other than 'inquiry' while no person wrote in it. */
  kind: MailKind;
  /** The last mail that was noted on it and made no inquiry; its event tells what it was. */
  noted: { mailId: number; kind: string; at: Date } | null;
  /** Why the case is open (again) although somebody thought it answered, newest first; absent: none. */
  news?: ShownNews[];
  /** What payment providers wrote about a payment of the case, newest first; untrusted like all of a mail, and never for the client. */
  providerAnswers?: ShownProviderAnswer[];
  /** What colleagues ask about it in Slack, those who wait first; answered apart, in Slack, and none of it is for the client. */
  questions?: ShownQuestion[];
  /** Of a colleague's question: the ref of the case that it stands on, for who may see that. */
  about?: string | null;
  /** The same on the card that a question had while it was a case of its own. */
  standsOn?: string | null;
  /** Payments whose provider can be asked about them; absent: none. */
  askable?: AskablePayment[];
  /** What it may belong to, the likeliest first. */
  possibly: Possibly[];
  /** Other open cases on the same record, a client's for a colleague's and the other way round; absent: none. */
  sameMatter?: SameMatter[];
  /** Why its last message is offered to be taken out into a case of its own; null when it is not. */
  split: 'new_matter' | 'joined' | null;
  /** The case that it follows, and the one that it was joined to: refs. */
  follows: string | null;
  joinedTo: string | null;
  /** Others to whom the latest mail was written, the first `mostCopied` of them. They get no reply. */
  copiedTo: string[];
  /** The latest mail bears marks like ours that we did not make, or no longer know. */
  tokenRefused: boolean;
  actions: CaseAction[];
}
export interface ShownNews {
  /** outcome: what the client waits for has come to its end; returned: money came back after it was done; wrote_again: he wrote after the case was closed. */
  kind: 'outcome' | 'returned' | 'wrote_again';
  at: Date;
  record: { type: RecordType; externalId: string; label: string } | null;
  /** Of an outcome: the draft was made of it and nobody has edited it, so that it is the closing reply. */
  replyReady: boolean;
}
export interface ShownProviderAnswer {
  /** Where officers reach the provider, as the core system says; null: it does not. */
  contact: string | null;
  mailId: number;
  provider: string;
  /** External ids. */
  payments: string[];
  text: string;
  at: Date;
}
export type ClockType = 'first_reply' | 'next_reply' | 'promise' | 'withdrawal_decision' | 'complaint';

export interface QueueLine {
  ref: string;
  subject: string;
  topic: Topic;
  priority: Priority;
  status: CaseStatus;
  dueAt: Date | null;
  overdue: boolean;
  assignee: PersonName | null;
}
/** A mailbox as whichever process watches it last found it. */
export interface ShownMailbox {
  mailbox: string;
  lastContactAt: Date | null;
  /** Some process owns it now. */
  watched: boolean;
  /** A sentence about what failed since the last contact. */
  error: string | null;
  /** From arrival on the server to our ledger, of the newest mail. */
  lagMilliseconds: number | null;
  quarantined: number;
  /** Mails that the server does not hand over. */
  refused: number;
}
export type BurstScope = 'sender' | 'domain' | 'unproven';
/** Many cases on one card. The name comes from outside. */
export interface ShownBurst {
  id: number;
  scope: BurstScope;
  /** The address or domain; '' for all unproven senders. */
  name: string;
  proven: boolean;
  desk: DeskName;
  startedAt: Date;
  lastAt: Date | null;
  mails: number;
  /** Of these: have a card of their own. */
  shown: number;
}
export interface DeskView {
  desks: { desk: DeskName; open: number; unassigned: number; overdue: number }[];
  /** How many there are; the lists show the first ten. */
  totals: {
    overdue: number;
    quarantined: number;
    undelivered: number;
    /** Of the undelivered: may or may not have happened. */
    uncertain: number;
    lostQuestions: number;
  };
  overdue: QueueLine[];
  quarantined: { mailId: number; mailbox: string; receivedAt: Date; reason: string }[];
  undelivered: {
    deliveryId: string;
    caseRef: string | null;
    kind: DeliveryKind;
    state: DeliveryState;
    /** A mail system returned it. */
    bounced: boolean;
    since: Date;
  }[];
  /** Questions asked by mentioning the app that could not be taken in; the ids tell where to look. */
  lostQuestions: { eventId: string; receivedAt: Date; channel: string | null; slackUserId: string | null }[];
  mailboxes: ShownMailbox[];
  /** What the mails of the last 24 hours became, the most frequent first; absent: not counted. */
  cameIn?: { outcome: string; count: number }[];
  /** Bursts of the last hour, and how many of their cases have no card; absent: none. */
  bursts?: { bursts: number; hidden: number };
  /** Mails of the last 24 hours with thread marks like ours that are not ours; absent: none. */
  refusedTokens?: number;
  /** Until when no acknowledgement is sent, because there were too many; null or absent while they are. */
  acknowledgementsPausedUntil?: Date | null;
  /** When each source last confirmed each kind of record, and for how long a fact of it may be told. */
  feeds?: ShownFeed[];
  /** Words of the core system that the desk does not understand, and how many records have them; absent: none. */
  unknownStatuses?: { entity: MirroredKind; status: string; records: number }[];
  /** Names that payments have for providers that nobody listed; absent: none. */
  unknownProviders?: string[];
  /** The model that helps to choose; null or absent: there is none. */
  model?: ShownModel | null;
  /** Changes of wording that wait for a second person, the oldest first; absent: none that concerns this officer. */
  wording?: WaitingWording[];
}
export interface Digest {
  id: number;
  desk: DeskName;
  /** The local day the digest is about, "2026-11-23", in `timeZone`. */
  day: string;
  timeZone: string;
  received: number;
  replied: number;
  closed: number;
  /** Drafts that officers turned down; absent in digests from before it was counted. */
  rejectedDrafts?: number;
  open: number;
  unassigned: number;
  overdueCount: number;
  /** The longest overdue, at most ten. */
  overdue: QueueLine[];
  oldest: QueueLine | null;
  /** Withdrawals that are not completed one business day after the request; amounts summed by currency. */
  stuckWithdrawals: {
    count: number;
    oldestRequestedAt: Date | null;
    amounts: { currency: string; amount: string }[];
  };
  openEscalations: number;
  madeAt: Date;
}
