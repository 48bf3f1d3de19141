import { remindOfProvider } from './await-provider.ts';
import type { Context } from './context.ts';
import { sendCardUpdate, sendEscalationUpdate } from './enqueue-delivery.ts';
import { casesOfBreachedClocks, markBreachedClocks } from './store/breached-clocks.ts';
import { addEvent } from './store/case-events.ts';
import { type CaseRow, changeCase, lockCase } from './store/cases.ts';
import type { Trx } from './store/database.ts';
import { casesOfBreachedEscalations, markBreachedEscalations } from './store/escalations.ts';

/** So many of each kind a sweep; the next one takes the rest. */
const mostAtOnce = 200;

/** Tells clocks that ran out, each once, however long the process was away. Returns how many there were. */
export async function sweepClocks(context: Context): Promise<number> {
  const now = context.now();
  const cases = new Set([
    ...(await casesOfBreachedClocks(context.db, now, mostAtOnce)),
    ...(await casesOfBreachedEscalations(context.db, now, mostAtOnce)),
  ]);
  let told = 0;
  for (const caseId of cases) {
    // A case at a time, and the case before its clocks: the order in which every verb locks.
    told += await context.db.transaction().execute(async (trx) => {
      const row = await lockCase(trx, caseId);
      return row
        ? (await tellClocks(trx, context, row, now)) + (await tellEscalations(trx, context, caseId, now))
        : 0;
    });
  }
  return told;
}

async function tellClocks(trx: Trx, context: Context, row: CaseRow, now: Date): Promise<number> {
  const clocks = await markBreachedClocks(trx, row.id, now);
  for (const clock of clocks) {
    await addEvent(trx, {
      stream: row.id,
      at: now,
      actor: 'job:clocks',
      kind: 'clock_breached',
      data: { clock: clock.id, type: clock.type },
    });
    if (clock.letter_id !== null) await remindOfProvider(trx, context, row, clock.letter_id);
  }
  if (clocks.length > 0) {
    await changeCase(trx, row.id, {});
    await sendCardUpdate(trx, context, row.id);
  }
  return clocks.length;
}

async function tellEscalations(trx: Trx, context: Context, caseId: number, now: Date): Promise<number> {
  const escalations = await markBreachedEscalations(trx, caseId, now);
  for (const escalation of escalations) {
    await addEvent(trx, {
      stream: caseId,
      at: now,
      actor: 'job:clocks',
      kind: 'escalation_unacknowledged',
      data: { escalation: escalation.id },
    });
    await sendEscalationUpdate(trx, context, escalation, 'overdue');
  }
  return escalations.length;
}
