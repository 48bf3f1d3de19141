import { internalQuestion } from '../seed/mails.ts';
import { channels, manager, officer, outsider } from '../seed/people.ts';
import {
  cardWith,
  caseOf,
  expect,
  openForm,
  refIn,
  type Story,
  whispers,
  whisperTo,
  wordsOf,
} from './story.ts';

const payments = channels.payments.id;

export async function take(story: Story) {
  const ref = story.refs.get('WD-20931')!;
  const card = await cardWith(story, payments, ref);
  const answered = await story.house.slack.as(officer.id).press(payments, card.ts, 'case_take');
  expect(answered.acknowledged, 'Slack got its answer in time');
  await story.house.slack.waitFor('the officer’s name on the card', () =>
    story.house.slack
      .messages(payments)
      .find(
        (message) =>
          message.ts === card.ts &&
          (wordsOf(message).includes(officer.id) || wordsOf(message).includes(officer.realName)),
      ),
  );
  expect((await caseOf(story, ref)).assignee?.slackUserId === officer.id, 'the case is the officer’s');
  return { ref, acknowledgedAfter: Math.round(answered.milliseconds) };
}

/** What nobody can answer for is refused with the words that were found; an honest wording is kept. */
export async function edit(story: Story) {
  const ref = story.refs.get('WD-20931')!;
  const slack = story.house.slack.as(officer.id);
  const card = await cardWith(story, payments, ref);
  await slack.press(payments, card.ts, 'case_edit');
  const form = await openForm(story, officer.id, 'edit_draft');
  const before = (await caseOf(story, ref)).draft!.text;
  const foreign = await slack.submit(form.id, {
    text: { text: `${before}\n\nПодробности: https://refund-desk.example/verify` },
  });
  expect(
    Object.values(foreign.errors ?? {})
      .join(' ')
      .includes('refund-desk'),
    'a foreign link is refused in the form',
  );
  const honest = before.replace('Здравствуйте', 'Добрый день');
  expect(honest !== before, 'the draft greets the client');
  const kept = await slack.submit(form.id, { text: { text: honest } });
  expect(
    kept.acknowledged && kept.errors === undefined,
    `an honest edit is kept: ${JSON.stringify(kept.errors ?? {})}`,
  );
  const view = await caseOf(story, ref);
  expect(
    view.draft?.text === honest && view.draft.editedBy?.slackUserId === officer.id,
    'the draft is the officer’s text',
  );
  story.approvedText = honest;
  return { ref, version: view.draft!.version };
}

export async function approve(story: Story) {
  const ref = story.refs.get('WD-20931')!;
  const slack = story.house.slack.as(officer.id);
  const card = await cardWith(story, payments, ref);
  await slack.press(payments, card.ts, 'case_approve');
  const form = await openForm(story, officer.id, 'approve_reply');
  expect(
    wordsOf({ text: '', blocks: form.view.blocks }).includes('Добрый день'),
    'the window shows exactly the text',
  );
  const sent = await slack.submit(form.id, {});
  expect(
    sent.acknowledged && sent.errors === undefined,
    `the approval is taken: ${JSON.stringify(sent.errors ?? {})}`,
  );
  return { ref };
}

export async function slashCase(story: Story) {
  const ref = story.refs.get('DP-50217')!;
  const slack = story.house.slack.as(officer.id);
  const seen = whispers(story, officer.id, payments).length;
  const queue = await slack.command('/case', payments);
  expect(queue.acknowledged, 'the command is acknowledged');
  expect(
    wordsOf(await whisperTo(story, officer.id, payments, seen)).includes(ref),
    'the queue lists the case',
  );
  await slack.command(`/case ${ref}`, payments);
  const shown = await whisperTo(story, officer.id, payments, seen + 1);
  expect(
    wordsOf(shown).includes('DP-50217') && wordsOf(shown).includes('case_take'),
    'the card opens with its buttons',
  );
  await slack.command('/case CD-0000000', payments);
  const refused = await whisperTo(story, officer.id, payments, seen + 2);
  return { acknowledgedAfter: Math.round(queue.milliseconds), wrongRef: refused.text };
}

