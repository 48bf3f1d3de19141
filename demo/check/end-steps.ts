import { channels, firm, manager } from '../seed/people.ts';
import { arrival, cardWith, expect, type Story } from './story.ts';

export async function digestPosted(story: Story) {
  const channel = channels.paymentsManagers.id;
  await story.house.slack.as(manager.id).command('/desk digest payments', channel);
  const posted = await story.house.slack.waitFor(
    'the digest',
    () =>
      story.house.slack
        .messages(channel)
        .findLast((message) => message.botId !== null && /digest/i.test(message.text)),
    20_000,
  );
  return { text: posted.text };
}

export async function digestMailed(story: Story) {
  const mail = await arrival(story, firm.managerAddress);
  const words = mail.raw.toString('utf8');
  expect(/^Auto-Submitted: auto-generated/im.test(words), 'the mail says that no person wrote it');
  return { bytes: mail.raw.length };
}

/** A restart reads the same mailbox and the same outbox and does nothing twice. */
export async function restartRepeatsNothing(story: Story) {
  const { house } = story;
  await house.app.drain();
  const before = counts(story);
  await house.restartApp();
  await house.core.publish();
  await house.app.drain();
  const after = counts(story);
  expect(
    JSON.stringify(after) === JSON.stringify(before),
    `after the restart: ${JSON.stringify(after)}, before: ${JSON.stringify(before)}`,
  );
  // The restarted process is alive and in the same case: a card still answers.
  await cardWith(story, channels.payments.id, story.refs.get('WD-20931')!);
  return after;
}

function counts(story: Story) {
  const posts = Object.values(channels).reduce(
    (sum, channel) => sum + story.house.slack.messages(channel.id).length,
    0,
  );
  return { mailsAccepted: story.house.mail.journal().length, posts };
}
