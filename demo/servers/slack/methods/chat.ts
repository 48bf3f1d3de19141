import { messageShape } from '../api-shapes.ts';
import { flag, optional, required } from '../arguments.ts';
import { teamDomain } from '../identity.ts';
import { channelForApp, channelOfApp, messageNamed, userNamed } from '../lookups.ts';
import { contentOf, metadataOf, postAsApp, rewrite } from '../posting.ts';
import { SlackRefusal } from '../refusal.ts';
import type { Workspace } from '../workspace.ts';
import { openConversation } from '../workspace.ts';
import type { Method } from './method.ts';

/** https://docs.slack.dev/reference/methods/chat.postMessage */
const mostPosted = 40_000;
/** https://docs.slack.dev/reference/methods/chat.update */
const mostUpdated = 4000;

const postMessage: Method = (workspace, given) => {
  const channel = channelOfApp(
    workspace,
    conversationId(workspace, required(given, 'channel', 'channel_not_found')),
  );
  const content = contentOf(given, mostPosted);
  const threadTs = optional(given, 'thread_ts');
  if (threadTs !== undefined && !workspace.messages.find(channel.id, threadTs)) {
    throw new SlackRefusal('thread_not_found');
  }
  const metadata = metadataOf(given);
  const message = postAsApp(workspace, channel.id, content, {
    ...(threadTs !== undefined && { threadTs }),
    ...(metadata && { metadata }),
    ...(given.unfurl_links !== undefined && { unfurlLinks: flag(given, 'unfurl_links') }),
    ...(flag(given, 'reply_broadcast') && { broadcast: true }),
  });
  return { channel: channel.id, ts: message.ts, message: messageShape(workspace, message, true) };
};

const update: Method = (workspace, given) => {
  const channel = channelForApp(workspace, required(given, 'channel', 'channel_not_found'));
  const message = messageNamed(workspace, channel.id, required(given, 'ts', 'message_not_found'));
  if (message.user !== workspace.botUserId) throw new SlackRefusal('cant_update_message');
  const metadata = metadataOf(given);
  const onlyMetadata = metadata !== undefined && given.text === undefined && given.blocks === undefined;
  const content = onlyMetadata ? {} : contentOf(given, mostUpdated);
  const updated = rewrite(workspace, message, { ...content, ...(metadata && { metadata }) });
  const shape = messageShape(workspace, updated, true);
  return { channel: channel.id, ts: updated.ts, text: updated.text, message: shape };
};

const remove: Method = (workspace, given) => {
  const channel = channelForApp(workspace, required(given, 'channel', 'channel_not_found'));
  const message = messageNamed(workspace, channel.id, required(given, 'ts', 'message_not_found'));
  if (message.user !== workspace.botUserId) throw new SlackRefusal('cant_delete_message');
  workspace.messages.remove(message);
  return { channel: channel.id, ts: message.ts };
};

const postEphemeral: Method = (workspace, given) => {
  const channel = channelOfApp(workspace, required(given, 'channel', 'channel_not_found'));
  const user = userNamed(workspace, required(given, 'user', 'user_not_found'));
  if (!channel.members.includes(user.id)) throw new SlackRefusal('user_not_in_channel');
  const threadTs = optional(given, 'thread_ts');
  const message = postAsApp(workspace, channel.id, contentOf(given, mostPosted), {
    onlyFor: user.id,
    ...(threadTs !== undefined && { threadTs }),
  });
  return { message_ts: message.ts };
};

const getPermalink: Method = (workspace, given) => {
  const channel = channelForApp(workspace, required(given, 'channel', 'channel_not_found'));
  const message = messageNamed(workspace, channel.id, required(given, 'message_ts', 'message_not_found'));
  const thread = message.threadTs === undefined ? '' : `?thread_ts=${message.threadTs}&cid=${channel.id}`;
  const place = `archives/${channel.id}/p${message.ts.replace('.', '')}${thread}`;
  return { channel: channel.id, permalink: `https://${teamDomain}.slack.com/${place}` };
};

/** Posting to a user id reaches that person's direct conversation with the app. */
function conversationId(workspace: Workspace, named: string): string {
  const user = workspace.users.find((one) => one.id === named);
  return user ? openConversation(workspace, [user.id]).id : named;
}

export const chatMethods: Record<string, Method> = {
  'chat.postMessage': postMessage,
  'chat.update': update,
  'chat.delete': remove,
  'chat.postEphemeral': postEphemeral,
  'chat.getPermalink': getPermalink,
};
