import type { ModalView } from '@slack/types';
import { approveInstruction, declineInstruction, readProposal } from '../../../domain/instruct-provider.ts';
import type { Officer } from '../../../domain/model.ts';
import { section, sentence } from '../blocks.ts';
import { inert } from '../escape.ts';
import { needed } from '../ids.ts';
import { noticeView } from '../views/modal.ts';
import { providerProposalView } from '../views/provider-views.ts';
import type { Asked, Submitted, Wire } from '../work.ts';
import { placeOf } from './open-case-form.ts';

const title = 'Ask the provider';

/** The letter that waits for a second person. */
export async function showProposal(wire: Wire, officer: Officer, asked: Asked): Promise<ModalView> {
  const request = requestOf(officer, asked);
  const read = await readProposal(wire.context, request);
  if (!read.ok) return noticeView(title, [section(inert(read.sentence))], placeOf(asked));
  const { caseId, paymentId } = request;
  const ids = { ...placeOf(asked), caseId, ref: read.proposal.ref, recordId: paymentId };
  return providerProposalView(read.proposal, ids);
}

export async function approveProposal(wire: Wire, officer: Officer, asked: Asked): Promise<Submitted> {
  const contentHash = needed(asked.ids, 'contentHash');
  const result = await approveInstruction(wire.context, { ...requestOf(officer, asked), contentHash });
  if (!result.ok) return { view: noticeView(title, [section(inert(result.sentence))], placeOf(asked)) };
  return { close: sentence(`Approved. The letter of ${result.view.ref} to the provider is on its way.`) };
}

export async function declineProposal(wire: Wire, officer: Officer, asked: Asked): Promise<ModalView> {
  const result = await declineInstruction(wire.context, requestOf(officer, asked));
  const said = result.ok ? 'The letter is gone; nothing was sent.' : inert(result.sentence);
  return noticeView(title, [section(said)], placeOf(asked));
}

function requestOf(
  officer: Officer,
  { ids }: Asked,
): { caseId: number; officer: Officer; paymentId: string } {
  return { caseId: needed(ids, 'caseId'), officer, paymentId: needed(ids, 'recordId') };
}
