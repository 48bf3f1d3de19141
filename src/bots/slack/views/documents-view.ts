import type { ModalView } from '@slack/types';
import type { ShownDocuments } from '../../../domain/model/shown-documents.ts';
import { context, section } from '../blocks.ts';
import { checklistText, documentsContext, type FileButtons, fileBlocks } from '../cards/document-blocks.ts';
import { inert } from '../escape.ts';
import type { Ids } from '../ids.ts';
import { buttons } from '../names.ts';
import { plural } from '../words.ts';
import { noticeView } from './modal.ts';

/** Two blocks a file, within the hundred of a view. */
const filesInView = 30;
/** A view holds 250 kB of JSON. */
const choicesInView = 40;
const itemsInView = 30;
const viewButtons: FileButtons = {
  note: buttons.noteFileInView,
  choose: buttons.chooseFileInView,
  undo: buttons.forgetFileInView,
  choices: choicesInView,
};

/** Every file of the case that is still open, and the whole checklist; with what was done or why not on top. */
export function documentsView(
  shown: { caseId: number; ref: string; documents: ShownDocuments; said: string | null },
  ids: Ids,
): ModalView {
  const { caseId, ref, documents, said } = shown;
  const left = documents.files.length - filesInView;
  return noticeView(
    `Documents of ${ref}`,
    [
      ...(said === null ? [] : [section(`ℹ️ ${inert(said)}`)]),
      section(checklistText(documents, itemsInView)),
      ...(documents.files.length === 0 ? [section('No file of the client waits here.')] : []),
      ...documents.files
        .slice(0, filesInView)
        .flatMap((file, index) => fileBlocks(file, documents, index, viewButtons)),
      ...(left > 0 ? [context(`… and ${plural(left, 'more file', 'more files')}.`)] : []),
      documentsContext(),
    ],
    { ...ids, caseId, ref },
  );
}
