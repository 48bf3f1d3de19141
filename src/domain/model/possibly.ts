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

/**
 * The other open case on the same payment or application, where one is a client's mail and the other a colleague's
 * question of its own: the question can be put on the client's case.
 */
export interface SameMatter {
  id: number;
  ref: string;
  /** Whose the other case is. */
  of: 'client' | 'colleague';
  /** External ids of what both are about. */
  records: string[];
}
