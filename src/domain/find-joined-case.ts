import type { Context } from './context.ts';
import type { SenderVerdict } from './model/mail.ts';
import { findCaseRefs } from './rules/case-ref.ts';
import { readDeliveryId, tokenHolds } from './rules/message-token.ts';
import { findCaseByRef, readCase } from './store/cases.ts';
import type { Trx } from './store/database.ts';
import { readDelivery } from './store/deliveries.ts';

/** How many Message-IDs of one thread are looked at. */
const longestThread = 20;

export interface JoinQuestion {
  /** In-Reply-To and References, likeliest first. */
  messageIds: string[];
  subject: string;
  text: string;
  address: string | null;
  verdict: SenderVerdict;
}

/** Whether there is anything in the mail that could make it join a case; no table is asked. */
export function mayJoinCase(question: JoinQuestion): boolean {
  if (question.address === null || question.verdict === 'fail') return false;
  const ids = question.messageIds.slice(0, longestThread);
  if (ids.some((messageId) => readDeliveryId(messageId) !== null)) return true;
  return question.verdict === 'pass' && refsIn(question).length > 0;
}

/**
 * The case this mail continues, or null. Knowing a ref or a Message-ID is never enough: the sender must be the case's
 * own client, and either the thread carries our signed token and our check did not fail, or the sender is proven and
 * quotes the ref.
 */
export async function findJoinedCase(
  trx: Trx,
  context: Context,
  question: JoinQuestion,
): Promise<number | null> {
  if (question.address === null || question.verdict === 'fail') return null;
  for (const messageId of question.messageIds.slice(0, longestThread)) {
    const own = await findOwnMail(trx, context, messageId);
    if (own?.recipient !== question.address) continue;
    const found = await readCase(trx, own.caseId);
    if (found?.recipient === question.address) return found.id;
  }
  if (question.verdict !== 'pass') return null;
  for (const ref of refsIn(question)) {
    const found = await findCaseByRef(trx, ref);
    if (found?.recipient === question.address) return found.id;
  }
  return null;
}

function refsIn({ subject, text }: JoinQuestion): string[] {
  return findCaseRefs(`${subject}\n${text}`).slice(0, 5);
}

/** A mail of ours that came back, by our own signed token: the delivery, and the case it belongs to. */
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
  trx: Trx,
  context: Context,
  messageIds: string[],
): Promise<OwnMail | null> {
  for (const messageId of messageIds.slice(0, longestThread)) {
    const own = await findOwnMail(trx, context, messageId);
    if (own) return own;
  }
  return null;
}

async function findOwnMail(trx: Trx, context: Context, messageId: string): Promise<OwnMail | null> {
  const deliveryId = readDeliveryId(messageId);
  const delivery = deliveryId === null ? null : await readDelivery(trx, deliveryId);
  if (!delivery || delivery.case_id === null || delivery.recipient === null) return null;
  const own = { deliveryId: delivery.id, caseId: delivery.case_id, recipient: delivery.recipient };
  return tokenHolds(messageId, own, context.keys.thread) ? own : null;
}
