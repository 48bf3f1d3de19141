import type { SlackChannel, SlackUser } from './contract.ts';
import type { StoredMessage } from './messages.ts';
import { SlackRefusal } from './refusal.ts';
import type { Workspace } from './workspace.ts';

/** A channel by id or by "#name". Private channels the app was not invited to do not exist for it. */
export function channelForApp(workspace: Workspace, named: string): SlackChannel {
  const channel = findChannel(workspace, named);
  if (!channel || (channel.isPrivate && !channel.members.includes(workspace.botUserId))) {
    throw new SlackRefusal('channel_not_found');
  }
  return channel;
}

/** The same, for what only members may do. */
export function channelOfApp(workspace: Workspace, named: string): SlackChannel {
  const channel = channelForApp(workspace, named);
  if (!channel.members.includes(workspace.botUserId)) throw new SlackRefusal('not_in_channel');
  return channel;
}

export function findChannel(workspace: Workspace, named: string): SlackChannel | undefined {
  const name = named.replace(/^#/, '');
  return workspace.channels.find((channel) => channel.id === named || channel.name === name);
}

export function userNamed(workspace: Workspace, id: string): SlackUser {
  const user = workspace.users.find((one) => one.id === id);
  if (!user) throw new SlackRefusal('user_not_found');
  return user;
}

export function messageNamed(workspace: Workspace, channel: string, ts: string): StoredMessage {
  const message = workspace.messages.find(channel, ts);
  if (!message) throw new SlackRefusal('message_not_found');
  return message;
}
