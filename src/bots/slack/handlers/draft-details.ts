import type { ModalView } from '@slack/types';
import { addClause, listOtherClauses } from '../../../domain/add-clause.ts';
import { explainDraft } from '../../../domain/explain-draft.ts';
import type { Officer } from '../../../domain/model.ts';
import { rejectDraft } from '../../../domain/reject-draft.ts';
import { section, sentence } from '../blocks.ts';
import { inert } from '../escape.ts';
import { needed } from '../ids.ts';
import { field } from '../names.ts';
import { draftView } from '../views/draft-view.ts';
import { groundsView } from '../views/grounds-view.ts';
import { noticeView } from '../views/modal.ts';
import { otherClausesView } from '../views/other-clauses-view.ts';
import type { Asked, Submitted, Wire } from '../work.ts';
import { caseOf, placeOf } from './open-case-form.ts';

/** Which facts stand behind each sentence. */
export async function showGrounds(wire: Wire, officer: Officer, asked: Asked): Promise<ModalView> {
  const caseId = needed(asked.ids, 'caseId');
  const result = await explainDraft(wire.context, { caseId, officer });
  if (!result.ok) return noticeView('Draft', [section(inert(result.sentence))]);
  return groundsView({ caseId, ref: needed(asked.ids, 'ref'), sentences: result.sentences }, placeOf(asked));
}

/** What else may be told. */
export async function showOtherClauses(wire: Wire, officer: Officer, asked: Asked): Promise<ModalView> {
  const caseId = needed(asked.ids, 'caseId');
  const result = await listOtherClauses(wire.context, { caseId, officer });
  if (!result.ok) return noticeView('Draft', [section(inert(result.sentence))]);
  const { draftId, clauses } = result;
  return otherClausesView({ caseId, ref: needed(asked.ids, 'ref'), draftId, clauses }, placeOf(asked));
}

/** The letter as it is with the clause in it, or why it was not put in. */
export async function addClauseHandler(wire: Wire, officer: Officer, asked: Asked): Promise<ModalView> {
  const result = await addClause(wire.context, {
    caseId: needed(asked.ids, 'caseId'),
    draftId: needed(asked.ids, 'draftId'),
    clauseId: needed(asked.ids, 'clauseId'),
    officer,
  });
  if (result.ok)
    return draftView(result.view, placeOf(asked), 'Added. Nothing is sent before it is approved.');
  return draftView(await caseOf(wire, officer, asked), placeOf(asked), result.sentence);
}

export async function rejectDraftHandler(wire: Wire, officer: Officer, asked: Asked): Promise<Submitted> {
  const result = await rejectDraft(wire.context, {
    caseId: needed(asked.ids, 'caseId'),
    draftId: needed(asked.ids, 'draftId'),
    reason: asked.text,
    officer,
  });
  if (!result.ok) return { errors: { [field.block]: result.sentence } };
  return { close: sentence(`The draft of ${result.view.ref} is rejected. Press Draft for another one.`) };
}
