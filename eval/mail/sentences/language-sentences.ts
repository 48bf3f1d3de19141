/** What people and machines write in one language. */
export interface LanguageSentences {
  tag: string;
  /** Besides UTF-8, what older programs write it in. */
  charset: string;
  person: string;
  /** Whole new messages; paragraphs are parted by an empty line. */
  messages: string[];
  closing: string;
  /** Of the desk, quoted under an answer. */
  earlier: string;
  /** Who wrote when: Gmail, Apple Mail, Thunderbird. N stands for the name, A for the address. */
  attributions: [gmail: string, apple: string, thunderbird: string];
  /** From, Sent, To, Subject as Outlook writes them. */
  fields: [string, string, string, string];
  originalMessage: string;
  taglines: [iphone: string, outlook: string];
  /** Subject and text of an answering machine. */
  absences: [string, string][];
  /** A person's words that sound like a machine. */
  hard: string[];
}
