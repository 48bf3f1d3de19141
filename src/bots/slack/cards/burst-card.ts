import type { ShownBurst } from '../../../domain/model/shown.ts';
import { actions, button, context, header, type Message, section } from '../blocks.ts';
import { slackTime } from '../dates.ts';
import { shortly } from '../escape.ts';
import { writeIds } from '../ids.ts';
import { buttons } from '../names.ts';
import { plural } from '../words.ts';

/** One card for many mails: how many, from whom, since when, and the ways to see them. */
export function burstCard(burst: ShownBurst): Message {
  const { id, mails, shown, startedAt, lastAt } = burst;
  const counted = plural(mails, 'mail', 'mails');
  const hidden = mails - shown;
  const value = writeIds({ burstId: id });
  return {
    text: `A burst of mail: ${counted} ${fromWhom(burst)}, all stored.`,
    blocks: [
      header(`📥 A burst of mail: ${counted}`),
      section(
        `*${counted}* ${fromWhom(burst)} since ${slackTime(startedAt)}${lastAt ? `, the last ${slackTime(lastAt)}` : ''}. All are stored, each as a case of its own; they have no cards, so that the others can be seen.`,
      ),
      context(
        hidden === 0
          ? 'All of them have cards now.'
          : `${plural(hidden, 'has', 'have')} no card. Nobody was told that they arrived, and nothing is drafted until they are shown.`,
      ),
      ...(hidden === 0
        ? []
        : actions('burst', [
            button({
              id: buttons.burstList,
              label: 'Show them',
              says: `List the ${counted} of this burst`,
              value,
            }),
            button({
              id: buttons.burstShow,
              label: 'Show as cases',
              says: 'Post cards for the oldest 20 of this burst',
              value,
            }),
          ])),
    ],
  };
}

function fromWhom({ scope, name, proven }: ShownBurst): string {
  if (scope === 'sender')
    return `from ${shortly(name)}${proven ? '' : ', who is not proven to have written them,'}`;
  if (scope === 'domain') return `from unproven senders at ${shortly(name)}`;
  return 'from many unproven senders';
}
