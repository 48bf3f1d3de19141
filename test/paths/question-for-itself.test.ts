import { afterAll, beforeAll, expect, test } from 'vitest';
import { channels, officer, outsider, secondOfficer } from '../../demo/seed/people.ts';
import type { SlackMessage } from '../../demo/servers/slack/contract.ts';
import { addOfficer } from '../../src/domain/add-officer.ts';
import { findOfficer } from '../../src/domain/find-officer.ts';
import { receiveInternalInquiry } from '../../src/domain/receive-internal-inquiry.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, openDesk, saidBy } from '../support/desk.ts';
import { letter, payments, sergeiAsks, writers } from '../support/letters.ts';

const { maria } = writers;
const sales = channels.sales.id;
let desk: Desk;
let olena: Colleague;
let chen: Colleague;
let tom: Colleague;
let mariasRef: string;
let sergeisRef: string;
beforeAll(async () => {
  desk = await openDesk();
  [olena, chen, tom] = [officer, secondOfficer, outsider].map((one) => colleagueAt(desk, one)) as [
    Colleague,
    Colleague,
    Colleague,
  ];
  await desk.receive(letter(maria, 'My withdrawal', 'Where is my withdrawal WD-20877? client-word'));
  await desk.receive(sergeiAsks);
  mariasRef = (await desk.caseOf(marias())).ref;
  sergeisRef = (await desk.caseOf(sergeis())).ref;
});
afterAll(() => desk.stop());

const marias = () => desk.card(payments, 'client-word');
const sergeis = () => desk.card(payments, 'Вывод средств');
const cardsSaying = (word: string): SlackMessage[] =>
  Object.values(channels).flatMap(({ id }) => desk.cards(id).filter((card) => saidBy(card).includes(word)));
/** The questions that stand on the case of a card. */
const asksOn = (card: SlackMessage) => saidBy(card).split('asks in Slack').length - 1;
const rowsOf = (table: 'desk.inquiry_case' | 'desk.inquiry') =>
  desk.database.db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();

test('who is nobody here opens nothing by naming a case, and hears nothing of it', async () => {
  const before = [await rowsOf('desk.inquiry'), saidBy(marias())];
  const { said } = await tom.ask(`What of ${mariasRef} and WD-20877?`, sales);
  expect(said.text).toContain('Casedesk is for the officers of the desk');
  expect([await rowsOf('desk.inquiry'), saidBy(marias())]).toEqual(before);
});

test('a colleague of no desk hears of an open case the very words that he hears where there is none', async () => {
  const { id: _, ...bound } = (await findOfficer(desk.app.context, officer.id))!;
  const name = outsider.realName;
  await addOfficer(
    desk.app.context,
    { ...bound, slackUserId: outsider.id, name, roles: ['officer'], desks: ['provider-ops'] },
    'test',
  );
  const onOne = await tom.ask('Is WD-20877 sent? toms-word', sales);
  const onNone = await tom.ask('Is DP-50217 sent? alone-word', sales);
  const neutral = (text: string) => text.replaceAll(/CD-[0-9A-Z]{7}/g, 'CD-REF');
  expect(neutral(onOne.said.text)).toBe(neutral(onNone.said.text));
  expect(JSON.stringify(onOne.said)).not.toMatch(new RegExp(`${mariasRef}|640|Maria|Not this`));
  expect(saidBy(marias())).toContain('toms-word');
  expect(cardsSaying('alone-word')).toHaveLength(1);
  expect((await tom.type(`/case ${mariasRef}`, sales)).text).toContain('There is no case');
});

test('by its ref alone nobody who may not see a case hears what it is about', async () => {
  const { said } = await tom.ask(`And ${mariasRef}? ref-word`, sales);
  expect(said.text).not.toContain('WD-20877');
  const view = await desk.caseOf(marias());
  const question = view.questions!.find(({ text }) => text.includes('ref-word'))!;
  const own = await olena.type(`/case ${question.ref}`, payments);
  expect(await desk.caseOf(own)).toMatchObject({ client: null, records: [] });
  expect((await desk.caseOf(own)).draft!.text).not.toMatch(/WD-20877|640|Rossi/);
});

test('who may see it means with its ref what it is linked to', async () => {
  const { said } = await chen.ask(`And ${mariasRef}? seen-word`, sales);
  expect(said.text).toContain(`stands on ${mariasRef}, which is about *WD-20877*`);
  await chen.press(said, 'question_part');
  await olena.close(cardsSaying('seen-word').at(-1)!, 'tried');
});

test.each([
  ['a payment of another client than the case', () => `${mariasRef}: and WD-20931? veto-word`],
  ['two clients', () => 'WD-20877 or WD-20931? clients-word'],
  ['two cases', () => `${mariasRef} or ${sergeisRef}? cases-word`],
  ['a payment that nothing bears beside a case', () => `${mariasRef}, WD-99999? unknown-word`],
  ['a mistyped case beside a payment', () => `WD-20877, CD-0000000? mistyped-word`],
  ['a client and no matter', () => 'What does CL-100518 want? person-word'],
  ['a login', () => 'What of login 5512391? login-word'],
  ['a name', () => 'What does Maria Rossi want? name-word'],
])('%s opens a case of its own', async (_what, question) => {
  const before = [asksOn(marias()), asksOn(sergeis())];
  const text = question();
  const word = /\S+-word/.exec(text)![0];
  const { said } = await chen.ask(text, sales);
  expect(said.text).toContain('is open');
  expect(cardsSaying(word)).toHaveLength(1);
  expect([asksOn(marias()), asksOn(sergeis())]).toEqual(before);
  // That there is another case on its record is all that a card may say of it.
  expect(saidBy(marias()) + saidBy(sergeis())).not.toContain(word);
});

test('a complaint that a colleague brings is a case of its own with the complaints desk', async () => {
  const { said } = await chen.ask(
    'WD-20877: the client makes a formal complaint about this withdrawal. law-word',
    sales,
  );
  expect(said.text).toContain('is open');
  expect(saidBy(desk.card(channels.complaints.id, 'law-word'))).toContain('complaint');
});

test('of two open cases on a payment it is on the one that was written in last', async () => {
  await desk.later(1000);
  await desk.receive(letter(maria, 'Once more', 'Where is WD-20877? newer-word'));
  const { said } = await chen.ask('WD-20877? newest-word', sales);
  expect(said.text).toContain(`stands on ${(await desk.caseOf(desk.card(payments, 'newer-word'))).ref}`);
  expect(cardsSaying('newest-word')).toHaveLength(1);
});

test('at once: one message makes one question, and two about one matter without a case make one case', async () => {
  const { context } = desk.app;
  const asks = (reference: string, text: string) =>
    findOfficer(context, secondOfficer.id).then((one) =>
      receiveInternalInquiry(context, {
        officer: one!,
        text,
        source: { channel: sales, ts: '1.2' },
        reference,
        permalink: null,
      }),
    );
  const same = await Promise.all([1, 2, 3].map(() => asks('C1:1.1', 'WD-20931? same-word')));
  expect(new Set(same.map((one) => one.ok && one.ref)).size).toBe(1);
  await Promise.all([asks('C1:2.1', 'Is AP-3288 done? both-one'), asks('C1:2.2', 'AP-3288? both-two')]);
  await desk.app.drain();
  expect(cardsSaying('same-word')).toHaveLength(1);
  expect(cardsSaying('both-one')).toHaveLength(1);
  expect(cardsSaying('both-one')[0]!.ts).toBe(cardsSaying('both-two')[0]!.ts);
});
