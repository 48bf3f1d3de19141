/**
 * The mail world of the demo and the tests: one SMTP server, one IMAP server and one DNS server on loopback.
 * Casedesk reaches it through configuration alone, with unmodified imapflow, nodemailer and mailauth.
 */
export interface MailWorldOptions {
  /** Where mailboxes, keys and UIDs are kept between runs; null keeps everything in memory. */
  directory: string | null;
  /** Addresses that have a mailbox. Mail for any other address is accepted and only kept in the journal. */
  accounts: { address: string; password: string }[];
  /** Domains whose mail is DKIM-signed when it is sent with sendAs; their keys are answered by the DNS server. */
  signedDomains: string[];
  /** Fixed ports; 0 or absent lets the system choose. */
  smtpPort?: number;
  imapPort?: number;
  dnsPort?: number;
  /** False: an IMAP login needs one more round trip, as with servers that lack SASL-IR. */
  imapInitialResponse?: boolean;
  /** When mails arrive; tests move it by hand. */
  now?: () => Date;
}

export interface OutgoingMail {
  from: { name: string; address: string };
  to: string[];
  cc?: string[];
  subject: string;
  text: string;
  html?: string;
  inReplyTo?: string;
  references?: string[];
  messageId?: string;
  date?: Date;
  attachments?: { filename: string; contentType: string; content: Buffer }[];
  headers?: Record<string, string>;
  /** Default: whether the domain of `from` is one of signedDomains. */
  signed?: boolean;
}

export interface ArrivedMail {
  uid: number;
  receivedAt: Date;
  envelope: { from: string; to: string[] };
  raw: Buffer;
}

/** One message the SMTP server accepted, in order of acceptance. Kept across restarts when there is a directory. */
export interface AcceptedMail {
  acceptedAt: Date;
  envelope: { from: string; to: string[] };
  raw: Buffer;
}

export interface MailWorld {
  smtp: { host: string; port: number };
  imap: { host: string; port: number };
  /** For CASEDESK's DNS_SERVERS: "127.0.0.1:port". */
  dns: string;
  /** Composes, signs when the domain is signed, and submits over real SMTP. */
  sendAs(mail: OutgoingMail): Promise<{ messageId: string }>;
  /** Submits bytes as they are over real SMTP. */
  sendRaw(raw: Buffer, envelope: { from: string; to: string[] }): Promise<void>;
  /** Signs bytes for a signed domain without sending them. */
  sign(raw: Buffer, domain: string): Promise<Buffer>;
  /** What lies in the INBOX of an address, oldest first. */
  arrived(address: string): ArrivedMail[];
  /** Called once for each mail put into a mailbox; returns the way to stop listening. */
  onArrival(listener: (address: string, mail: ArrivedMail) => void): () => void;
  journal(): AcceptedMail[];
  /** Faults for tests: the next SMTP transaction(s) meet this instead of a plain 250. */
  failNext(fault: SmtpFault): void;
  /** The access tokens that open an account from now on, over IMAP and SMTP; none at first. */
  setAccessTokens(address: string, tokens: string[]): void;
  /** Drops every IMAP connection at once, as a provider does. */
  dropImapConnections(): void;
  /** Gives a mailbox a new UIDVALIDITY and new UIDs, as a restored server does. */
  resetUidValidity(address: string): void;
  stop(): Promise<void>;
}

export type SmtpFault =
  | { at: 'rcpt' | 'mail'; code: number; message: string }
  /** The mail IS accepted and kept, but the client is told this code, or sees the connection close. */
  | { at: 'after-data'; code: number; message: string }
  | { at: 'close-after-data' };
