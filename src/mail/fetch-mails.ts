import type { FetchMessageObject, FetchQueryObject } from 'imapflow';
import { DeskError } from '../domain/errors.ts';
import { failpoint } from '../domain/failpoint.ts';
import type { FetchedMail } from '../domain/model/mail.ts';
import { type Announced, announce } from './announce-mails.ts';
import type { Connection } from './connection.ts';
import { isRefusal } from './imap-refusal.ts';
import type { FetchedGroup } from './mailbox.ts';

export interface FetchLimits {
  /** Mails in one group at most. */
  batchSize: number;
  /** Bytes; larger mails come with their header only. */
  largestMail: number;
  /** Several rounds failed: now a mail that alone is refused counts as refused, and no more as trouble of the server. */
  isStuck: boolean;
}
/** Bytes; two groups are held at the same time, one being fetched and one being committed. A single mail may be larger. */
const largestGroup = 6 * 1024 * 1024;
const largestHeader = 1024 * 1024;

/**
 * Fetches the given UIDs, sizes first and then the bytes, in groups that follow the order of the UIDs. A group is
 * fetched only when the one before it was taken. A mail that the server holds back does not hold up the others: it is
 * named as refused. Throws when the server holds back all of several mails, or anything while it is not `isStuck`.
 */
export async function* fetchMails(
  connection: Connection,
  uids: number[],
  limits: FetchLimits,
  now: () => Date,
): AsyncGenerator<FetchedGroup> {
  for (let start = 0; start < uids.length; start += limits.batchSize) {
    const wanted = uids.slice(start, start + limits.batchSize);
    const { rows, refused } = await fetchEach(connection, wanted, { size: true, internalDate: true }, limits);
    const announced = announce(rows, now).filter(({ uid }) => wanted.includes(uid));
    const absent = await missing(connection, without(wanted, refused), announced, limits);
    const aside = { mails: [], gone: absent.gone, refused: [...refused, ...absent.refused] };
    if (aside.gone.length + aside.refused.length > 0) yield aside;
    yield* fetchAnnounced(connection, announced, limits);
  }
}

export async function* fetchAnnounced(
  connection: Connection,
  announced: Announced[],
  limits: FetchLimits,
): AsyncGenerator<FetchedGroup> {
  for (const group of inGroups(announced, limits)) yield await fetchGroup(connection, group, limits);
}

function inGroups(announced: Announced[], { batchSize, largestMail }: FetchLimits): Announced[][] {
  const groups: Announced[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const mail of announced) {
    const weight = mail.size > largestMail ? largestHeader : mail.size;
    if (bytes + weight > largestGroup || (groups.at(-1)?.length ?? 0) >= batchSize) {
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
  // One byte more than allowed: a server may announce a size that is not true.
  const parts = [
    await fetchSources(connection, whole, limits.largestMail + 1, limits),
    await fetchSources(connection, tooLarge, largestHeader, limits),
  ];
  failpoint('after_fetch');
  const refused = parts.flatMap((part) => part.refused);
  const mails = parts
    .flatMap(({ sources }) => sources)
    .map(({ mail, source }) => toFetched(mail, source, limits))
    .sort((one, other) => one.uid - other.uid);
  const wanted = without(
    group.map(({ uid }) => uid),
    refused,
  );
  const absent = await missing(connection, wanted, mails, limits);
  return { mails, gone: absent.gone, refused: [...refused, ...absent.refused] };
}

async function fetchSources(
  connection: Connection,
  mails: Announced[],
  maxLength: number,
  limits: FetchLimits,
): Promise<{ sources: { mail: Announced; source: Buffer }[]; refused: number[] }> {
  const uids = mails.filter(({ source }) => source === undefined).map(({ uid }) => uid);
  const { rows, refused } =
    uids.length > 0
      ? await fetchEach(connection, uids, { source: { maxLength } }, limits)
      : { rows: [], refused: [] };
  const byUid = new Map(rows.flatMap(({ uid, source }) => (source ? [[uid, source] as const] : [])));
  const sources = mails.flatMap((mail) => {
    const source = mail.source ?? byUid.get(mail.uid);
    return source && (source.length > 0 || mail.size === 0) ? [{ mail, source }] : [];
  });
  return { sources, refused };
}

function toFetched(mail: Announced, source: Buffer, { largestMail }: FetchLimits): FetchedMail {
  if (mail.size <= largestMail && source.length <= largestMail)
    return { uid: mail.uid, receivedAt: mail.receivedAt, size: source.length, raw: source };
  const { uid, receivedAt } = mail;
  return { uid, receivedAt, size: Math.max(mail.size, source.length), raw: null, header: headerOf(source) };
}

/** All at once, or when the server refuses that, one by one, so that one broken mail is the only one missing. */
async function fetchEach(
  connection: Connection,
  uids: number[],
  query: FetchQueryObject,
  { isStuck }: FetchLimits,
): Promise<{ rows: FetchMessageObject[]; refused: number[] }> {
  try {
    return { rows: await connection.fetch(uids.join(','), query), refused: [] };
  } catch (error) {
    if (!connection.isOpen() || !isRefusal(error)) throw error;
    const rows: FetchMessageObject[] = [];
    const refused: number[] = [];
    for (const uid of uids) {
      try {
        rows.push(...(await connection.fetch(String(uid), query)));
      } catch (one) {
        if (!connection.isOpen() || !isRefusal(one)) throw one;
        refused.push(uid);
        // Nothing works: that is the server, not a mail.
        if (rows.length === 0 && refused.length > 3) throw error;
      }
    }
    if (rows.length === 0 && !isStuck) throw error;
    return { rows, refused };
  }
}

/** Copied, so that the header does not keep the bytes of the whole mail alive. */
function headerOf(source: Buffer): Buffer {
  const ends = ['\r\n\r\n', '\n\n'].map((mark) => ({ at: source.indexOf(mark), length: mark.length }));
  const found = ends.filter(({ at }) => at !== -1).sort((one, other) => one.at - other.at)[0];
  return Buffer.from(
    source.subarray(0, Math.min(found ? found.at + found.length : source.length, largestHeader)),
  );
}

/** A UID without an answer is gone only when the server no longer finds it; otherwise it holds the mail back. */
async function missing(
  connection: Connection,
  wanted: number[],
  got: { uid: number }[],
  { isStuck }: FetchLimits,
): Promise<{ gone: number[]; refused: number[] }> {
  const absent = without(
    wanted,
    got.map(({ uid }) => uid),
  );
  if (absent.length === 0) return { gone: [], refused: [] };
  const refused = await connection.present(absent);
  const isServer = refused.length > 0 && got.length === 0 && (!isStuck || refused.length > 3);
  if (!isServer) return { gone: without(absent, refused), refused };
  const sentence = `The IMAP server holds back ${refused.length} mails that it says it has. They are asked for again.`;
  throw new DeskError('imap_incomplete', sentence, 'later');
}

function without(uids: number[], others: number[]): number[] {
  const set = new Set(others);
  return uids.filter((uid) => !set.has(uid));
}
