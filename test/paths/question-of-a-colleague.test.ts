import { afterAll, beforeAll, expect, test } from 'vitest';
import { internalQuestion } from '../../demo/seed/mails.ts';
import { channels, officer, outsider } from '../../demo/seed/people.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, openDesk, saidBy } from '../support/desk.ts';
import { payments, writers } from '../support/letters.ts';

const sales = channels.sales.id;
let desk: Desk;
let olena: Colleague;
const card = () => desk.card(payments, 'WD-20877');
beforeAll(async () => {
  desk = await openDesk();
  olena = colleagueAt(desk, officer);
});
afterAll(() => desk.stop());

test('an officer makes a case of what a colleague asked in a channel', async () => {
  const asked = await desk.slack.as(outsider.id).post(sales, internalQuestion);
  const form = await olena.windowOf(asked, 'create_case');
  expect((await olena.send(form)).said).toContain('is open');
  const view = await desk.caseOf(card());
  expect(view).toMatchObject({ channel: 'slack', client: { externalId: 'CL-100518' } });
  expect(view.records.map((record) => record.externalId)).toContain('WD-20877');
});

test('the same message makes one case, however often it is chosen', async () => {
  const asked = desk.slack.messages(sales).find((message) => message.text === internalQuestion)!;
  const form = await olena.windowOf(asked, 'create_case');
  expect((await olena.send(form)).said).toContain('already holds this question');
  expect(desk.cards(payments)).toHaveLength(1);
});

test('the approved answer goes into the thread of the question, and no mail to the client', async () => {
  await desk.slack.as(outsider.id).post(sales, 'Nothing typed here is sent to anybody.', threadOf());
  await olena.take(card());
  await olena.approve(card());
  const inThread = desk.slack.messages(sales).filter(({ threadTs }) => threadTs === threadOf());
  const answers = inThread.filter(({ botId }) => botId !== null);
  expect(answers).toHaveLength(1);
  expect(saidBy(answers[0]!)).toContain('WD-20877');
  expect(desk.mail.arrived(writers.maria.address)).toEqual([]);
  expect(desk.mail.journal()).toEqual([]);
});

const threadOf = () => desk.slack.messages(sales).find((message) => message.text === internalQuestion)!.ts;
