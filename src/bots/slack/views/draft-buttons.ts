import type { ActionsBlockElement, KnownBlock } from '@slack/types';
import type { CaseView } from '../../../domain/model/shown.ts';
import { actions, button } from '../blocks.ts';
import { actionButton } from '../cards/case-card.ts';
import { caseIds, writeIds } from '../ids.ts';
import { buttons, caseButtons } from '../names.ts';

/** What can be done with the draft on the screen. */
export function draftButtons(view: CaseView): ActionsBlockElement[] {
  const shown = view.actions.filter((action) => action === 'edit' || action === 'approve');
  const canEdit = view.actions.includes('edit');
  return [
    ...shown.map((action) => actionButton(action, view)),
    press(buttons.grounds, 'Facts behind it', 'Show the facts behind each sentence of the draft of', view),
    ...(canEdit
      ? [press(buttons.otherClauses, 'Other clauses', 'Show what else may be told in the draft of', view)]
      : []),
    ...(view.actions.includes('draft') ? [freshDraft(view)] : []),
    ...(canEdit
      ? [{ ...press(buttons.rejectDraft, 'Reject', 'Reject the draft of', view), style: 'danger' as const }]
      : []),
  ];
}

/** The way back from a window that took the draft's place. */
export function backToDraft({ caseId, ref }: { caseId: number; ref: string }): KnownBlock[] {
  const back = button({
    id: caseButtons.draft,
    label: 'Back to the draft',
    says: `Back to the draft of case ${ref}`,
    value: writeIds({ caseId, ref }),
  });
  return actions('back', [back]);
}

function press(id: string, label: string, says: string, view: CaseView) {
  const value = writeIds({ ...caseIds(view), ...(view.draft && { draftId: view.draft.id }) });
  return button({ id, label, says: `${says} case ${view.ref}`, value });
}

function freshDraft(view: CaseView): ActionsBlockElement {
  const fresh = button({
    id: buttons.freshDraft,
    label: 'Regenerate',
    says: `Regenerate the draft from the record for case ${view.ref}`,
    value: writeIds(caseIds(view)),
  });
  if (!view.draft?.editedBy) return fresh;
  return {
    ...fresh,
    confirm: {
      title: { type: 'plain_text', text: 'Regenerate?' },
      text: { type: 'plain_text', text: 'A draft made from the record takes the place of the edited text.' },
      confirm: { type: 'plain_text', text: 'Regenerate' },
      deny: { type: 'plain_text', text: 'Keep the text' },
      style: 'danger',
    },
  };
}
