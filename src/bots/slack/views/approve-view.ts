import type { KnownBlock, ModalView } from '@slack/types';
import type { CaseView } from '../../../domain/model/shown.ts';
import { section } from '../blocks.ts';
import { addressRoom, personLine, warnings } from '../cards/case-lines.ts';
import { troubleBlocks } from '../cards/reply-trouble.ts';
import { inert, shortly } from '../escape.ts';
import { caseIds, type Ids } from '../ids.ts';
import { forms } from '../names.ts';
import { languageLabel } from '../words.ts';
import { findingBlocks, twin, wholeText } from './draft-text.ts';
import { modal, noticeView, textField } from './modal.ts';
import { quoteBlocks } from './quote-blocks.ts';

/** More sections than this do not fit a modal beside the rest, and nobody approves what he cannot see. */
const mostBlocks = 95;

/**
 * The last look before a letter leaves: exactly to whom, in which language, exactly what. The hash of what is shown
 * goes with the submission, so that nothing else can be approved by it.
 */
export function approveView(view: CaseView, ids: Ids = {}, notice?: string): ModalView {
  const told = notice === undefined ? [] : [section(`⚠️ *${inert(notice)}*`)];
  const known = { ...ids, ...caseIds(view) };
  const { draft } = view;
  if (!draft)
    return noticeView(view.ref, [...told, section('There is no draft to approve any more.')], known);
  const blocks = [
    ...told,
    ...warnings(view).map(section),
    ...troubleBlocks(view),
    section(
      `*To* ${shortly(draft.recipient, addressRoom)}${notTheClient(view)}\n*In* ${inert(languageLabel(draft.language))}`,
    ),
    ...(draft.twoPersons ? [section(twoPersonsSentence(view))] : []),
    ...findingBlocks(draft.verification.findings),
    ...reasonField(view),
    { type: 'divider' as const },
    ...wholeText(draft.text),
    ...quoteBlocks(draft.quote),
    ...twin(draft),
  ];
  if (!view.actions.includes('approve')) {
    const closed = section('This letter cannot be approved now. Close this window and look at the case.');
    return noticeView(view.ref, [...told, closed, ...wholeText(draft.text)], known);
  }
  if (blocks.length > mostBlocks) {
    return noticeView(
      view.ref,
      [...told, section('This letter is too long to be read and approved in Slack.')],
      known,
    );
  }
  return modal({
    callback: forms.approve,
    title: `Send ${view.ref}?`,
    submit: 'Approve & send',
    ids: {
      ...known,
      draftId: draft.id,
      contentHash: draft.contentHash,
      ...(draft.quote && 'quote' in draft.quote && { quotedHash: draft.quote.contentHash }),
    },
    blocks,
  });
}

/** Nobody approves for a colleague what he meant for the client, or the other way round. */
export function notTheClient({ channel }: CaseView): string {
  return channel === 'slack' ? ' · *the client gets none of it*' : '';
}

/** Asked for only where the check found something that an officer may know better. */
function reasonField({ draft, actions }: CaseView): KnownBlock[] {
  if (!draft || draft.verification.ok || !actions.includes('approve')) return [];
  return [
    textField({
      label: 'How do you know it?',
      hint: 'Kept with your approval. It holds for exactly this text and these words.',
      placeholder: 'Where you saw it, or who confirmed it.',
      most: 1000,
    }),
  ];
}

function twoPersonsSentence(view: CaseView): string {
  const author = view.draft?.editedBy;
  const who = author ? ` ${personLine(author)} edited it.` : '';
  return `👥 This topic needs two persons: whoever wrote or edited the text cannot approve it.${who}`;
}
