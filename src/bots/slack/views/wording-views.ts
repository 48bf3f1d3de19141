import type { KnownBlock, ModalView } from '@slack/types';
import type { ShownProposal, ShownWording } from '../../../domain/model/wording.ts';
import { actions, button, context, section } from '../blocks.ts';
import { extent, proposalIntro, proposalOutcome } from '../cards/wording-lines.ts';
import { type Ids, writeIds } from '../ids.ts';
import { buttons, forms } from '../names.ts';
import { wordingBlocks } from '../wording-words.ts';
import { modal, noticeView, textField } from './modal.ts';

/** Of one page: within the hundred blocks and the 250 kB of a modal, and what a person reads at a stretch. */
const page = { wordings: 8, bytes: 100_000 };

/** What a person may do with a proposal. */
interface Reading {
  shown: ShownProposal;
  mayApprove: boolean;
}

/**
 * Every text of a proposal, page after page. Only the last page can be approved from, so that nobody approves what was
 * never on his screen.
 */
export function wordingView({ shown, mayApprove }: Reading, wanted: number, ids: Ids): ModalView {
  const pages = pagesOf(shown.wordings);
  const index = Math.min(Math.max(wanted, 0), pages.length - 1);
  const isLast = index === pages.length - 1;
  const blocks = [
    ...proposalIntro(shown),
    ...proposalOutcome(shown),
    ...(pages[index] ?? []).flatMap((wording): KnownBlock[] => [
      { type: 'divider' },
      ...wordingBlocks(wording),
    ]),
    ...(pages.length > 1 ? [context(`Page ${index + 1} of ${pages.length}.`)] : []),
    ...actions('wording_pages', turns(shown, index, pages.length, ids)),
    ...(mayApprove ? lastWord(isLast) : whyNot(shown)),
  ];
  const title = `Wording, proposal ${shown.proposal}`;
  if (!mayApprove || !isLast) return noticeView(title, blocks, ids);
  const { proposal, contentHash } = shown;
  return modal({
    callback: forms.wordingApprove,
    title,
    submit: 'Approve wording',
    ids: { ...ids, proposal, contentHash },
    blocks,
  });
}

/** Why the wording stays; the reason goes to who proposed it, on the card. */
export function wordingRefusalView(shown: ShownProposal, mayRefuse: boolean, ids: Ids): ModalView {
  const title = `Wording, proposal ${shown.proposal}`;
  if (!mayRefuse)
    return noticeView(title, [...proposalIntro(shown), ...proposalOutcome(shown), ...whyNot(shown)], ids);
  const { proposal, contentHash } = shown;
  return modal({
    callback: forms.wordingRefuse,
    title,
    submit: 'Refuse',
    ids: { ...ids, proposal, contentHash },
    blocks: [
      section(`The wording of ${extent(shown)} stays as it is. The proposal is kept, with your reason.`),
      textField({
        label: 'Why?',
        hint: 'Who proposed it and the other managers read it on the card.',
        most: 500,
      }),
    ],
  });
}

function pagesOf(wordings: ShownWording[]): ShownWording[][] {
  const pages: ShownWording[][] = [[]];
  let bytes = 0;
  for (const wording of wordings) {
    const own = Buffer.byteLength(JSON.stringify(wordingBlocks(wording)));
    const last = pages.at(-1)!;
    if (last.length > 0 && (last.length === page.wordings || bytes + own > page.bytes)) {
      pages.push([wording]);
      bytes = own;
    } else {
      last.push(wording);
      bytes += own;
    }
  }
  return pages;
}

function turns({ proposal }: ShownProposal, index: number, count: number, ids: Ids) {
  const turn = (to: number, label: string) =>
    button({
      id: `${buttons.wordingPage}.${to}`,
      label,
      says: `${label}: page ${to + 1} of ${count} of proposal ${proposal}`,
      value: writeIds({ ...ids, proposal, page: to }),
    });
  return [
    ...(index > 0 ? [turn(index - 1, 'Page before')] : []),
    ...(index < count - 1 ? [turn(index + 1, 'Next page')] : []),
  ];
}

function lastWord(isLast: boolean): KnownBlock[] {
  return isLast
    ? [
        context(
          'Approved, every new draft uses these texts. Drafts of the older wording have to be made anew.',
        ),
      ]
    : [context('It can be approved from the last page.')];
}

function whyNot({ state }: ShownProposal): KnownBlock[] {
  if (state !== 'proposed') return [];
  return [
    section(
      '🔒 A change of wording needs two persons: a manager or an administrator decides on it, never who proposed it.',
    ),
  ];
}
