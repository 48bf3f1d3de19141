import type { FailureCode } from '../model/asking.ts';

/** How one question ended. */
export interface QuestionEnd {
  endedAt: Date;
  /** Null: with an answer. */
  code: FailureCode | null;
}

const minute = 60_000;
const longestWait = 15 * minute;
const failuresAllowed = 3;

/** Will not heal by itself within minutes: money, keys, names. */
const lasting: readonly FailureCode[] = ['insufficient_quota', 'unauthorised', 'forbidden', 'not_found'];
/** The server does answer; it is this question or this model that failed. */
const aboutTheAnswer: readonly FailureCode[] = [
  'empty_answer',
  'cut_off',
  'filtered',
  'refused',
  'malformed',
  'schema_mismatch',
  'placeholders_changed',
];

/**
 * Until when nobody is asked, or null: a quarter of an hour after what will not heal by itself, and after three failures
 * in a row of the server or the wire one minute, two, four and so on up to a quarter of an hour. The first question after
 * that shows whether it has healed. `ends` are the latest, newest first; what a mail made a model say never counts.
 */
export function breakerOpenUntil(ends: QuestionEnd[], now: Date): Date | null {
  const last = ends[0];
  if (!last || isAnswered(last)) return null;
  const firstAnswered = ends.findIndex(isAnswered);
  const inARow = firstAnswered < 0 ? ends.length : firstAnswered;
  const wait = waitAfter(inARow, last.code!);
  const until = new Date(last.endedAt.getTime() + wait);
  return wait > 0 && until > now ? until : null;
}

function waitAfter(inARow: number, code: FailureCode): number {
  if (lasting.includes(code)) return longestWait;
  if (inARow < failuresAllowed) return 0;
  return Math.min(longestWait, minute * 2 ** (inARow - failuresAllowed));
}

function isAnswered({ code }: QuestionEnd): boolean {
  return code === null || code === 'stopping' || aboutTheAnswer.includes(code);
}
