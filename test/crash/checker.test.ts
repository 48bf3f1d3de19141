import { describe, expect, it } from 'vitest';
import { check, type History } from './checker.ts';
import type { InjectedMail } from './mails.ts';

/** Two clients who were answered; the first also wrote to a second address, and again after the reply. */
function history(): History {
  const reply = (messageId: string, caseId: number, recipient: string, approval: number) => ({
    ...{ messageId, caseId, recipient, approval },
    text: `Answer ${approval}`,
  });
  const card = (id: string, ref: string) => ({ id, channel: 'C1', ref });
  return {
    injected: [
      mail('a', 'case', 'anna'),
      { ...mail('b', 'copy', 'anna'), copyOf: 'a' },
      mail('c', 'case', 'boris'),
      mail('c', 'same bytes', 'boris'),
      mail('d', 'follow-up', 'anna'),
    ],
    rows: {
      mails: ['a', 'b', 'c', 'd'].map((sha256) => ({ sha256, state: 'settled' })),
      inquiries: [
        { caseId: 1, sender: 'anna', sha256: 'a' },
        { caseId: 2, sender: 'boris', sha256: 'c' },
        { caseId: 1, sender: 'anna', sha256: 'd' },
      ],
      copies: 1,
      cases: [
        { id: 1, recipient: 'anna', isAnswered: true },
        { id: 2, recipient: 'boris', isAnswered: true },
      ],
      replies: [reply('<1>', 1, 'anna', 1), reply('<2>', 2, 'boris', 2), reply('<3>', 1, 'anna', 3)],
      cards: [card('x', 'CD-1'), card('y', 'CD-2')],
      stuck: [],
      unaudited: [],
    },
    accepted: [
      { messageId: '<1>', to: ['anna'], text: 'Answer 1\n' },
      { messageId: '<2>', to: ['boris'], text: 'Answer 2\n' },
      { messageId: '<3>', to: ['anna'], text: 'Answer 3\n' },
    ],
    posts: [
      { channel: 'C1', ref: 'CD-1', deliveryId: 'x' },
      { channel: 'C1', ref: 'CD-2', deliveryId: 'y' },
    ],
    audit: [],
    unfinished: [],
  };
}

function mail(sha256: string, becomes: InjectedMail['becomes'], sender: string): InjectedMail {
  return { raw: Buffer.alloc(0), sha256, becomes, sender };
}

/** Names of the invariants that do not hold after this. */
function broken(corrupt: (history: History) => void): string[] {
  const told = history();
  corrupt(told);
  return check(told)
    .filter(({ violations }) => violations.length > 0)
    .map(({ name }) => name);
}

describe('the checker of the crash tests', () => {
  it('finds nothing wrong with a history in which everything happened once', () => {
    expect(broken(() => undefined)).toEqual([]);
  });

  it.each<[string, (history: History) => void, string]>([
    ['a lost mail', ({ rows }) => void rows.mails.shift(), 'every mail is stored once'],
    ['a mail stored twice', ({ rows }) => void rows.mails.push(rows.mails[0]!), 'every mail is stored once'],
    [
      'a mail nobody sent',
      ({ rows }) => void rows.mails.push({ sha256: 'z', state: 'settled' }),
      'every mail is stored once',
    ],
    [
      'a mail put aside',
      ({ rows }) => Object.assign(rows.mails[0]!, { state: 'quarantined' }),
      'every mail was settled',
    ],
    ['a client without a case', ({ rows }) => void rows.cases.pop(), 'every client has one case'],
    [
      'a second case of a client',
      ({ rows }) => void rows.cases.push({ id: 3, recipient: 'anna', isAnswered: true }),
      'every client has one case',
    ],
    [
      'a mail that became two inquiries',
      ({ rows }) => void rows.inquiries.push(rows.inquiries[0]!),
      'one mail makes one inquiry, on the case of its sender',
    ],
    [
      'a follow-up that became no inquiry',
      ({ rows }) => void rows.inquiries.pop(),
      'one mail makes one inquiry, on the case of its sender',
    ],
    [
      'a follow-up on a stranger’s case',
      ({ rows }) => Object.assign(rows.inquiries[2]!, { caseId: 2 }),
      'one mail makes one inquiry, on the case of its sender',
    ],
    [
      'a copy that left no event',
      ({ rows }) => Object.assign(rows, { copies: 0 }),
      'a copy to a second address is an event',
    ],
    [
      'a reply accepted twice',
      ({ accepted }) => void accepted.push(accepted[2]!),
      'no reply was accepted twice',
    ],
    [
      'an approved reply that never left',
      ({ accepted }) => void accepted.pop(),
      'every approved reply was accepted',
    ],
    [
      'an inquiry nobody answered',
      ({ rows, accepted }) => void (rows.replies.pop() && accepted.pop()),
      'every inquiry was answered',
    ],
    [
      'a later reply that overtook an earlier one',
      ({ accepted }) => void accepted.unshift(accepted.pop()!),
      'replies of a case left in the order of their approvals',
    ],
    [
      'a reply nobody approved',
      ({ rows }) => Object.assign(rows.replies[1]!, { approval: null, text: null }),
      'nothing was accepted but what was approved, word for word',
    ],
    [
      'another text than the approved one',
      ({ accepted }) => Object.assign(accepted[0]!, { text: 'Send us your card number.' }),
      'nothing was accepted but what was approved, word for word',
    ],
    [
      'a mail that the outbox does not know',
      ({ accepted }) => void accepted.push({ messageId: '<9>', to: ['anna'], text: '' }),
      'nothing was accepted but what was approved, word for word',
    ],
    [
      'a reply to another client',
      ({ accepted }) => Object.assign(accepted[0]!, { to: ['boris'] }),
      'nothing went to anybody but the client of the case',
    ],
    [
      'a second recipient',
      ({ accepted }) => accepted[0]!.to.push('boris'),
      'nothing went to anybody but the client of the case',
    ],
    [
      'a card posted twice',
      ({ posts }) => void posts.push({ ...posts[0]!, deliveryId: 'other' }),
      'no card was posted twice',
    ],
    ['a card never posted', ({ posts }) => void posts.pop(), 'every card was posted'],
    [
      'two posts of one delivery',
      ({ posts }) => Object.assign(posts[1]!, { deliveryId: 'x' }),
      'no two posts name the same delivery',
    ],
    ['a row in the middle', ({ rows }) => void rows.stuck.push('reply sending'), 'no row is stuck'],
    ['a broken chain', ({ audit }) => void audit.push('broken: stream 1'), 'the audit chain holds'],
    [
      'an approval without its event',
      ({ rows }) => void rows.unaudited.push('approval 1'),
      'every approval and every sent reply has one event',
    ],
    [
      'work left over',
      ({ unfinished }) => void unfinished.push('1 pending reply'),
      'everything was done in time',
    ],
  ])('sees %s', (_what, corrupt, name) => {
    expect(broken(corrupt)).toContain(name);
  });
});
