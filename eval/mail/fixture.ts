export type Group =
  | 'ordinary'
  | 'hard ordinary'
  | 'auto-reply'
  | 'bounce'
  | 'delay'
  | 'report'
  | 'receipt'
  | 'list';

export interface ExpectedRecipient {
  address: string;
  permanent: boolean;
}

/** One mail and what a careful person says of it. Null where nobody could say, or where it does not matter. */
export interface Fixture {
  name: string;
  group: Group;
  /** The mail program or mailer that writes such mails. */
  program: string;
  language: string;
  raw: Buffer;
  /**
   * Every text that a careful person would accept as newly written, e.g. with or without "Best regards, Anna": people
   * do not agree on whether a closing belongs to a signature.
   */
  newTexts: string[] | null;
  spoken: string | null;
  recipients: ExpectedRecipient[] | null;
}
