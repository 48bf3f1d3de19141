import type { Context } from './context.ts';
import { keepOutcome } from './keep-outcome.ts';
import type { SendMail, SendOutcome } from './model/mail.ts';
import type { PostOutcome, SlackWire } from './model/outbox.ts';
import { prepareDelivery } from './prepare-delivery.ts';
import { claimDeliveries, type DeliveryRow, settleDelivery } from './store/deliveries.ts';

/** The wires that things leave by; null where the firm has not configured one. */
export interface Courier {
  sendMail: SendMail | null;
  slack: SlackWire | null;
}

/**
 * Sends what is due, each once: `sending` is committed before anything leaves, and what may have left is never sent
 * again blindly. Returns how many deliveries were tried.
 */
export async function deliverDue(context: Context, courier: Courier, limit = 20): Promise<number> {
  const claimed = await claimDeliveries(context.db, context.now(), limit);
  for (const delivery of claimed) await deliverOne(context, courier, delivery);
  return claimed.length;
}

async function deliverOne(context: Context, courier: Courier, delivery: DeliveryRow): Promise<void> {
  const prepared = await prepareDelivery(context, delivery);
  switch (prepared.step) {
    case 'stop':
      await keepOutcome(context, delivery, prepared);
      return;
    case 'wait':
      // Not an attempt: something that must come first has not happened yet.
      await settleDelivery(context.db, delivery, {
        state: 'pending',
        attempts: delivery.attempts - 1,
        next_attempt_at: prepared.until,
      });
      return;
    case 'mail':
      await keepOutcome(
        context,
        delivery,
        await attempt(courier.sendMail, (send) => send(prepared.mail), 'no SMTP server is configured'),
      );
      return;
    case 'slack':
      await keepOutcome(
        context,
        delivery,
        await attempt(courier.slack, (slack) => slack.post(prepared.post), 'Slack is not configured'),
      );
  }
}

async function attempt<Wire, Outcome extends SendOutcome | PostOutcome>(
  wire: Wire | null,
  send: (wire: Wire) => Promise<Outcome>,
  missing: string,
): Promise<Outcome | { outcome: 'off'; answer: string } | { outcome: 'unknown'; answer: string }> {
  if (wire === null) return { outcome: 'off', answer: missing };
  try {
    return await send(wire);
  } catch {
    // A wire that throws has not told whether it sent.
    return { outcome: 'unknown', answer: 'the wire failed without an answer' };
  }
}
