import type { Priority, Topic } from '../../../src/domain/model.ts';

/** A mail as one person would write it, with what a careful officer says of it; labelled before any rule read it. */
export interface VoicedMail {
  /** Most important first. */
  topics: Topic[];
  text: string;
  subject?: string;
  /** Quotes of what is asked or requested. */
  asks: string[];
  complaint?: true;
  /** Labelled where it is not the ordinary one of its topic. */
  priority?: Priority;
  /** The firm's id of the record that it is about, where there is one. */
  record?: string;
  /** Words that the reply has to hold. */
  must?: RegExp;
}

/** Who writes: his client id at the firm, and mails of which every second is kept out of all tuning. */
export interface Voice {
  client: string;
  mails: VoicedMail[];
}
