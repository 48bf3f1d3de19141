import type { InjectedMail } from './mails.ts';
import type { AcceptedReply } from './sink.ts';

/** What the desk's tables say when all is quiet. */
export interface DeskRows {
  mails: { sha256: string; state: string; outcome: string | null }[];
  inquiries: { sender: string | null; sha256: string }[];
  /** One for each event "also received". */
  copies: number;
  cases: { id: number; recipient: string | null }[];
  replies: { messageId: string | null; recipient: string | null; state: string; approved: boolean }[];
  /** Rows that are neither done nor waiting for a person to read them. */
  stuck: string[];
  brokenEvents: number;
}
/** Case cards by the ref they show. */
export type PostedCards = Map<string, number>;

export interface Invariant {
  name: string;
  violations: string[];
}

/** Sets that must be equal whatever was killed when. */
export function check(
  injected: InjectedMail[],
  rows: DeskRows,
  accepted: AcceptedReply[],
  cards: PostedCards,
): Invariant[] {
  const wanted = new Set(injected.map(({ sha256 }) => sha256));
  const stored = rows.mails.map(({ sha256 }) => sha256);
  const casesBySender = counted(rows.cases.map(({ recipient }) => recipient ?? ''));
  const expected = injected.filter(({ becomes }) => becomes === 'case');
  const acceptedIds = counted(accepted.map(({ messageId }) => messageId));
  const sent = rows.replies.filter(({ approved }) => approved);
  const known = new Map(rows.replies.map((reply) => [reply.messageId, reply]));
  return [
    invariant('every mail is stored once', [
      ...[...wanted].filter((one) => !stored.includes(one)).map((one) => `lost ${one.slice(0, 12)}`),
      ...repeated(counted(stored)),
    ]),
    invariant(
      'every mail was settled',
      rows.mails
        .filter(({ state }) => state !== 'settled')
        .map(({ sha256, state }) => `${state} ${sha256.slice(0, 12)}`),
    ),
    invariant('every client has one case', [
      ...expected
        .filter(({ sender }) => !casesBySender.has(sender))
        .map(({ sender }) => `no case of ${sender}`),
      ...repeated(casesBySender),
    ]),
    invariant(
      'one mail makes at most one inquiry',
      repeated(counted(rows.inquiries.map(({ sha256 }) => sha256))),
    ),
    invariant(
      'a copy to a second address is an event',
      difference(rows.copies, injected.filter(({ becomes }) => becomes === 'copy').length),
    ),
    invariant('no reply was accepted twice', repeated(acceptedIds)),
    invariant(
      'every approved reply was accepted',
      sent
        .filter(({ messageId }) => !acceptedIds.has(messageId ?? ''))
        .map(({ recipient }) => `missing to ${recipient}`),
    ),
    invariant('every case was answered', difference(sent.length, expected.length)),
    invariant(
      'nothing was accepted that nobody approved, and nothing for anybody else',
      accepted
        .filter(({ messageId, to }) => {
          const reply = known.get(messageId);
          return !reply?.approved || to.length !== 1 || to[0] !== reply.recipient;
        })
        .map(({ messageId }) => messageId),
    ),
    invariant('no card was posted twice', repeated(cards)),
    invariant('every case has a card', difference(cards.size, rows.cases.length)),
    invariant('no row is stuck', rows.stuck),
    invariant('the audit chain holds', rows.brokenEvents === 0 ? [] : [`${rows.brokenEvents} broken events`]),
  ];
}

function invariant(name: string, violations: string[]): Invariant {
  return { name, violations };
}

function counted(values: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function repeated(counts: Map<string, number>): string[] {
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([value, count]) => `${count} times ${value.slice(0, 60)}`);
}

function difference(found: number, wanted: number): string[] {
  return found === wanted ? [] : [`${found} instead of ${wanted}`];
}
