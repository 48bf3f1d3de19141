import type { Context } from './context.ts';
import { sendCardUpdate, sendEscalationUpdate } from './enqueue-delivery.ts';
import { addEvent } from './store/case-events.ts';
import { changeCase, lockCase } from './store/cases.ts';
import { takeBreachedClocks } from './store/clocks.ts';
import { takeBreachedEscalations } from './store/escalations.ts';

/** Tells clocks that ran out, each once, however long the process was away. Returns how many there were. */
export async function sweepClocks(context: Context): Promise<number> {
  return context.db.transaction().execute(async (trx) => {
    const now = context.now();
    const clocks = await takeBreachedClocks(trx, now, 200);
    for (const clock of clocks) {
      await lockCase(trx, clock.case_id);
      await addEvent(trx, {
        stream: clock.case_id,
        at: now,
        actor: 'job:clocks',
        kind: 'clock_breached',
        data: { clock: clock.id, type: clock.type },
      });
      await changeCase(trx, clock.case_id, {});
      await sendCardUpdate(trx, context, clock.case_id);
    }
    const escalations = await takeBreachedEscalations(trx, now);
    for (const escalation of escalations) {
      await addEvent(trx, {
        stream: escalation.case_id,
        at: now,
        actor: 'job:clocks',
        kind: 'escalation_unacknowledged',
        data: { escalation: escalation.id },
      });
      await sendEscalationUpdate(trx, context, escalation, 'overdue');
    }
    return clocks.length + escalations.length;
  });
}
