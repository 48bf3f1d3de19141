import { simpleParser } from 'mailparser';
import { anna, bank } from '../seed/clients.ts';
import { channels, firm, officer } from '../seed/people.ts';
import type { OpenView } from '../servers/slack/contract.ts';
import { arrival, cardWith, caseOf, expect, openForm, type Story, send } from './story.ts';

const payments = channels.payments.id;
const paymentId = 'DP-50217';

/** The officer asks the bank of the deposit to trace it: it reads the payment and the question, nothing of the client. */
export async function providerAsked(story: Story) {
  const ref = story.refs.get(paymentId)!;
  const slack = story.house.slack.as(officer.id);
  await slack.press(payments, (await cardWith(story, payments, ref)).ts, 'provider_ask.0');
  // The window is empty until its questions are there.
  const questions = await story.house.slack.waitFor('the questions to the bank', () =>
    slack.openViews().find(({ view }) => JSON.stringify(view.blocks).includes('provider_question.1')),
  );
  await slack.pressInView(questions.id, 'provider_question.1');
  const form = await openForm(story, officer.id, 'provider_letter');
  const text = fieldOf(form);
  const sent = await slack.submit(form.id, { text: { text } });
  expect(
    sent.acknowledged && sent.errors === undefined,
    `the letter is approved: ${JSON.stringify(sent.errors ?? {})}`,
  );
  const letter = await simpleParser((await arrival(story, bank.address)).raw);
  expect((letter.text ?? '').trim() === text, 'the bank reads exactly the approved letter');
  expect(
    [paymentId, 'BW-44718', '2,500.00', 'trace it', ref].every((told) => text.includes(told)),
    'the letter names the payment as the bank knows it',
  );
  expect(!/Anna|Fischer|CL-100245|lakeside/.test(text), 'the letter says nothing of the client');
  await cardWith(story, payments, ref, 'answer expected by');
  return { ref, to: bank.address, subject: letter.subject };
}

/** Its answer stands on the card of the same case, for the officers alone. */
export async function providerAnswered(story: Story) {
  const ref = story.refs.get(paymentId)!;
  const before = await caseOf(story, ref);
  const asked = await simpleParser((await arrival(story, bank.address)).raw);
  await send(story, {
    from: { name: bank.name, address: bank.address },
    to: [firm.deskAddress],
    subject: `RE: ${asked.subject}`,
    text: `Hello,\n\nwe found ${paymentId}: it waits for its purpose to be confirmed. bankword`,
    inReplyTo: asked.messageId,
    references: [asked.messageId!],
  });
  await cardWith(story, payments, ref, 'Bank Wire answered', 'bankword');
  const view = await caseOf(story, ref);
  expect(view.askable?.[0]?.asked?.answered === true, 'nothing is waited for any more');
  expect(view.inquiries === before.inquiries, 'the answer is no message of the client’s');
  expect(view.draft?.text.includes('bankword') !== true, 'the draft to the client says nothing of it');
  expect(story.house.mail.arrived(anna.address).length === 0, 'the client got no mail');
  return { ref, answers: view.providerAnswers?.length };
}

/** What stands in the form's field when it opens. */
function fieldOf(form: OpenView): string {
  const input = form.view.blocks.find(({ type }) => type === 'input');
  return (input as { element?: { initial_value?: string } } | undefined)?.element?.initial_value ?? '';
}
