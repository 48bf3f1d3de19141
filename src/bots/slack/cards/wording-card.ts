import type { KnownBlock } from '@slack/types';
import type { ShownProposal } from '../../../domain/model/wording.ts';
import { actions, button, context, header, type Message } from '../blocks.ts';
import { cut, inert, oneLine } from '../escape.ts';
import { writeIds } from '../ids.ts';
import { buttons } from '../names.ts';
import { spokenParts, wordingBlocks } from '../wording-words.ts';
import { plural } from '../words.ts';
import { extent, proposalIntro, proposalOutcome } from './wording-lines.ts';

/** One sentence in the four languages; Slack takes some 13,000 characters of one message. */
const room = { wordings: 4, characters: 7000 };

/** A proposed change of wording, for those who decide on it; then how it ended. */
export function wordingCard(shown: ShownProposal): Message {
  const { proposal, wordings, state } = shown;
  const { blocks, count } = whatFits(shown);
  const left = wordings.length - count;
  const more = `${plural(left, 'text', 'texts')}${count > 0 ? ' more' : ''}`;
  return {
    text: spoken(shown),
    blocks: [
      header(`✍️ Wording · proposal ${proposal}`),
      ...proposalIntro(shown),
      ...proposalOutcome(shown),
      ...blocks,
      ...(left > 0 && state === 'proposed'
        ? [context(`📄 ${more}: *Approve wording* shows every text before anything is approved.`)]
        : []),
      ...(left > 0 && state !== 'proposed' ? [context(`📄 ${more}.`)] : []),
      ...(state === 'proposed'
        ? [
            context(
              'Needs one manager or administrator, other than who proposed it. Nothing changes before that.',
            ),
            ...actions('wording', pressable(shown)),
          ]
        : []),
    ],
  };
}

function whatFits({ wordings }: ShownProposal): { blocks: KnownBlock[]; count: number } {
  const blocks: KnownBlock[] = [];
  let count = 0;
  let characters = 0;
  for (const wording of wordings.slice(0, room.wordings)) {
    const own = wordingBlocks(wording);
    characters += wordsIn(own);
    if (characters > room.characters) break;
    blocks.push({ type: 'divider' }, ...own);
    count += 1;
  }
  return { blocks, count };
}

function wordsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + wordsIn(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, one]) => sum + (key === 'text' && typeof one === 'string' ? one.length : wordsIn(one)),
    0,
  );
}

/** For notifications and screen readers: what it is, and the first change in plain words. */
function spoken(shown: ShownProposal): string {
  const what = `Proposal ${shown.proposal}, new wording of ${extent(shown)}`;
  const [first] = shown.wordings;
  const who = oneLine(shown.proposedBy?.name ?? 'somebody');
  if (shown.state !== 'proposed' || !first) return inert(`${what}: ${shown.state}.`);
  const was = oneLine(spokenParts(first.before));
  const now = oneLine(spokenParts(first.after));
  return inert(
    `${what} by ${who} waits for a second person. ${first.clauseId} was: ${cut(was, 600)} Now: ${cut(now, 600)}`,
  );
}

function pressable({ proposal, contentHash }: ShownProposal) {
  const value = writeIds({ proposal, contentHash });
  return [
    button({
      id: buttons.wordingApprove,
      label: 'Approve wording',
      says: `Read all of proposal ${proposal} and approve its wording`,
      value,
      style: 'primary',
    }),
    button({
      id: buttons.wordingRefuse,
      label: 'Refuse',
      says: `Refuse proposal ${proposal} with a reason`,
      value,
      style: 'danger',
    }),
  ];
}
