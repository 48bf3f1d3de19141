import type { SecondPost } from '../../../domain/model/outbox.ts';
import { actions, button, type Message, section } from '../blocks.ts';
import { shortly } from '../escape.ts';
import { caseIds, writeIds } from '../ids.ts';
import { mention } from '../mention-words.ts';
import { buttons } from '../names.ts';
import { questionWords } from '../views/provider-views.ts';
import { caseName } from '../words.ts';
import { personLine } from './case-lines.ts';

/** The one post, in the thread of a case's card, that calls those who may approve a letter that moves money. */
export function providerSecond({ view, paymentId, provider, question, by, tell }: SecondPost): Message {
  const what = `A letter to ${shortly(provider)} about ${shortly(paymentId)} needs a second person.`;
  const called = tell.map(({ slackUserId }) => mention(slackUserId)).join(' ');
  const written = by ? ` Written by ${personLine(by)}.` : '';
  return {
    text: `${caseName(view)}: ${what}`,
    blocks: [
      section(`${called} ✋ *${what}* ${questionWords[question]}${written} Nothing has left.`.trim()),
      ...actions('second', [
        button({
          id: `${buttons.openProposal}.0`,
          label: 'Read & decide',
          says: `Read the letter about ${shortly(paymentId)} of case ${view.ref} and decide`,
          value: writeIds({ ...caseIds(view), recordId: paymentId }),
        }),
      ]),
    ],
  };
}
