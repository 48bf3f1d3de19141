import type { SlackMessage } from './contract.ts';
import type { History } from './history.ts';
import { createTimestamps, microseconds } from './identifiers.ts';

/** A message with what only the Web API tells about it. */
export interface StoredMessage extends SlackMessage {
  editedTs?: string;
  /** A reply that is shown in the channel as well (reply_broadcast). */
  broadcast?: boolean;
  reactions?: { name: string; users: string[] }[];
  files?: SharedFile[];
}
export interface SharedFile {
  id: string;
  name: string;
  title: string;
  size: number;
  url_private: string;
}

export interface MessageStore {
  add(message: Omit<StoredMessage, 'ts' | 'edited'>): StoredMessage;
  /** Puts a changed message in the place of the old one; objects handed out before stay as they were. */
  replace(message: StoredMessage): StoredMessage;
  remove(message: StoredMessage): void;
  find(channel: string, ts: string): StoredMessage | undefined;
  findEphemeral(channel: string, ts: string): StoredMessage | undefined;
  /** Everything that is not ephemeral, oldest first. */
  all(channel: string): StoredMessage[];
  /** Everybody's and this user's own ephemeral messages, oldest first. */
  seenBy(user: string, channel: string): StoredMessage[];
  newTimestamp(): string;
}

/** Ephemeral messages live in memory alone: Slack forgets them on reload too. */
export function createMessages(history: History, now: () => Date, changed: () => void): MessageStore {
  const lasting = new Map<string, StoredMessage>();
  const ephemeral = new Map<string, StoredMessage>();
  const timestamps = createTimestamps(now);
  for (const line of history.lines) {
    if (!('message' in line)) continue;
    lasting.set(keyOf(line.message.channel, line.message.ts), line.message);
    timestamps.seen(line.message.ts);
  }

  const put = (message: StoredMessage): StoredMessage => {
    const shelf = message.onlyFor === undefined ? lasting : ephemeral;
    shelf.set(keyOf(message.channel, message.ts), message);
    if (shelf === lasting) history.append({ message });
    changed();
    return message;
  };
  const all = (channel: string) => [...lasting.values()].filter((message) => message.channel === channel);

  return {
    add: (message) => put({ ...message, ts: timestamps.next(), edited: false }),
    replace: put,
    remove(message) {
      const key = keyOf(message.channel, message.ts);
      if (lasting.delete(key)) history.append({ removed: { channel: message.channel, ts: message.ts } });
      ephemeral.delete(key);
      changed();
    },
    find: (channel, ts) => lasting.get(keyOf(channel, ts)),
    findEphemeral: (channel, ts) => ephemeral.get(keyOf(channel, ts)),
    all,
    seenBy(user, channel) {
      const own = [...ephemeral.values()].filter((one) => one.channel === channel && one.onlyFor === user);
      return [...all(channel), ...own].sort((a, b) => microseconds(a.ts) - microseconds(b.ts));
    },
    newTimestamp: () => timestamps.next(),
  };
}

function keyOf(channel: string, ts: string): string {
  return `${channel} ${ts}`;
}
