import { DeskError } from '../domain/errors.ts';
import { announceAbove } from './announce-mails.ts';
import type { Connection } from './connection.ts';
import { fetchAnnounced, fetchMails } from './fetch-mails.ts';
import type { Cursor, FetchedGroup, MailboxDependencies, MailboxSettings } from './mailbox.ts';

export interface Round {
  fence: number;
  /** Remembered by the owner while it holds the lease; moved on by each commit. */
  cursor: Cursor;
  sweep: boolean;
  isStuck: boolean;
  /** After each commit. */
  onProgress(): void;
}
export interface RoundResult {
  stored: number;
  gone: number;
  refused: number;
  swept: boolean;
}

/** Mails are compared with the ledger in runs of so many UIDs. */
const comparedAtOnce = 5_000;

/**
 * Brings the ledger up to date with the folder: everything above the cursor, or with `sweep`, or under a new
 * UIDVALIDITY, every mail the ledger does not know. A group of mails is fetched while the one before it is committed;
 * commits keep the order, so the cursor is never beyond what is stored.
 */
export async function pollRound(
  connection: Connection,
  settings: MailboxSettings,
  { ledger, now }: MailboxDependencies,
  { fence, cursor, sweep, isStuck, onProgress }: Round,
): Promise<RoundResult> {
  const { name } = settings;
  const uidValidity = connection.uidValidity();
  const isNumberedAnew = cursor.uidValidity !== uidValidity;
  const result = { stored: 0, gone: 0, refused: 0, swept: sweep || isNumberedAnew };
  if (result.swept) await unchanged(connection);
  if (isNumberedAnew) {
    await ledger.renumbered(name, fence, uidValidity);
    Object.assign(cursor, { uidValidity, lastUid: 0 });
  }

  let saving: Promise<void> = Promise.resolve();
  let isChecked = result.swept;
  try {
    for await (const group of groups()) {
      isChecked = true;
      await saving;
      saving = save(group);
      // Looked at when the next group is there; until then it must not count as unhandled.
      saving.catch(() => undefined);
    }
    if (!isChecked) await unchanged(connection);
  } finally {
    await saving;
  }
  return result;

  async function* groups(): AsyncGenerator<FetchedGroup> {
    const limits = { ...settings, isStuck };
    if (result.swept) yield* fetchMails(connection, await unknown(), limits, now);
    else yield* fetchAnnounced(connection, await announceAbove(connection, cursor.lastUid, now), limits);
  }

  async function save(group: FetchedGroup): Promise<void> {
    const { mails, gone, refused } = group;
    // The folder may have been replaced while it was read; then these UIDs belong to other mails.
    const confirmed = unchanged(connection);
    confirmed.catch(() => undefined);
    await ledger.store(name, fence, uidValidity, { ...group, confirmed });
    result.stored += mails.length;
    result.gone += gone.length;
    result.refused += refused.length;
    const uids = [...mails.map(({ uid }) => uid), ...gone, ...refused];
    cursor.lastUid = Math.max(cursor.lastUid, ...uids);
    onProgress();
  }

  async function unknown(): Promise<number[]> {
    const all = await connection.search();
    const missing: number[] = [];
    for (let start = 0; start < all.length; start += comparedAtOnce) {
      const chunk = all.slice(start, start + comparedAtOnce);
      const known = await ledger.known(name, uidValidity, chunk[0]!, chunk.at(-1)!);
      for (const uid of chunk) if (!known.has(uid)) missing.push(uid);
    }
    return missing;
  }
}

async function unchanged(connection: Connection): Promise<void> {
  if ((await connection.currentUidValidity()) === connection.uidValidity()) return;
  const sentence = 'The IMAP server has numbered the mails of the folder anew. The folder is read again.';
  throw new DeskError('imap_renumbered', sentence, 'later');
}
