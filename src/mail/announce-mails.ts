import type { FetchMessageObject, FetchQueryObject } from 'imapflow';
import type { Connection } from './connection.ts';
import { isRefusal } from './imap-refusal.ts';

/** What one mail looks like before its bytes are fetched. */
export interface Announced {
  uid: number;
  size: number;
  receivedAt: Date;
  /** Its bytes, when it was small and came with them. */
  source?: Buffer;
}

/** So few mails come with their bytes when they are announced, as far as they are no larger: that saves a question. */
const fewMails = 10;
const smallMail = 64 * 1024;

/** Everything above the UID, which is usually one new mail: a single question. */
export async function announceAbove(
  connection: Connection,
  lastUid: number,
  now: () => Date,
): Promise<Announced[]> {
  const asked = { size: true, internalDate: true };
  const [told, before] = [connection.unseen(), connection.newest()];
  if (before !== null && told > 0 && told <= fewMails) {
    // One byte more than is small: a size may be announced that is not true.
    const both = { ...asked, source: { maxLength: smallMail + 1 } };
    const rows = (await fetchUnlessRefused(connection, lastUid, both)) ?? [];
    const announced = withSmall(above(rows), rows);
    // A mail whose bytes the server does not give may be missing whole; asked for its size alone it has one.
    const expected = Math.max(told, (connection.newest() ?? Number.POSITIVE_INFINITY) - before);
    if (announced.length >= expected) return announced;
  }
  return above(await connection.fetchAbove(lastUid, asked));

  // "n:*" always names at least the newest mail, even when its UID is below n (RFC 9051 section 9).
  function above(rows: FetchMessageObject[]): Announced[] {
    return announce(rows, now).filter(({ uid }) => uid > lastUid);
  }
}

/** The bytes of those that came whole. */
function withSmall(announced: Announced[], rows: FetchMessageObject[]): Announced[] {
  const sources = new Map(rows.map(({ uid, source }) => [uid, source]));
  return announced.map((mail) => {
    const source = sources.get(mail.uid);
    const isWhole = source && source.length <= smallMail && (source.length > 0 || mail.size === 0);
    return isWhole ? { ...mail, source } : mail;
  });
}

async function fetchUnlessRefused(connection: Connection, lastUid: number, query: FetchQueryObject) {
  try {
    return await connection.fetchAbove(lastUid, query);
  } catch (error) {
    if (!connection.isOpen() || !isRefusal(error)) throw error;
    return null;
  }
}

/** Without rows that came unasked for, such as changed flags; once each, in ascending order. */
export function announce(rows: FetchMessageObject[], now: () => Date): Announced[] {
  const byUid = new Map<number, Announced>();
  for (const { uid, size, internalDate } of rows) {
    if (uid === undefined || size === undefined) continue;
    const date = new Date(internalDate ?? Number.NaN);
    byUid.set(uid, { uid, size, receivedAt: Number.isNaN(date.getTime()) ? now() : date });
  }
  return [...byUid.values()].sort((one, other) => one.uid - other.uid);
}
