import type { ModalView } from '@slack/types';
import {
  type ProviderDraft,
  type ProviderQuestion,
  providerQuestions,
} from '../../../domain/model/provider-letters.ts';
import { button, context, section } from '../blocks.ts';
import { shortly } from '../escape.ts';
import { type Ids, writeIds } from '../ids.ts';
import { buttons, forms } from '../names.ts';
import { findingBlocks } from './draft-text.ts';
import { modal, noticeView, textField } from './modal.ts';

/** Slack's limit for a field. */
const most = 3000;

/** As officers read it. */
export const questionWords: Record<ProviderQuestion, string> = {
  status: 'Where does the payment stand?',
  trace: 'The receiving side does not see it: trace it.',
  reference: 'Which reference can the receiving bank find it by?',
  proof: 'Send a document that confirms it.',
};

/** What the provider can be asked; each opens the letter. */
export function providerQuestionsView(known: Ids): ModalView {
  return noticeView(
    `Ask about ${known.recordId ?? ''}`,
    [
      context(
        'The provider reads the payment as it has it already and one question: no name of the client, no state.',
      ),
      ...providerQuestions.map((question, index) => ({
        ...section(questionWords[question]),
        accessory: button({
          id: `${buttons.providerQuestion}.${index}`,
          label: 'Write',
          says: `Write to the provider of ${known.recordId ?? ''}: ${questionWords[question]}`,
          value: writeIds({ ...known, clauseId: `provider.ask.${question}` }),
        }),
      })),
    ],
    known,
  );
}

/** The question that a button carries; null for what is none of ours. */
export function questionOf({ clauseId }: Ids): ProviderQuestion | null {
  return providerQuestions.find((question) => clauseId === `provider.ask.${question}`) ?? null;
}

/** The letter to read, change and send; sending it is the approval of exactly what stands in the field. */
export function providerLetterView(letter: ProviderDraft, ids: Ids): ModalView {
  return modal({
    callback: forms.providerLetter,
    title: `To ${letter.provider}`,
    submit: 'Approve & send',
    ids: { ...ids, contentHash: letter.contentHash },
    blocks: [
      context(`To ${shortly(letter.recipient)} · about ${shortly(letter.paymentId)}`),
      textField({
        label: 'The letter',
        hint: 'It leaves as it stands here. The provider must learn nothing of the client or of why you ask.',
        start: letter.text,
        most,
      }),
      ...findingBlocks(letter.findings),
    ],
  });
}
