import type { Context } from './context.ts';
import type { MirroredKind } from './model.ts';
import { isKnownEvent, rememberEvent } from './store/feeds.ts';

/** The events of the core system that went in, for every replica. */
export function knownEvents(context: Context) {
  return {
    isKnown: (entity: MirroredKind, eventId: string) => isKnownEvent(context.db, entity, eventId),
    remember: (entity: MirroredKind, eventId: string) =>
      rememberEvent(context.db, entity, eventId, context.now()),
  };
}
