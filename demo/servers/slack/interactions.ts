import { messageShape, viewShape } from './api-shapes.ts';
import type { Acknowledgement, OpenView, SlackChannel, SlackUser } from './contract.ts';
import type { Placed } from './elements.ts';
import { appId, teamDomain } from './identity.ts';
import type { Json } from './json.ts';
import type { StoredMessage } from './messages.ts';
import type { ResponseTarget } from './response-urls.ts';
import type { Workspace } from './workspace.ts';

/** Commands, clicks and forms are sent once: Slack never repeats them. */
export function sendCommand(
  workspace: Workspace,
  user: SlackUser,
  channel: SlackChannel,
  command: string,
  text: string,
): Promise<Acknowledgement> {
  return workspace.socketMode.send({
    type: 'slash_commands',
    accepts_response_payload: true,
    payload: {
      token: 'demo',
      team_id: workspace.teamId,
      team_domain: teamDomain,
      channel_id: channel.id,
      channel_name: channel.isPrivate ? 'privategroup' : channel.name,
      user_id: user.id,
      user_name: user.name,
      command,
      text,
      api_app_id: appId,
      is_enterprise_install: 'false',
      response_url: responseUrl(workspace, { channel: channel.id, user: user.id }),
      trigger_id: workspace.triggers.issue(user.id),
    },
  });
}

/** A click in a message. An ephemeral message itself is not shown to the app again, as with Slack. */
export function sendMessageAction(
  workspace: Workspace,
  user: SlackUser,
  channel: SlackChannel,
  message: StoredMessage,
  action: Json,
): Promise<Acknowledgement> {
  const isEphemeral = message.onlyFor !== undefined;
  return sendInteraction(workspace, user, {
    type: 'block_actions',
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: isEphemeral,
      ...(message.threadTs !== undefined && { thread_ts: message.threadTs }),
    },
    channel: { id: channel.id, name: channel.name },
    ...(!isEphemeral && { message: messageShape(workspace, message, true) }),
    state: { values: {} },
    response_url: responseUrl(workspace, targetOf(user, message)),
    actions: [action],
  });
}

export function sendViewAction(
  workspace: Workspace,
  user: SlackUser,
  open: OpenView,
  values: Json,
  action: Json,
): Promise<Acknowledgement> {
  return sendInteraction(workspace, user, {
    type: 'block_actions',
    container: { type: 'view', view_id: open.id },
    view: viewShape(workspace, open, values),
    actions: [action],
  });
}

export function sendMessageShortcut(
  workspace: Workspace,
  user: SlackUser,
  channel: SlackChannel,
  message: StoredMessage,
  callbackId: string,
): Promise<Acknowledgement> {
  return sendInteraction(workspace, user, {
    type: 'message_action',
    callback_id: callbackId,
    action_ts: workspace.messages.newTimestamp(),
    message_ts: message.ts,
    channel: { id: channel.id, name: channel.name },
    message: messageShape(workspace, message, true),
    response_url: responseUrl(workspace, targetOf(user, message)),
  });
}

export function sendSubmission(
  workspace: Workspace,
  user: SlackUser,
  open: OpenView,
  values: Json,
): Promise<Acknowledgement> {
  return sendInteraction(workspace, user, {
    type: 'view_submission',
    view: viewShape(workspace, open, values),
    response_urls: [],
  });
}

export function sendClosed(
  workspace: Workspace,
  user: SlackUser,
  open: OpenView,
  isCleared: boolean,
): Promise<Acknowledgement> {
  return sendInteraction(workspace, user, {
    type: 'view_closed',
    view: viewShape(workspace, open),
    is_cleared: isCleared,
  });
}

/** One entry of `actions`: what was pressed, or which option was picked. */
export function actionOf(workspace: Workspace, { block, element }: Placed, selected?: Json): Json {
  const { type, action_id, text, value, style } = element;
  return {
    type,
    action_id,
    block_id: block.block_id,
    ...(text !== undefined && { text }),
    ...(value !== undefined && { value }),
    ...(style !== undefined && { style }),
    ...(selected && { selected_option: selected }),
    action_ts: workspace.messages.newTimestamp(),
  };
}

function sendInteraction(workspace: Workspace, user: SlackUser, payload: Json): Promise<Acknowledgement> {
  return workspace.socketMode.send({
    type: 'interactive',
    accepts_response_payload: payload.type === 'view_submission',
    payload: {
      ...payload,
      user: { id: user.id, username: user.name, name: user.name, team_id: workspace.teamId },
      team: { id: workspace.teamId, domain: teamDomain },
      api_app_id: appId,
      token: 'demo',
      enterprise: null,
      is_enterprise_install: false,
      ...(payload.type !== 'view_closed' && { trigger_id: workspace.triggers.issue(user.id) }),
    },
  });
}

function targetOf(user: SlackUser, message: StoredMessage): ResponseTarget {
  return {
    channel: message.channel,
    user: user.id,
    messageTs: message.ts,
    ...(message.threadTs !== undefined && { threadTs: message.threadTs }),
  };
}

function responseUrl(workspace: Workspace, target: ResponseTarget): string {
  return `${workspace.origin}/response/${workspace.responseUrls.issue(target)}`;
}
