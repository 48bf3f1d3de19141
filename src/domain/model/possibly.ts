/** A case that an inquiry may belong to, and the sign of it. */
export interface Possibly {
  id: number;
  ref: string;
  why: PossiblyWhy;
}
/**
 * token: it bears the thread mark that somebody else was given; named: it names the case; thread: it answers a mail of that
 * case; subject: another open case of the sender has this subject; sender: … has this topic.
 */
export type PossiblyWhy = 'token' | 'named' | 'thread' | 'subject' | 'sender';
