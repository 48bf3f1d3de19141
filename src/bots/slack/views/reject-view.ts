import type { ModalView } from '@slack/types';
import type { CaseView } from '../../../domain/model/shown.ts';
import { context, section } from '../blocks.ts';
import { caseIds, type Ids } from '../ids.ts';
import { forms } from '../names.ts';
import { caseName } from '../words.ts';
import { wholeText } from './draft-text.ts';
import { modal, noticeView, textField } from './modal.ts';

/** Turns the draft down; the reason tells those who look after the clauses what to mend. */
export function rejectView(view: CaseView, ids: Ids = {}): ModalView {
  const known = { ...ids, ...caseIds(view) };
  if (!view.draft || !view.actions.includes('edit'))
    return noticeView(view.ref, [section('There is no draft to reject any more.')], known);
  return modal({
    callback: forms.reject,
    title: `Reject ${view.ref}`,
    submit: 'Reject the draft',
    ids: { ...known, draftId: view.draft.id },
    blocks: [
      context(`${caseName(view)}. The draft is kept and counted, and cannot be sent any more.`),
      textField({
        label: 'What is wrong with it?',
        placeholder: 'For whoever looks after the clauses.',
        most: 1000,
      }),
      ...wholeText(view.draft.text),
    ],
  });
}
