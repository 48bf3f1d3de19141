import { newSecret } from './identifiers.ts';
import { SlackRefusal } from './refusal.ts';

/** https://docs.slack.dev/interactivity/handling-user-interaction: a trigger_id lives three seconds. */
const lifetimeMilliseconds = 3000;

export interface Triggers {
  issue(user: string): string;
  /** The user who clicked; a trigger opens one view, once. Refuses with the words of views.open. */
  exchange(triggerId: string): string;
}

export function createTriggers(now: () => Date): Triggers {
  const issued = new Map<string, { user: string; at: number; exchanged: boolean }>();
  return {
    issue(user) {
      const triggerId = `${now().getTime()}.${Math.floor(Math.random() * 1e9)}.${newSecret()}`;
      issued.set(triggerId, { user, at: now().getTime(), exchanged: false });
      return triggerId;
    },
    exchange(triggerId) {
      const trigger = issued.get(triggerId);
      if (!trigger) throw new SlackRefusal('invalid_trigger_id');
      if (trigger.exchanged) throw new SlackRefusal('exchanged_trigger_id');
      if (now().getTime() - trigger.at > lifetimeMilliseconds) throw new SlackRefusal('expired_trigger_id');
      trigger.exchanged = true;
      return trigger.user;
    },
  };
}
