import type { ModalView } from '@slack/types';
import type { CaseView } from '../../../domain/model/shown.ts';
import { context, section } from '../blocks.ts';
import { addressRoom } from '../cards/case-lines.ts';
import { inert, shortly } from '../escape.ts';
import { caseIds, type Ids } from '../ids.ts';
import { forms } from '../names.ts';
import { languageLabel } from '../words.ts';
import { findingBlocks } from './draft-text.ts';
import { modal, noticeView, textField } from './modal.ts';
import { recordBlocks } from './record-blocks.ts';

/** Slack's limit for a field; a letter that does not fit would be cut by the form, so it is not offered. */
const most = 3000;

/** The draft to write over, with the record beneath it to write from. */
export function editView(view: CaseView, ids: Ids = {}): ModalView {
  const known: Ids = { ...ids, ...caseIds(view), ...(view.draft && { draftId: view.draft.id }) };
  if (!view.draft)
    return noticeView(view.ref, [section('There is no draft to edit. Press *Draft* first.')], known);
  if (view.draft.text.length > most) {
    const sentence = `This letter is longer than the ${most.toLocaleString('en')} characters that Slack lets people edit.`;
    return noticeView(view.ref, [section(`${sentence} Press *Regenerate* for a shorter one.`)], known);
  }
  const language = languageLabel(view.draft.language);
  return modal({
    callback: forms.edit,
    title: `Edit ${view.ref}`,
    submit: 'Save',
    ids: known,
    blocks: [
      context(
        `To ${shortly(view.draft.recipient, addressRoom)} · in ${inert(language)} · saving does not send`,
      ),
      textField({
        label: 'The letter',
        hint: 'Numbers, dates, references and statuses must be those of the record below or of the client’s own words.',
        start: view.draft.text,
        most,
      }),
      ...findingBlocks(view.draft.verification.findings),
      ...recordBlocks(view),
    ],
  });
}
