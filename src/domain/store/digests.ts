import type { Insertable } from 'kysely';
import type { Digest, QueueLine } from '../model/shown.ts';
import type { Database } from './database.ts';
import type { DigestTable } from './schema.ts';

/** Null when the slot was already made: a schedule that fires twice posts once. */
export async function addDigest(trx: Database, digest: Insertable<DigestTable>): Promise<number | null> {
  const row = await trx
    .insertInto('desk.digest')
    .values(digest)
    .onConflict((conflict) => conflict.columns(['desk', 'slot']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** With its instants as Date again: JSON keeps them as text. */
export async function readDigest(db: Database, id: number): Promise<Digest | null> {
  const row = await db
    .selectFrom('desk.digest')
    .select(['id', 'body'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const { body } = row;
  return {
    ...body,
    id: row.id,
    overdue: body.overdue.map(withInstants),
    oldest: body.oldest === null ? null : withInstants(body.oldest),
    stuckWithdrawals: {
      ...body.stuckWithdrawals,
      oldestRequestedAt: instant(body.stuckWithdrawals.oldestRequestedAt),
    },
    madeAt: new Date(body.madeAt),
  };
}

function withInstants(line: QueueLine): QueueLine {
  return { ...line, dueAt: instant(line.dueAt) };
}

function instant(stored: Date | string | null): Date | null {
  return stored === null ? null : new Date(stored);
}
