import type { Context } from './context.ts';
import type { MirroredKind } from './model.ts';
import { addEvent } from './store/case-events.ts';
import type { Database } from './store/database.ts';
import { noteChanges, toldOfLinked } from './store/record-changes.ts';
import { countVanished, listVanishedLinked, markVanished } from './store/snapshots.ts';

export interface Reconciled {
  /** Rows marked as gone. */
  gone: number;
  /** Rows that are missing but were left as they are, for so many look like a snapshot that is cut short. */
  doubtful: number;
}

/** More than so many rows at once, and more than this share of all, are not believed without being told so. */
const mostBelieved = { rows: 20, share: 0.2 };

/**
 * What a full snapshot no longer holds is marked as gone and never deleted: nothing is told from it any more, its cases
 * hear of it, and the next row of its source brings it back. `db` is the connection on which the snapshot was read, and
 * `begun` when that began. `believed` takes any number.
 */
export async function reconcileSnapshot(
  context: Context,
  db: Database,
  snapshot: { entity: MirroredKind; source: string; begun: Date; believed: boolean },
): Promise<Reconciled> {
  const { entity, source, begun, believed } = snapshot;
  const now = context.now();
  const { vanished, stored } = await countVanished(db, entity, begun);
  const isDoubtful = vanished > mostBelieved.rows && vanished > stored * mostBelieved.share;
  if (vanished === 0) return { gone: 0, doubtful: 0 };
  if (isDoubtful && !believed) return { gone: 0, doubtful: vanished };
  const gone = await db.transaction().execute(async (trx) => {
    const linked = await listVanishedLinked(trx, entity, begun);
    const before = await toldOfLinked(trx, entity, linked);
    const marked = await markVanished(trx, entity, begun, now);
    await noteChanges(trx, entity, before, await toldOfLinked(trx, entity, linked), now);
    await addEvent(trx, {
      stream: 0,
      at: now,
      actor: source,
      kind: 'records_gone',
      data: { entity, gone: marked },
    });
    return marked;
  });
  await context.db.transaction().execute((trx) => context.enqueue(trx, 'record-changes'));
  return { gone, doubtful: 0 };
}
