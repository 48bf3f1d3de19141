import type { KnownBlock } from '@slack/types';
import type { AskablePayment } from '../../../domain/model/provider-letters.ts';
import type { CaseView } from '../../../domain/model/shown.ts';
import { button, section } from '../blocks.ts';
import { slackTime } from '../dates.ts';
import { shortly } from '../escape.ts';
import { caseIds, writeIds } from '../ids.ts';
import { buttons } from '../names.ts';
import { questionWords } from '../views/provider-views.ts';
import { stateLabel } from '../words.ts';
import { personLine } from './case-lines.ts';

/** More payments are asked about one after the other. */
const mostShown = 3;

/** Who moves a payment of the case, what was asked last, and the way to ask. */
export function providerLetterBlocks(view: CaseView): KnownBlock[] {
  return (view.askable ?? []).slice(0, mostShown).flatMap((askable, index) => {
    const { paymentId, provider, asked } = askable;
    const last = asked ? ` · ${askedWords(asked)}` : '';
    const value = writeIds({ ...caseIds(view), recordId: paymentId });
    return [
      {
        ...section(`🏦 *${shortly(provider)}* moves ${shortly(paymentId)}${last}`),
        accessory: button({
          id: `${buttons.askProvider}.${index}`,
          label: asked ? 'Ask again' : 'Ask the provider',
          says: `Ask ${shortly(provider)} about ${shortly(paymentId)} of case ${view.ref}`,
          value,
        }),
      },
      ...proposalBlocks(view, askable, { index, value }),
    ];
  });
}

/** When it was asked last, and what has come of it. */
function askedWords(asked: NonNullable<AskablePayment['asked']>): string {
  const { at, state, answered, expectedBy, overdue } = asked;
  const when = `asked ${slackTime(at)}`;
  if (answered) return `${when}, answered`;
  if (state !== 'sent') return `${when}, ${stateLabel(state, false)}`;
  if (expectedBy === null) return `${when}, no answer yet`;
  return overdue
    ? `⏰ ${when}, *no answer*: it was expected by ${slackTime(expectedBy)}`
    : `${when}, answer expected by ${slackTime(expectedBy)}`;
}

/** A letter that moves money, while it waits for a second person. */
function proposalBlocks(
  view: CaseView,
  { paymentId, provider, proposal }: AskablePayment,
  { index, value }: { index: number; value: string },
): KnownBlock[] {
  if (!proposal) return [];
  const by = proposal.by ? ` by ${personLine(proposal.by)}` : '';
  return [
    {
      ...section(
        `✋ *A letter to ${shortly(provider)} waits for a second person:* ${questionWords[proposal.question]} Written${by} ${slackTime(proposal.at)}; nothing has left.`,
      ),
      accessory: button({
        id: `${buttons.openProposal}.${index}`,
        label: 'Read & decide',
        says: `Read the letter about ${shortly(paymentId)} of case ${view.ref} and decide`,
        value,
      }),
    },
  ];
}
