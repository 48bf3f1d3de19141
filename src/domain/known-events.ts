import type { Context } from './context.ts';
import type { RecordType } from './model.ts';
import { isKnownEvent, rememberEvent } from './store/feeds.ts';

/** The events of the core system that went in, for every replica. */
export function knownEvents(context: Context) {
  return {
    isKnown: (entity: RecordType, eventId: string) => isKnownEvent(context.db, entity, eventId),
    remember: (entity: RecordType, eventId: string) =>
      rememberEvent(context.db, entity, eventId, context.now()),
  };
}
