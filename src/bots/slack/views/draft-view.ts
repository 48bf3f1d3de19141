import type { ActionsBlockElement, ModalView } from '@slack/types';
import type { CaseView } from '../../../domain/model/shown.ts';
import { actions, button, context, section } from '../blocks.ts';
import { actionButton } from '../cards/case-card.ts';
import { addressRoom, personLine, warnings } from '../cards/case-lines.ts';
import { inert, shortly } from '../escape.ts';
import { caseIds, type Ids, writeIds } from '../ids.ts';
import { buttons } from '../names.ts';
import { languageLabel } from '../words.ts';
import { findingBlocks, twin, wholeText } from './draft-text.ts';
import { noticeView } from './modal.ts';
import { recordBlocks } from './record-blocks.ts';

/** The draft to read: what the client would get, the same in the officer's language, the record, the findings. */
export function draftView(view: CaseView, ids: Ids = {}, notice?: string): ModalView {
  const told = notice === undefined ? [] : [section(inert(notice))];
  const known = { ...ids, ...caseIds(view) };
  if (!view.draft) {
    const missing = section(
      'There is no draft: nothing in the record answers this. Take the case and write to the client.',
    );
    return noticeView(view.ref, [...told, missing, ...recordBlocks(view)], known);
  }
  const { draft } = view;
  const edited = draft.editedBy ? ` · edited by ${personLine(draft.editedBy)}` : '';
  return noticeView(
    `Draft ${view.ref}`,
    [
      ...told,
      ...warnings(view).map(section),
      context(
        `To ${shortly(draft.recipient, addressRoom)} · in ${inert(languageLabel(draft.language))}${edited}`,
      ),
      ...wholeText(draft.text),
      ...findingBlocks(draft.verification.findings),
      ...actions('draft', pressable(view)),
      ...twin(draft),
      { type: 'divider' },
      ...recordBlocks(view),
    ],
    known,
  );
}

function pressable(view: CaseView): ActionsBlockElement[] {
  const shown = view.actions.filter((action) => action === 'edit' || action === 'approve');
  const elements = shown.map((action) => actionButton(action, view));
  return view.actions.includes('draft') ? [...elements, freshDraft(view)] : elements;
}

function freshDraft(view: CaseView): ActionsBlockElement {
  const fresh = button({
    id: buttons.freshDraft,
    label: 'Draft again',
    says: `Draft again from the record for case ${view.ref}`,
    value: writeIds(caseIds(view)),
  });
  if (!view.draft?.editedBy) return fresh;
  return {
    ...fresh,
    confirm: {
      title: { type: 'plain_text', text: 'Draft again?' },
      text: { type: 'plain_text', text: 'A draft made from the record takes the place of the edited text.' },
      confirm: { type: 'plain_text', text: 'Draft again' },
      deny: { type: 'plain_text', text: 'Keep the text' },
      style: 'danger',
    },
  };
}
