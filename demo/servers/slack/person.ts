import type { Acknowledgement, OpenView, SlackChannel, SlackPerson, SlackUser } from './contract.ts';
import { findElement, type Placed } from './elements.ts';
import type { Events } from './events.ts';
import { botId, slackbotUserId } from './identity.ts';
import {
  actionOf,
  sendCommand,
  sendMessageAction,
  sendMessageShortcut,
  sendViewAction,
} from './interactions.ts';
import { isRecord } from './json.ts';
import { optionsOf } from './limits/composition-rules.ts';
import { findChannel } from './lookups.ts';
import type { StoredMessage } from './messages.ts';
import { SlackRefusal } from './refusal.ts';
import { respond } from './responses.ts';
import { closeView, submitView } from './submission.ts';
import { stateValues } from './view-state.ts';
import type { Workspace } from './workspace.ts';

/** A person at a Slack client. What a client would not let anybody do throws an Error that says so. */
export function createPerson(workspace: Workspace, events: Events, userId: string): SlackPerson {
  const user = workspace.users.find((one) => one.id === userId);
  if (!user) throw new Error(`There is no user ${userId}.`);
  const at = (channel: string) => channelOf(workspace, user, channel);

  return {
    user,
    command: (text, channel) => typeCommand(workspace, user, at(channel), text),
    async press(channel, ts, actionId) {
      const message = messageOf(workspace, user, at(channel), ts);
      const action = actionOf(workspace, placed(message.blocks, actionId, ['button']));
      return sendMessageAction(workspace, user, at(channel), message, action);
    },
    async pressInView(viewId, actionId) {
      const open = openViewOf(workspace, user, viewId);
      const action = actionOf(workspace, placed(open.view.blocks, actionId, ['button']));
      return sendViewAction(workspace, user, open, stateValues(open.view, {}), action);
    },
    async choose(channel, ts, actionId, value) {
      const message = messageOf(workspace, user, at(channel), ts);
      const action = chosen(workspace, message.blocks, actionId, value);
      return sendMessageAction(workspace, user, at(channel), message, action);
    },
    async chooseInView(viewId, actionId, value) {
      const open = openViewOf(workspace, user, viewId);
      const action = chosen(workspace, open.view.blocks, actionId, value);
      return sendViewAction(workspace, user, open, stateValues(open.view, {}), action);
    },
    async messageShortcut(channel, ts, callbackId) {
      if (!workspace.messageShortcuts.some((one) => one.callbackId === callbackId)) {
        throw new Error(`The app has no message shortcut "${callbackId}".`);
      }
      const message = messageOf(workspace, user, at(channel), ts);
      return sendMessageShortcut(workspace, user, at(channel), message, callbackId);
    },
    submit: async (viewId, values) =>
      submitView(workspace, user, openViewOf(workspace, user, viewId), values),
    closeView: async (viewId) => closeView(workspace, user, openViewOf(workspace, user, viewId)),
    async post(channel, text, threadTs) {
      const thread =
        threadTs === undefined ? {} : { threadTs: messageOf(workspace, user, at(channel), threadTs).ts };
      const message = { channel: at(channel).id, botId: null, user: user.id, text, blocks: [], ...thread };
      const written = workspace.messages.add(message);
      events.written(at(channel), written);
      return written;
    },
    openViews: () => workspace.views.stack(user.id),
    messages: (channel) => visibleMessages(workspace, user, channel),
  };
}

function chosen(
  workspace: Workspace,
  blocks: object[],
  actionId: string,
  value: string,
): ReturnType<typeof actionOf> {
  const kinds = ['static_select', 'external_select', 'overflow', 'radio_buttons'];
  const choice = placed(blocks, actionId, kinds);
  const option = optionsOf(choice.element).find((one) => one.value === value);
  if (!option) throw new Error(`${actionId} has no option "${value}".`);
  return actionOf(workspace, choice, option);
}

async function typeCommand(
  workspace: Workspace,
  user: SlackUser,
  channel: SlackChannel,
  typed: string,
): Promise<Acknowledgement> {
  const [command = '', ...words] = typed.trim().split(' ');
  if (!workspace.commands.some((one) => one.name === command)) {
    refuseCommand(workspace, user, channel, command);
    return { acknowledged: false, milliseconds: 0 };
  }
  const result = await sendCommand(workspace, user, channel, command, words.join(' ').trim());
  const { payload } = result;
  if (isRecord(payload) && (payload.text !== undefined || payload.blocks !== undefined)) {
    showAnswer(workspace, { channel: channel.id, user: user.id }, payload);
  }
  return result;
}

function refuseCommand(workspace: Workspace, user: SlackUser, channel: SlackChannel, command: string): void {
  workspace.messages.add({
    channel: channel.id,
    botId,
    user: slackbotUserId,
    text: `${command} is not a valid command. In Slack, every message that begins with "/" is taken as a command.`,
    blocks: [],
    onlyFor: user.id,
  });
}

function showAnswer(
  workspace: Workspace,
  target: { channel: string; user: string },
  payload: Record<string, unknown>,
) {
  try {
    respond(workspace, target, payload);
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error;
    throw new Error(
      `Slack would not show the answer to the command: ${[error.message, ...error.places].join(' ')}`,
    );
  }
}

function channelOf(workspace: Workspace, user: SlackUser, named: string): SlackChannel {
  const channel = findChannel(workspace, named);
  if (!channel) throw new Error(`There is no channel ${named}.`);
  if (!channel.members.includes(user.id)) throw new Error(`${user.name} is not a member of ${channel.name}.`);
  return channel;
}

function visibleMessages(workspace: Workspace, user: SlackUser, named: string): StoredMessage[] {
  const channel = findChannel(workspace, named);
  if (!channel) throw new Error(`There is no channel ${named}.`);
  const hidden = (channel.isPrivate || user.isRestricted) && !channel.members.includes(user.id);
  return hidden ? [] : workspace.messages.seenBy(user.id, channel.id);
}

function messageOf(workspace: Workspace, user: SlackUser, channel: SlackChannel, ts: string): StoredMessage {
  const message = workspace.messages.seenBy(user.id, channel.id).find((one) => one.ts === ts);
  if (!message) throw new Error(`${user.name} sees no message ${ts} in ${channel.name}.`);
  return message;
}

function openViewOf(workspace: Workspace, user: SlackUser, viewId: string): OpenView {
  const open = workspace.views.stack(user.id).find((one) => one.id === viewId);
  if (!open) throw new Error(`No view ${viewId} is open in front of ${user.name}.`);
  return open;
}

function placed(blocks: object[], actionId: string, kinds: string[]): Placed {
  const found = findElement(blocks, actionId);
  if (!found) throw new Error(`There is no "${actionId}" here.`);
  const type = String(found.element.type);
  if (!kinds.includes(type)) throw new Error(`"${actionId}" is of type ${type}, not ${kinds.join(' or ')}.`);
  return found;
}
