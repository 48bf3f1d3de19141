import { expect, test } from 'vitest';
import { acceptBlocks, acceptView } from '../../../demo/servers/slack/block-limits.ts';
import { deskOverview } from '../../../src/bots/slack/cards/desk.ts';
import { wordingCard } from '../../../src/bots/slack/cards/wording-card.ts';
import { wordingLines } from '../../../src/bots/slack/cards/wording-lines.ts';
import { wordingRefusalView, wordingView } from '../../../src/bots/slack/views/wording-views.ts';
import { spokenParts } from '../../../src/bots/slack/wording-words.ts';
import type { ShownProposal, ShownWording } from '../../../src/domain/model/wording.ts';
import { wordingDiff } from '../../../src/domain/rules/wording-diff.ts';
import { wordingExamples } from '../../../src/domain/rules/wording-example.ts';
import { hostile, monday, mrkdwnTexts, texts } from './fixtures.ts';

const wording = (before: string, after: string, changes: Partial<ShownWording> = {}): ShownWording => ({
  clauseId: 'withdrawal.status.sent',
  language: 'en',
  ...wordingDiff(before, after, changes.language ?? 'en'),
  examples: [after],
  problems: [],
  staying: ['ru'],
  ...changes,
});
const shown = (wordings: ShownWording[], changes: Partial<ShownProposal> = {}): ShownProposal => ({
  proposal: 3,
  proposedBy: { slackUserId: 'U0OFFICER', name: 'Olena' },
  proposedAt: monday,
  note: 'clearer',
  state: 'proposed',
  decidedBy: null,
  decidedAt: null,
  decisionNote: null,
  contentHash: 'ab'.repeat(32),
  wordings,
  ...changes,
});

test('slots are read by their names, and what depends on a value as the ways it may go', () => {
  const { before, after } = wordingDiff(
    'Dear {client_name, select, none {client} other {{client_name}}}, we sent {payment_amount}.',
    'Hello {client_name, select, none {there} other {{client_name}}}, we sent {payment_amount}.',
    'en',
  );
  expect(spokenParts(before)).toBe(
    'Dear [‹Client› not known: client | ‹Client› otherwise: ‹Client›], we sent ‹Amount›.',
  );
  expect(after.filter(({ changed }) => changed)).toEqual([
    { kind: 'text', text: 'Hello', changed: true },
    { kind: 'text', text: 'there', changed: true },
  ]);
});

test('Chinese is compared word by word, and a slot that goes is marked', () => {
  const { before, after } = wordingDiff(
    '我们已寄出您的款项{payment_id}。',
    '我们已汇出您的款项。',
    'zh-Hans',
  );
  expect(before.filter(({ changed }) => changed)).toEqual([
    { kind: 'text', text: '寄出', changed: true },
    { kind: 'slot', slot: 'payment_id', changed: true },
  ]);
  expect(spokenParts(after)).toBe('我们已汇出您的款项。');
});

test('a text that reads the same says so', () => {
  const same = wording("It's sent.", "It''s sent.");
  expect(same.differs).toBe(false);
  expect(texts(wordingCard(shown([same])).blocks).join('\n')).toContain('reads the same');
});

test('an example has a value for every slot, and stands with and without a name', () => {
  const text =
    'Dear {client_name, select, none {client} other {{client_name}}}: {payment_amount}, {payment_sent_on}.';
  const slots = ['client_name', 'payment_amount', 'payment_sent_on'] as const;
  expect(wordingExamples(text, slots, 'ru', { firmName: 'Northwind' })).toEqual([
    'Dear Anna Example: 1\u00a0250,00\u00a0EUR, 10 марта 2026 г..',
    'Dear client: 1\u00a0250,00\u00a0EUR, 10 марта 2026 г..',
  ]);
  expect(wordingExamples('Broken {', [], 'en', { firmName: 'Northwind' })).toEqual([]);
});

test('nothing in a wording, a reason or a name acts in Slack, and what is hidden is shown', () => {
  const own = wording(`Sent ${hostile}`, `Gone ${hostile} <!here>`, { problems: [hostile] });
  const by = { slackUserId: 'U1', name: hostile };
  const ends = { decidedBy: by, decidedAt: monday, decisionNote: hostile };
  const proposals = (['proposed', 'approved', 'refused', 'outdated'] as const).map((state) =>
    shown([own], { state, proposedBy: by, note: hostile, ...(state === 'proposed' ? {} : ends) }),
  );
  for (const proposal of proposals) {
    const card = wordingCard(proposal);
    const views = [
      wordingView({ shown: proposal, mayApprove: true }, 0, {}),
      wordingRefusalView(proposal, true, {}),
    ];
    acceptBlocks(card.blocks);
    for (const view of views) acceptView(view, ['modal']);
    for (const text of [
      card.text,
      ...mrkdwnTexts(card.blocks),
      ...views.flatMap((view) => mrkdwnTexts(view.blocks)),
    ])
      expect(text).not.toMatch(/<(?!!date\^)|\u202E|\u200B/);
    expect(JSON.stringify(card.blocks)).toContain('a‹U+202E›b‹U+200B›c');
  }
  // Everything of a wording is literal text: of no other kind that Slack makes something of.
  const kinds = JSON.stringify(wordingCard(proposals[0]!).blocks).match(/"type":"\w+"/g);
  for (const kind of ['user', 'usergroup', 'channel', 'broadcast', 'link', 'emoji'])
    expect(kinds).not.toContain(`"type":"${kind}"`);
});

test('the longest texts and the most of them fit a card and the pages of a window', () => {
  const long = (word: string) => Array.from({ length: 370 }, (_, index) => `${word}${index % 9}`).join(' ');
  const many = Array.from({ length: 60 }, () => wording(long('ab'), long('b'), { language: 'ru' }));
  const proposal = shown(many, { note: 'n'.repeat(500) });
  acceptBlocks(wordingCard(proposal).blocks);
  const first = wordingView({ shown: proposal, mayApprove: true }, 0, {});
  const pages = Number(/Page 1 of (\d+)/.exec(texts(first.blocks).join('\n'))?.[1]);
  for (let index = 0; index < pages; index += 1)
    acceptView(wordingView({ shown: proposal, mayApprove: true }, index, {}), ['modal']);
  expect(pages).toBeGreaterThan(1);
});

test('/desk names what waits, the oldest first, with a way to read it', () => {
  const waiting = Array.from({ length: 12 }, (_, index) => ({
    proposal: index + 1,
    clauses: 2,
    proposedBy: { slackUserId: 'U1', name: hostile },
    proposedAt: monday,
  }));
  const blocks = wordingLines(waiting);
  acceptBlocks(blocks);
  expect(texts(blocks).join('\n')).toContain('… and 4 more.');
  for (const text of mrkdwnTexts(blocks)) expect(text).not.toMatch(/<(?!!date\^)/);
  const view = {
    ...{ desks: [], overdue: [], quarantined: [], undelivered: [], lostQuestions: [], mailboxes: [] },
    totals: { overdue: 0, quarantined: 0, undelivered: 0, uncertain: 0, lostQuestions: 0 },
  };
  expect(JSON.stringify(deskOverview({ ...view, wording: waiting }, []).blocks)).toContain(
    'wording_approve.0',
  );
});
