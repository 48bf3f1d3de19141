import type { KnownBlock } from '@slack/types';
import { context } from '../blocks.ts';

/** Slack refuses a message at about 13,200 characters of text in all (msg_blocks_too_long); not documented. */
const mostText = 12_900;

/**
 * The first of these makings of a card that Slack takes, the fullest first. Where something had to be left out, the card
 * says so: a card that is refused would hide a whole case.
 */
export function firstThatFits(makings: (() => KnownBlock[])[]): KnownBlock[] {
  for (const [index, make] of makings.entries()) {
    const blocks = make();
    if (textLength(blocks) <= mostText || index === makings.length - 1)
      return index === 0
        ? blocks
        : [
            ...blocks,
            context('… There is more than a card holds: open the draft, *Links* and the messages.'),
          ];
  }
  return [];
}

function textLength(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, one]) => sum + (key === 'text' && typeof one === 'string' ? one.length : textLength(one)),
    0,
  );
}
