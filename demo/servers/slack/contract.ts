import type { KnownBlock, View } from '@slack/types';

/**
 * The Slack stand-in of the demo and the tests: the Web API over HTTP and Socket Mode over WebSocket, for
 * unmodified Bolt. People act through `as(user)`, which sends the same envelopes a Slack client causes.
 */
export interface SlackUser {
  id: string; // U…
  name: string; // handle
  realName: string;
  timeZone: string; // IANA
  locale: string; // en-GB, ru-RU, zh-CN
  isRestricted?: boolean; // guest
  isBot?: boolean;
}
export interface SlackChannel {
  id: string; // C… public, G… private
  name: string;
  isPrivate: boolean;
  topic: string;
  members: string[];
}
export interface SlackMessage {
  channel: string;
  ts: string;
  threadTs?: string;
  /** Null when a person wrote it. */
  botId: string | null;
  user: string;
  text: string;
  blocks: KnownBlock[];
  metadata?: { event_type: string; event_payload: Record<string, unknown> };
  edited: boolean;
  unfurlLinks?: boolean;
  /** Set for an ephemeral message: only this user sees it. It is lost on restart, as in Slack. */
  onlyFor?: string;
}
export interface OpenView {
  id: string;
  rootId: string;
  previousId: string | null;
  hash: string;
  user: string;
  view: View;
}
export interface SlackWorldOptions {
  /** Where messages and channels are kept between runs; null keeps everything in memory. */
  directory: string | null;
  users: SlackUser[];
  channels: SlackChannel[];
  port?: number;
  teamId?: string;
  /** Slash commands and shortcuts the app has registered, for the page's hints and the unknown-command error. */
  commands: { name: string; usage: string; hint: string }[];
  messageShortcuts: { callbackId: string; label: string }[];
  now?: () => Date;
}
/** How the app answered an envelope. `acknowledged: false` after 3 s is what Slack shows as operation_timeout. */
export interface Acknowledgement {
  acknowledged: boolean;
  /** Milliseconds from sending the envelope to its acknowledgement. */
  milliseconds: number;
  payload?: unknown;
}
export interface SubmitResult extends Acknowledgement {
  /** Field errors by block id when the app refused the submission. */
  errors?: Record<string, string>;
}
/** Values of a modal by block id and action id: text, a selected option's value, or several values. */
export type ViewValues = Record<string, Record<string, string | string[] | null>>;

export interface SlackPerson {
  user: SlackUser;
  /** `text` as typed, "/case CD-7K2M9Q4"; `channel` is where it was typed. */
  command(text: string, channel: string): Promise<Acknowledgement>;
  /** Presses a button of a message; the value is read from the button itself. */
  press(channel: string, ts: string, actionId: string): Promise<Acknowledgement>;
  /** Presses a button inside an open modal. */
  pressInView(viewId: string, actionId: string): Promise<Acknowledgement>;
  /** Picks an option of a select or overflow in a message. */
  choose(channel: string, ts: string, actionId: string, value: string): Promise<Acknowledgement>;
  /** The same inside an open modal, where it acts at once. */
  chooseInView(viewId: string, actionId: string, value: string): Promise<Acknowledgement>;
  messageShortcut(channel: string, ts: string, callbackId: string): Promise<Acknowledgement>;
  submit(viewId: string, values: ViewValues): Promise<SubmitResult>;
  closeView(viewId: string): Promise<void>;
  /** Writes a message; the app hears it as an event. */
  post(channel: string, text: string, threadTs?: string): Promise<SlackMessage>;
  /** Modals open in front of this person, top of the stack last. */
  openViews(): OpenView[];
  /** Messages this person can see in a channel: everybody's and their own ephemeral ones, oldest first. */
  messages(channel: string): SlackMessage[];
}
export interface ApiCall {
  method: string;
  at: Date;
  arguments: Record<string, unknown>;
  ok: boolean;
  error?: string;
}
export type SlackFault =
  | { method: string; kind: 'rate-limited'; retryAfterSeconds: number }
  | { method: string; kind: 'error'; error: string }
  /** The call takes effect, then the connection is cut before the answer. */
  | { method: string; kind: 'cut-after-effect' };

export interface SlackWorld {
  /** http://127.0.0.1:PORT/api/ */
  apiUrl: string;
  botToken: string;
  appToken: string;
  teamId: string;
  botUserId: string;
  users: SlackUser[];
  channels: SlackChannel[];
  commands: SlackWorldOptions['commands'];
  messageShortcuts: SlackWorldOptions['messageShortcuts'];
  as(userId: string): SlackPerson;
  /** Everything in a channel that is not ephemeral, oldest first, thread replies included. */
  messages(channel: string): SlackMessage[];
  /** Resolves as soon as the condition gives a value (checked on every change), rejects after the time limit. */
  waitFor<T>(
    what: string,
    condition: () => T | undefined | null | false,
    limitMilliseconds?: number,
  ): Promise<T>;
  /** Called on every change people could see: message, update, view, ephemeral. */
  onChange(listener: () => void): () => void;
  journal(): ApiCall[];
  connections(): number;
  failNext(fault: SlackFault): void;
  /** Sends `disconnect` (refresh_requested) to one or all sockets, as Slack does routinely. */
  refreshConnections(which?: 'one' | 'all'): void;
  /** Sends the last Events API envelope again with retry_attempt 1. */
  repeatLastEvent(): Promise<Acknowledgement>;
  stop(): Promise<void>;
}
