import type { ModalView } from '@slack/types';
import { chaseProvider, draftProviderLetter } from '../../../domain/chase-provider.ts';
import { DeskError } from '../../../domain/errors.ts';
import { proposeInstruction } from '../../../domain/instruct-provider.ts';
import { isInstruction, type ProviderQuestion } from '../../../domain/model/provider-letters.ts';
import type { Officer } from '../../../domain/model.ts';
import { section, sentence } from '../blocks.ts';
import { inert } from '../escape.ts';
import { needed } from '../ids.ts';
import { field } from '../names.ts';
import { noticeView } from '../views/modal.ts';
import { providerLetterView, providerQuestionsView, questionOf } from '../views/provider-views.ts';
import type { Asked, Submitted, Wire } from '../work.ts';
import { placeOf } from './open-case-form.ts';

/** Which question it shall be, or why none can be asked now. */
export async function showProviderQuestions(wire: Wire, officer: Officer, asked: Asked): Promise<ModalView> {
  const caseId = needed(asked.ids, 'caseId');
  const paymentId = needed(asked.ids, 'recordId');
  const drafted = await draftProviderLetter(wire.context, { caseId, officer, paymentId, question: 'status' });
  if (!drafted.ok) return noticeView('Ask the provider', [section(inert(drafted.sentence))], placeOf(asked));
  const ids = { ...placeOf(asked), caseId, ref: drafted.ref, recordId: paymentId };
  return providerQuestionsView(ids, drafted.letter.offered);
}

export async function showProviderLetter(wire: Wire, officer: Officer, asked: Asked): Promise<ModalView> {
  const request = requestOf(officer, asked);
  const drafted = await draftProviderLetter(wire.context, request);
  if (!drafted.ok) return noticeView('Ask the provider', [section(inert(drafted.sentence))], placeOf(asked));
  const { caseId, paymentId, question } = request;
  const ids = { ...placeOf(asked), caseId, ref: drafted.ref, recordId: paymentId };
  return providerLetterView(drafted.letter, { ...ids, clauseId: `provider.ask.${question}` });
}

export async function sendProviderLetter(wire: Wire, officer: Officer, asked: Asked): Promise<Submitted> {
  const contentHash = needed(asked.ids, 'contentHash');
  const request = { ...requestOf(officer, asked), text: asked.text, contentHash };
  if (isInstruction(request.question)) return propose(wire, request);
  const result = await chaseProvider(wire.context, request);
  if (!result.ok) return { errors: { [field.block]: result.sentence } };
  return {
    close: sentence(
      `Approved. The letter of ${result.view.ref} to ${result.provider} is on its way; its answer will stand on the card.`,
    ),
  };
}

async function propose(wire: Wire, request: Parameters<typeof proposeInstruction>[1]): Promise<Submitted> {
  const result = await proposeInstruction(wire.context, request);
  if (!result.ok) return { errors: { [field.block]: result.sentence } };
  return {
    close: sentence(
      `Nothing has left yet. Ask a second person to press *Read & decide* on the card of ${result.view.ref} within a day.`,
    ),
  };
}

function requestOf(
  officer: Officer,
  { ids }: Asked,
): { caseId: number; officer: Officer; paymentId: string; question: ProviderQuestion } {
  const question = questionOf(ids);
  if (question === null)
    throw new DeskError(
      'slack_ids_unreadable',
      'This is from another version of Casedesk. Open the case again.',
    );
  return { caseId: needed(ids, 'caseId'), officer, paymentId: needed(ids, 'recordId'), question };
}
