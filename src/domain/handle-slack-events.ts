import type { Context } from './context.ts';
import { errorCode } from './errors.ts';
import { addEvent } from './store/case-events.ts';
import { claimSlackEvent, finishSlackEvent } from './store/slack-events.ts';

/** Hands stored Slack events to the Slack wire, oldest first. Returns how many were handled. */
export async function handleSlackEvents(
  context: Context,
  handle: (body: object) => Promise<void>,
  limit = 50,
): Promise<number> {
  let handled = 0;
  while (handled < limit) {
    const event = await claimSlackEvent(context.db);
    if (!event) return handled;
    handled += 1;
    try {
      await handle(event.body);
      await finishSlackEvent(context.db, event.event_id, context.now());
    } catch (error) {
      await addEvent(context.db, {
        stream: 0,
        at: context.now(),
        actor: 'job:slack-events',
        kind: 'slack_event_failed',
        data: { event: event.event_id, code: errorCode(error) },
      });
    }
  }
  return handled;
}
