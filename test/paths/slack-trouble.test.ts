import { afterAll, beforeAll, expect, test } from 'vitest';
import { officer } from '../../demo/seed/people.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, hours, openDesk, refOf, saidBy } from '../support/desk.ts';
import { annaAsks, letter, payments, sergeiAsks, writers } from '../support/letters.ts';

let desk: Desk;
let olena: Colleague;
const posts = () =>
  desk.slack.journal().filter(({ method, ok }) => method === 'chat.postMessage' && ok).length;
beforeAll(async () => {
  desk = await openDesk();
  olena = colleagueAt(desk, officer);
});
afterAll(() => desk.stop());

test('a card that Slack asks to wait with comes after that time, once', async () => {
  desk.slack.failNext({ method: 'chat.postMessage', kind: 'rate-limited', retryAfterSeconds: 40 });
  await desk.receive(annaAsks);
  await desk.later(30_000);
  expect(desk.cards(payments)).toEqual([]);
  await desk.later(11_000);
  await desk.later(hours);
  expect(desk.cards(payments)).toHaveLength(1);
  expect(saidBy(desk.card(payments, 'DP-50217'))).toContain('*Draft* in English');
});

test('a card whose answer got lost is found again by its delivery and not posted twice', async () => {
  const before = posts();
  desk.slack.failNext({ method: 'chat.postMessage', kind: 'cut-after-effect' });
  await desk.receive(sergeiAsks);
  for (let step = 0; step < 5; step += 1) await desk.later(60_000);
  expect(posts()).toBe(before + 1);
  const card = desk.card(payments, 'WD-20931');
  // It was found: taking the case changes this very card.
  await desk.core.publish();
  await olena.take(card);
  expect(saidBy(desk.card(payments, 'WD-20931'))).toContain(`👤 ${officer.realName}`);
  expect(desk.card(payments, 'WD-20931').ts).toBe(card.ts);
});

test('a card for a channel that is not there fails where people see it, and the case can still be worked on', async () => {
  desk.slack.failNext({ method: 'chat.postMessage', kind: 'error', error: 'channel_not_found' });
  await desk.receive(letter(writers.maria, 'Withdrawal', 'Where is my withdrawal WD-20877? no-channel-word'));
  await desk.later(hours);
  expect(desk.cards(payments)).toHaveLength(2);
  const said = saidBy(await olena.type('/desk', payments));
  const ref = /Case card of (CD-\w{7}): \*not sent\*/.exec(said)?.[1];
  expect(ref).toBeDefined();
  const typed = await olena.type(`/case ${ref}`, payments);
  expect(saidBy(typed)).toContain('no-channel-word');
  expect(refOf(typed)).toBe(ref);
});
