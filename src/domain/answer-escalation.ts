import type { Context } from './context.ts';
import { sendCardUpdate, sendEscalationUpdate } from './enqueue-delivery.ts';
import type { ShownEscalation } from './model/shown.ts';
import type { Officer, Result } from './model.ts';
import { showEscalation } from './show-escalation.ts';
import { addEvent } from './store/case-events.ts';
import { changeCase, lockCase } from './store/cases.ts';
import type { Trx } from './store/database.ts';
import { changeEscalation, type EscalationRow, lockEscalation, readEscalation } from './store/escalations.ts';

/** What a manager does to an open escalation. */
export interface EscalationStep {
  name: 'acknowledged' | 'decided';
  change: Parameters<typeof changeEscalation>[2];
  caseChange: Parameters<typeof changeCase>[2];
}

/** The frame of both answers: only a manager of the desk, only while it is open, with event and both cards. */
export async function answerEscalation(
  context: Context,
  officer: Officer,
  escalationId: number,
  decide: (escalation: EscalationRow) => { ok: true; step: EscalationStep } | { ok: false; sentence: string },
): Promise<Result<{ escalation: ShownEscalation }>> {
  if (!officer.roles.includes('manager'))
    return { ok: false, sentence: 'Only a line manager can answer an escalation.' };
  const result = await context.db.transaction().execute(async (trx): Promise<Result> => {
    const found = await readEscalation(trx, escalationId);
    // The case first, then the escalation: every verb locks in this order.
    const row = found ? await lockCase(trx, found.case_id) : null;
    const escalation = row ? await lockEscalation(trx, escalationId) : null;
    if (!escalation || !officer.desks.includes(escalation.desk))
      return { ok: false, sentence: 'This escalation does not exist.' };
    const decided = decide(escalation);
    if (!decided.ok) return decided;
    await applyStep(trx, context, officer, escalation, decided.step);
    return { ok: true };
  });
  if (!result.ok) return result;
  const escalation = await readEscalation(context.db, escalationId);
  return { ok: true, escalation: await showEscalation(context.db, escalation!) };
}

async function applyStep(
  trx: Trx,
  context: Context,
  officer: Officer,
  escalation: EscalationRow,
  step: EscalationStep,
): Promise<void> {
  await changeEscalation(trx, escalation.id, step.change);
  await changeCase(trx, escalation.case_id, step.caseChange);
  await addEvent(trx, {
    stream: escalation.case_id,
    at: context.now(),
    actor: `officer:${officer.id}`,
    kind: `escalation_${step.name}`,
    data: { escalation: escalation.id },
  });
  await sendEscalationUpdate(trx, context, escalation, step.name);
  await sendCardUpdate(trx, context, escalation.case_id);
}
