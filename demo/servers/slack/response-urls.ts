import { newSecret } from './identifiers.ts';
import { SlackRefusal } from './refusal.ts';

/** https://docs.slack.dev/interactivity/handling-user-interaction: five uses within thirty minutes. */
const uses = 5;
const lifetimeMilliseconds = 30 * 60 * 1000;

/** Where an answer sent to a response_url goes. */
export interface ResponseTarget {
  channel: string;
  user: string;
  /** The message the person acted on; absent after a slash command. */
  messageTs?: string;
  threadTs?: string;
}

export interface ResponseUrls {
  /** The secret part of the address. */
  issue(target: ResponseTarget): string;
  /** Counts one use. Refuses with `expired_url` or `used_url`. */
  use(id: string): ResponseTarget;
}

export function createResponseUrls(now: () => Date): ResponseUrls {
  const issued = new Map<string, { target: ResponseTarget; at: number; used: number }>();
  return {
    issue(target) {
      const id = newSecret();
      issued.set(id, { target, at: now().getTime(), used: 0 });
      return id;
    },
    use(id) {
      const url = issued.get(id);
      if (!url || now().getTime() - url.at > lifetimeMilliseconds) throw new SlackRefusal('expired_url');
      if (url.used >= uses) throw new SlackRefusal('used_url');
      url.used += 1;
      return url.target;
    },
  };
}
