import type { App, ReceiverEvent } from '@slack/bolt';
import { storeSlackEvent } from '../../domain/store-slack-event.ts';
import type { Wire } from './work.ts';

/** What the job does something with. Other events, such as every message of a channel, are nobody's business here. */
const wanted = ['app_mention'];

/**
 * Bolt acknowledges an event before anything has been done with it, and Slack never sends an acknowledged event
 * again. So events are kept first and acknowledged then; when they cannot be kept, nothing is acknowledged, and Slack
 * sends them again. A job takes them up later. Everything else goes to Bolt.
 */
export function storeEventsFirst(app: App, wire: Wire, heard: () => void): void {
  const processEvent = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    heard();
    if (event.body.type === 'event_callback') await keep(wire, event);
    else await processEvent(event);
  };
}

async function keep(wire: Wire, { body, ack }: ReceiverEvent): Promise<void> {
  const { event_id: eventId, team_id: teamId, event } = body;
  if (typeof eventId !== 'string' || teamId !== wire.home().teamId) {
    wire.log('slack_event_dropped', { reason: typeof eventId === 'string' ? 'other_team' : 'no_event_id' });
  } else if (wanted.includes(event?.type)) {
    await storeSlackEvent(wire.context, { eventId, body });
  }
  await ack();
}
