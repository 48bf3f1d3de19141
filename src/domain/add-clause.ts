import { standingOf, whyNotNow } from './case-state.ts';
import type { Context } from './context.ts';
import { gatherMaterial, type Material, recompose, verifyInput } from './draft-material.ts';
import { keepEditedDraft } from './edit-draft.ts';
import type { OtherClause } from './model/drafting.ts';
import type { CaseView } from './model/shown.ts';
import type { Officer, Result } from './model.ts';
import type { Told } from './rules/letter-sections.ts';
import { otherClauses, withClause } from './rules/other-clauses.ts';
import { renderClause } from './rules/render-clause.ts';
import { mayWorkOn, noSuchCase } from './rules/rights.ts';
import { readingsOf } from './rules/verify-readings.ts';
import { caseView } from './show-case.ts';
import { lockCase } from './store/cases.ts';
import type { Trx } from './store/database.ts';
import type { DraftRow } from './store/drafts.ts';

/** What else is true, may be told, and is not in the draft of a case, in the client's language and in the officer's. */
export async function listOtherClauses(
  context: Context,
  request: { caseId: number; officer: Officer },
): Promise<Result<{ draftId: number; clauses: OtherClause[] }>> {
  const material = await gatherMaterial(context, context.db, request.caseId);
  if (!material || !mayWorkOn(request.officer, material.row)) return noSuchCase;
  const { draft } = await standingOf(context.db, material.row);
  if (!draft) return { ok: false, sentence: `${material.row.ref} has no draft. Press Draft to make one.` };
  const clauses = otherClauses(material.input, draft.clauses).flatMap((told) => {
    const text = rendered(context, material, told, draft.language);
    const officerText = rendered(context, material, told, draft.officer_language);
    return text === null || officerText === null ? [] : [{ id: told.clause.id, text, officerText }];
  });
  return { ok: true, draftId: draft.id, clauses };
}

/** Puts one of them into the draft at its place. The new version is the officer's, as any edit is. */
export async function addClause(
  context: Context,
  request: { caseId: number; officer: Officer; draftId: number; clauseId: string },
): Promise<Result<{ view: CaseView }>> {
  const result = await context.db.transaction().execute((trx) => keepAdded(trx, context, request));
  if (!result.ok) return result;
  const view = await caseView(context, request.caseId);
  return view ? { ok: true, view } : noSuchCase;
}

async function keepAdded(
  trx: Trx,
  context: Context,
  request: { caseId: number; officer: Officer; draftId: number; clauseId: string },
): Promise<Result> {
  const row = await lockCase(trx, request.caseId);
  if (!row || !mayWorkOn(request.officer, row)) return noSuchCase;
  const standing = await standingOf(trx, row);
  const hindrance = whyNotNow('edit', row, standing);
  if (hindrance) return hindrance;
  const material = await gatherMaterial(context, trx, row.id);
  const { draft } = standing;
  if (!material || draft?.id !== request.draftId || draft.inquiry_id !== material.inquiry.id)
    return { ok: false, sentence: 'The draft is another one since. Open it again and choose from there.' };
  const told = otherClauses(material.input, draft.clauses).find(
    ({ clause }) => clause.id === request.clauseId,
  );
  const text = told && rendered(context, material, told, draft.language);
  if (!told || !text)
    return { ok: false, sentence: 'The record changed: this sentence is not true of it any more.' };
  const clauses = [...draft.clauses, told.clause.id];
  // A letter that nobody worded is written anew, so that both its languages stay the same letter.
  const written =
    draft.officer_text === null
      ? { text: placed(context, material, draft, told, text), officerText: null, clauses }
      : recompose(context, material, clauses);
  return keepEditedDraft(trx, context, { row, material, draft, officer: request.officer, ...written });
}

function placed(
  context: Context,
  material: Material,
  draft: DraftRow,
  { clause }: Told,
  sentence: string,
): string {
  const input = verifyInput(context, material, draft.text);
  const { library } = input;
  const letters = readingsOf(input).map(({ letter }) => letter);
  return withClause(draft.text, sentence, clause.part, (key) => {
    const id = letters.map(({ approved }) => approved.get(key)?.clauseId).find((one) => one !== undefined);
    return library.clauses.find((one) => one.id === id)?.part ?? null;
  });
}

function rendered(
  context: Context,
  material: Material,
  { clause, input }: Told,
  language: DraftRow['language'],
) {
  const values = verifyInput(context, material, '');
  return renderClause(clause, language, input, { ...values, clientName: null });
}
