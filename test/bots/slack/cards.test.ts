import { expect, test } from 'vitest';
import { acceptBlocks } from '../../../demo/servers/slack/block-limits.ts';
import { caseCard } from '../../../src/bots/slack/cards/case-card.ts';
import { deskOverview } from '../../../src/bots/slack/cards/desk.ts';
import { digestPost } from '../../../src/bots/slack/cards/digest.ts';
import { escalationCard } from '../../../src/bots/slack/cards/escalation-card.ts';
import { queueList } from '../../../src/bots/slack/cards/queue.ts';
import { replyTrouble } from '../../../src/bots/slack/cards/reply-trouble.ts';
import { markKinds } from '../../../src/domain/model/marks.ts';
import type { CaseView, DeskView, ShownTrouble } from '../../../src/domain/model/shown.ts';
import { shownDocuments } from './document-fixtures.ts';
import {
  caseView,
  digest,
  fact,
  hostile,
  monday,
  mrkdwnTexts,
  queueLine,
  shownDraft,
  shownEscalation,
  texts,
} from './fixtures.ts';

const long = `${hostile} 很长的文字 `.repeat(200);
const manyFacts = Array.from({ length: 40 }, (_, index) =>
  fact('payment_txid', 'reference', `${index} ${long}`),
);
const person = { slackUserId: 'U1', name: long };
const worstDocuments = shownDocuments(long, 40);
const worst: Partial<CaseView> = {
  subject: long,
  excerpt: long.slice(0, 1500),
  help: { kind: 'translation', subject: long, text: long, model: long },
  sender: { name: long, address: 'a@b.example', verdict: 'fail' },
  client: { externalId: long, name: long, state: 'suggested' },
  conflict: true,
  marks: markKinds.map((kind) => ({ kind, seen: long, instead: long })),
  complaint: true,
  inquiries: 17,
  attachments: Array.from({ length: 30 }, () => ({
    ...{ filename: long.slice(0, 120), size: 1 },
    disguise: { claimed: 'PDF', real: long },
  })),
  documents: worstDocuments,
  records: [{ type: 'payment', externalId: long, state: 'auto', facts: manyFacts }],
  draft: shownDraft({ text: long, editedBy: person, twoPersons: true }),
  assignee: person,
  escalation: shownEscalation({
    reason: long,
    raisedBy: person,
    acknowledgedBy: person,
    acknowledgedAt: monday,
  }),
  lastReply: { sentAt: monday, state: 'unknown', trouble: null },
  actions: ['take', 'draft', 'edit', 'approve', 'escalate', 'close'],
};
const troubled = (trouble: ShownTrouble) => ({ sentAt: monday, state: 'failed' as const, trouble });
const states: [string, Partial<CaseView>][] = [
  ['with documents', { documents: shownDocuments('bill.pdf', 4) }],
  ['with nothing to ask for', { documents: { ...shownDocuments('bill.pdf', 1), items: [] } }],
  [
    'with two applications',
    { documents: { ...shownDocuments('a.pdf', 1), application: null, choices: 2, items: [] } },
  ],
  ['ordinary', {}],
  ['new and without a draft', { status: 'new', draft: null, assignee: null, actions: ['take', 'draft'] }],
  ['closed', { status: 'closed', nextClock: null, draft: null, actions: [] }],
  [
    'empty',
    {
      subject: '',
      excerpt: '',
      client: null,
      records: [],
      sender: { name: '', address: '', verdict: 'none' },
    },
  ],
  ['only hidden characters', { subject: '\u200B', excerpt: '\u202E\n', language: 'und' }],
  ['asked in Slack', { channel: 'slack', sender: { name: 'Max', address: '', verdict: 'off' } }],
  [
    'Chinese',
    { subject: '提现'.repeat(150), excerpt: '我的提现还没有到账。'.repeat(150), language: 'zh-Hans' },
  ],
  ['everything too long and hostile', worst],
  ...(['refused', 'given_up', 'withheld', 'off', 'uncertain', 'bounced'] as const).flatMap((what) =>
    (['email', 'slack'] as const).map((channel): [string, Partial<CaseView>] => [
      `a reply that was ${what}, by ${channel}`,
      { ...worst, channel, lastReply: troubled({ what, said: long, tries: 8 }) },
    ]),
  ),
  ['decided', { escalation: shownEscalation({ decision: long, decidedBy: person, decidedAt: monday }) }],
];

test.each(states)('Slack takes the card of a case: %s', (_state, changes) => {
  const card = caseCard(caseView(changes));
  expect(() => acceptBlocks(card.blocks)).not.toThrow();
  expect(card.text).toMatch(/^Case CD-7K2M9Q4, .+\.$/);
  expect(card.text.length).toBeLessThan(4000);
});

test('nothing a client writes is interpreted, wherever it stands on a card', () => {
  const view = caseView(worst);
  const all = mrkdwnTexts([
    caseCard(view).blocks,
    escalationCard(shownEscalation({ reason: hostile }), view).blocks,
  ]);
  const commands = all.join('\n').match(/<[^>]*>/g) ?? [];
  expect(commands.filter((one) => !one.startsWith('<!date^'))).toEqual([]);
  expect(all.join('')).not.toMatch(/[\u200B\u202E]/);
});

