import type { FetchMessageObject } from 'imapflow';
import { DeskError } from '../domain/errors.ts';
import { failpoint } from '../domain/failpoint.ts';
import type { FetchedMail } from '../domain/model/mail.ts';
import type { Connection } from './connection.ts';

export interface FetchLimits {
  /** Mails in one group at most. */
  batchSize: number;
  /** Bytes; larger mails come with their header only. */
  largestMail: number;
}
export interface FetchedGroup {
  mails: FetchedMail[];
  /** UIDs that were expunged before they could be fetched. */
  gone: number[];
}
/** What one mail looks like before its bytes are fetched. */
interface Announced {
  uid: number;
  size: number;
  receivedAt: Date;
}

/** Bytes that are held at the same time; a single mail may be larger. */
const largestGroup = 12 * 1024 * 1024;
const largestHeader = 256 * 1024;

/**
 * Fetches the given UIDs, sizes first and then the bytes, in groups that follow the order of the UIDs. A group is
 * fetched only when the one before it was taken. Throws when the server holds back a mail that it still has.
 */
export async function* fetchMails(
  connection: Connection,
  uids: number[],
  limits: FetchLimits,
  now: () => Date,
): AsyncGenerator<FetchedGroup> {
  for (let start = 0; start < uids.length; start += limits.batchSize) {
    const wanted = uids.slice(start, start + limits.batchSize);
    const rows = await connection.fetch(wanted, { size: true, internalDate: true });
    const announced = wanted.flatMap((uid) => announce(rows, uid, now));
    const gone = await missing(connection, wanted, announced);
    if (gone.length > 0) yield { mails: [], gone };
    for (const group of byBytes(announced, limits)) yield await fetchGroup(connection, group, limits);
  }
}

function announce(rows: FetchMessageObject[], uid: number, now: () => Date): Announced[] {
  const row = rows.find((one) => one.uid === uid);
  if (row?.size === undefined) return [];
  const date = new Date(row.internalDate ?? Number.NaN);
  return [{ uid, size: row.size, receivedAt: Number.isNaN(date.getTime()) ? now() : date }];
}

function byBytes(announced: Announced[], { largestMail }: FetchLimits): Announced[][] {
  const groups: Announced[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const mail of announced) {
    const weight = mail.size > largestMail ? largestHeader : mail.size;
    if (bytes + weight > largestGroup) {
      groups.push([]);
      bytes = 0;
    }
    groups.at(-1)?.push(mail);
    bytes += weight;
  }
  return groups;
}

async function fetchGroup(
  connection: Connection,
  group: Announced[],
  limits: FetchLimits,
): Promise<FetchedGroup> {
  const whole = group.filter(({ size }) => size <= limits.largestMail);
  const tooLarge = group.filter(({ size }) => size > limits.largestMail);
  const fetched = [
    ...(await fetchWhole(connection, whole, limits)),
    ...(await fetchHeaders(connection, tooLarge)),
  ];
  failpoint('after_fetch');
  const mails = fetched.sort((one, other) => one.uid - other.uid);
  const uids = group.map(({ uid }) => uid);
  return { mails, gone: await missing(connection, uids, mails) };
}

/** One byte more than allowed is asked for, because a server may announce a size that is not true. */
async function fetchWhole(
  connection: Connection,
  mails: Announced[],
  limits: FetchLimits,
): Promise<FetchedMail[]> {
  if (mails.length === 0) return [];
  const uids = mails.map(({ uid }) => uid);
  const rows = await connection.fetch(uids, { source: { maxLength: limits.largestMail + 1 } });
  return mails.flatMap((mail): FetchedMail[] => {
    const source = rows.find((row) => row.uid === mail.uid)?.source;
    if (!source || (source.length === 0 && mail.size > 0)) return [];
    if (source.length <= limits.largestMail) return [{ ...mail, size: source.length, raw: source }];
    return [{ ...mail, size: Math.max(mail.size, source.length), raw: null, header: headerOf(source) }];
  });
}

async function fetchHeaders(connection: Connection, mails: Announced[]): Promise<FetchedMail[]> {
  if (mails.length === 0) return [];
  const uids = mails.map(({ uid }) => uid);
  const rows = await connection.fetch(uids, { source: { maxLength: largestHeader } });
  return mails.flatMap((mail): FetchedMail[] => {
    const source = rows.find((row) => row.uid === mail.uid)?.source;
    return source ? [{ ...mail, raw: null, header: headerOf(source) }] : [];
  });
}

/** Copied, so that the header does not keep the bytes of the whole mail alive. */
function headerOf(source: Buffer): Buffer {
  const ends = ['\r\n\r\n', '\n\n'].map((mark) => ({ at: source.indexOf(mark), length: mark.length }));
  const found = ends.filter(({ at }) => at !== -1).sort((one, other) => one.at - other.at)[0];
  return Buffer.from(
    source.subarray(0, Math.min(found ? found.at + found.length : source.length, largestHeader)),
  );
}

/** A UID without an answer is gone only when the server no longer finds it; otherwise the answer was cut short. */
async function missing(connection: Connection, wanted: number[], got: { uid: number }[]): Promise<number[]> {
  const absent = wanted.filter((uid) => !got.some((one) => one.uid === uid));
  if (absent.length === 0) return [];
  const present = await connection.present(absent);
  if (present.length === 0) return absent;
  const sentence = `The IMAP server holds back ${present.length} mails that it says it has. They are asked for again.`;
  throw new DeskError('imap_incomplete', sentence, 'later');
}