export async function internalInquiry(story: Story) {
  const { slack } = story.house;
  const asked = await slack.as(outsider.id).post(channels.sales.id, internalQuestion);
  await slack.as(officer.id).messageShortcut(channels.sales.id, asked.ts, 'create_case');
  const form = await openForm(story, officer.id, 'new_inquiry');
  const sent = await slack.as(officer.id).submit(form.id, {});
  expect(sent.acknowledged && sent.errors === undefined, 'the form is taken');
  const card = await cardWith(story, payments, 'WD-20877');
  const view = await caseOf(story, refIn(card));
  expect(
    view.channel === 'slack' && view.records.some((record) => record.externalId === 'WD-20877'),
    'the colleague’s question is a case with its record',
  );
  return { ref: view.ref };
}

export async function escalated(story: Story) {
  const ref = story.refs.get('DP-50217')!;
  const slack = story.house.slack.as(officer.id);
  const card = await cardWith(story, payments, ref);
  await slack.press(payments, card.ts, 'case_escalate');
  const form = await openForm(story, officer.id, 'escalate_case');
  const sent = await slack.submit(form.id, {
    text: { text: 'The bank has not answered for two days. May I promise a tracer?' },
  });
  expect(sent.acknowledged && sent.errors === undefined, 'the escalation is taken');
  story.escalatedCard = await cardWith(story, channels.paymentsManagers.id, ref, 'escalation_acknowledge');
  return { ref };
}

export async function acknowledged(story: Story) {
  const ref = story.refs.get('DP-50217')!;
  const channel = channels.paymentsManagers.id;
  const slack = story.house.slack.as(manager.id);
  await slack.press(channel, story.escalatedCard!.ts, 'escalation_acknowledge');
  await story.house.slack.waitFor('the acknowledgement on the card', () =>
    story.house.slack
      .messages(channel)
      .find(
        (message) =>
          message.ts === story.escalatedCard!.ts && !wordsOf(message).includes('"escalation_acknowledge"'),
      ),
  );
  await slack.press(channel, story.escalatedCard!.ts, 'escalation_decide');
  const form = await openForm(story, manager.id, 'decide_escalation');
  await slack.submit(form.id, { text: { text: 'Yes, start the tracer today.' } });
  const { escalation } = await caseOf(story, ref);
  expect(
    escalation?.acknowledgedBy?.slackUserId === manager.id &&
      escalation.decision === 'Yes, start the tracer today.',
    'the decision is kept',
  );
  return { ref };
}

/** Whoever is not bound gets one neutral sentence, whatever he tries, and nothing changes. */
export async function wrongUserRefused(story: Story) {
  const ref = story.refs.get('AP-3310')!;
  const { slack } = story.house;
  const before = await caseOf(story, ref);
  const seen = whispers(story, outsider.id, channels.sales.id).length;
  await slack.as(outsider.id).command(`/case ${ref}`, channels.sales.id);
  const first = await whisperTo(story, outsider.id, channels.sales.id, seen);
  await slack.as(outsider.id).command('/case CD-0000000', channels.sales.id);
  const second = await whisperTo(story, outsider.id, channels.sales.id, seen + 1);
  expect(
    first.text === second.text && !wordsOf(first).includes(ref),
    'the sentence tells nothing about any case',
  );
  const card = await cardWith(story, channels.onboarding.id, ref);
  await slack.as(outsider.id).press(channels.onboarding.id, card.ts, 'case_take');
  await whisperTo(story, outsider.id, channels.onboarding.id, 0);
  const after = await caseOf(story, ref);
  expect(after.version === before.version && after.assignee === null, 'nothing changed');
  return { sentence: first.text };
}
