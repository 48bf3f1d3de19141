import { DeskError } from '../domain/errors.ts';
import type { Connection } from './connection.ts';
import { fetchMails } from './fetch-mails.ts';
import type { MailboxDependencies, MailboxSettings } from './mailbox.ts';

export interface RoundResult {
  stored: number;
  gone: number;
  swept: boolean;
}

/**
 * Brings the ledger up to date with the folder: everything above the cursor, or with `sweep`, or under a new
 * UIDVALIDITY, every mail the ledger does not know. Each group of mails is committed before the next is fetched.
 */
export async function pollRound(
  connection: Connection,
  settings: MailboxSettings,
  { ledger, now }: MailboxDependencies,
  sweep: boolean,
): Promise<RoundResult> {
  const { name } = settings;
  const uidValidity = await unchanged(connection);
  const cursor = await ledger.cursor(name);
  const isNumberedAnew = cursor.uidValidity !== uidValidity;
  const swept = sweep || isNumberedAnew;
  const uids = swept ? await unknown() : await connection.search(cursor.lastUid + 1);
  if (isNumberedAnew && uids.length === 0) await ledger.store(name, uidValidity, []);

  const result = { stored: 0, gone: 0, swept };
  for await (const { mails, gone } of fetchMails(connection, uids, settings, now)) {
    // The folder may have been replaced while it was read; then these UIDs belong to other mails.
    await unchanged(connection);
    if (mails.length > 0) await ledger.store(name, uidValidity, mails);
    if (gone.length > 0) await ledger.gone(name, uidValidity, gone);
    result.stored += mails.length;
    result.gone += gone.length;
  }
  return result;

  async function unknown(): Promise<number[]> {
    const all = await connection.search(1);
    const missing: number[] = [];
    for (let start = 0; start < all.length; start += 1000) {
      const chunk = all.slice(start, start + 1000);
      const known = await ledger.known(name, uidValidity, chunk);
      missing.push(...chunk.filter((uid) => !known.has(uid)));
    }
    return missing;
  }
}

async function unchanged(connection: Connection): Promise<string> {
  const uidValidity = await connection.currentUidValidity();
  if (uidValidity === connection.uidValidity()) return uidValidity;
  const sentence = 'The IMAP server has numbered the mails of the folder anew. The folder is read again.';
  throw new DeskError('imap_renumbered', sentence, 'later');
}
