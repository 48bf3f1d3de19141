import type { ModalView } from '@slack/types';
import type { CaseView } from '../../../domain/model/shown.ts';
import { context, section } from '../blocks.ts';
import { caseIds, type Ids } from '../ids.ts';
import { forms } from '../names.ts';
import { caseName } from '../words.ts';
import { modal, noticeView, textField } from './modal.ts';

export function closeView(view: CaseView, ids: Ids = {}): ModalView {
  const known = { ...ids, ...caseIds(view) };
  if (!view.actions.includes('close')) {
    return noticeView(view.ref, [section('This case cannot be closed now.')], known);
  }
  const warning =
    view.lastReply === null
      ? 'Nobody has answered the client yet, and closing sends nothing.'
      : 'Closing sends nothing.';
  return modal({
    callback: forms.close,
    title: `Close ${view.ref}`,
    submit: 'Close the case',
    ids: known,
    blocks: [
      context(`${caseName(view)}. ${warning}`),
      textField({ label: 'Why is it done?', placeholder: 'Kept in the history of the case.', most: 1500 }),
    ],
  });
}
