import type { InjectedMail } from './mails.ts';
import type { AcceptedReply } from './sink.ts';

/** What the desk's tables say when all is quiet. */
export interface DeskRows {
  mails: { sha256: string; state: string }[];
  inquiries: { caseId: number; sender: string | null; sha256: string }[];
  /** One for each event "also received". */
  copies: number;
  cases: { id: number; recipient: string | null; isAnswered: boolean }[];
  replies: ReplyRow[];
  /** Cards of cases and of escalations that were posted, as the outbox has them. */
  cards: { id: string; channel: string; ref: string }[];
  /** Rows that are neither done nor waiting for a person to read them. */
  stuck: string[];
  /** Approvals and sent replies without exactly one event of their own. */
  unaudited: string[];
}
export interface ReplyRow {
  messageId: string;
  caseId: number;
  recipient: string | null;
  /** Grows in the order of the approvals; null where nobody approved. */
  approval: number | null;
  /** The approved text; null where there is none whose hash is the approved one. */
  text: string | null;
}
/** One message in Slack that is not a reply in a thread, with the delivery that its metadata names. */
export interface PostedCard {
  channel: string;
  ref: string;
  deliveryId: string;
}
/** Everything that was seen from outside and inside. */
export interface History {
  injected: InjectedMail[];
  rows: DeskRows;
  accepted: AcceptedReply[];
  posts: PostedCard[];
  /** What "casedesk verify-audit" complains about; empty when the chain fits. */
  audit: string[];
  /** What was still to do when nobody waited any longer; empty when all was done. */
  unfinished: string[];
}

export interface Invariant {
  name: string;
  violations: string[];
}

/** Sets that must be equal whatever was killed when. */
export function check(history: History): Invariant[] {
  const { rows } = history;
  return [
    invariant('everything was done in time', history.unfinished),
    ...mailsOnce(history),
    ...casesOnce(history),
    ...repliesOnce(history),
    ...onlyWhatWasApproved(history),
    ...cardsOnce(history),
    invariant('no row is stuck', rows.stuck),
    invariant('the audit chain holds', history.audit),
    invariant('every approval and every sent reply has one event', rows.unaudited),
  ];
}

function mailsOnce({ injected, rows }: History): Invariant[] {
  const wanted = new Set(injected.map(({ sha256 }) => sha256));
  const stored = counted(rows.mails.map(({ sha256 }) => sha256));
  return [
    invariant('every mail is stored once', [
      ...[...wanted].filter((one) => !stored.has(one)).map((one) => `lost ${one.slice(0, 12)}`),
      ...[...stored.keys()].filter((one) => !wanted.has(one)).map((one) => `unheard of ${one.slice(0, 12)}`),
      ...repeated(stored),
    ]),
    invariant(
      'every mail was settled',
      rows.mails
        .filter(({ state }) => state !== 'settled')
        .map(({ sha256, state }) => `${state} ${sha256.slice(0, 12)}`),
    ),
  ];
}

function casesOnce({ injected, rows }: History): Invariant[] {
  const cases = counted(rows.cases.map(({ recipient }) => recipient ?? 'nobody'));
  const senders = injected.filter(({ becomes }) => becomes === 'case').map(({ sender }) => sender);
  const inquiries = counted(rows.inquiries.map(({ sha256 }) => sha256));
  const asking = injected.filter(({ becomes }) => becomes === 'case' || becomes === 'follow-up');
  // Of two equal mails the one that is settled first is the inquiry, and the other the event.
  const copies = new Map(injected.map(({ copyOf, sha256 }) => [copyOf, sha256]));
  const isAsked = (sha256: string) => inquiries.has(sha256) || inquiries.has(copies.get(sha256) ?? '');
  const caseOf = new Map(rows.cases.map(({ id, recipient }) => [recipient, id]));
  return [
    invariant('every client has one case', [
      ...senders.filter((one) => !cases.has(one)).map((one) => `no case of ${one}`),
      ...[...cases.keys()].filter((one) => !senders.includes(one)).map((one) => `a case of ${one}`),
      ...repeated(cases),
    ]),
    invariant('one mail makes one inquiry, on the case of its sender', [
      ...asking
        .filter(({ sha256 }) => !isAsked(sha256))
        .map(({ sender, becomes }) => `no inquiry of ${sender} (${becomes})`),
      ...repeated(inquiries),
      ...rows.inquiries
        .filter(({ sender, caseId }) => caseOf.get(sender) !== caseId)
        .map(({ sender, caseId }) => `${sender} on case ${caseId}`),
    ]),
    invariant(
      'a copy to a second address is an event',
      difference(rows.copies, injected.filter(({ becomes }) => becomes === 'copy').length),
    ),
  ];
}

