import type { KnownBlock } from '@slack/types';
import type { SameMatter } from '../../../domain/model/possibly.ts';
import type { CaseView } from '../../../domain/model/shown.ts';
import { button, mrkdwn } from '../blocks.ts';
import { shortly } from '../escape.ts';
import { writeIds } from '../ids.ts';
import { buttons } from '../names.ts';

const recordsNamed = 3;

/** That a colleague and the client ask about one record in two cases, with a button that puts the question on the client's. */
export function sameMatterBlocks(view: CaseView): KnownBlock[] {
  return (view.sameMatter ?? []).map((other, index) => {
    const [question, client] = other.of === 'colleague' ? [other, view] : [view, other];
    return {
      type: 'section',
      text: mrkdwn(
        `👥 *Another open case on ${named(other)}: ${other.ref}.* ${who(other)} Put together, each still gets an answer of his own.`,
      ),
      accessory: button({
        id: `${buttons.place}.${index}`,
        label: other.of === 'colleague' ? 'Put it here' : `Put on ${other.ref}`,
        says: `Put the question ${question.ref} on case ${client.ref}`,
        value: writeIds({ caseId: question.id, otherId: client.id }),
      }),
    };
  });
}

function named({ records }: SameMatter): string {
  const shown = records.slice(0, recordsNamed).map((record) => shortly(record));
  return shown.length < records.length ? `${shown.join(', ')} and others` : shown.join(' and ');
}

function who({ of }: SameMatter): string {
  return of === 'colleague' ? 'A colleague asks there, in Slack.' : 'The client writes there, by e-mail.';
}
