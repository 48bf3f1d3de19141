import { channelShape, isReplyTo, messageShape } from '../api-shapes.ts';
import { flag, optional, required } from '../arguments.ts';
import { microseconds } from '../identifiers.ts';
import type { Json } from '../json.ts';
import { channelForApp, channelOfApp, userNamed } from '../lookups.ts';
import type { StoredMessage } from '../messages.ts';
import { page } from '../page.ts';
import { SlackRefusal } from '../refusal.ts';
import { addMember, openConversation, type Workspace } from '../workspace.ts';
import type { Method } from './method.ts';

const list: Method = (workspace, given) => {
  const types = (optional(given, 'types') ?? 'public_channel').split(',');
  const visible = workspace.channels.filter(
    (channel) =>
      types.includes(kindOf(channel.id, channel.isPrivate)) &&
      (!channel.isPrivate || channel.members.includes(workspace.botUserId)),
  );
  const { items, next } = page(visible, given);
  return {
    channels: items.map((channel) => channelShape(workspace, channel)),
    response_metadata: { next_cursor: next },
  };
};

const info: Method = (workspace, given) => {
  return {
    channel: channelShape(
      workspace,
      channelForApp(workspace, required(given, 'channel', 'channel_not_found')),
    ),
  };
};

const members: Method = (workspace, given) => {
  const channel = channelForApp(workspace, required(given, 'channel', 'channel_not_found'));
  const { items, next } = page(channel.members, given);
  return { members: items, response_metadata: { next_cursor: next } };
};

/** The newest first, replies in threads left out unless they were broadcast. */
const history: Method = (workspace, given) => {
  const channel = channelOfApp(workspace, required(given, 'channel', 'channel_not_found'));
  const shown = workspace.messages
    .all(channel.id)
    .filter(
      (message) => message.threadTs === undefined || message.threadTs === message.ts || message.broadcast,
    )
    .filter((message) => isWithin(message, given));
  return messagePage(workspace, shown.reverse(), given);
};

/** The parent, then its replies, oldest first. */
const replies: Method = (workspace, given) => {
  const channel = channelOfApp(workspace, required(given, 'channel', 'channel_not_found'));
  const parentTs = required(given, 'ts', 'thread_not_found');
  const parent = workspace.messages.find(channel.id, parentTs);
  if (!parent) throw new SlackRefusal('thread_not_found');
  const answers = workspace.messages
    .all(channel.id)
    .filter((message) => isReplyTo(message, parentTs) && isWithin(message, given));
  return messagePage(workspace, [parent, ...answers], given);
};

const open: Method = (workspace, given) => {
  const named = optional(given, 'channel');
  if (named) return { channel: channelShape(workspace, channelForApp(workspace, named)) };
  const people = required(given, 'users').split(',');
  for (const user of people) userNamed(workspace, user);
  return { channel: channelShape(workspace, openConversation(workspace, people)) };
};

const join: Method = (workspace, given) => {
  const channel = channelForApp(workspace, required(given, 'channel', 'channel_not_found'));
  if (channel.isPrivate) throw new SlackRefusal('method_not_supported_for_channel_type');
  addMember(workspace, channel, workspace.botUserId);
  return { channel: channelShape(workspace, channel) };
};

function kindOf(id: string, isPrivate: boolean): string {
  if (id.startsWith('D')) return 'im';
  if (id.startsWith('GM')) return 'mpim';
  return isPrivate ? 'private_channel' : 'public_channel';
}

/** Between `oldest` and `latest`, the bounds themselves only when `inclusive`. */
function isWithin(message: StoredMessage, given: Json): boolean {
  const at = microseconds(message.ts);
  const oldest = optional(given, 'oldest');
  const latest = optional(given, 'latest');
  const slack = flag(given, 'inclusive') ? 0 : 1;
  const lateEnough = oldest === undefined || at >= microseconds(oldest) + slack;
  return lateEnough && (latest === undefined || at <= microseconds(latest) - slack);
}

function messagePage(workspace: Workspace, messages: StoredMessage[], given: Json): Json {
  const { items, next } = page(messages, given);
  const withMetadata = flag(given, 'include_all_metadata');
  return {
    messages: items.map((message) => messageShape(workspace, message, withMetadata)),
    has_more: next !== '',
    response_metadata: { next_cursor: next },
  };
}

export const conversationMethods: Record<string, Method> = {
  'conversations.list': list,
  'conversations.info': info,
  'conversations.members': members,
  'conversations.history': history,
  'conversations.replies': replies,
  'conversations.open': open,
  'conversations.join': join,
};
