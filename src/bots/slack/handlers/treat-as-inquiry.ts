import type { Officer } from '../../../domain/model.ts';
import { treatCaseAsInquiry, treatMailAsInquiry } from '../../../domain/treat-as-inquiry.ts';
import { sentence } from '../blocks.ts';
import { caseCard } from '../cards/case-card.ts';
import { needed } from '../ids.ts';
import type { Asked, Told, Wire } from '../work.ts';

export async function treatCaseHandler(wire: Wire, officer: Officer, asked: Asked): Promise<Told> {
  const caseId = needed(asked.ids, 'caseId');
  const result = await treatCaseAsInquiry(wire.context, { caseId, officer });
  if (!result.ok) return { message: sentence(result.sentence) };
  return {
    message: sentence(`${result.view.ref} is an inquiry now: its clock runs and a draft is made.`),
    instead: caseCard(result.view),
  };
}

/** The mail is read again first, so the card changes a moment later by itself. */
export async function treatMailHandler(wire: Wire, officer: Officer, asked: Asked): Promise<Told> {
  const caseId = needed(asked.ids, 'caseId');
  const mailId = needed(asked.ids, 'mailId');
  const result = await treatMailAsInquiry(wire.context, { caseId, mailId, officer });
  if (!result.ok) return { message: sentence(result.sentence) };
  return { message: sentence('The mail is read once more, as a person’s. Its case has it in a moment.') };
}
