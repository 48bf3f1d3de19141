import { standingOf, whyNotNow } from './case-state.ts';
import { changeCaseAs } from './change-case.ts';
import type { Context } from './context.ts';
import type { CaseView } from './model/shown.ts';
import type { Officer, Result } from './model.ts';
import { maskContacts } from './rules/mask-contacts.ts';
import { readableCopy } from './rules/readable-copy.ts';
import { addRejection } from './store/drafts.ts';

const longestReason = 1000;

/**
 * Turns a draft down: it can be neither edited nor approved any more. The reason is kept with it, for those who look
 * after the clauses; the digest counts how many were.
 */
export async function rejectDraft(
  context: Context,
  request: { caseId: number; officer: Officer; draftId: number; reason: string },
): Promise<Result<{ view: CaseView }>> {
  const reason = request.reason.trim();
  if (reason === '') return { ok: false, sentence: 'Say in a few words what is wrong with the draft.' };
  return changeCaseAs(context, request.officer, request.caseId, async (row, trx) => {
    const standing = await standingOf(trx, row);
    const hindrance = whyNotNow('edit', row, standing);
    if (hindrance) return hindrance;
    if (standing.draft?.id !== request.draftId)
      return { ok: false, sentence: 'A newer draft has replaced this one. Open it and look at that.' };
    await addRejection(trx, {
      draft_id: request.draftId,
      case_id: row.id,
      rejected_by: request.officer.id,
      reason: readableCopy(reason, longestReason, maskContacts),
      rejected_at: context.now(),
    });
    const { planner, clauses } = standing.draft;
    return {
      ok: true,
      change: {},
      kind: 'draft_rejected',
      data: { draft: request.draftId, planner, clauses },
    };
  });
}
