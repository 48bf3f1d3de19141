import { type CaseChange, changeCaseAs } from './change-case.ts';
import type { Context } from './context.ts';
import type { CaseView } from './model/shown.ts';
import type { ShownDocuments, ShownFile } from './model/shown-documents.ts';
import type { Officer, Result } from './model.ts';
import { noSuchCase } from './rules/rights.ts';
import { showDocuments } from './show-documents.ts';
import type { CaseRow } from './store/cases.ts';
import type { Trx } from './store/database.ts';
import { latestInquiry } from './store/inquiries.ts';
import { linksOfCase } from './store/links.ts';
import { caseOfFile, forgetNote, noteFileFor } from './store/received-files.ts';
import { wantDraftAnew } from './want-draft-anew.ts';

export interface FileRequest {
  fileId: number;
  officer: Officer;
}

/**
 * An officer says which requirement a client's file is for, or with null that it is no document. It is our note and stays
 * one: the core system hears nothing, and what it shows itself counts more.
 */
export function noteFile(
  context: Context,
  request: FileRequest & { requirement: string | null },
): Promise<Result<{ view: CaseView }>> {
  const { requirement, officer, fileId } = request;
  return changeFile(context, request, async (row, trx, shown, file) => {
    if (file.state.is === 'noted' || file.state.is === 'aside')
      return refuse(`${file.state.by.name} decided on this file already. Take that back first.`);
    if (requirement !== null && !shown.items.some((item) => item.requirement === requirement))
      return refuse(`The checklist of ${row.ref} has no such requirement any more. Open it again.`);
    const application = requirement === null ? null : shown.application;
    await noteFileFor(trx, fileId, { application, requirement, officerId: officer.id, at: context.now() });
    return {
      ok: true,
      change: {},
      kind: requirement === null ? 'file_set_aside' : 'file_noted',
      data: { file: fileId, application, requirement },
    };
  });
}

/** Takes back what an officer said of a file, whoever it was: it waits for a decision again. */
export function forgetFileNote(context: Context, request: FileRequest): Promise<Result<{ view: CaseView }>> {
  return changeFile(context, request, async (_row, trx, _shown, { state }) => {
    if (state.is !== 'noted' && state.is !== 'aside') return refuse('Nothing was said of this file yet.');
    await forgetNote(trx, request.fileId);
    const requirement = state.is === 'noted' ? state.requirement : null;
    return {
      ok: true,
      change: {},
      kind: 'file_note_taken_back',
      data: { file: request.fileId, requirement },
    };
  });
}

/** Read anew under the case's lock: by now it may be settled, in another case, or nobody's any more. */
async function changeFile(
  context: Context,
  { fileId, officer }: FileRequest,
  decide: (row: CaseRow, trx: Trx, shown: ShownDocuments, file: ShownFile) => Promise<CaseChange>,
): Promise<Result<{ view: CaseView }>> {
  const caseId = await caseOfFile(context.db, fileId);
  if (caseId === null) return noSuchCase;
  return changeCaseAs(context, officer, caseId, async (row, trx) => {
    if (row.status === 'closed') return refuse(`${row.ref} is closed.`);
    const shown = await showDocuments(context, trx, row, await linksOfCase(trx, row.id));
    const file = shown?.files.find(({ id }) => id === fileId);
    if (!shown || !file)
      return refuse(
        `This file is not one of the open documents of ${row.ref} any more. Open the case again.`,
      );
    const decided = await decide(row, trx, shown, file);
    const inquiry = decided.ok ? await latestInquiry(trx, row.id) : null;
    // The letter may say of it what it could not say before.
    if (inquiry) await wantDraftAnew(trx, context, row, inquiry);
    return decided;
  });
}

function refuse(sentence: string): { ok: false; sentence: string } {
  return { ok: false, sentence };
}
