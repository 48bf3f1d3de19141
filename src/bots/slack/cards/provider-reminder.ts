import type { ReminderPost } from '../../../domain/model/outbox.ts';
import { actions, button, type Message, section } from '../blocks.ts';
import { slackTime } from '../dates.ts';
import { shortly } from '../escape.ts';
import { caseIds, writeIds } from '../ids.ts';
import { mention } from '../mention-words.ts';
import { buttons } from '../names.ts';
import { questionWords } from '../views/provider-views.ts';
import { caseName } from '../words.ts';

/** The one post, in the thread of a case's card, about a letter that its provider has not answered in its time. */
export function providerReminder(post: ReminderPost): Message {
  const { view, paymentId, provider, question, askedAt, expectedBy, tell } = post;
  const what = `${shortly(provider)} has not answered about ${shortly(paymentId)}.`;
  const called = tell.map(({ slackUserId }) => mention(slackUserId)).join(' ');
  return {
    text: `${caseName(view)}: ${what}`,
    blocks: [
      section(
        `${called} ⏰ *${what}* It was asked ${slackTime(askedAt)}, and an answer was expected by ${slackTime(expectedBy)}. The question: ${questionWords[question]}`.trim(),
      ),
      ...actions('reminder', [
        button({
          id: `${buttons.providerQuestion}.0`,
          label: 'Ask again',
          says: `Ask ${shortly(provider)} again about ${shortly(paymentId)} of case ${view.ref}`,
          value: writeIds({
            ...caseIds(view),
            recordId: paymentId,
            clauseId: `provider.ask.${question}`,
          }),
        }),
      ]),
    ],
  };
}
