import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { officer, secondOfficer } from '../../demo/seed/people.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, minutes, openDesk, saidBy, threadAddressOf } from '../support/desk.ts';
import { letter, payments, writers } from '../support/letters.ts';

const { maria } = writers;
let desk: Desk;
let olena: Colleague;
let wei: Colleague;
beforeAll(async () => {
  desk = await openDesk();
  olena = colleagueAt(desk, officer);
  wei = colleagueAt(desk, secondOfficer);
});
afterAll(() => desk.stop());

let number = 0;
const word = () => `question-${number}.`;
const card = () => desk.card(payments, word());
beforeEach(async () => {
  number += 1;
  await desk.core.change('clients', 'CL-100518', { emails: maria.address });
  await desk.core.change('payments', 'WD-20877', { status: 'submitted' });
  await desk.receive(
    letter(maria, 'My withdrawal', `My withdrawal WD-20877 has not arrived. Where is it? ${word()}`),
  );
  await olena.take(card());
});
afterEach(() => {
  expect(desk.mail.arrived(maria.address).filter((mail) => mail.raw.includes(word()))).toEqual([]);
});
const mailsToMaria = () => desk.mail.arrived(maria.address).length;

test('to the text: one that was edited after the window opened is shown anew instead of sent', async () => {
  const window = await olena.open(card(), 'case_approve');
  await wei.edit(card(), (text) => text.replace('Thank you', 'Many thanks'));
  const { window: shown } = await olena.send(window);
  expect(shown).toContain('The draft changed after you opened it.');
  expect(shown).toContain('Many thanks');
  expect(mailsToMaria()).toBe(0);
});

test('to the question: when the client wrote again, the old answer is not sent', async () => {
  const window = await olena.open(card(), 'case_approve');
  const to = [threadAddressOf(desk, await desk.caseOf(card()), maria.address)];
  await desk.mail.sendAs(letter(maria, 'Re: My withdrawal', `It has arrived, thank you. ${word()}`, { to }));
  await desk.app.drain();
  const { window: shown } = await olena.send(window);
  expect(shown).toMatch(/The client wrote again|The draft changed after you opened it/);
  expect(mailsToMaria()).toBe(0);
});

test('to the record: when it changed after the draft was made, the draft must be made anew', async () => {
  await desk.core.change('payments', 'WD-20877', { status: 'completed' });
  const { window: shown } = await olena.approve(card());
  // The desk has drafted it anew meanwhile; had it not, the old text would be refused for the record.
  expect(shown).toMatch(/The draft changed after you opened it|The record changed after this draft was made/);
  expect(mailsToMaria()).toBe(0);
});

test('to facts that are fresh: twenty minutes without word from the core system are too long', async () => {
  await desk.later(20 * minutes);
  const { window: shown } = await olena.approve(card());
  expect(shown).toContain('The core system has not confirmed payment WD-20877 recently enough');
  expect(mailsToMaria()).toBe(0);
  await desk.core.publish();
});

test('to the recipient: an address that is no longer registered gets nothing', async () => {
  await desk.core.change('clients', 'CL-100518', { emails: 'maria.new@lakeside.example' });
  const { window: shown } = await olena.approve(card());
  expect(shown).toContain('not (or no longer) a registered address of the linked client');
  expect(mailsToMaria()).toBe(0);
});

test('to the record until the mail leaves: what changes after the approval stops it, and the card says so', async () => {
  const window = await olena.open(card(), 'case_approve');
  // The approval is given, and before the courier comes the core system changes the row.
  await desk.slack.as(officer.id).submit(window.id, {});
  await desk.core.change('payments', 'WD-20877', { status: 'returned' });
  await desk.app.drain();
  expect(mailsToMaria()).toBe(0);
  expect((await desk.caseOf(card())).lastReply).toMatchObject({ state: 'failed' });
  expect(saidBy(card())).toMatch(/Last reply .*not sent/);
  expect(saidBy(await olena.type('/desk', payments))).toContain('E-mail reply of');
});

test('and when nothing changed, it is sent', async () => {
  expect((await olena.approve(card())).said).toContain('Approved.');
  expect(mailsToMaria()).toBe(1);
});