function repliesOnce({ injected, rows, accepted }: History): Invariant[] {
  const acceptedIds = counted(accepted.map(({ messageId }) => messageId));
  const approved = rows.replies.filter(({ approval }) => approval !== null);
  const answered = new Set(rows.cases.filter((row) => row.isAnswered).map(({ recipient }) => recipient));
  const asked = injected.filter(
    ({ becomes, sender }) => (becomes === 'case' || becomes === 'follow-up') && answered.has(sender),
  ).length;
  return [
    invariant('no reply was accepted twice', repeated(acceptedIds)),
    invariant(
      'every approved reply was accepted',
      approved
        .filter(({ messageId }) => !acceptedIds.has(messageId))
        .map(({ recipient }) => `missing to ${recipient}`),
    ),
    invariant('every inquiry was answered', difference(approved.length, asked)),
    invariant('replies of a case left in the order of their approvals', outOfOrder(rows.replies, accepted)),
  ];
}

function outOfOrder(replies: ReplyRow[], accepted: AcceptedReply[]): string[] {
  const known = new Map(replies.map((reply) => [reply.messageId, reply]));
  const last = new Map<number, number>();
  return accepted.flatMap(({ messageId }) => {
    const reply = known.get(messageId);
    if (!reply || reply.approval === null) return [];
    const before = last.get(reply.caseId) ?? 0;
    last.set(reply.caseId, Math.max(before, reply.approval));
    return reply.approval < before ? [`approval ${reply.approval} of case ${reply.caseId}`] : [];
  });
}

function onlyWhatWasApproved({ injected, rows, accepted }: History): Invariant[] {
  const known = new Map(rows.replies.map((reply) => [reply.messageId, reply]));
  const participants = new Map(rows.cases.map(({ id, recipient }) => [id, recipient]));
  const senders = new Set(injected.map(({ sender }) => sender));
  return [
    invariant(
      'nothing was accepted but what was approved, word for word',
      accepted
        .filter(({ messageId, text }) => known.get(messageId)?.text?.trim() !== text.trim())
        .map(({ messageId }) => messageId),
    ),
    invariant(
      'nothing went to anybody but the client of the case',
      accepted
        .filter(({ messageId, to }) => {
          const reply = known.get(messageId);
          const client = reply && participants.get(reply.caseId);
          return (
            to.length !== 1 || to[0] !== client || to[0] !== reply?.recipient || !senders.has(to[0] ?? '')
          );
        })
        .map(({ messageId, to }) => `${messageId} to ${to.join(', ')}`),
    ),
  ];
}

function cardsOnce({ rows, posts }: History): Invariant[] {
  const place = ({ channel, ref }: { channel: string; ref: string }) => `${ref} in ${channel}`;
  const wanted = counted(rows.cards.map(place));
  const posted = counted(posts.map(place));
  return [
    invariant(
      'no card was posted twice',
      [...posted]
        .filter(([at, count]) => count > (wanted.get(at) ?? 0))
        .map(([at, count]) => `${count} of ${at}, for ${wanted.get(at) ?? 0} deliveries`),
    ),
    invariant(
      'every card was posted',
      [...wanted].filter(([at, count]) => (posted.get(at) ?? 0) < count).map(([at]) => at),
    ),
    invariant(
      'no two posts name the same delivery',
      repeated(counted(posts.map(({ deliveryId }) => deliveryId))),
    ),
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
