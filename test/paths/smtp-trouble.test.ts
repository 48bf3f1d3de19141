import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { officer } from '../../demo/seed/people.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, hours, minutes, openDesk, saidBy, threadAddressOf } from '../support/desk.ts';
import { letter, payments, writers } from '../support/letters.ts';

const { anna } = writers;
let desk: Desk;
let olena: Colleague;
beforeAll(async () => {
  desk = await openDesk();
  olena = colleagueAt(desk, officer);
});
afterAll(() => desk.stop());

let number = 0;
let arrivedBefore = 0;
const card = () => desk.card(payments, `deposit-question-${number}.`);
const newMails = () => desk.mail.arrived(anna.address).length - arrivedBefore;
/** Every time a server took our letter, whether or not it said so. */
const accepted = () => desk.mail.journal().filter((mail) => mail.envelope.to.includes(anna.address)).length;
const overview = async () => saidBy(await olena.type('/desk', payments));

beforeEach(async () => {
  number += 1;
  await desk.core.publish();
  await desk.receive(
    letter(anna, 'Deposit', `My bank transfer DP-50217 has not arrived. deposit-question-${number}.`),
  );
  await olena.take(card());
  arrivedBefore = desk.mail.arrived(anna.address).length;
});

test('a recipient that the server refuses for good is not tried again, and everybody can see it', async () => {
  desk.mail.failNext({ at: 'rcpt', code: 550, message: '5.1.1 no such user' });
  await olena.approve(card());
  await desk.later(3 * hours);
  expect(newMails()).toBe(0);
  expect(saidBy(card())).toMatch(/Last reply .*: not sent/);
  const { ref } = await desk.caseOf(card());
  expect(await overview()).toContain(`E-mail reply of ${ref}: *not sent*`);
});

test('a server that asks to come back gets the letter later, once', async () => {
  desk.mail.failNext({ at: 'mail', code: 451, message: '4.3.0 try again later' });
  await olena.approve(card());
  expect(newMails()).toBe(0);
  expect(saidBy(card())).toMatch(/Last reply .*: waiting to be sent/);
  await desk.later(2 * minutes);
  expect(newMails()).toBe(1);
  expect(saidBy(card())).toMatch(/Last reply .*: sent/);
  await desk.later(3 * hours);
  expect(newMails()).toBe(1);
});

test.each([
  [
    '421 after it has taken the letter',
    { at: 'after-data' as const, code: 421, message: '4.3.2 shutting down' },
  ],
  ['nothing more, because the connection broke', { at: 'close-after-data' as const }],
])('a server that says %s: a person is asked, and it is never sent again', async (_what, fault) => {
  const before = accepted();
  desk.mail.failNext(fault);
  await olena.approve(card());
  for (let hour = 0; hour < 4; hour += 1) await desk.later(hours);
  expect(accepted()).toBe(before + 1);
  expect(newMails()).toBe(1);
  expect(saidBy(card())).toMatch(/Last reply .*: needs a person/);
  const { ref, actions } = await desk.caseOf(card());
  expect(await overview()).toContain(`E-mail reply of ${ref}: *needs a person*`);
  // Nobody can approve a second letter while the first may have gone out.
  expect(actions).not.toContain('approve');
});

test('an officer who finds that an uncertain letter was sent ends the doubt, and the client is waited for', async () => {
  const found = await uncertain();

  await olena.press(card(), 'case_confirm_sent');

  expect(saidBy(card())).toMatch(/Last reply .*: sent/);
  expect(saidBy(card())).toContain('Waiting for the client');
  expect(await overview()).not.toContain(found.ref);
});

test('an officer who finds that it was not sent drafts and approves anew, and the client gets one more letter', async () => {
  const { ref } = await uncertain();

  await olena.press(card(), 'case_confirm_unsent');
  expect(saidBy(card())).toContain('The last reply was not sent');
  await olena.open(card(), 'case_draft');
  await olena.approve(card());

  expect(newMails()).toBe(2);
  expect(saidBy(card())).toMatch(/Last reply .*: sent/);
  expect(await overview()).not.toContain(ref);
});

test('a question that came while the letter was delayed keeps a clock of its own', async () => {
  desk.mail.failNext({ at: 'mail', code: 451, message: '4.3.0 try again later' });
  await olena.approve(card());
  const to = [threadAddressOf(desk, await desk.caseOf(card()), anna.address)];
  await desk.receive(
    letter(anna, 'Re: Deposit', `One more thing about DP-50217. deposit-question-${number}.`, { to }),
  );

  await desk.later(2 * minutes);

  expect(newMails()).toBe(1);
  const { status, nextClock } = await desk.caseOf(card());
  expect(status).toBe('open');
  expect(nextClock?.type).toBe('next_reply');
});

/** A letter that nobody can say was sent. */
async function uncertain() {
  desk.mail.failNext({ at: 'close-after-data' });
  await olena.approve(card());
  for (let hour = 0; hour < 2; hour += 1) await desk.later(hours);
  expect(saidBy(card())).toContain('may or may not have been sent');
  await desk.core.publish();
  return desk.caseOf(card());
}
