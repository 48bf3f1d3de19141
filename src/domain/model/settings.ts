import type { DeskName, Language, Role, Topic } from '../model.ts';
import type { FirmTerms } from './firm-terms.ts';
import type { RecordMap } from './record-map.ts';

// The firm's settings.

export interface DeskSettings {
  name: DeskName;
  /** Slack channel of the officers. */
  channel: string;
  /** Slack channel of the line manager. */
  managerChannel: string;
  /** Where the daily digest goes by e-mail; none when empty. */
  digestTo: string[];
  timeZone: string;
  /** Working hours "09:00".."18:00" in timeZone, on the working days of the calendar. */
  opens: string;
  closes: string;
  /** Absent or null: Monday to Friday. */
  calendar?: BusinessCalendar | null;
}
/** What differs from Monday to Friday: local dates such as "2026-10-01". */
export interface BusinessCalendar {
  holidays: readonly string[];
  /** Days of a weekend on which work is made up for. */
  workingDays: readonly string[];
}
/** When a business day ends for a legal entity of the firm, whichever desk answers for it. */
export interface EntityHours {
  timeZone: string;
  opens: string;
  closes: string;
  calendar: BusinessCalendar | null;
}
/** How many acknowledgements may leave. */
export interface AcknowledgeLimits {
  /** To one sender in 24 hours. */
  toSenderInDay: number;
  /** To everybody in an hour; beyond it none is sent for an hour. */
  inHour: number;
}
/** How many cases in the window get cards of their own; those beyond it share one. */
export interface BurstLimits {
  windowMilliseconds: number;
  /** From one sender; proven and unproven mails are counted apart. */
  sender: number;
  /** From unproven senders of one domain. */
  domain: number;
  /** From unproven senders over all. */
  unproven: number;
}
/** Minutes by what the fact is about. */
interface MinutesByKind {
  payment: number;
  onboarding: number;
}
export interface FreshMinutes extends MinutesByKind {
  /** For rows that this kind of source confirmed last. Absent: as for all. */
  bySource?: { import: MinutesByKind; webhook: MinutesByKind };
}
/** How ids of one type look: `#` a digit, `@` a letter, `*` either, all else itself. */
export interface IdTemplate {
  type: 'client_id' | 'login' | 'payment_id' | 'application_id' | 'provider_ref';
  template: string;
}
/** What a template may be; at least three of # and * besides, else words would be ids. */
export const templateShape = /^(?=(?:[^#*]*[#*]){3})[A-Za-z0-9#@*][A-Za-z0-9#@*._/:-]{2,39}$/;

/** What the words of a mail are read with. */
export interface FirmWords {
  /** Of "yesterday", as long as the client's own is not known. */
  timeZone: string;
  idTemplates: IdTemplate[];
}
export interface FirmSettings {
  firmName: string;
  /** From of every reply. */
  deskAddress: string;
  /** Addresses that are ours: mail from them is own mail, never an inquiry. */
  ownAddresses: string[];
  desks: DeskSettings[];
  /** By the name that the core system gives a client's entity. What the law counts in business days is counted by these. */
  entities?: Record<string, EntityHours>;
  /** The desks of mailboxes that have one, by the mailbox's name in the ledger. */
  mailboxDesks?: Record<string, DeskName>;
  /** Slack channels whose readers are the finance department; absent: none. */
  financeChannels?: string[];
  /** Language the officers read. */
  officerLanguage: Language;
  /** Topics whose reply needs two persons. */
  twoPersonTopics: Topic[];
  /** Whether the window of an approval begins with the client's message quoted; the officer may change it. */
  quoteLastMessage: boolean;
  /** Whether replies name a Reply-To with a tag, for mailboxes that take such addresses (RFC 5233). Absent: no. */
  plusAddress?: boolean;
  /** How many days after its end a case is opened again by an answer; later the answer opens one that follows it. Absent: 14. */
  reopenDays?: number;
  /** The firm's own ids; absent: common shapes alone. */
  idTemplates?: IdTemplate[];
  /** Absent or null: every case has a card. */
  bursts?: BurstLimits | null;
  /** Absent or null: a client hears nothing until an officer answers. */
  acknowledge?: AcknowledgeLimits | null;
  /** Who may have providers recall, hold or return payments, two of them together; absent: nobody. */
  providerInstructors?: Role[];
  /** Working hours that a payment provider may take to answer, where nothing else is said of it. Absent: one business day. */
  providerAnswerHours?: number | null;
  /** How the core system says things; absent or null: in the desk's own words. */
  records?: RecordMap | null;
  /** The rules that letters quote; absent: the usual ones. */
  terms?: FirmTerms;
  /** How long rows are kept that only the desk's own working needs, in days; absent: 30 and 90. */
  keepDays?: { webhookEvents: number; recordChanges: number };
  /** How many minutes a fact may be told after its source last confirmed it. */
  freshMinutes: FreshMinutes;
}

/** Intervals and limits of the transport. Each is a setting; times are in milliseconds unless the name says otherwise. */
export interface TransportLimits {
  /** How long a mailbox belongs to the process that watches it without being renewed; another takes over after it. */
  leaseMilliseconds: number;
  /** How long a stored mail may be in work before another process may take it. */
  claimMilliseconds: number;
  /** How often a mail is tried before it is put aside for a person. */
  triesBeforeQuarantine: number;
  /** After this nobody waits for a server's answer any more, and the send counts as uncertain. */
  longestSendMilliseconds: number;
  /** A send that long under way belongs to a process that ended. Longer than the longest send. */
  abandonedAfterMilliseconds: number;
  /** How long an accepted mail may take to show up in the archive before it counts as not sent. */
  sentGraceMilliseconds: number;
  /** The same for a Slack post in the channel's history. */
  historyGraceMilliseconds: number;
  /** Waits after provable refusals; after the last one a person is asked. */
  retryWaitsSeconds: number[];
  /** Waits before each further check of a sender whose check met trouble with DNS; then it is given up. */
  recheckWaitsSeconds: number[];
}
