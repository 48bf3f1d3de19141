import { afterAll, beforeAll, expect, test } from 'vitest';
import { officer } from '../../demo/seed/people.ts';
import type { SlackMessage } from '../../demo/servers/slack/contract.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, minutes, openDesk, refOf, saidBy } from '../support/desk.ts';
import { letter, payments, sergeiAsks, writers } from '../support/letters.ts';

const { sergei, maria } = writers;
let desk: Desk;
let olena: Colleague;
const card = (): SlackMessage => desk.card(payments, 'WD-20931');
const lastReply = async () => (await Promise.all(desk.mailsTo(sergei.address))).at(-1)!;

beforeAll(async () => {
  desk = await openDesk();
  olena = colleagueAt(desk, officer);
  await desk.receive(sergeiAsks);
});
afterAll(() => desk.stop());

test('the approved text, word for word, reaches the client alone, in the thread of his mail', async () => {
  await olena.take(card());
  const { draft, ref } = await desk.caseOf(card());
  expect((await olena.approve(card())).said).toContain('on its way');

  const [sent, ...others] = desk.mail.arrived(sergei.address);
  expect(others).toEqual([]);
  expect(sent?.envelope.to).toEqual([sergei.address]);
  const asked = (await Promise.all(desk.mailsTo('support@northgate.example')))[0]!;
  const reply = await lastReply();
  expect(reply.inReplyTo).toBe(asked.messageId);
  expect([reply.references].flat()).toEqual([asked.messageId]);
  expect(reply.subject).toBe(`Re: Вывод средств WD-20931 [${ref}]`);
  expect(reply.text?.trim()).toBe(draft?.text.trim());
  expect(saidBy(card())).toContain('Last reply');
  expect(saidBy(card())).toContain('Waiting for the client');
});

test('what the client answers continues the same case, and is answered with a new draft', async () => {
  desk.clock.advance(minutes);
  const reply = await lastReply();
  await desk.receive(
    letter(sergei, `Re: ${reply.subject}`, 'Спасибо. А когда вывод WD-20931 придёт на карту?', {
      inReplyTo: reply.messageId,
      references: [reply.messageId!],
    }),
  );
  expect(desk.cards(payments)).toHaveLength(1);
  const view = await desk.caseOf(card());
  expect(view).toMatchObject({ inquiries: 2, status: 'open', excerpt: expect.stringContaining('на карту') });
  expect(view.draft?.verification.ok).toBe(true);
  expect(saidBy(card())).toContain('2 messages');
});

test('the whole message is one click away, with all that was written before, newest first', async () => {
  const said = saidBy((await olena.open(card(), 'case_messages')).view);
  const { draft } = await desk.caseOf(card());
  expect(draft).not.toBeNull();
  const reply = (await lastReply()).text!.trim();
  const asked = sergeiAsks.text.trim().split('\n')[0]!;
  const order = ['придёт на карту', 'Our reply', reply.split('\n')[0]!, asked];
  const places = order.map((words) => said.indexOf(words));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  for (const one of desk.slack.as(officer.id).openViews()) await desk.slack.as(officer.id).closeView(one.id);
});

test('a mail of the client opens a closed case again', async () => {
  const reply = await lastReply();
  expect((await olena.close(card(), 'answered by telephone')).said).toContain('is closed');
  expect(saidBy(card())).toContain('Closed: no clock is running.');

  await desk.receive(
    letter(sergei, 'Re: вывод', 'Деньги всё ещё не пришли.', { inReplyTo: reply.messageId }),
  );
  const view = await desk.caseOf(card());
  expect(view).toMatchObject({ inquiries: 3, status: 'open' });
  expect(view.nextClock).not.toBeNull();
});

test('another client who knows the reference gets a case of her own', async () => {
  await desk.receive(letter(maria, `About ${refOf(card())}`, 'Any news for marias-own-question?'));
  expect(await desk.caseOf(card())).toMatchObject({ inquiries: 3 });
  const own = desk
    .cards(payments)
    .concat(desk.cards('C0ONBOARD'))
    .find((one) => saidBy(one).includes('marias-own'))!;
  expect(await desk.caseOf(own)).toMatchObject({ inquiries: 1, sender: { address: maria.address } });
});
