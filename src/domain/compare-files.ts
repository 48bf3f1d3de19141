import type { Context } from './context.ts';
import { deskSettings } from './desk-settings.ts';
import { enqueueDelivery } from './enqueue-delivery.ts';
import type { SlackPost } from './model/outbox.ts';
import { addEvent } from './store/case-events.ts';
import { readCase } from './store/cases.ts';
import type { Database, Trx } from './store/database.ts';
import type { DeliveryRow } from './store/deliveries.ts';
import { filesToCompare, filesWithHashes, markCompared, readFileRow } from './store/received-files.ts';
import { clientsByAddresses } from './store/records.ts';

const atOnce = 100;

/** A file that is byte for byte one of another client, and where that came. */
interface Shared {
  /** Refs of the cases of others, the latest first. */
  others: string[];
  /** Nobody was told yet, and nobody will be by another file. */
  isNews: boolean;
}

/**
 * Looks for each new file of a proven client among those of all other clients. A match goes to a senior and nowhere else:
 * no client hears of it, and the card of the case looks as if there were none. Returns how many files were looked at.
 */
export async function compareFiles(context: Context): Promise<number> {
  const waiting = await filesToCompare(context.db, atOnce);
  if (waiting.length === 0) return 0;
  await context.db.transaction().execute(async (trx) => {
    const ids = waiting.map(({ id }) => id);
    const mine = await markCompared(trx, ids, context.now());
    for (const file of waiting.filter(({ id, verdict }) => mine.has(id) && verdict === 'pass')) {
      const shared = await findShared(trx, file, mine);
      if (shared?.isNews) await tellSenior(trx, context, file);
    }
  });
  return waiting.length;
}

async function findShared(
  db: Database,
  file: { id: number; file_hash: string; sender_address: string | null },
  comparedNow: Set<number> = new Set(),
): Promise<Shared | null> {
  const same = await filesWithHashes(db, [file.file_hash]);
  if (same.length < 2 || file.sender_address === null) return null;
  const owners = await clientsByAddresses(
    db,
    same.flatMap(({ sender_address }) => sender_address ?? []),
  );
  // An address that two clients share identifies neither.
  const ownerOf = (address: string | null) => {
    const found = owners.get(address ?? '') ?? [];
    return found.length === 1 ? found[0]! : null;
  };
  const client = ownerOf(file.sender_address);
  if (client === null) return null;
  const others = same.filter(({ sender_address }) => ![null, client].includes(ownerOf(sender_address)));
  if (others.length === 0) return null;
  // What he sends again was told when he sent it first, or when the other one did.
  const isFirstOfClient = !same.some(
    ({ id, sender_address }) => id < file.id && ownerOf(sender_address) === client,
  );
  // Of two that are compared together the later one tells.
  const isLater = others.some(
    ({ id, compared_at }) => id < file.id || (compared_at !== null && !comparedNow.has(id)),
  );
  return {
    isNews: isFirstOfClient && isLater,
    others: [...new Set(others.toReversed().map(({ ref }) => ref))],
  };
}

/** In no case's own trail: what officers read there must not tell it. */
async function tellSenior(trx: Trx, context: Context, file: { id: number; case_id: number }): Promise<void> {
  const row = await readCase(trx, file.case_id);
  if (!row) return;
  await addEvent(trx, {
    stream: 0,
    at: context.now(),
    actor: 'job:sender-checks',
    kind: 'file_of_two_clients',
    data: { file: file.id },
  });
  // Where the firm runs a compliance desk, its people look; else the line manager.
  const compliance = context.settings.desks.find(({ name }) => name === 'compliance');
  await enqueueDelivery(trx, context, {
    kind: 'shared_file',
    // Not of the case: nothing that its officers see may lead to it.
    subject_id: file.id,
    dedupe_key: `shared_file:${file.id}`,
    channel: compliance?.channel ?? deskSettings(context.settings, row.desk).managerChannel,
  });
}

const mostRefs = 5;

/** What a senior reads of a shared file, as it is now; null when nothing is shared any more. */
export async function sharedFilePost(context: Context, delivery: DeliveryRow): Promise<SlackPost | null> {
  const file = delivery.subject_id === null ? null : await readFileRow(context.db, delivery.subject_id);
  const row = file && (await readCase(context.db, file.case_id));
  const shared = file && (await findShared(context.db, file));
  if (!row || !shared || delivery.channel === null) return null;
  return {
    kind: 'shared_file',
    deliveryId: delivery.id,
    channel: delivery.channel,
    ref: row.ref,
    others: shared.others.slice(0, mostRefs),
    left: Math.max(0, shared.others.length - mostRefs),
  };
}
