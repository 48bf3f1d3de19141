import type { Context } from './context.ts';
import type { Courier } from './deliver.ts';
import { failpoint } from './failpoint.ts';
import { keepOutcome } from './keep-outcome.ts';
import { readCase } from './store/cases.ts';
import {
  abandonedDeliveries,
  type DeliveryRow,
  deliveriesOfCase,
  settleDelivery,
  uncertainMails,
  unknownDeliveries,
} from './store/deliveries.ts';

/**
 * Finds out about sends that may have happened. A Slack post is looked up by its delivery id, a mail by its Message-ID
 * where the firm keeps what was sent; else a person is asked. Returns how many deliveries moved on.
 */
export async function reconcileDeliveries(context: Context, courier: Courier): Promise<number> {
  let moved = 0;
  const before = new Date(context.now().getTime() - context.limits.abandonedAfterMilliseconds);
  for (const delivery of await abandonedDeliveries(context.db, before, 50)) {
    if (
      await settleDelivery(context.db, delivery, {
        state: 'unknown',
        doubtful_since: context.now(),
        answer: 'the process that sent it ended',
      })
    )
      moved += 1;
  }
  for (const delivery of await unknownDeliveries(context.db, 50)) {
    // One that cannot be looked up now must not keep the others, or the clocks, from their turn.
    if (await reconcileOne(context, courier, delivery).catch(() => false)) moved += 1;
  }
  for (const delivery of await uncertainMails(context.db, context.now(), 10)) {
    if (await lookAgain(context, courier, delivery).catch(() => false)) moved += 1;
  }
  return moved;
}

async function reconcileOne(context: Context, courier: Courier, delivery: DeliveryRow): Promise<boolean> {
  failpoint('reconcile_mid');
  if (['reply', 'provider_letter', 'digest_mail'].includes(delivery.kind))
    return reconcileMail(context, courier, delivery);
  if (delivery.kind === 'acknowledgement') return endAcknowledgement(context, courier, delivery);
  // Showing a card again changes nothing, so it may simply be repeated.
  if (delivery.kind.endsWith('_update'))
    return settleDelivery(context.db, delivery, { state: 'pending', next_attempt_at: context.now() });
  if (courier.slack === null || delivery.channel === null || delivery.claimed_at === null) return false;
  const { channel, id, claimed_at } = delivery;
  const ts = await courier.slack.find(channel, id, claimed_at, await threadOf(context, delivery));
  if (ts !== null) {
    await keepOutcome(context, delivery, { outcome: 'sent', ts });
    return true;
  }
  if (context.now().getTime() - delivery.claimed_at.getTime() < context.limits.historyGraceMilliseconds)
    return false;
  return settleDelivery(context.db, delivery, { state: 'pending', next_attempt_at: context.now() });
}

/** Where it stands when it was posted; null in the channel itself. */
async function threadOf(context: Context, delivery: DeliveryRow): Promise<string | null> {
  if (delivery.case_id === null) return null;
  if (delivery.kind === 'internal_reply')
    return (await readCase(context.db, delivery.case_id))?.slack_thread ?? null;
  if (!['reply_trouble', 'provider_reminder', 'provider_second'].includes(delivery.kind)) return null;
  const cards = await deliveriesOfCase(context.db, delivery.case_id, ['case_card']);
  return cards.find((card) => card.channel === delivery.channel)?.ts ?? null;
}

/** One that may have been sent is never sent again and asks nobody: without it nothing is lost. */
async function endAcknowledgement(
  context: Context,
  { sentLookup }: Courier,
  delivery: DeliveryRow,
): Promise<boolean> {
  const answer = sentLookup && delivery.message_id !== null ? await sentLookup(delivery.message_id) : null;
  const age = context.now().getTime() - (delivery.claimed_at ?? delivery.created_at).getTime();
  if (answer !== 'found' && answer !== null && age < context.limits.sentGraceMilliseconds) return false;
  await keepOutcome(
    context,
    delivery,
    answer === 'found'
      ? { outcome: 'sent', answer: 'found where sent mail is kept' }
      : {
          step: 'stop',
          state: 'failed',
          answer: 'it may have been sent; an acknowledgement is never repeated',
        },
  );
  return true;
}

async function reconcileMail(context: Context, courier: Courier, delivery: DeliveryRow): Promise<boolean> {
  const age = context.now().getTime() - (delivery.claimed_at ?? delivery.created_at).getTime();
  const { sentGraceMilliseconds } = context.limits;
  const answer =
    courier.sentLookup === null || delivery.message_id === null
      ? null
      : await courier.sentLookup(delivery.message_id);
  if (answer === 'found') {
    await keepOutcome(context, delivery, { outcome: 'sent', answer: 'found where sent mail is kept' });
    return true;
  }
  // The server may still be about to accept it: absence counts when that time is over.
  if (answer === 'absent' && age > sentGraceMilliseconds)
    return settleDelivery(context.db, delivery, {
      state: 'pending',
      next_attempt_at: context.now(),
      answer: 'it was not accepted: the archive does not have it',
    });
  // An archive that was away together with the desk is asked as patiently as one that is away now.
  const doubtful = context.now().getTime() - (delivery.doubtful_since ?? delivery.created_at).getTime();
  if (answer !== null && doubtful < 3 * sentGraceMilliseconds) return false;
  await keepOutcome(context, delivery, {
    step: 'stop',
    state: 'needs_human',
    said: delivery.answer ?? '',
    answer: `${delivery.answer ?? ''}; it may have been sent: look in the mailbox's archive before sending again`,
  });
  return true;
}

/**
 * A person was asked because the archive did not answer. When it shows the mail later, that is settled; what it does not
 * have stays with the person, who may have written to the client meanwhile.
 */
async function lookAgain(context: Context, { sentLookup }: Courier, delivery: DeliveryRow): Promise<boolean> {
  if (sentLookup === null || delivery.message_id === null) return false;
  if ((await sentLookup(delivery.message_id)) !== 'found') {
    const next = new Date(context.now().getTime() + context.limits.sentGraceMilliseconds);
    await settleDelivery(context.db, delivery, { next_attempt_at: next });
    return false;
  }
  await keepOutcome(context, delivery, { outcome: 'sent', answer: 'found where sent mail is kept' });
  return true;
}
