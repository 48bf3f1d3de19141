import type { ModalView } from '@slack/types';
import type { CaseView } from '../../../domain/model/shown.ts';
import { quoted, section } from '../blocks.ts';
import { personLine } from '../cards/case-lines.ts';
import { visible } from '../escape.ts';
import { escalationIds, type Ids } from '../ids.ts';
import { forms } from '../names.ts';
import { modal, noticeView, textField } from './modal.ts';

/** The manager's answer to an escalation; it is kept with the case and goes to the officers, never to the client. */
export function decideView(view: CaseView, escalationId: number, ids: Ids = {}): ModalView {
  const { escalation } = view;
  if (!escalation || escalation.id !== escalationId || escalation.decidedAt) {
    return noticeView(view.ref, [section('This escalation is already decided.')], ids);
  }
  return modal({
    callback: forms.decide,
    title: `Decide ${view.ref}`,
    submit: 'Keep decision',
    ids: { ...ids, ...escalationIds(escalation) },
    blocks: [
      section(`*${personLine(escalation.raisedBy)} asks:*`),
      quoted(visible(escalation.reason), 1500),
      textField({
        label: 'Your decision',
        hint: 'The officers read it on the case. The client does not see it.',
        most: 1500,
      }),
    ],
  });
}
