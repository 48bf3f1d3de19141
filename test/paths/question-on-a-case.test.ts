import { afterAll, beforeAll, expect, test } from 'vitest';
import { channels, officer, secondOfficer } from '../../demo/seed/people.ts';
import type { SlackMessage } from '../../demo/servers/slack/contract.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, hours, openDesk, refOf, saidBy, threadAddressOf } from '../support/desk.ts';
import { letter, payments, sergeiAsks, writers } from '../support/letters.ts';

const { maria, sergei } = writers;
const sales = channels.sales.id;
const uetr = '0b7a1c54-6f2e-4d1b-9c3a-5d8e7f60a1b2';
let desk: Desk;
let olena: Colleague;
let chen: Colleague;
beforeAll(async () => {
  desk = await openDesk();
  olena = colleagueAt(desk, officer);
  chen = colleagueAt(desk, secondOfficer);
});
afterAll(() => desk.stop());

/** Cards of cases in any channel; each case has one. */
const cardsOfCases = (): SlackMessage[] =>
  Object.values(channels)
    .flatMap(({ id }) => desk.cards(id))
    .filter((card) => /^Case CD-/.test(card.text));
const marias = () => desk.card(payments, 'client-word');
const kinds = async (id: number) => (await desk.events(id)).map(({ kind }) => kind);
const inThread = ({ ts }: SlackMessage) =>
  desk.slack.messages(sales).filter(({ threadTs, botId }) => threadTs === ts && botId !== null);
const refIn = ({ text }: SlackMessage) => /CD-[0-9A-Z]{7}/.exec(text)![0];

test('a question that names the payment of an open case stands on that case, and nowhere else', async () => {
  await desk.receive(letter(maria, 'My withdrawal', 'Where is my withdrawal WD-20877? client-word'));
  const before = await desk.caseOf(marias());
  const cards = cardsOfCases().length;
  const { said } = await chen.ask(
    'My client asks where her withdrawal WD-20877 is, it has not arrived. sales-word',
    sales,
  );

  expect(said.text).toContain(`stands on ${before.ref}`);
  expect(said.text).toContain('WD-20877');
  expect(saidBy(said)).toContain('Not this');
  expect(cardsOfCases()).toHaveLength(cards);
  expect(saidBy(marias())).toContain('Chen Wei asks in Slack');
  expect(saidBy(marias())).toContain('sales-word');
  const view = await desk.caseOf(marias());
  expect(view).toMatchObject({ id: before.id, inquiries: 1, sender: { address: maria.address } });
  expect(view.draft).toMatchObject({ id: before.draft!.id, recipient: maria.address });
  expect(view.draft!.text).not.toContain('sales-word');
  expect(await kinds(view.id)).toContain('colleague_asked');
  const all = await olena.open(marias(), 'case_messages');
  expect(saidBy(all.view)).toContain(`Chen Wei (colleague, ${refIn(said)})`);
  await olena.closeAll();
});

test('each gets his own answer: the colleague in his thread, the client by mail', async () => {
  await olena.take(marias());
  const question = desk.slack.messages(sales).find(({ text }) => text.includes('sales-word'))!;
  const draft = await olena.open(marias(), 'case_draft.0');
  expect(saidBy(draft.view)).toContain('the Slack thread in which Chen Wei asked');
  expect(saidBy(draft.view)).toContain('the client gets none of it');
  await olena.closeAll();
  const view = await desk.caseOf(marias());
  const { draft: own } = await desk.caseOf(await cardOfQuestion(view.questions![0]!.ref));
  await olena.closeAll();
  expect(own!.recipient).not.toContain(maria.address);

  await olena.approve(await cardOfQuestion(view.questions![0]!.ref));
  expect(inThread(question)).toHaveLength(1);
  expect(saidBy(inThread(question)[0]!)).toContain('WD-20877');
  expect(desk.mailsTo(maria.address)).toEqual([]);
  // The client waits as before: his clock runs and his draft stands.
  expect(await desk.caseOf(marias())).toMatchObject({
    status: 'open',
    lastReply: null,
    draft: { id: view.draft!.id, recipient: maria.address },
    nextClock: view.nextClock,
  });
  expect(saidBy(marias())).toContain('1 colleague was answered in Slack');

  await olena.approve(marias());
  const letters = await Promise.all(desk.mailsTo(maria.address));
  expect(letters).toHaveLength(1);
  expect(letters[0]!.text).not.toMatch(/sales-word|Chen Wei/);
  expect(inThread(question)).toHaveLength(1);
});

