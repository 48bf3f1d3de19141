import { changeCaseAs } from './change-case.ts';
import type { Context } from './context.ts';
import type { CaseView } from './model/shown.ts';
import type { Officer, Result } from './model.ts';
import { noteReplySent } from './note-reply-sent.ts';
import { deliveriesOfCase, settleDelivery } from './store/deliveries.ts';

/**
 * Ends the uncertainty about a reply that may have been sent: an officer has looked (in the mail server's log or
 * archive) and says which it was. After "it was not sent" a new draft may be approved.
 */
export async function confirmDelivery(
  context: Context,
  request: { caseId: number; officer: Officer; sent: boolean },
): Promise<Result<{ view: CaseView }>> {
  return changeCaseAs(context, request.officer, request.caseId, async (row, trx) => {
    const reply = (await deliveriesOfCase(trx, row.id, ['reply', 'internal_reply']))[0];
    if (reply?.state !== 'needs_human')
      return { ok: false, sentence: 'Nothing is uncertain about the last reply of this case any more.' };
    const now = context.now();
    const settled = await settleDelivery(trx, reply, {
      state: request.sent ? 'sent' : 'failed',
      sent_at: request.sent ? now : null,
      trouble: null,
      answer: request.sent ? 'an officer found that it was sent' : 'an officer found that it was not sent',
    });
    if (!settled) return { ok: false, sentence: 'Somebody else has just settled this.' };
    if (request.sent) await noteReplySent(trx, context, row, reply);
    return {
      ok: true,
      change: {},
      kind: request.sent ? 'reply_confirmed_sent' : 'reply_confirmed_unsent',
      data: { delivery: reply.id },
    };
  });
}
