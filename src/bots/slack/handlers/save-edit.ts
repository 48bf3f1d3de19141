import { editDraft } from '../../../domain/edit-draft.ts';
import type { Officer } from '../../../domain/model.ts';
import { cut } from '../escape.ts';
import { needed } from '../ids.ts';
import { field } from '../names.ts';
import { findingSentence } from '../views/draft-text.ts';
import { draftView } from '../views/draft-view.ts';
import type { Asked, Submitted, Wire } from '../work.ts';
import { placeOf } from './open-case-form.ts';

const saved = 'Saved. Nothing is sent before it is approved.';

/** Keeps the edited letter. What the verifier finds is said under the field, with the words it is about. */
export async function saveEdit(wire: Wire, officer: Officer, asked: Asked): Promise<Submitted> {
  const result = await editDraft(wire.context, {
    caseId: needed(asked.ids, 'caseId'),
    draftId: needed(asked.ids, 'draftId'),
    officer,
    text: asked.text,
  });
  if (result.ok) return { view: draftView(result.view, placeOf(asked), saved) };
  const found = (result.findings ?? []).map(findingSentence);
  const problem = found.length > 0 ? `Not saved. ${found.join(' ')}` : result.sentence;
  return { errors: { [field.block]: cut(problem, 1000) } };
}
