import { standingOf, whyNotNow } from './case-state.ts';
import { changeCaseAs } from './change-case.ts';
import type { Context } from './context.ts';
import type { CaseView } from './model/shown.ts';
import type { Officer, Result } from './model.ts';
import { endQuestions, whyNotPastColleagues } from './questions-of-case.ts';
import { maskContacts } from './rules/mask-contacts.ts';
import { readableCopy } from './rules/readable-copy.ts';
import { stopClocks } from './store/clocks.ts';

/**
 * Ends a case and its clocks, with the answered questions of colleagues on it. A later mail of the client opens it again.
 * An undecided escalation keeps it open, and so does a reply that may still leave, or a colleague who waits for an answer.
 */
export async function closeCase(
  context: Context,
  request: { caseId: number; officer: Officer; reason: string },
): Promise<Result<{ view: CaseView }>> {
  const reason = request.reason.trim();
  if (reason === '') return { ok: false, sentence: 'Say in a few words why the case is closed.' };
  return changeCaseAs(context, request.officer, request.caseId, async (row, trx) => {
    const hindrance = whyNotNow('close', row, await standingOf(trx, row));
    if (hindrance) return hindrance;
    const refusal = await whyNotPastColleagues(trx, row);
    if (refusal) return refusal;
    const now = context.now();
    await stopClocks(trx, row.id, now);
    await endQuestions(trx, context, row, request.officer);
    return {
      ok: true,
      change: { status: 'closed', closed_at: now, closed_reason: readableCopy(reason, 500, maskContacts) },
      kind: 'case_closed',
      data: {},
    };
  });
}
