import type { ModalView } from '@slack/types';
import { context } from '../blocks.ts';
import { visible } from '../escape.ts';
import type { Ids } from '../ids.ts';
import { forms } from '../names.ts';
import { modal, textField } from './modal.ts';

/** A colleague's question as a case of its own; `text` is what he typed or the message he chose. */
export function newInquiryView(text: string, ids: Ids = {}): ModalView {
  return modal({
    callback: forms.inquiry,
    title: 'New inquiry',
    submit: 'Open a case',
    ids,
    blocks: [
      textField({
        label: 'What is it about?',
        hint: 'Name the client id, login, payment or application, so that the case finds its record.',
        placeholder: 'Where is withdrawal WD-20931 of client C-1042?',
        start: visible(text).trim(),
        most: 3000,
      }),
      context('This opens a case inside the firm. Nothing of it goes to a client.'),
    ],
  });
}
