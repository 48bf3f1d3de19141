import type { KnownBlock } from '@slack/types';
import type { CaseView } from '../../../domain/model/shown.ts';
import { button, section } from '../blocks.ts';
import { slackTime } from '../dates.ts';
import { shortly } from '../escape.ts';
import { caseIds, writeIds } from '../ids.ts';
import { buttons } from '../names.ts';
import { stateLabel } from '../words.ts';

/** More payments are asked about one after the other. */
const mostShown = 3;

/** Who moves a payment of the case, what was asked last, and the way to ask. */
export function providerLetterBlocks(view: CaseView): KnownBlock[] {
  return (view.askable ?? []).slice(0, mostShown).map(({ paymentId, provider, asked }, index) => {
    const answer = asked?.answered ? 'answered' : 'no answer yet';
    const last = asked ? ` · asked ${slackTime(asked.at)}, ${stateLabel(asked.state, false)}, ${answer}` : '';
    return {
      ...section(`🏦 *${shortly(provider)}* moves ${shortly(paymentId)}${last}`),
      accessory: button({
        id: `${buttons.askProvider}.${index}`,
        label: asked ? 'Ask again' : 'Ask the provider',
        says: `Ask ${shortly(provider)} about ${shortly(paymentId)} of case ${view.ref}`,
        value: writeIds({ ...caseIds(view), recordId: paymentId }),
      }),
    };
  });
}
