import { required } from '../arguments.ts';
import type { Json } from '../json.ts';
import { channelForApp, messageNamed } from '../lookups.ts';
import type { StoredMessage } from '../messages.ts';
import { SlackRefusal } from '../refusal.ts';
import type { Workspace } from '../workspace.ts';
import type { Method } from './method.ts';

const add: Method = (workspace, given) => {
  const { message, name, users } = reactionOf(workspace, given);
  if (users.includes(workspace.botUserId)) throw new SlackRefusal('already_reacted');
  keep(workspace, message, name, [...users, workspace.botUserId]);
  return {};
};

const remove: Method = (workspace, given) => {
  const { message, name, users } = reactionOf(workspace, given);
  if (!users.includes(workspace.botUserId)) throw new SlackRefusal('no_reaction');
  keep(
    workspace,
    message,
    name,
    users.filter((user) => user !== workspace.botUserId),
  );
  return {};
};

function reactionOf(
  workspace: Workspace,
  given: Json,
): { message: StoredMessage; name: string; users: string[] } {
  const channel = channelForApp(workspace, required(given, 'channel', 'channel_not_found'));
  const message = messageNamed(workspace, channel.id, required(given, 'timestamp', 'message_not_found'));
  const name = required(given, 'name', 'invalid_name');
  return { message, name, users: message.reactions?.find((one) => one.name === name)?.users ?? [] };
}

function keep(workspace: Workspace, message: StoredMessage, name: string, users: string[]): void {
  const others = (message.reactions ?? []).filter((one) => one.name !== name);
  workspace.messages.replace({
    ...message,
    reactions: users.length > 0 ? [...others, { name, users }] : others,
  });
}

export const reactionMethods: Record<string, Method> = { 'reactions.add': add, 'reactions.remove': remove };