test('client text in plain text keeps its emoji codes as they were typed', () => {
  const { blocks } = caseCard(caseView({ excerpt: ':rotating_light: help' }));
  const told = JSON.stringify(blocks);
  expect(told).toContain('“:rotating_light: help”","emoji":false');
});

test('says first what it is, whose it is, when it is due and who has it', () => {
  const said = texts(caseCard(caseView()).blocks).join('\n');
  expect(said).toContain('CD-7K2M9Q4 · Withdrawal pending · 🟠 P2 high');
  expect(said).toContain('Anna Petrova, C-1042 · linked by its identifier');
  expect(said).toContain('*Payment status*\nprocessing');
  expect(said).toContain('*Amount*\n5,000.00 USD');
  expect(said).toContain(
    '🕒 First reply due <!date^1795438800^{date_short_pretty} {time}|2026-11-23 13:00 UTC>',
  );
  expect(said).toContain('👤 Olena');
  expect(said).not.toContain('⚠️');
});

test.each([
  ['none', 'Sender not proven'],
  ['fail', 'Sender not proven'],
  ['temperror', 'Sender not proven'],
  ['off', 'Sender not checked'],
] as const)('warns when the sender check says %s', (verdict, words) => {
  const view = caseView({ sender: { name: 'Anna', address: 'anna@example.com', verdict } });
  expect(texts(caseCard(view).blocks).join('\n')).toContain(words);
});

test('warns of a conflict without a word about the other client', () => {
  const said = texts(caseCard(caseView({ conflict: true })).blocks).join('\n');
  expect(said).toContain('Reference does not fit');
});

test('a link that was rejected or vetoed is not shown as the client', () => {
  for (const state of ['rejected', 'vetoed'] as const) {
    const said = texts(
      caseCard(caseView({ client: { externalId: 'C-1', name: 'Boris', state } })).blocks,
    ).join('\n');
    expect(said).toContain('no client linked');
    expect(said).not.toContain('Boris');
  }
});

test('has exactly the buttons of the case, each naming it, and only sending is emphasised', () => {
  const { blocks } = caseCard(caseView());
  const row = blocks?.find((block) => block.type === 'actions');
  const elements = row?.type === 'actions' ? row.elements : [];
  const seen = elements.map((one) => (one.type === 'button' ? one : null));
  expect(seen.map((one) => one?.action_id)).toEqual([
    'case_draft',
    'case_edit',
    'case_approve',
    'case_escalate',
    'case_close',
  ]);
  expect(seen.every((one) => one?.accessibility_label?.endsWith('CD-7K2M9Q4'))).toBe(true);
  expect(seen.filter((one) => one?.style === 'primary').map((one) => one?.action_id)).toEqual([
    'case_approve',
  ]);
  expect(seen.every((one) => one?.value === '{"caseId":42,"ref":"CD-7K2M9Q4"}')).toBe(true);
});

test('an escalation offers what is left to do', () => {
  const at = { acknowledgedBy: person, acknowledgedAt: monday };
  const decided = { ...at, decision: 'Refund it.', decidedBy: person, decidedAt: monday };
  const ids = (changes = {}) => {
    const { blocks } = escalationCard(shownEscalation(changes), caseView());
    acceptBlocks(blocks);
    const row = blocks?.find((block) => block.type === 'actions');
    return row?.type === 'actions' ? row.elements.map((one) => one.action_id) : [];
  };
  expect(ids()).toEqual(['escalation_acknowledge', 'escalation_decide']);
  expect(ids(at)).toEqual(['escalation_decide']);
  expect(ids(decided)).toEqual([]);
});

test('the queue says how many and how late; an empty one says what to do', () => {
  const lines = Array.from({ length: 60 }, () => queueLine({ subject: long, overdue: true }));
  const full = queueList(lines, '/case');
  expect(() => acceptBlocks(full.blocks)).not.toThrow();
  expect(full.text).toBe('Your queue: 60 cases, 60 overdue.');
  expect(texts(full.blocks).at(-1)).toBe('… and 40 more cases.');
  expect(queueList([queueLine()], '/case').text).toBe('Your queue: 1 case.');
  expect(queueList([], '/case').text).toBe(
    'Your queue is empty. New cases of your desks appear here; `/case new` opens one yourself.',
  );
});

test('the digest begins with what is late, in correct English', () => {
  const calm = digestPost(digest());
  expect(texts(calm.blocks)[1]).toBe('*Nothing is late, stuck or without an owner.*');
  const amounts = [
    { currency: 'USD', amount: '1234567.89' },
    { currency: 'USDT', amount: '40' },
  ];
  const late = digestPost(
    digest({
      overdueCount: 1,
      overdue: [queueLine({ overdue: true })],
      openEscalations: 2,
      unassigned: 1,
      stuckWithdrawals: { count: 1, oldestRequestedAt: monday, amounts },
    }),
  );
  expect(late.text).toBe(
    'Payments digest for Monday 23 November 2026. 1 case is overdue, 2 escalations wait for a decision, 1 withdrawal is stuck, 1 case has no owner.',
  );
  expect(texts(late.blocks).join('\n')).toContain('1,234,567.89 USD, 40 USDT');
  for (const post of [calm, late]) expect(() => acceptBlocks(post.blocks)).not.toThrow();
});

