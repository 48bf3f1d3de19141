import type { OpenView, SlackChannel, SlackUser } from './contract.ts';
import { appId, botId } from './identity.ts';
import type { Json } from './json.ts';
import type { StoredMessage } from './messages.ts';
import type { Workspace } from './workspace.ts';

/** A message as the Web API and the payloads show it. */
export function messageShape(workspace: Workspace, message: StoredMessage, withMetadata = false): Json {
  const replies = workspace.messages.all(message.channel).filter((one) => isReplyTo(one, message.ts));
  return {
    type: 'message',
    user: message.user,
    ...(message.botId === null ? {} : { bot_id: message.botId, app_id: appId }),
    text: message.text,
    ts: message.ts,
    team: workspace.teamId,
    ...(message.blocks.length > 0 && { blocks: message.blocks }),
    ...(message.threadTs !== undefined && { thread_ts: message.threadTs }),
    ...(replies.length > 0 && {
      thread_ts: message.ts,
      reply_count: replies.length,
      latest_reply: replies.at(-1)?.ts,
      reply_users: [...new Set(replies.map((reply) => reply.user))],
    }),
    ...(message.broadcast && { subtype: 'thread_broadcast' }),
    ...(message.editedTs !== undefined && { edited: { user: message.user, ts: message.editedTs } }),
    ...(message.reactions?.length && {
      reactions: message.reactions.map((one) => ({ ...one, count: one.users.length })),
    }),
    ...(message.files && { files: message.files }),
    ...(withMetadata && message.metadata && { metadata: message.metadata }),
  };
}

export function isReplyTo(message: StoredMessage, parentTs: string): boolean {
  return message.threadTs === parentTs && message.ts !== parentTs;
}

export function channelShape(workspace: Workspace, channel: SlackChannel): Json {
  return {
    id: channel.id,
    name: channel.name,
    is_channel: channel.id.startsWith('C'),
    is_group: channel.id.startsWith('G') && !channel.id.startsWith('GM'),
    is_im: channel.id.startsWith('D'),
    is_mpim: channel.id.startsWith('GM'),
    is_private: channel.isPrivate,
    is_archived: false,
    is_member: channel.members.includes(workspace.botUserId),
    num_members: channel.members.length,
    topic: { value: channel.topic, creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
  };
}

/** `tz_offset` is in seconds east of Greenwich at `workspace.now()`. */
export function userShape(workspace: Workspace, user: SlackUser, withLocale: boolean): Json {
  return {
    id: user.id,
    team_id: workspace.teamId,
    name: user.name,
    real_name: user.realName,
    deleted: false,
    tz: user.timeZone,
    tz_offset: offsetSeconds(user.timeZone, workspace.now()),
    is_bot: user.isBot ?? false,
    is_restricted: user.isRestricted ?? false,
    is_ultra_restricted: false,
    profile: { real_name: user.realName, display_name: user.name },
    ...(withLocale && { locale: user.locale }),
  };
}

export function viewShape(workspace: Workspace, open: OpenView, values: Json = {}): Json {
  return {
    private_metadata: '',
    callback_id: '',
    external_id: '',
    notify_on_close: false,
    clear_on_close: false,
    ...open.view,
    id: open.id,
    team_id: workspace.teamId,
    hash: open.hash,
    root_view_id: open.rootId,
    previous_view_id: open.previousId,
    app_id: appId,
    bot_id: botId,
    app_installed_team_id: workspace.teamId,
    state: { values },
  };
}

function offsetSeconds(timeZone: string, at: Date): number {
  const local = new Date(`${at.toLocaleString('en-US', { timeZone, hourCycle: 'h23' })} UTC`);
  return Math.round((local.getTime() - at.getTime()) / 60_000) * 60;
}
