import type { ModalView } from '@slack/types';
import type { Proposal } from '../../../domain/instruct-provider.ts';
import {
  isInstruction,
  type ProviderDraft,
  type ProviderQuestion,
  providerQuestions,
} from '../../../domain/model/provider-letters.ts';
import { actions, button, context, quoted, section } from '../blocks.ts';
import { shortly, visible } from '../escape.ts';
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
  swift_copy: 'Send a copy of the SWIFT message.',
  arn: 'Send the ARN.',
  recall: 'Recall it at our request.',
  recall_account: 'It went to a wrong account: stop or recall it.',
  amend: 'Hold it: its details have to be corrected.',
  refund: 'Return it to where it came from.',
};

/** What the provider can be asked; each opens the letter. */
export function providerQuestionsView(known: Ids, offered: ProviderQuestion[]): ModalView {
  return noticeView(
    `Ask about ${known.recordId ?? ''}`,
    [
      context(
        'The provider reads the payment as it has it already and one question: no name of the client, no state.',
      ),
      ...offered.map((question, index) => ({
        ...section(
          `${questionWords[question]}${isInstruction(question) ? ' ✋ Needs a second person.' : ''}`,
        ),
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
  const needsSecond = isInstruction(letter.question);
  return modal({
    callback: forms.providerLetter,
    title: `To ${letter.provider}`,
    submit: needsSecond ? 'To a second person' : 'Approve & send',
    ids: { ...ids, contentHash: letter.contentHash },
    blocks: [
      context(`To ${shortly(letter.recipient)} · about ${shortly(letter.paymentId)}`),
      ...(needsSecond ? [section(instructionAdvice[letter.question] ?? advice)] : []),
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

const advice = '✋ This asks for money to be moved. Nothing leaves before a second person has approved it.';
const instructionAdvice: Partial<Record<ProviderQuestion, string>> = {
  recall: `${advice} A recall is a request: promise the client nothing.`,
  recall_account: `${advice} A recall is a request: promise the client nothing.`,
  amend: `${advice} New details come from the client area alone and never go into this letter.`,
  refund: `${advice} Ask only for what the core system has decided to return.`,
};

/** The letter that waits, to be read and approved by somebody else, or turned down. */
export function providerProposalView(proposal: Proposal, ids: Ids): ModalView {
  const { paymentId, question, recipient, text, contentHash, isOwn } = proposal;
  return modal({
    callback: forms.providerProposal,
    title: `About ${paymentId}`,
    ...(isOwn ? {} : { submit: 'Approve & send' }),
    ids: { ...ids, contentHash },
    blocks: [
      context(`To ${shortly(recipient)} · about ${shortly(paymentId)} · ${questionWords[question]}`),
      quoted(visible(text), most),
      section(
        isOwn
          ? 'You wrote this. A second person has to approve it; you can take it back.'
          : 'It leaves as it stands here when you approve it. Somebody else wrote it, so you cannot change it.',
      ),
      ...actions('proposal', [
        button({
          id: `${buttons.declineProposal}.0`,
          label: isOwn ? 'Take it back' : 'Turn it down',
          says: `${isOwn ? 'Take back' : 'Turn down'} the letter about ${paymentId}`,
          value: writeIds(ids),
        }),
      ]),
    ],
  });
}
