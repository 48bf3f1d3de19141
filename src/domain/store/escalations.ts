import type { Insertable, Selectable, Updateable } from 'kysely';
import type { DeskName } from '../model.ts';
import type { Database } from './database.ts';
import type { EscalationTable } from './schema.ts';

export type EscalationRow = Selectable<EscalationTable>;

/** Null when the case already has an escalation that is not decided. */
export async function addEscalation(
  trx: Database,
  escalation: Insertable<EscalationTable>,
): Promise<EscalationRow | null> {
  const row = await trx
    .insertInto('desk.escalation')
    .values(escalation)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

export async function lockEscalation(trx: Database, id: number): Promise<EscalationRow | null> {
  return (
    (await trx
      .selectFrom('desk.escalation')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()) ?? null
  );
}

export async function readEscalation(db: Database, id: number): Promise<EscalationRow | null> {
  return (await db.selectFrom('desk.escalation').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function latestEscalation(db: Database, caseId: number): Promise<EscalationRow | null> {
  const row = await db
    .selectFrom('desk.escalation')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

export async function changeEscalation(
  trx: Database,
  id: number,
  change: Updateable<EscalationTable>,
): Promise<void> {
  await trx.updateTable('desk.escalation').set(change).where('id', '=', id).execute();
}

/** Cases with an escalation that nobody acknowledged in time and that was not told yet; locks nothing. */
export async function casesOfBreachedEscalations(db: Database, now: Date, limit: number): Promise<number[]> {
  const due = await db
    .selectFrom('desk.escalation')
    .select('case_id')
    .where('acknowledged_at', 'is', null)
    .where('decided_at', 'is', null)
    .where('breached_at', 'is', null)
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(limit)
    .execute();
  return due.map((one) => one.case_id);
}

/** Marks what ran out on a locked case, so that each is told once. */
export async function markBreachedEscalations(
  trx: Database,
  caseId: number,
  now: Date,
): Promise<EscalationRow[]> {
  return trx
    .updateTable('desk.escalation')
    .set({ breached_at: now })
    .where('case_id', '=', caseId)
    .where('acknowledged_at', 'is', null)
    .where('decided_at', 'is', null)
    .where('breached_at', 'is', null)
    .where('due_at', '<=', now)
    .returningAll()
    .execute();
}

export async function countOpenEscalations(db: Database, desk: DeskName): Promise<number> {
  const row = await db
    .selectFrom('desk.escalation')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('desk', '=', desk)
    .where('decided_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
