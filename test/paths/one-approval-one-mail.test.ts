import { afterAll, beforeAll, expect, test } from 'vitest';
import { officer, secondOfficer } from '../../demo/seed/people.ts';
import type { OpenView } from '../../demo/servers/slack/contract.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, openDesk, saidBy } from '../support/desk.ts';
import { annaAsks, payments, sergeiAsks } from '../support/letters.ts';

let desk: Desk;
let olena: Colleague;
let wei: Colleague;
beforeAll(async () => {
  desk = await openDesk();
  olena = colleagueAt(desk, officer);
  wei = colleagueAt(desk, secondOfficer);
  await desk.receive(annaAsks, sergeiAsks);
});
afterAll(() => desk.stop());

const approvals = async (quoted: string) =>
  (await desk.events((await desk.caseOf(desk.card(payments, quoted))).id)).filter(
    ({ kind }) => kind === 'reply_approved',
  );
const submit = (who: Colleague, window: OpenView) => desk.slack.as(who.user.id).submit(window.id, {});

test('a second click on "Approve & send" sends nothing more', async () => {
  const card = desk.card(payments, 'DP-50217');
  await olena.take(card);
  const window = await olena.open(card, 'case_approve');
  // Both clicks are on their way before either is answered.
  await Promise.allSettled([submit(olena, window), submit(olena, window)]);
  await desk.app.drain();
  expect(desk.mail.arrived(annaAsks.from.address)).toHaveLength(1);
  expect(await approvals('DP-50217')).toHaveLength(1);
});

test('two officers who approve at the same moment send one letter, and one of them reads why', async () => {
  const card = desk.card(payments, 'WD-20931');
  await olena.take(card);
  const windows = [await olena.open(card, 'case_approve'), await wei.open(card, 'case_approve')];
  await Promise.all([submit(olena, windows[0]!), submit(wei, windows[1]!)]);
  await desk.app.drain();
  expect(desk.mail.arrived(sergeiAsks.from.address)).toHaveLength(1);
  expect(await approvals('WD-20931')).toHaveLength(1);
  const left = [olena, wei].flatMap((one) => desk.slack.as(one.user.id).openViews());
  expect(left.map(({ view }) => saidBy(view)).join()).toContain('already approved and on its way');
});
