import { afterAll, beforeAll, expect, test } from 'vitest';
import { channels } from '../../demo/seed/people.ts';
import { type Desk, openDesk, saidBy } from '../support/desk.ts';
import { annaAsks, onboarding, payments, sergeiAsks, wangAsks } from '../support/letters.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.receive(annaAsks, sergeiAsks, wangAsks);
});
afterAll(() => desk.stop());

test('three mails are three cards in the channels of their desks, and nobody else hears of them', () => {
  expect(desk.cards(payments)).toHaveLength(2);
  expect(desk.cards(onboarding)).toHaveLength(1);
  const elsewhere = Object.values(channels).filter(({ id }) => id !== payments && id !== onboarding);
  for (const { id } of elsewhere) expect(desk.slack.messages(id)).toEqual([]);
  expect(desk.mailsTo(annaAsks.from.address)).toEqual([]);
});

test.each([
  {
    language: 'English',
    channel: payments,
    quotes: 'Two days ago I sent 2,500 EUR',
    client: 'CL-100245',
    record: 'DP-50217',
    draft: 'Dear Anna Fischer,',
    states: 'Your deposit DP-50217 for 2,500.00 EUR is being processed',
  },
  {
    language: 'Russian',
    channel: payments,
    quotes: 'уже третий день',
    client: 'CL-100311',
    record: 'WD-20931',
    draft: 'Здравствуйте, Сергей Петров!',
    states: 'находится в обработке',
  },
  {
    language: 'Chinese (Simplified)',
    channel: onboarding,
    quotes: '请问为什么被拒绝',
    client: 'CL-100402',
    record: 'DOC-772',
    draft: '尊敬的王小明,您好!',
    states: '未能通过审核',
  },
])('the $language mail is linked to $record and answered in its language', async (told) => {
  const card = desk.card(told.channel, told.quotes);
  const view = await desk.caseOf(card);
  expect(view.sender.verdict).toBe('pass');
  expect(view.client).toMatchObject({ externalId: told.client, state: 'auto' });
  expect(view.records.map((record) => record.externalId)).toContain(told.record);
  expect(view.draft?.verification).toEqual({ ok: true, findings: [] });
  const text = view.draft?.text.normalize('NFKC').replace(/\s/g, ' ');
  expect(text).toContain(told.draft);
  expect(text).toContain(told.states);
  expect(text).toContain(view.ref);
  expect(saidBy(card)).toContain(`Written in ${told.language}`);
  expect(saidBy(card)).toContain(`*Draft* in ${told.language}`);
  expect(saidBy(card)).toContain(told.client);
});

test('a card offers what can be done with a case nobody has taken, and is found again by its delivery', () => {
  const { blocks, metadata, unfurlLinks } = desk.card(payments, 'DP-50217');
  const buttons = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
  expect(buttons.map((button) => ('text' in button ? button.text.text : ''))).toEqual([
    'Take',
    'Open draft',
    'Escalate',
    'Close',
  ]);
  expect(metadata?.event_type).toBe('casedesk_delivery');
  expect(unfurlLinks).toBe(false);
});
