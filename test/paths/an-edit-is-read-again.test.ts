import { afterAll, beforeAll, expect, test } from 'vitest';
import { officer } from '../../demo/seed/people.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, openDesk, saidBy } from '../support/desk.ts';
import { annaAsks, payments } from '../support/letters.ts';

let desk: Desk;
let olena: Colleague;
const card = () => desk.card(payments, 'DP-50217');
const addedTo = (sentence: string) => (text: string) =>
  text.replace('Your case reference', `${sentence}\n\nYour case reference`);

beforeAll(async () => {
  desk = await openDesk();
  olena = colleagueAt(desk, officer);
  await desk.receive(annaAsks);
  await olena.take(card());
});
afterAll(() => desk.stop());

test.each([
  ['a link', 'Please sign in at https://northgate-login.example/verify now.', 'northgate-login'],
  ['the payment of somebody else', 'Your withdrawal WD-20931 is being processed.', '20931'],
  ['a word that may never leave', 'Your deposit is held by our compliance team.', 'compliance'],
  [
    'a word that may never leave, in another language',
    'Ваш платёж проверяет служба безопасности.',
    'безопасности',
  ],
  ['a card number', 'Please pay with card 4111 1111 1111 1111 again.', '4111'],
])('%s is refused with the words that were found, and the draft stays', async (_what, sentence, found) => {
  const before = (await desk.caseOf(card())).draft;
  const { refused } = await olena.edit(card(), addedTo(sentence));
  expect(refused).toContain('Not saved.');
  expect(refused).toContain(found);
  expect((await desk.caseOf(card())).draft).toEqual(before);
});

test.each([
  ['an amount nobody has', 'You will receive 2,600.00 EUR.', '2,600'],
  ['a date nobody gave', 'The money arrives on 20 March 2026.', '20 March 2026'],
  ['a status that is not so', 'Your deposit DP-50217 has been credited to your account.', 'credited'],
])('%s is kept with the words that were found, and waits for a reason', async (_what, sentence, found) => {
  const before = (await desk.caseOf(card())).draft!.text;
  const { window } = await olena.edit(card(), addedTo(sentence));
  expect(window).toContain('whoever approves it says how he knows');
  expect(window).toContain(found);
  expect((await desk.caseOf(card())).draft?.verification.ok).toBe(false);
  await olena.edit(card(), () => before);
});

test('an empty letter is refused', async () => {
  expect((await olena.edit(card(), () => '  \n ')).refused).not.toBe('');
});

test('an honest wording is kept, named on the card and sent as it stands', async () => {
  const honest = addedTo('We know that waiting is unpleasant, and we thank you for your patience.');
  expect((await olena.edit(card(), honest)).window).toContain('Nothing is sent before it is approved.');
  const { draft } = await desk.caseOf(card());
  expect(draft).toMatchObject({ editedBy: { slackUserId: officer.id } });
  expect(saidBy(card())).toContain(`edited by ${officer.realName}`);
  await olena.approve(card());
  const reply = await desk.mailsTo(annaAsks.from.address)[0]!;
  expect(reply.text?.trim()).toBe(draft?.text.trim());
  expect(reply.text).toContain('thank you for your patience');
});
