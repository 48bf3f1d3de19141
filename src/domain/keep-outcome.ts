import { awaitProvider } from './await-provider.ts';
import type { Context } from './context.ts';
import { sendCardAgain, sendCardUpdate } from './enqueue-delivery.ts';
import type { SendOutcome } from './model/mail.ts';
import type { DeliveryState, PostOutcome, ReplyTrouble } from './model/outbox.ts';
import { noteReplySent } from './note-reply-sent.ts';
import { tellReplyTrouble } from './reply-trouble.ts';
import { addEvent } from './store/case-events.ts';
import { type CaseRow, changeCase, lockCase } from './store/cases.ts';
import type { Trx } from './store/database.ts';
import { type DeliveryRow, settleDelivery } from './store/deliveries.ts';

/** How an attempt ended, as a wire tells it, or as the delivery itself was stopped. */
export type Outcome =
  | SendOutcome
  | PostOutcome
  | { outcome: 'off'; answer: string }
  /** `said` is what is known of it, where the answer says more than that. */
  | { step: 'stop'; state: DeliveryState; answer: string; said?: string };

interface Ending {
  state: DeliveryState;
  answer: string;
  trouble?: ReplyTrouble;
  said?: string;
  ts?: string;
  nextAttemptAt?: Date;
}

/**
 * Writes how an attempt ended, and what that means for the case, in one transaction. `shown` is the version of the
 * case that a posted card shows: when the case has moved on since it was read, the card is shown anew, so that the
 * slower of two posts never leaves an old state standing.
 */
export async function keepOutcome(
  context: Context,
  delivery: DeliveryRow,
  outcome: Outcome,
  shown: number | null = null,
): Promise<void> {
  const ending = endingOf(context, delivery, outcome);
  const trouble = isReply(delivery) ? ending.trouble : undefined;
  await context.db.transaction().execute(async (trx) => {
    const row = delivery.case_id === null ? null : await lockCase(trx, delivery.case_id);
    const settled = await settleDelivery(trx, delivery, {
      state: ending.state,
      answer: ending.answer.slice(0, 300),
      ...(ending.ts ? { ts: ending.ts } : {}),
      ...(ending.nextAttemptAt ? { next_attempt_at: ending.nextAttemptAt } : {}),
      ...(ending.state === 'sent' ? { sent_at: context.now() } : {}),
      ...(ending.state === 'unknown' ? { doubtful_since: context.now() } : {}),
      // Found at last: nobody has to look for it any more.
      ...(ending.state === 'sent' && delivery.trouble === 'uncertain' ? { trouble: null } : {}),
      ...(trouble ? { trouble, said: (ending.said ?? ending.answer).slice(0, 300) } : {}),
    });
    if (!settled) return;
    if (ending.state === 'pending') {
      // No event, it goes on by itself; but a card drawn during the attempt still says "being sent".
      if (isReply(delivery) && row) await showOnCard(trx, context, row, ending);
      return;
    }
    if (isReply(delivery) && row && ending.state === 'sent') await noteReplySent(trx, context, row, delivery);
    await noteEnding(trx, context, delivery, ending);
    if (delivery.kind === 'provider_letter' && row) {
      if (ending.state === 'sent') await awaitProvider(trx, context, row, delivery);
      await showChange(trx, context, row);
    }
    if (isReply(delivery) && row) {
      await showOnCard(trx, context, row, ending);
      if (trouble) await tellReplyTrouble(trx, context, row, delivery, trouble);
    }
    if (row && shown !== null && shown < row.version && delivery.kind.startsWith('case_card')) {
      await sendCardAgain(trx, context, row.id, delivery.id);
    }
  });
}

const stopped: Partial<Record<DeliveryState, ReplyTrouble>> = {
  failed: 'withheld',
  needs_human: 'uncertain',
};

function endingOf(context: Context, delivery: DeliveryRow, outcome: Outcome): Ending {
  if ('step' in outcome) {
    const { state, answer, said } = outcome;
    return { state, answer, said, trouble: stopped[state] };
  }
  switch (outcome.outcome) {
    case 'sent':
      return {
        state: 'sent',
        answer: 'answer' in outcome ? outcome.answer : '',
        ts: 'ts' in outcome ? outcome.ts : undefined,
      };
    case 'off':
      return { state: 'failed', answer: outcome.answer, trouble: 'off' };
    case 'unknown':
      return { state: 'unknown', answer: outcome.answer };
    case 'refused': {
      const wait = context.limits.retryWaitsSeconds[delivery.attempts - 1];
      if (outcome.permanent) return { state: 'failed', answer: outcome.answer, trouble: 'refused' };
      if (wait === undefined) return { state: 'failed', answer: outcome.answer, trouble: 'given_up' };
      const asked = 'retryAfterSeconds' in outcome ? (outcome.retryAfterSeconds ?? 0) : 0;
      return {
        state: 'pending',
        answer: outcome.answer,
        nextAttemptAt: new Date(context.now().getTime() + Math.max(wait, asked) * 1000),
      };
    }
  }
}

async function noteEnding(trx: Trx, context: Context, delivery: DeliveryRow, ending: Ending): Promise<void> {
  // A card that was refreshed is no news for the audit trail; that one could not be is.
  if (delivery.kind.endsWith('_update') && ending.state === 'sent') return;
  await addEvent(trx, {
    stream: delivery.case_id ?? 0,
    at: context.now(),
    actor: 'job:deliver',
    kind: isReply(delivery) && ending.state === 'sent' ? 'reply_sent' : `delivery_${ending.state}`,
    data: { delivery: delivery.id, kind: delivery.kind, attempts: delivery.attempts },
  });
}

/** How the letter to the provider ended stands on the card. */
async function showChange(trx: Trx, context: Context, row: CaseRow): Promise<void> {
  await changeCase(trx, row.id, {});
  await sendCardUpdate(trx, context, row.id);
}

async function showOnCard(trx: Trx, context: Context, row: CaseRow, ending: Ending): Promise<void> {
  if (ending.state !== 'sent') await changeCase(trx, row.id, {});
  await sendCardUpdate(trx, context, row.id);
}

function isReply({ kind }: DeliveryRow): boolean {
  return kind === 'reply' || kind === 'internal_reply';
}
