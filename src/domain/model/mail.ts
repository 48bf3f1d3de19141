import type { Mark } from './marks.ts';
import type { UnderstoodText } from './understanding.ts';

// Mails as they come in and go out, and what the mail wire promises.

export interface MailAddress {
  /** Lower-case ASCII addr-spec, e.g. anna@example.com. */
  address: string;
  /** Display name as decoded; chosen by the sender and never proof of anything. */
  name: string;
}
export interface Attachment {
  /** Safe to show: no controls, bidi marks or path separators, at most 120 characters. */
  filename: string;
  /** As the sender declared it, in lower case. */
  contentType: string;
  /** By its first bytes, e.g. application/pdf; null when they tell nothing. Only this says what a file really is. */
  detectedType: string | null;
  /** Bytes after decoding. */
  size: number;
  sha256: string;
  inline: boolean;
  /** Where the encoded bytes lie in the raw mail, so that they need not be kept twice; null when that is not known. */
  slice: Slice | null;
}
/** Bytes `start` up to `end` of a raw mail, in a transfer encoding of RFC 2045 section 6. */
export interface Slice {
  start: number;
  end: number;
  encoding: 'base64' | 'quoted-printable' | 'identity';
}
/** A mail as read by the parser. Every text is free of NUL and lone surrogates, so that it can be stored. */
export interface ParsedMail {
  messageId: string | null;
  inReplyTo: string | null;
  references: string[];
  /** Message-ID of the first mail that is returned inside, whole or as its header only; a bounce holds the one it is about. */
  bouncedMessageId: string | null;
  /** To whom that mail was written. */
  returnedTo?: string[];
  /** What a delivery report says of each recipient; empty for other mail. */
  reported: ReportedRecipient[];
  /** Null when the From header is absent, doubled, a group, or not one plain ASCII address. */
  from: MailAddress | null;
  /** The display name of the first author, also when there is no valid sender; '' when it has none or looks like an address. */
  fromName: string;
  /**
   * The one address the From header shows, also when it is no valid sender (`root@localhost`), safe to show and in
   * lower case; null when there is not exactly one. Never compared, never written to.
   */
  fromAsWritten: string | null;
  replyTo: string | null;
  to: string[];
  cc: string[];
  subject: string;
  /** The Date header, or null when absent or unreadable. Clocks use the server's INTERNALDATE instead. */
  date: Date | null;
  /** The whole readable body as plain text. */
  text: string;
  htmlOnly: boolean;
  /** Only what this person newly wrote: no quoted history, signature or disclaimer. */
  reply: string;
  /** True when the person passed a mail on; `reply` then holds his words and that mail with its header. */
  forwarded: boolean;
  attachments: Attachment[];
  /** What small text files among them say, read for identifiers alone and never shown. Absent: nothing. */
  attachmentTexts?: string[];
  /** What in its header and texts an officer should be wary of; looking at no record. */
  marks: Mark[];
  /** What could not be shown, as sentences for the officer, e.g. "The HTML body is nested too deeply…". No client text. */
  unshown: string[];
}
/** One recipient in a report of a mail system. Anybody can write such a report. */
export interface ReportedRecipient {
  /** Null when it is not told or not readable. */
  address: string | null;
  /** The enhanced status code of RFC 3463, e.g. 5.1.1. */
  status: string | null;
  /** True when trying again is without hope: a failure with a code of class 5, or words that say as much. */
  permanent: boolean;
  /** True when delivery was given up, false when it is only late or was done. */
  failed: boolean;
  /** What the server said, in one line; '' when it is not told. */
  reason: string;
}
/** What a mail is, before anybody reads it. */
export type MailKind = 'inquiry' | 'own_mail' | 'bounce' | 'report' | 'auto_reply' | 'list';
export type SenderVerdict = 'pass' | 'fail' | 'none' | 'temperror' | 'off';
export interface SenderCheck {
  /** pass = proven sender. */
  verdict: SenderVerdict;
  /** Short machine words such as "dkim=pass example.com", "duplicate subject header". No client text. */
  why: string[];
}
/**
 * Our own check of who wrote these bytes, as of now or of `at`. Never rejects: trouble with DNS is `temperror`.
 */
export type CheckSender = (raw: Buffer, at?: Date) => Promise<SenderCheck>;
export interface MailReading {
  parsed: ParsedMail;
  kind: MailKind;
  /** Why it is not an ordinary inquiry, or ''. Of an inquiry: by which sign a machine wrote it. */
  why: string;
  sender: SenderCheck;
  /** Whether its header allows that a machine answers it; absent: it does not. Says nothing about the sender. */
  acknowledgeable?: boolean;
  /** What its words say if it is an inquiry, where the reader was told when it came. */
  understood?: UnderstoodText;
}
/** Parses, screens and authenticates one raw mail. Rejects with DeskError when it cannot be read. */
export type ReadMail = (raw: Buffer, receivedAt?: Date) => Promise<MailReading>;

/** One mail found on an IMAP server. */
export interface FetchedMail {
  uid: number;
  /** The server's INTERNALDATE. */
  receivedAt: Date;
  size: number;
  /** Null when the mail was too large to fetch; `size` says how large. Its header is in `header`. */
  raw: Buffer | null;
  header?: Buffer;
  /** The server names it, but would not hand it over however often it was asked. */
  withheld?: boolean;
}

/** The client's own message under a reply. */
export interface Quote {
  /** One line of ours in the language of the letter: "Your message of 11 March 2026:". */
  introduction: string;
  text: string;
}
export interface OutgoingReply {
  /** Our deterministic Message-ID with angle brackets; the same on every attempt. */
  messageId: string;
  from: MailAddress;
  /** Where answers go when not to `from`. */
  replyTo?: string | null;
  to: string[];
  subject: string;
  text: string;
  /** BCP 47 tag of the text, for fonts and for readers aloud. */
  language: string;
  /** Stands under the text. */
  quote?: Quote | null;
  inReplyTo: string | null;
  references: string[];
  /** Marks mail no person wrote, in the words of RFC 3834 section 5: a digest, or an answer to somebody's mail. */
  automatic?: 'auto-generated' | 'auto-replied';
}
/**
 * How a send ended. `refused`: the server said no before DATA was accepted, so it certainly was not sent
 * (`permanent` tells whether trying again can help). `unknown`: it may have been sent; never repeated blindly.
 */
export type SendOutcome =
  | { outcome: 'sent'; answer: string }
  | { outcome: 'refused'; permanent: boolean; answer: string }
  | { outcome: 'unknown'; answer: string };
/** `mayLeave` is asked at the last moment before bytes leave that could still be held back. */
export type SendMail = (mail: OutgoingReply, mayLeave: () => boolean) => Promise<SendOutcome>;

/** So many addresses are kept of a mail to a crowd. */
export const mostCopied = 20;
