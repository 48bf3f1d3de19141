import { afterAll, beforeAll, expect, test } from 'vitest';
import { channels, officer, outsider, secondOfficer } from '../../demo/seed/people.ts';
import type { SlackMessage } from '../../demo/servers/slack/contract.ts';
import { addOfficer } from '../../src/domain/add-officer.ts';
import { findOfficer } from '../../src/domain/find-officer.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, openDesk, refOf, saidBy } from '../support/desk.ts';
import { letter, payments, sergeiAsks, writers } from '../support/letters.ts';

const { anna, maria, sergei } = writers;
const sales = channels.sales.id;
let desk: Desk;
let olena: Colleague;
let chen: Colleague;
beforeAll(async () => {
  desk = await openDesk();
  olena = colleagueAt(desk, officer);
  chen = colleagueAt(desk, secondOfficer);
});
afterAll(() => desk.stop());

const asked = () => desk.card(payments, 'first-word');
const marias = () => desk.card(payments, 'client-word');
const inThread = ({ ts }: SlackMessage) =>
  desk.slack.messages(sales).filter(({ threadTs, botId }) => threadTs === ts && botId !== null);
const kinds = async (id: number) => (await desk.events(id)).map(({ kind }) => kind);
let thread: SlackMessage;
/** Held for the end, when the card says less. */
let questionCard: string;

test('a client who writes after a colleague asked gets a case of his own, and both cards name the other', async () => {
  ({ asked: thread } = await chen.ask('My client asks where WD-20877 is. first-word', sales));
  expect(saidBy(asked())).not.toContain('Another open case');
  questionCard = asked().ts;
  await desk.receive(letter(maria, 'My withdrawal', 'Where is my withdrawal WD-20877? client-word'));

  const [question, client] = [await desk.caseOf(asked()), await desk.caseOf(marias())];
  expect(client).toMatchObject({ inquiries: 1, channel: 'email', draft: { recipient: maria.address } });
  expect(saidBy(marias())).toContain(`Another open case on WD-20877: ${question.ref}.`);
  expect(saidBy(asked())).toContain(`Another open case on WD-20877: ${client.ref}.`);
  expect(saidBy(marias())).toContain('Put it here');
  expect(saidBy(asked())).toContain(`Put on ${client.ref}`);
  expect(saidBy(marias())).not.toContain('first-word');
});

test('one press puts the question on the client’s case, and each still gets his own answer', async () => {
  const [question, client] = [await desk.caseOf(asked()), await desk.caseOf(marias())];
  await olena.take(marias());
  const { text } = await olena.press(marias(), 'question_place.0');
  expect(text).toContain(`${question.ref} stands on ${client.ref} now`);
  expect(saidBy(marias())).toContain('Chen Wei asks in Slack');
  expect(saidBy(marias())).not.toContain('Another open case');
  const old = desk.cards(payments).find(({ ts }) => ts === questionCard)!;
  expect(saidBy(old)).toContain(`Stands on *${client.ref}*`);
  expect(saidBy(old)).not.toContain('first-word');
  expect(await kinds(question.id)).toContain('question_placed');
  expect(await kinds(client.id)).toContain('colleague_asked');

  await olena.approve(await olena.type(`/case ${question.ref}`, payments));
  expect(inThread(thread)).toHaveLength(1);
  expect(desk.mailsTo(maria.address)).toEqual([]);
  await olena.approve(marias());
  const letters = await Promise.all(desk.mailsTo(maria.address));
  expect(letters).toHaveLength(1);
  expect(letters[0]!.text).not.toMatch(/first-word|Chen Wei/);
  expect(inThread(thread)).toHaveLength(1);
});

test('"Not this case" gives it its own card back, from which it can be put there as well', async () => {
  const { said } = await chen.ask('And DP-50217? other-word', sales);
  const ref = /CD-[0-9A-Z]{7}/.exec(said.text)![0];
  const card = () => desk.card(payments, 'other-word');
  const { sender } = await desk.caseOf(card());
  expect(sender.name).toBe('Chen Wei');
  await desk.receive(letter(anna, 'Deposit', 'Where is my deposit DP-50217? deposit-word'));
  const before = card().ts;
  await chen.press(card(), 'question_place.0');
  const clients = () => desk.card(payments, 'deposit-word');
  expect(saidBy(clients())).toContain('other-word');

  await chen.press(clients(), 'question_part.0');
  expect(saidBy(card())).toContain(ref);
  expect(card().ts).toBe(before);
  expect(saidBy(card())).toContain(`Put on ${refOf(clients())}`);
  expect(desk.cards(payments).filter((one) => saidBy(one).includes('other-word'))).toHaveLength(1);
});

test('nothing is offered for another record, for a complaint, or before the link of a mail is sure', async () => {
  await chen.ask('WD-20931: the client makes a formal complaint about this withdrawal. law-word', sales);
  await desk.receive(sergeiAsks);
  const sergeis = () => desk.card(payments, 'Вывод средств');
  expect((await desk.caseOf(sergeis())).records).toMatchObject([{ externalId: 'WD-20931' }]);
  expect(saidBy(sergeis())).not.toContain('Another open case');
  await chen.ask('Where is WD-20931? stranger-word', sales);
  expect(saidBy(sergeis())).toContain('stranger-word');
  const stranger = { name: sergei.name, address: 'sergei@elsewhere.example' };
  await desk.receive(letter(stranger, 'WD-20877', 'Where is my withdrawal WD-20877? unproven-word'));
  const cards = Object.values(channels).flatMap(({ id }) => desk.cards(id));
  const unproven = cards.find((card) => saidBy(card).includes('unproven-word'))!;
  expect(saidBy(unproven)).not.toContain('Another open case');
});

test('an old button, a closed case and an officer of another desk change nothing', async () => {
  const card = () => desk.card(payments, 'other-word');
  const clients = () => desk.card(payments, 'deposit-word');
  const tom = colleagueAt(desk, outsider);
  const { id: _, ...bound } = (await findOfficer(desk.app.context, officer.id))!;
  await addOfficer(
    desk.app.context,
    {
      ...bound,
      slackUserId: outsider.id,
      name: outsider.realName,
      roles: ['officer'],
      desks: ['provider-ops'],
    },
    'test',
  );
  expect((await tom.press(card(), 'question_place.0')).text).toContain('does not exist');
  await olena.close(clients(), 'answered by phone');
  expect((await olena.press(card(), 'question_place.0')).text).toContain('is closed');
  expect(saidBy(card())).not.toContain('Another open case');
  const events = await kinds((await desk.caseOf(card())).id);
  expect(events.filter((kind) => kind === 'question_placed')).toHaveLength(1);
});
