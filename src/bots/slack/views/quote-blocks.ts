import type { KnownBlock } from '@slack/types';
import type { ShownQuote } from '../../../domain/model/shown.ts';
import { context } from '../blocks.ts';
import { inert } from '../escape.ts';
import { quoteTick } from '../names.ts';
import { wholeText } from './draft-text.ts';

/**
 * The choice to quote the client's message under the letter, and exactly what would stand there: nobody approves what
 * he cannot see. Where it may not be quoted, why.
 */
export function quoteBlocks(shown: ShownQuote | null): KnownBlock[] {
  if (shown === null) return [];
  if ('whyNot' in shown) return [context(inert(shown.whyNot))];
  const option = {
    text: { type: 'plain_text' as const, text: 'Quote the client’s message under the letter' },
    value: quoteTick.value,
  };
  return [
    {
      type: 'input',
      block_id: quoteTick.block,
      optional: true,
      label: { type: 'plain_text', text: 'Under the letter' },
      element: {
        type: 'checkboxes',
        action_id: quoteTick.action,
        options: [option],
        ...(shown.byDefault && { initial_options: [option] }),
      },
    },
    context('With the tick, this stands under the letter:'),
    ...wholeText(`${shown.quote.introduction}\n${shown.quote.text}`),
  ];
}