/** The card of a question as an officer sees it who types its ref. */
async function cardOfQuestion(ref: string): Promise<SlackMessage> {
  return olena.type(`/case ${ref}`, payments);
}

test('what the client writes then is answered to him, and what the colleague asks again to the colleague', async () => {
  const view = await desk.caseOf(marias());
  const to = [threadAddressOf(desk, view, maria.address)];
  await desk.receive(letter(maria, 'Re: My withdrawal', 'Still nothing. again-word', { to }));
  const { said, asked } = await chen.ask(`And now? ${uetr} second-word`, sales);
  expect(said.text).toContain(`stands on ${view.ref}`);

  const now = await desk.caseOf(desk.card(payments, 'again-word'));
  expect(now).toMatchObject({ id: view.id, inquiries: 2, draft: { recipient: maria.address } });
  await olena.approve(desk.card(payments, 'again-word'));
  expect(desk.mailsTo(maria.address)).toHaveLength(2);
  expect(inThread(asked)).toHaveLength(0);
  await olena.approve(await cardOfQuestion(refIn(said)));
  expect(inThread(asked)).toHaveLength(1);
  expect(desk.mailsTo(maria.address)).toHaveLength(2);
});

test('"Not this" makes it a case of its own, with its links, its draft and a card; the other is as before', async () => {
  await desk.receive(sergeiAsks);
  const card = () => desk.card(payments, 'Вывод средств');
  const before = await desk.caseOf(card());
  const { said } = await chen.ask('Is WD-20931 stuck? split-word', sales);
  expect(saidBy(card())).toContain('split-word');
  const after = await chen.press(said, 'question_part');
  expect(after.text).toContain(`${refIn(said)} is open. It was linked to *WD-20931*`);

  const own = desk.card(payments, 'split-word');
  expect(refOf(own)).toBe(refIn(said));
  expect(await desk.caseOf(own)).toMatchObject({ channel: 'slack', records: [{ externalId: 'WD-20931' }] });
  expect(saidBy(card())).not.toContain('split-word');
  expect((await desk.caseOf(card())).draft).toMatchObject({
    id: before.draft!.id,
    recipient: sergei.address,
  });
  expect(await kinds(before.id)).toContain('question_left');
  await chen.take(own);
  await chen.close(own, 'was another matter');
});

test('an officer takes a question off a card in the same way, and nobody closes a case past a colleague who waits', async () => {
  const card = () => desk.card(payments, 'Вывод средств');
  await chen.ask('WD-20931 please! off-word', sales);
  expect((await olena.close(card(), 'done')).refused).toContain('Chen Wei still waits for an answer');
  await olena.press(card(), 'question_part.0');
  expect(refOf(desk.card(payments, 'off-word'))).not.toBe(refOf(card()));
  await olena.take(desk.card(payments, 'off-word'));
  await olena.close(desk.card(payments, 'off-word'), 'settled by phone');
});

test('a case that ended within fourteen days opens again, and closes once more when the question leaves it', async () => {
  const card = () => desk.card(payments, 'Вывод средств');
  const { ref, id } = await desk.caseOf(card());
  await olena.close(card(), 'answered by phone');
  const { said } = await chen.ask(`What of ${ref}? ended-word`, sales);
  expect(said.text).toContain(`stands on ${ref}`);
  expect(await desk.caseOf(card())).toMatchObject({ id, status: 'new' });
  await chen.press(said, 'question_part');
  expect(await desk.caseOf(card())).toMatchObject({ id, status: 'closed' });
  await desk.later(15 * 24 * hours);
  const late = await chen.ask(`And what of ${ref}? late-word`, sales);
  expect(late.said.text).toContain('is open');
  const own = Object.values(channels).flatMap((channel) =>
    desk.cards(channel.id).filter((one) => saidBy(one).includes('late-word')),
  );
  expect(own).toHaveLength(1);
  expect(await desk.caseOf(own[0]!)).toMatchObject({ follows: ref });
  expect(await desk.caseOf(card())).toMatchObject({ status: 'closed' });
});
