import type { ModalView } from '@slack/types';
import { draftCase } from '../../../domain/draft-reply.ts';
import type { Officer } from '../../../domain/model.ts';
import { needed } from '../ids.ts';
import { draftView } from '../views/draft-view.ts';
import type { Asked, Wire } from '../work.ts';
import { caseOf, placeOf } from './open-case-form.ts';

/** The draft there is; when there is none, one is made from the record. */
export async function showDraft(wire: Wire, officer: Officer, asked: Asked): Promise<ModalView> {
  const view = await caseOf(wire, officer, asked);
  return view.draft ? draftView(view, placeOf(asked)) : draftAgain(wire, officer, asked);
}

/** A new draft from the record as it is now, in the place of the one before. */
export async function draftAgain(wire: Wire, officer: Officer, asked: Asked): Promise<ModalView> {
  const result = await draftCase(wire.context, { caseId: needed(asked.ids, 'caseId'), officer });
  if (result.ok) return draftView(result.view, placeOf(asked));
  return draftView(await caseOf(wire, officer, asked), placeOf(asked), result.sentence);
}
