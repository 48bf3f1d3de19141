import type { Context } from './context.ts';
import type { SenderVerdict } from './model/mail.ts';
import { findCaseRefs } from './rules/case-ref.ts';
import { readDeliveryId, tokenHolds } from './rules/message-token.ts';
import { findCaseByRef, readCase } from './store/cases.ts';
import type { Trx } from './store/database.ts';
import { readDelivery } from './store/deliveries.ts';

export interface JoinQuestion {
  /** In-Reply-To and References, likeliest first. */
  messageIds: string[];
  subject: string;
  text: string;
  address: string | null;
  verdict: SenderVerdict;
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
  for (const messageId of question.messageIds.slice(0, 20)) {
    const deliveryId = readDeliveryId(messageId);
    if (deliveryId === null) continue;
    const delivery = await readDelivery(trx, deliveryId);
    if (!delivery || delivery.case_id === null || delivery.recipient !== question.address) continue;
    const token = { deliveryId, caseId: delivery.case_id, recipient: delivery.recipient };
    if (!tokenHolds(messageId, token, context.keys.thread)) continue;
    const found = await readCase(trx, delivery.case_id);
    if (found?.recipient === question.address) return found.id;
  }
  if (question.verdict !== 'pass') return null;
  for (const ref of findCaseRefs(`${question.subject}\n${question.text}`).slice(0, 5)) {
    const found = await findCaseByRef(trx, ref);
    if (found?.recipient === question.address) return found.id;
  }
  return null;
}
