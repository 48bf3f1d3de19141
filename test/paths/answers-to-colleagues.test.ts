import { afterAll, beforeAll, expect, test } from 'vitest';
import { internalQuestion } from '../../demo/seed/mails.ts';
import { channels, officer, outsider } from '../../demo/seed/people.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, openDesk, saidBy } from '../support/desk.ts';
import { payments } from '../support/letters.ts';

// Two channels in which the same question is asked: relationship managers read one, finance alone the other.
const sales = channels.sales.id;
const finance = channels.complaints.id;
let desk: Desk;
let olena: Colleague;
beforeAll(async () => {
  desk = await openDesk({ variables: { SLACK_FINANCE_CHANNELS: finance } });
  olena = colleagueAt(desk, officer);
  await desk.core.change('payments', 'WD-20877', { provider: 'bank wire', provider_ref: 'BW-7781' });
});
afterAll(() => desk.stop());

const uetr = '0b7a1c54-6f2e-4d1b-9c3a-5d8e7f60a1b2';

/** Asks there, and gives the approved answer in the thread of the question. */
async function answerIn(channel: string, question = internalQuestion): Promise<string> {
  const asked = await desk.slack.as(outsider.id).post(channel, question);
  const form = await olena.windowOf(asked, 'create_case');
  // Of its own, or on the case of the same question before.
  const { said } = await olena.send(form);
  const card = await olena.type(`/case ${/CD-[0-9A-Z]{7}/.exec(said)![0]}`, payments);
  const view = await desk.caseOf(card);
  expect(view.draft!.verification).toEqual({ ok: true, findings: [] });
  if (view.assignee === null) await olena.take(card);
  await olena.approve(await olena.type(`/case ${view.ref}`, payments));
  const answers = desk.slack
    .messages(channel)
    .filter(({ threadTs, botId }) => threadTs === asked.ts && botId !== null);
  expect(answers).toHaveLength(1);
  return saidBy(answers[0]!);
}

test('relationship managers learn where it stands and who acts next, and no reference, provider or name', async () => {
  const answer = await answerIn(sales);
  expect(answer).toContain('Withdrawal WD-20877 for 640.00 EUR was sent on');
  expect(answer).toContain('There is a reference by which the client’s bank can find the payment');
  expect(answer).toContain('Please tell the client no more than stands here');
  for (const hidden of [uetr, 'bank wire', 'BW-7781', 'Maria', 'Dear', 'Your withdrawal'])
    expect(answer).not.toContain(hidden);
});

test('finance learns the provider and the references by which the payment is traced', async () => {
  const answer = await answerIn(finance);
  for (const told of ['WD-20877', 'Provider: bank wire.', 'BW-7781', uetr]) expect(answer).toContain(told);
  for (const hidden of ['Maria', 'Dear', 'Your withdrawal']) expect(answer).not.toContain(hidden);
});

test('a question that names no record is asked back, and nothing is told', async () => {
  const answer = await answerIn(finance, 'Why does a withdrawal take so long at the moment?');
  expect(answer).toMatch(/^We cannot tell for certain which payment or application is meant\./);
  expect(answer).not.toContain('WD-');
});
