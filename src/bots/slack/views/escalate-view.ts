import type { ModalView } from '@slack/types';
import type { CaseView } from '../../../domain/model/shown.ts';
import { context, section } from '../blocks.ts';
import { caseIds, type Ids } from '../ids.ts';
import { forms } from '../names.ts';
import { caseName } from '../words.ts';
import { modal, noticeView, textField } from './modal.ts';

export function escalateView(view: CaseView, ids: Ids = {}): ModalView {
  const known = { ...ids, ...caseIds(view) };
  if (!view.actions.includes('escalate')) {
    return noticeView(
      view.ref,
      [section('This case cannot be escalated now: it is closed or already escalated.')],
      known,
    );
  }
  return modal({
    callback: forms.escalate,
    title: `Escalate ${view.ref}`,
    submit: 'Escalate',
    ids: known,
    blocks: [
      context(
        `${caseName(view)}. The line manager gets your question with a deadline; the client sees nothing.`,
      ),
      textField({
        label: 'What should the manager decide?',
        placeholder: 'Say what you would do and what keeps you from it.',
        most: 1500,
      }),
    ],
  });
}
