import type { Context } from './context.ts';
import { addSlackEvent } from './store/slack-events.ts';

/**
 * Keeps an Events API envelope before it is acknowledged: when the database is down this throws, nothing is
 * acknowledged, and Slack delivers it again. False when it was kept before.
 */
export async function storeSlackEvent(
  context: Context,
  event: { eventId: string; body: object },
): Promise<boolean> {
  return context.db.transaction().execute(async (trx) => {
    const fresh = await addSlackEvent(trx, event.eventId, event.body, context.now());
    if (fresh) await context.enqueue(trx, 'slack-events');
    return fresh;
  });
}
