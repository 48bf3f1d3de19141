import type { ClockType } from '../model/shown.ts';
import type { Database } from './database.ts';
import { insertRows } from './insert-rows.ts';

export interface StartedClock {
  caseId: number;
  startedAt: Date;
  type: ClockType;
  dueAt: Date;
}

export async function startClocks(trx: Database, clocks: StartedClock[]): Promise<void> {
  const rows = clocks.map((clock) => ({
    case_id: clock.caseId,
    type: clock.type,
    started_at: clock.startedAt,
    due_at: clock.dueAt,
  }));
  await insertRows(trx, 'desk.case_clock', rows);
}

/** Brings running clocks of these types forward; none is ever put back. */
export async function hastenClocks(
  trx: Database,
  caseId: number,
  clocks: { type: ClockType; dueAt: Date }[],
): Promise<void> {
  for (const clock of clocks) {
    await trx
      .updateTable('desk.case_clock')
      .set({ due_at: clock.dueAt })
      .where('case_id', '=', caseId)
      .where('type', '=', clock.type)
      .where('stopped_at', 'is', null)
      .where('due_at', '>', clock.dueAt)
      .execute();
  }
}

/** Stops the running clocks of these types, or all of them, also those of letters to providers. */
export async function stopClocks(
  trx: Database,
  caseId: number,
  at: Date,
  types?: ClockType[],
): Promise<void> {
  let query = trx
    .updateTable('desk.case_clock')
    .set({ stopped_at: at })
    .where('case_id', '=', caseId)
    .where('stopped_at', 'is', null);
  if (types) query = query.where('type', 'in', types);
  await query.execute();
}

/** Of those who wait for the desk; what the desk itself waits for are the clocks of letters to providers. */
export async function runningClocks(
  db: Database,
  caseId: number,
): Promise<{ type: ClockType; due_at: Date }[]> {
  return db
    .selectFrom('desk.case_clock')
    .select(['type', 'due_at'])
    .where('case_id', '=', caseId)
    .where('stopped_at', 'is', null)
    .where('type', '<>', 'provider_answer')
    .$narrowType<{ type: ClockType }>()
    .orderBy('due_at')
    .execute();
}
