import type { Context } from './context.ts';
import { errorCode } from './errors.ts';
import { failpoint } from './failpoint.ts';
import { keepOutcome, type Outcome } from './keep-outcome.ts';
import type { SendMail, SendOutcome } from './model/mail.ts';
import type { PostOutcome, SentLookup, SlackWire } from './model/outbox.ts';
import { type Prepared, prepareDelivery } from './prepare-delivery.ts';
import { claimDelivery, type DeliveryRow, settleDelivery } from './store/deliveries.ts';

/** The wires that things leave by; null where the firm has not configured one. */
export interface Courier {
  sendMail: SendMail | null;
  slack: SlackWire | null;
  /** Null where nobody keeps what was sent: then a person is asked. */
  sentLookup: SentLookup | null;
}

/** Sends under way at once: forty replies at eight o'clock leave in seconds, and no server is flooded. */
const lanes = 4;

/**
 * Sends what is due, each once: `sending` is committed before anything leaves, one row at a time, so that the claim of
 * a row is never older than its own send. What may have left is never sent again blindly. Returns how many were tried.
 */
export async function deliverDue(context: Context, courier: Courier, limit = 40): Promise<number> {
  let tried = 0;
  const lane = async () => {
    while (tried < limit) {
      tried += 1;
      const delivery = await claimDelivery(context.db, context.now());
      if (!delivery) {
        tried -= 1;
        return;
      }
      await deliverOne(context, courier, delivery);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return tried;
}

async function deliverOne(context: Context, courier: Courier, delivery: DeliveryRow): Promise<void> {
  const prepared = await prepare(context, delivery);
  switch (prepared.step) {
    case 'stop':
      return keepOutcome(context, delivery, prepared);
    case 'failed':
      return keepOutcome(context, delivery, {
        outcome: 'refused',
        permanent: false,
        answer: prepared.answer,
      });
    case 'wait':
      // Not an attempt: something that must come first has not happened yet.
      await settleDelivery(context.db, delivery, {
        state: 'pending',
        attempts: delivery.attempts - 1,
        next_attempt_at: prepared.until,
      });
      return;
    case 'mail': {
      const { mail } = prepared;
      const outcome = await attempt(
        context,
        courier.sendMail,
        (send) => send(mail, mayLeave(context, delivery)),
        'no SMTP server is configured',
      );
      failpoint('after_250_before_mark');
      return keepOutcome(context, delivery, outcome);
    }
    case 'slack': {
      const { post } = prepared;
      const outcome = await attempt(
        context,
        courier.slack,
        (slack) => slack.post(post, mayLeave(context, delivery)),
        'Slack is not configured',
      );
      failpoint('slack_before_mark');
      return keepOutcome(context, delivery, outcome, 'view' in post ? post.view.version : null);
    }
  }
}

/** What cannot be built was certainly not sent: it is tried again, and holds up nothing else. */
async function prepare(
  context: Context,
  delivery: DeliveryRow,
): Promise<Prepared | { step: 'failed'; answer: string }> {
  try {
    return await prepareDelivery(context, delivery);
  } catch (error) {
    return { step: 'failed', answer: `it could not be built (${errorCode(error)})` };
  }
}

/**
 * False from the moment at which nobody waits for this attempt any more. After a while somebody else counts it as
 * abandoned, does not find it and sends again, so a process that was asleep meanwhile must not let it go.
 */
function mayLeave(context: Context, delivery: DeliveryRow): () => boolean {
  const until = (delivery.claimed_at?.getTime() ?? 0) + context.limits.longestSendMilliseconds;
  return () => context.now().getTime() < until;
}

async function attempt<Wire, Sent extends SendOutcome | PostOutcome>(
  context: Context,
  wire: Wire | null,
  send: (wire: Wire) => Promise<Sent>,
  missing: string,
): Promise<Outcome> {
  if (wire === null) return { outcome: 'off', answer: missing };
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<Outcome>((resolve) => {
    timer = setTimeout(
      () => resolve({ outcome: 'unknown', answer: 'no answer in time' }),
      context.limits.longestSendMilliseconds,
    );
  });
  try {
    return await Promise.race([send(wire), tooLong]);
  } catch {
    // A wire that throws has not told whether it sent.
    return { outcome: 'unknown', answer: 'the wire failed without an answer' };
  } finally {
    clearTimeout(timer);
  }
}
