import { changeCaseAs } from './change-case.ts';
import type { Context } from './context.ts';
import type { CaseView } from './model/shown.ts';
import type { Officer, Result } from './model.ts';
import { stopClocks } from './store/clocks.ts';
import { latestEscalation } from './store/escalations.ts';

/** Ends a case and its clocks. A later mail of the client opens it again. An undecided escalation keeps it open. */
export async function closeCase(
  context: Context,
  request: { caseId: number; officer: Officer; reason: string },
): Promise<Result<{ view: CaseView }>> {
  const reason = request.reason.trim();
  if (reason === '') return { ok: false, sentence: 'Say in a few words why the case is closed.' };
  return changeCaseAs(context, request.officer, request.caseId, async (row, trx) => {
    if (row.status === 'closed') return { ok: false, sentence: `${row.ref} is already closed.` };
    const escalation = await latestEscalation(trx, row.id);
    if (escalation && escalation.decided_at === null) {
      return {
        ok: false,
        sentence: `${row.ref} waits for a manager's decision. It can be closed after that.`,
      };
    }
    const now = context.now();
    await stopClocks(trx, row.id, now);
    return {
      ok: true,
      change: { status: 'closed', closed_at: now, closed_reason: reason.slice(0, 500) },
      kind: 'case_closed',
      data: {},
    };
  });
}
