import { standingOf, whyNotNow } from './case-state.ts';
import { changeCaseAs } from './change-case.ts';
import type { Context } from './context.ts';
import { sendEscalationCard } from './enqueue-delivery.ts';
import { failpoint } from './failpoint.ts';
import type { CaseView } from './model/shown.ts';
import type { Officer, Result } from './model.ts';
import { escalationDue } from './rules/deadlines.ts';
import { statusAfter } from './rules/lifecycle.ts';
import { maskContacts } from './rules/mask-contacts.ts';
import { readableCopy } from './rules/readable-copy.ts';
import { addEscalation } from './store/escalations.ts';

/** Asks the line manager of the case's desk, with a clock on the acknowledgement. One open question a case. */
export async function escalateCase(
  context: Context,
  request: { caseId: number; officer: Officer; reason: string },
): Promise<Result<{ view: CaseView }>> {
  const reason = request.reason.trim();
  if (reason === '') return { ok: false, sentence: 'Say what you need the manager to decide.' };
  return changeCaseAs(context, request.officer, request.caseId, async (row, trx) => {
    const hindrance = whyNotNow('escalate', row, await standingOf(trx, row));
    if (hindrance) return hindrance;
    const now = context.now();
    const escalation = await addEscalation(trx, {
      case_id: row.id,
      desk: row.desk,
      reason: readableCopy(reason, 2000, maskContacts),
      raised_by: request.officer.id,
      raised_at: now,
      due_at: escalationDue(row.priority, now),
    });
    if (!escalation) return { ok: false, sentence: `${row.ref} is already with the manager.` };
    await sendEscalationCard(trx, context, escalation);
    failpoint('escalate_mid');
    return {
      ok: true,
      change: {
        status: statusAfter('escalated', row.status),
        assignee_id: row.assignee_id ?? request.officer.id,
      },
      kind: 'case_escalated',
      data: { escalation: escalation.id, desk: row.desk },
    };
  });
}
