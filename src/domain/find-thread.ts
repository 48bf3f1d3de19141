import type { Context } from './context.ts';
import type { SenderVerdict } from './model/mail.ts';
import { readDeliveryId, tokenHolds } from './rules/message-token.ts';
import { plusAddressHolds, readPlusAddress } from './rules/plus-address.ts';
import type { ThreadKey } from './rules/thread-token.ts';
import { threadKeys } from './seal.ts';
import { type CaseRow, casesByRefs, readCase, readCases } from './store/cases.ts';
import type { Database } from './store/database.ts';
import { deliveriesByIds } from './store/deliveries.ts';

/** How many Message-IDs of one thread, and how many addressees with a tag of ours, are looked at. */
const longestThread = 20;
const mostAddressees = 5;
const day = 86_400_000;
const usualReopenDays = 14;

export interface ThreadQuestion {
  /** In-Reply-To and References, likeliest first. */
  messageIds: string[];
  /** To and Cc. */
  addressees: string[];
  address: string | null;
  verdict: SenderVerdict;
  receivedAt: Date;
}

/** What the thread marks of a mail say. */
export interface Thread {
  /** The case that it continues. */
  joins: number | null;
  /** The case that it would continue, had that not ended too long ago. */
  follows: number | null;
  /** `genuine`: at least one mark was made by us; `refused`: it bears marks like ours and none holds; null: none at all. */
  token: 'genuine' | 'refused' | null;
  /** The case that a genuine mark names although this sender may not join it. A hint for officers, nothing more. */
  named: number | null;
}

export const noThread: Thread = { joins: null, follows: null, token: null, named: null };

/** Whether there is anything like a mark of ours in the mail; no table is asked. */
export function bearsThreadMark(context: Context, question: ThreadQuestion): boolean {
  return markedIds(question).length > 0 || markedAddressees(context, question).length > 0;
}

/**
 * Which case a mail continues. Three things together, never one alone: a mark that we signed for that case and its
 * recipient, a sender who is that recipient and the case's own client, and a sender check that did not fail. A ref in the
 * subject, a thread or a known subject are hints (possiblyAbout), never authority.
 */
export async function findThread(db: Database, context: Context, question: ThreadQuestion): Promise<Thread> {
  const ids = markedIds(question);
  const addressees = markedAddressees(context, question);
  if (ids.length + addressees.length === 0) return noThread;
  const keys = threadKeys(context.keys);
  const marks = [...(await ownMails(db, ids, keys)), ...(await ownAddressees(db, context, addressees, keys))];
  if (marks.length === 0) return { ...noThread, token: 'refused' };
  const cases = new Map(
    (await readCases(db, [...new Set(marks.map(({ caseId }) => caseId))])).map((row) => [row.id, row]),
  );
  for (const mark of marks) {
    if (question.verdict === 'fail' || mark.recipient !== question.address) continue;
    const found = await whereItIsNow(db, cases.get(mark.caseId) ?? null);
    if (found?.recipient !== question.address) continue;
    const isOver = endedLongBefore(context, found, question.receivedAt);
    return { ...noThread, token: 'genuine', [isOver ? 'follows' : 'joins']: found.id };
  }
  return { ...noThread, token: 'genuine', named: marks[0]!.caseId };
}

/** A mail of ours, by our own signature: the case it belongs to and the one whom it was written to. */
export interface OwnMail {
  deliveryId: string;
  caseId: number;
  recipient: string;
}

/**
 * The mail of ours that a bounce is about, or null. Mail systems report under names of their own and sign rarely, so
 * the token alone decides here; that is enough for an event, never for telling anybody anything.
 */
export async function findBouncedMail(
  db: Database,
  context: Context,
  messageIds: string[],
): Promise<OwnMail | null> {
  const ids = messageIds.slice(0, longestThread).filter((messageId) => readDeliveryId(messageId) !== null);
  return (await ownMails(db, ids, threadKeys(context.keys)))[0] ?? null;
}

function markedIds({ messageIds }: ThreadQuestion): string[] {
  return messageIds.slice(0, longestThread).filter((messageId) => readDeliveryId(messageId) !== null);
}

function markedAddressees(context: Context, { addressees }: ThreadQuestion): string[] {
  const { deskAddress } = context.settings;
  return addressees.filter((one) => readPlusAddress(one, deskAddress) !== null).slice(0, mostAddressees);
}

/** Those of these Message-IDs that we made, in their order. */
async function ownMails(db: Database, messageIds: string[], keys: ThreadKey[]): Promise<OwnMail[]> {
  if (messageIds.length === 0) return [];
  const rows = await deliveriesByIds(
    db,
    messageIds.map((messageId) => readDeliveryId(messageId)!),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return messageIds.flatMap((messageId) => {
    const row = byId.get(readDeliveryId(messageId)!);
    if (!row || row.case_id === null || row.recipient === null) return [];
    const own = { deliveryId: row.id, caseId: row.case_id, recipient: row.recipient };
    return tokenHolds(messageId, own, keys) ? [own] : [];
  });
}

async function ownAddressees(
  db: Database,
  context: Context,
  addressees: string[],
  keys: ThreadKey[],
): Promise<{ caseId: number; recipient: string }[]> {
  if (addressees.length === 0) return [];
  const { deskAddress } = context.settings;
  const refs = addressees.map((one) => readPlusAddress(one, deskAddress)!);
  const byRef = new Map((await casesByRefs(db, refs)).map((row) => [row.ref, row]));
  return addressees.flatMap((address, index) => {
    const row = byRef.get(refs[index]!);
    if (!row || row.recipient === null) return [];
    const signedFor = { ref: row.ref, caseId: row.id, recipient: row.recipient };
    return plusAddressHolds(address, signedFor, keys) ? [signedFor] : [];
  });
}

/** A case that officers joined to another goes on there, and a colleague's question on the case that it stands on. */
export async function whereItIsNow(db: Database, row: CaseRow | null): Promise<CaseRow | null> {
  let found = row;
  for (let step = 0; step < 10 && found; step += 1) {
    const next = found.about_case_id ?? found.joined_to_case_id;
    if (next === null) return found;
    found = await readCase(db, next);
  }
  return found;
}

/** Whether a case ended so long before this time that nothing opens it again. */
export function endedLongBefore(context: Context, { status, closed_at }: CaseRow, at: Date): boolean {
  const days = context.settings.reopenDays ?? usualReopenDays;
  return status === 'closed' && closed_at !== null && at.getTime() - closed_at.getTime() > days * day;
}