test('a digest of a very bad day still fits a message', () => {
  const overdue = Array.from({ length: 300 }, (_, index) => queueLine({ ref: `CD-${index}`, subject: long }));
  const post = digestPost(digest({ overdue, oldest: queueLine({ subject: long }) }));
  expect(() => acceptBlocks(post.blocks)).not.toThrow();
});

test('the desk shows what is odd, and a digest button only to managers', () => {
  const mailbox = {
    lastContactAt: monday,
    watched: true,
    error: null,
    lagMilliseconds: 45_200,
    quarantined: 0,
    refused: 0,
  };
  const view: DeskView = {
    totals: { overdue: 30, quarantined: 30, undelivered: 30, uncertain: 30, lostQuestions: 30 },
    desks: [{ desk: 'payments', open: 5, unassigned: 2, overdue: 1 }],
    overdue: Array.from({ length: 30 }, () => queueLine({ overdue: true, subject: long })),
    quarantined: Array.from({ length: 30 }, (_, mailId) => ({
      mailId,
      mailbox: long,
      receivedAt: monday,
      reason: long,
    })),
    undelivered: Array.from({ length: 30 }, () => ({
      deliveryId: 'd',
      caseRef: 'CD-7K2M9Q4',
      kind: 'reply' as const,
      state: 'needs_human' as const,
      bounced: false,
      since: monday,
    })),
    lostQuestions: Array.from({ length: 30 }, (_, index) => ({
      eventId: 'Ev1',
      receivedAt: monday,
      channel: index === 0 ? 'CSALES' : long,
      slackUserId: index === 0 ? 'USELLER' : null,
    })),
    mailboxes: [
      { ...mailbox, mailbox: 'desk' },
      { ...mailbox, mailbox: hostile, lastContactAt: null, error: long, quarantined: 1, refused: 2 },
      { ...mailbox, mailbox: 'kyc', watched: false, lagMilliseconds: null },
    ],
  };
  const officers = deskOverview(view, []);
  const managers = deskOverview(view, ['payments', 'compliance']);
  for (const message of [officers, managers]) expect(() => acceptBlocks(message.blocks)).not.toThrow();
  expect(JSON.stringify(officers.blocks)).not.toContain('digest_now');
  expect(JSON.stringify(managers.blocks)).toContain('digest_now.1');
  expect(JSON.stringify(officers.blocks)).toContain('Asked by <@USELLER> in <#CSALES>,');
  const read = texts(officers.blocks).join('\n');
  expect(read).toMatch(
    /✅ desk: last reached .*; the newest mail was here 45 s after it came, none unreadable/,
  );
  expect(read).toMatch(
    /never reached; .* after it came, \*1 mail could not be read\*, \*2 mails not handed over/,
  );
  expect(read).toMatch(/⚠️ \*kyc is not watched:\* last reached .*; none unreadable/);
  expect(read).toContain('30 e-mails and posts may or may not have left');
  const calm: DeskView = {
    totals: { overdue: 0, quarantined: 0, undelivered: 0, uncertain: 0, lostQuestions: 0 },
    desks: [],
    overdue: [],
    quarantined: [],
    undelivered: [],
    lostQuestions: [],
    mailboxes: [],
  };
  expect(deskOverview(calm, []).text).toBe('Your desks: nothing is late, unread or undelivered.');
  expect(() => acceptBlocks(deskOverview(calm, []).blocks)).not.toThrow();
});

test.each(['refused', 'given_up', 'withheld', 'off', 'uncertain', 'bounced'] as const)(
  'Slack takes the post about a reply that was %s, and it calls people by name only',
  (what) => {
    const tell = Array.from({ length: 10 }, (_, index) => ({ slackUserId: `U${index}`, name: long }));
    for (const channel of ['email', 'slack'] as const) {
      const view = caseView({ ...worst, channel });
      const trouble = { what, said: long, tries: 8 };
      const place = { deliveryId: 'd', channel: 'C1', threadTs: null, kind: 'reply_trouble' as const };
      const post = replyTrouble({ ...place, view, trouble, tell });
      expect(() => acceptBlocks(post.blocks)).not.toThrow();
      const called = mrkdwnTexts(post.blocks)
        .join('\n')
        .match(/<[^>]*>/g);
      expect(called).toEqual(tell.map(({ slackUserId }) => `<@${slackUserId}>`));
      expect(post.text).toMatch(/^Case CD-7K2M9Q4, [^<>]+\.$/);
      const nobody = replyTrouble({ ...place, view, trouble: { ...trouble, said: '' }, tell: [] });
      expect(() => acceptBlocks(nobody.blocks)).not.toThrow();
    }
  },
);
