import type { ShownEscalation } from './model/shown.ts';
import { readCase } from './store/cases.ts';
import type { Database } from './store/database.ts';
import type { EscalationRow } from './store/escalations.ts';
import { namesOfOfficers } from './store/officers.ts';

/** An escalation as the manager's card shows it. */
export async function showEscalation(db: Database, escalation: EscalationRow): Promise<ShownEscalation> {
  const row = await readCase(db, escalation.case_id);
  const names = await namesOfOfficers(db, [
    escalation.raised_by,
    escalation.acknowledged_by,
    escalation.decided_by,
  ]);
  const nameOf = (id: number | null) => (id === null ? null : (names.get(id) ?? null));
  return {
    id: escalation.id,
    caseId: escalation.case_id,
    caseRef: row!.ref,
    desk: escalation.desk,
    topic: row!.topic,
    priority: row!.priority,
    reason: escalation.reason,
    raisedBy: nameOf(escalation.raised_by)!,
    raisedAt: escalation.raised_at,
    dueAt: escalation.due_at,
    overdue: escalation.breached_at !== null && escalation.acknowledged_at === null,
    acknowledgedBy: nameOf(escalation.acknowledged_by),
    acknowledgedAt: escalation.acknowledged_at,
    decision: escalation.decision,
    decidedBy: nameOf(escalation.decided_by),
    decidedAt: escalation.decided_at,
  };
}
