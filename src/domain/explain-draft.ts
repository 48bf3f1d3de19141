import { standingOf } from './case-state.ts';
import type { Context } from './context.ts';
import { gatherMaterial, verifyInput } from './draft-material.ts';
import type { DraftSentence } from './model/drafting.ts';
import type { Officer, Result } from './model.ts';
import { groundsOf } from './rules/draft-grounds.ts';
import { mayWorkOn, noSuchCase } from './rules/rights.ts';
import { verifyReply } from './rules/verify.ts';

/** Sentence by sentence, what stands behind the draft of a case in the record as it is now. */
export async function explainDraft(
  context: Context,
  request: { caseId: number; officer: Officer },
): Promise<Result<{ sentences: DraftSentence[] }>> {
  const material = await gatherMaterial(context, context.db, request.caseId);
  if (!material || !mayWorkOn(request.officer, material.row)) return noSuchCase;
  const { draft } = await standingOf(context.db, material.row);
  if (!draft) return { ok: false, sentence: `${material.row.ref} has no draft. Press Draft to make one.` };
  const input = verifyInput(context, material, draft.text);
  return { ok: true, sentences: groundsOf(input, verifyReply(input).findings) };
}
