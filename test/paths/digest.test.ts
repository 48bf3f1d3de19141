import { afterAll, beforeAll, expect, test } from 'vitest';
import { channels, firm, manager, officer } from '../../demo/seed/people.ts';
import { makeDigest } from '../../src/domain/make-digest.ts';
import type { DeskName } from '../../src/domain/model.ts';
import { colleagueAt } from '../support/colleague.ts';
import { type Desk, hours, minutes, openDesk, saidBy } from '../support/desk.ts';
import { annaAsks, letter, payments, sergeiAsks, wangAsks, writers } from '../support/letters.ts';

const managers = channels.paymentsManagers.id;
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.stop());

const schedule = async (name: DeskName) => {
  const made = await makeDigest(desk.app.context, { desk: name, reason: 'schedule', requestedBy: null });
  await desk.app.drain();
  return made;
};
const digests = (channel: string) => desk.cards(channel).filter(({ text }) => text.includes(' digest for '));
const mails = async () => Promise.all(desk.mailsTo(firm.managerAddress));
const nextDay = () => desk.later(24 * hours);

test('a desk without work reads well, in Slack and by mail', async () => {
  await schedule('onboarding');
  const posted = digests(channels.onboardingManagers.id).at(-1)!;
  expect(posted.text).toBe(
    'Onboarding digest for Wednesday 11 March 2026. Nothing is late, stuck or without an owner.',
  );
  expect(saidBy(posted)).not.toMatch(/undefined|null|NaN|Invalid/);
  const mail = (await mails()).at(-1)!;
  expect(mail.subject).toBe('Nothing is late · onboarding desk, 2026-03-11');
  expect(mail.text).toContain('No case is open.');
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
});

test('however often the schedule rings, a day has one digest', async () => {
  const mailsBefore = (await mails()).length;
  expect(await schedule('payments')).toMatchObject({ ok: true });
  await desk.later(hours);
  expect(await schedule('payments')).toMatchObject({
    ok: false,
    sentence: 'The digest of the payments desk for 2026-03-11 was already made.',
  });
  await desk.restartApp();
  await schedule('payments');
  expect(digests(managers)).toHaveLength(1);
  expect(await mails()).toHaveLength(mailsBefore + 1);
});

test('one is told in the singular', async () => {
  await desk.receive(annaAsks);
  await nextDay();
  await schedule('payments');
  expect(digests(managers).at(-1)?.text).toBe(
    'Payments digest for Thursday 12 March 2026. 1 case is overdue, 1 withdrawal is stuck, 1 case has no owner.',
  );
  expect((await mails()).at(-1)?.subject).toBe(
    '1 case is overdue, 1 withdrawal is stuck · payments desk, 2026-03-12',
  );
});

test('several are told in the plural, what is late comes first, and each can be opened', async () => {
  await desk.receive(sergeiAsks, wangAsks);
  await desk.core.change('payments', 'WD-20877', { status: 'approved' });
  await nextDay();
  await schedule('payments');
  const posted = digests(managers).at(-1)!;
  expect(posted.text).toContain('2 cases are overdue, 2 withdrawals are stuck, 2 cases have no owner.');
  expect(saidBy(posted)).toContain('Stuck withdrawals: 640.00 EUR, 1,800.00 USD');
  const listed = posted.blocks.filter((block) => 'accessory' in block);
  expect(listed).toHaveLength(2);
  const mail = (await mails()).at(-1)!;
  expect(mail.text).toContain('Overdue, longest first');
  expect(mail.text).toContain(annaAsks.subject);
});

test('it names cases and subjects, and nothing a client wrote in a mail', async () => {
  const posted = digests(managers).map(saidBy).join('\n');
  const written = (await mails()).map((mail) => mail.text).join('\n');
  for (const text of [posted, written]) expect(text).not.toMatch(/третий день|has left my bank|lakeside/);
});

test('its numbers are those of the last day', async () => {
  const olena = colleagueAt(desk, officer);
  const david = colleagueAt(desk, manager);
  await desk.core.publish();
  await desk.receive(letter(writers.maria, 'Withdrawal', 'Where is my withdrawal WD-20877? new-today'));
  const today = desk.card(payments, 'new-today');
  await olena.take(today);
  await olena.approve(today);
  await olena.close(today, 'answered');
  await desk.later(minutes);
  expect((await david.type('/desk digest payments', managers)).text).toContain('on its way');
  const figures = saidBy(digests(managers).at(-1)!).match(/\*(?:Received|Replied|Closed|Open now)\*\n\d+/g);
  expect(figures).toEqual(['*Received*\n1', '*Replied*\n1', '*Closed*\n1', '*Open now*\n2']);
});
