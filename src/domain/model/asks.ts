import type { Topic } from '../model.ts';

/** What kind of answer a question wants. */
export const askKinds = [
  'status',
  'when',
  'why',
  'what_to_send',
  'how',
  'where_is_money',
  'fee_or_amount',
  'cancel_or_change',
  'person',
  'data',
  'other',
] as const;
export type AskKind = (typeof askKinds)[number];

/** One question or request that a person wrote. */
export interface Ask {
  /** The words exactly as they stand in the newly written text. */
  quote: string;
  kind: AskKind;
  topic: Topic;
}
