import type { KnownBlock } from '@slack/types';
import type { CaseView } from '../../../domain/model/shown.ts';
import { button, context, mrkdwn, quoted } from '../blocks.ts';
import { slackTime } from '../dates.ts';
import { cut, shortly, visible } from '../escape.ts';
import { caseIds, writeIds } from '../ids.ts';
import { buttons } from '../names.ts';

const answerRoom = 500;

/** What a payment provider wrote about the payment: for officers, with the way to make a case of it. */
export function providerAnswerBlocks(view: CaseView): KnownBlock[] {
  const [latest, ...earlier] = view.providerAnswers ?? [];
  if (!latest) return [];
  const { mailId, provider, payments, text, at, contact } = latest;
  const about = payments.map((id) => shortly(id)).join(', ');
  const said = cut(visible(text).trim(), answerRoom);
  return [
    {
      type: 'section',
      text: mrkdwn(
        `🏦 *${shortly(provider)} answered* about ${about} · ${slackTime(at)}. It is not for the client.`,
      ),
      accessory: button({
        // The card may have the same button for a mail that was noted.
        id: `${buttons.mailAsInquiry}.0`,
        label: 'Treat as inquiry',
        says: `Treat the mail of the provider on ${view.ref} as an inquiry`,
        value: writeIds({ ...caseIds(view), mailId }),
      }),
    },
    ...(said === '' ? [] : [quoted(`“${said.replace(/\n{3,}/g, '\n\n')}”`)]),
    ...(contact === null ? [] : [context(`Reach ${shortly(provider)} at ${shortly(contact, 120)}.`)]),
    ...(earlier.length > 0 ? [context('Earlier answers of providers are under *All messages*.')] : []),
  ];
}
