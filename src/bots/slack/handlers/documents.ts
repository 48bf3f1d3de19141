import type { ModalView } from '@slack/types';
import type { CaseView } from '../../../domain/model/shown.ts';
import type { Officer, Result } from '../../../domain/model.ts';
import { forgetFileNote, noteFile } from '../../../domain/note-file.ts';
import { showCaseById } from '../../../domain/show-case.ts';
import { section, sentence } from '../blocks.ts';
import { caseCard } from '../cards/case-card.ts';
import { requirementLabel } from '../document-words.ts';
import { inert } from '../escape.ts';
import { needed } from '../ids.ts';
import { notADocument } from '../names.ts';
import { documentsView } from '../views/documents-view.ts';
import { noticeView } from '../views/modal.ts';
import type { Asked, Told, Wire } from '../work.ts';
import { placeOf } from './open-case-form.ts';

export async function showDocumentsHandler(
  wire: Wire,
  officer: Officer,
  asked: Asked,
  said: string | null = null,
): Promise<ModalView> {
  const caseId = needed(asked.ids, 'caseId');
  const view = await showCaseById(wire.context, caseId, officer);
  if (!view) return noticeView('Documents', [section('This case does not exist.')]);
  const { documents, ref } = view;
  if (!documents)
    return noticeView('Documents', [
      section(inert(said ?? `${ref} has no client whose documents could be shown.`)),
    ]);
  return documentsView({ caseId, ref, documents, said }, placeOf(asked));
}

/** Pressed on the card itself: one click, and a sentence to who pressed. */
export async function decideFileHandler(wire: Wire, officer: Officer, asked: Asked): Promise<Told> {
  const { result, said } = await decide(wire, officer, asked);
  return result.ok
    ? { message: sentence(said), instead: caseCard(result.view) }
    : { message: sentence(said) };
}

/** Pressed in the window, which shows afterwards how it is now. */
export async function decideFileInViewHandler(
  wire: Wire,
  officer: Officer,
  asked: Asked,
): Promise<ModalView> {
  const { said } = await decide(wire, officer, asked);
  return showDocumentsHandler(wire, officer, asked, said);
}

/** Without a requirement the press takes back what was said. */
async function decide(
  wire: Wire,
  officer: Officer,
  asked: Asked,
): Promise<{ result: Result<{ view: CaseView }>; said: string }> {
  const fileId = needed(asked.ids, 'fileId');
  const { requirement } = asked.ids;
  const isDocument = requirement !== notADocument;
  const result =
    requirement === undefined
      ? await forgetFileNote(wire.context, { fileId, officer })
      : await noteFile(wire.context, { fileId, officer, requirement: isDocument ? requirement : null });
  if (!result.ok) return { result, said: result.sentence };
  if (requirement === undefined) return { result, said: 'Taken back: the file waits for a decision again.' };
  const said = isDocument
    ? `Noted for ${requirementLabel(requirement)}. The core system does not hear of it from here.`
    : 'Noted: it is no document.';
  return { result, said };
}
