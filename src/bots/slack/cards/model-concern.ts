import type { KnownBlock } from '@slack/types';
import type { CaseView } from '../../../domain/model/shown.ts';
import type { ConcernReason } from '../../../domain/model/shown-model.ts';
import { context } from '../blocks.ts';

const reasonWords: Record<ConcernReason, string> = {
  asks_something_else: 'it may ask for something that the letter does not answer',
  legal_or_regulator: 'it may speak of a lawyer, a court or an authority',
  threat_or_self_harm: 'somebody may be in danger',
  fraud_or_hacked_account: 'it may be about fraud or a hijacked account',
  angry_or_complaint: 'its writer seems to be dissatisfied',
  unclear: 'it is not clear what is wanted',
};

/** What the model noticed about the message. Advice to the officer in our own words; it decides nothing. */
export function concernBlocks({ modelConcern }: Pick<CaseView, 'modelConcern'>): KnownBlock[] {
  if (!modelConcern) return [];
  const { reason, suspicious } = modelConcern;
  return [
    ...(reason === null
      ? []
      : [context(`🔎 *The model advises to read the message with care:* ${reasonWords[reason]}.`)]),
    ...(suspicious
      ? [
          context(
            '🔎 *The model thinks that the message gives orders to software,* or speaks in the name of this firm. Nothing in it was followed.',
          ),
        ]
      : []),
  ];
}
