import { standingOf, whyNotNow } from './case-state.ts';
import type { Clause } from './clauses/clause.ts';
import type { Context } from './context.ts';
import { gatherMaterial, type Material, recompose, verifyInput } from './draft-material.ts';
import { keepEditedDraft } from './edit-draft.ts';
import type { OtherClause } from './model/drafting.ts';
import type { CaseView } from './model/shown.ts';
import type { Officer, Result } from './model.ts';
import { letterSentences } from './rules/letter-sentences.ts';
import { otherClauses, withClause } from './rules/other-clauses.ts';
import { renderClause } from './rules/render-clause.ts';
import { mayWorkOn, noSuchCase } from './rules/rights.ts';
import { caseView } from './show-case.ts';
import { lockCase } from './store/cases.ts';
import type { Trx } from './store/database.ts';
import type { DraftRow } from './store/drafts.ts';

/** What else is true, may be told, and is not in the draft of a case, in the client's language and in the officer's. */
export async function listOtherClauses(
  context: Context,
  request: { caseId: number; officer: Officer },
): Promise<Result<{ draftId: number; clauses: OtherClause[] }>> {
  const material = await gatherMaterial(context.db, request.caseId);
  if (!material || !mayWorkOn(request.officer, material.row)) return noSuchCase;
  const { draft } = await standingOf(context.db, material.row);
  if (!draft) return { ok: false, sentence: `${material.row.ref} has no draft. Press Draft to make one.` };
  const clauses = otherClauses(material.input, draft.clauses).flatMap((clause) => {
    const text = rendered(context, material, clause, draft.language);
    const officerText = rendered(context, material, clause, draft.officer_language);
    return text === null || officerText === null ? [] : [{ id: clause.id, text, officerText }];
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
  const material = await gatherMaterial(trx, row.id);
  const { draft } = standing;
  if (!material || draft?.id !== request.draftId || draft.inquiry_id !== material.inquiry.id)
    return { ok: false, sentence: 'The draft is another one since. Open it again and choose from there.' };
  const clause = otherClauses(material.input, draft.clauses).find(({ id }) => id === request.clauseId);
  const text = clause && rendered(context, material, clause, draft.language);
  if (!clause || !text)
    return { ok: false, sentence: 'The record changed: this sentence is not true of it any more.' };
  const clauses = [...draft.clauses, clause.id];
  // A letter that nobody worded is written anew, so that both its languages stay the same letter.
  const written =
    draft.officer_text === null
      ? { text: placed(context, material, draft, clause, text), officerText: null, clauses }
      : recompose(context, material, clauses);
  return keepEditedDraft(trx, context, { row, material, draft, officer: request.officer, ...written });
}

function placed(
  context: Context,
  material: Material,
  draft: DraftRow,
  clause: Clause,
  sentence: string,
): string {
  const { library, facts, claims, language, ...values } = verifyInput(context, material, draft.text);
  const { approved } = letterSentences(library, facts, claims, language, values);
  return withClause(draft.text, sentence, clause.part, (key) => {
    const id = approved.get(key)?.clauseId;
    return library.clauses.find((one) => one.id === id)?.part ?? null;
  });
}

function rendered(context: Context, material: Material, clause: Clause, language: DraftRow['language']) {
  const values = verifyInput(context, material, '');
  return renderClause(clause, language, material.input, { ...values, clientName: null });
}
