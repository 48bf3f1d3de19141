import type { KnownBlock } from '@slack/types';
import { mostCopied } from '../../../domain/model/mail.ts';
import type { PossiblyWhy } from '../../../domain/model/possibly.ts';
import type { CaseView } from '../../../domain/model/shown.ts';
import { button, context, mrkdwn } from '../blocks.ts';
import { shortly } from '../escape.ts';
import { caseIds, writeIds } from '../ids.ts';
import { buttons, caseButtons } from '../names.ts';
import { plural } from '../words.ts';
import { addressRoom } from './case-lines.ts';

const shownCopies = 3;

const whyWords: Record<PossiblyWhy, string> = {
  token: 'it answers a reply that went to another address',
  named: 'it names that case',
  thread: 'it answers an earlier mail of that case',
  subject: 'the sender has that case open under the same subject',
  sender: 'the sender has that case open about the same topic',
};

/** How the case belongs to others: what it follows, where it went, what it may be about with a button each. */
export function threadBlocks(view: CaseView): KnownBlock[] {
  if (view.joinedTo !== null) return [context(`↪️ Joined to *${view.joinedTo}*: its messages are there.`)];
  if (view.standsOn) return [context(`💬 Stands on *${view.standsOn}*: it is answered on that card.`)];
  return [
    ...(view.about
      ? [
          context(
            `💬 A colleague's question on *${view.about}*. The answer goes to the Slack thread, never to the client.`,
          ),
        ]
      : []),
    ...(view.follows === null ? [] : [context(`↩️ Follows *${view.follows}*, which ended earlier.`)]),
    ...possibly(view),
    ...split(view),
  ];
}

function possibly(view: CaseView): KnownBlock[] {
  if (!view.actions.includes('join')) return [];
  return view.possibly.map(({ id, ref, why }, index) => ({
    type: 'section',
    text: mrkdwn(`🔎 *Possibly about ${ref}:* ${whyWords[why]}.`),
    accessory: button({
      id: `${caseButtons.join}.${index}`,
      label: `Join to ${ref}`,
      says: `Join case ${view.ref} to ${ref}`,
      value: writeIds({ ...caseIds(view), otherId: id }),
    }),
  }));
}

const splitWords: Record<NonNullable<CaseView['split']>, string> = {
  new_matter:
    '✂️ *Possibly a new matter:* the last message has another subject and asks about something else.',
  joined: '✂️ The last message may be taken out again.',
};

function split(view: CaseView): KnownBlock[] {
  if (view.split === null) return [];
  return [
    {
      type: 'section',
      text: mrkdwn(splitWords[view.split]),
      accessory: button({
        id: buttons.split,
        label: 'Split off',
        says: `Split the last message off case ${view.ref}`,
        value: writeIds(caseIds(view)),
      }),
    },
  ];
}

/** To whom else the mail went; null when to nobody. */
export function copiesLine({ copiedTo }: CaseView): string | null {
  if (copiedTo.length === 0) return null;
  const names = copiedTo.slice(0, shownCopies).map((address) => shortly(address, addressRoom));
  const more = copiedTo.length - names.length;
  const least = copiedTo.length === mostCopied ? 'at least ' : '';
  const rest = more > 0 ? ` and ${least}${plural(more, 'other', 'others')}` : '';
  return `👥 Also written to ${names.join(', ')}${rest}: they get no reply.`;
}
