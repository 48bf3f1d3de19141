import type {
  BlockAction,
  ButtonAction,
  MessageShortcut,
  RespondFn,
  SlashCommand,
  StaticSelectAction,
  ViewSubmitAction,
} from '@slack/bolt';
import { type Message, section } from './blocks.ts';
import { cut, fromSlack } from './escape.ts';
import { type Ids, readIds } from './ids.ts';
import { field, quoteTick } from './names.ts';
import { slackCode } from './slack-errors.ts';
import { noticeView } from './views/modal.ts';
import type { Asked, Wire } from './work.ts';

/** Slack's four envelopes of what people do, read into one shape. */

export function askedByCommand(wire: Wire, command: SlashCommand, respond: RespondFn): Asked {
  const ids = readPlace(command.channel_id);
  return {
    userId: command.user_id,
    teamIds: [command.team_id],
    action: command.command.replace(/^\//, 'command_'),
    ids,
    text: fromSlack(command.text),
    quoted: false,
    trigger: command.trigger_id,
    view: null,
    tell: teller(wire, command.user_id, ids, respond, false),
  };
}

export function askedByButton(
  wire: Wire,
  body: BlockAction<ButtonAction | StaticSelectAction>,
  respond: RespondFn | undefined,
): Asked {
  const pressed = body.actions[0];
  const inView = body.view;
  const place = inView
    ? readIds(inView.private_metadata)
    : readPlace(body.channel?.id, body.container.thread_ts);
  const ids = { ...place, ...readIds(chosenValue(pressed)) };
  const isEphemeral = body.container.is_ephemeral === true;
  return {
    userId: body.user.id,
    teamIds: teams(body.team?.id, body.user.team_id),
    action: actionName(pressed?.action_id),
    ids,
    text: '',
    quoted: false,
    trigger: body.trigger_id,
    view: inView ? { id: inView.id, hash: inView.hash } : null,
    tell: teller(wire, body.user.id, ids, inView ? undefined : respond, isEphemeral),
  };
}

export function askedByShortcut(wire: Wire, body: MessageShortcut, respond: RespondFn): Asked {
  const ids = {
    ...readPlace(body.channel.id, body.message.thread_ts),
    ...readIds(JSON.stringify({ ts: body.message_ts })),
  };
  return {
    userId: body.user.id,
    teamIds: teams(body.team?.id, body.user.team_id),
    action: `shortcut_${body.callback_id}`,
    ids,
    text: fromSlack(body.message.text ?? ''),
    quoted: false,
    trigger: body.trigger_id,
    view: null,
    tell: teller(wire, body.user.id, ids, respond, false),
  };
}

export function askedByForm(wire: Wire, body: ViewSubmitAction): Asked {
  const { view } = body;
  const ids = readIds(view.private_metadata);
  return {
    userId: body.user.id,
    teamIds: teams(body.team?.id, body.user.team_id),
    action: `form_${view.callback_id}`,
    ids,
    text: view.state.values[field.block]?.[field.action]?.value ?? '',
    quoted: (view.state.values[quoteTick.block]?.[quoteTick.action]?.selected_options ?? []).length > 0,
    trigger: body.trigger_id,
    view: { id: view.id, hash: view.hash },
    tell: afterForm(wire, body, ids),
  };
}

function chosenValue(pressed: ButtonAction | StaticSelectAction | undefined): string | undefined {
  return pressed?.type === 'static_select' ? pressed.selected_option.value : pressed?.value;
}

/** "case_open" for the button "case_open.3". */
export function actionName(actionId: string | undefined): string {
  return (actionId ?? '').replace(/\.\d+$/, '');
}

function teams(...ids: (string | undefined)[]): string[] {
  return ids.filter((id) => id !== undefined);
}

function readPlace(channel: string | undefined, thread?: unknown): Ids {
  return readIds(JSON.stringify({ channel, thread }));
}

/** The answer goes through the response_url, which works where the app is no member; else into the channel. */
function teller(
  wire: Wire,
  user: string,
  ids: Ids,
  respond: RespondFn | undefined,
  isEphemeral: boolean,
): Asked['tell'] {
  return async (message, instead) => {
    const replaces = isEphemeral && instead !== undefined;
    const { text, blocks } = replaces ? instead : message;
    const thread = ids.thread && !replaces ? { thread_ts: ids.thread } : {};
    if (respond) {
      try {
        const kind = { response_type: 'ephemeral' as const, replace_original: replaces };
        await respond({ ...kind, ...thread, text, ...(blocks && { blocks }) });
        return;
      } catch (error) {
        wire.log('slack_response_url_failed', { code: slackCode(error) });
      }
    }
    await postEphemeral(wire, user, ids, message);
  };
}

/** The modal is closed by now: into the channel it came from, or, where the app is not, into a new modal. */
function afterForm(wire: Wire, body: ViewSubmitAction, ids: Ids): Asked['tell'] {
  return async (message) => {
    if (await postEphemeral(wire, body.user.id, ids, message)) return;
    try {
      const view = noticeView('Casedesk', [section(cut(message.text, 2900))]);
      await wire.client.views.open({ trigger_id: body.trigger_id, view });
    } catch (error) {
      wire.log('slack_answer_lost', { code: slackCode(error) });
    }
  };
}

async function postEphemeral(
  wire: Wire,
  user: string,
  ids: Ids,
  { text, blocks }: Message,
): Promise<boolean> {
  if (!ids.channel) return false;
  const thread = ids.thread ? { thread_ts: ids.thread } : {};
  try {
    await wire.client.chat.postEphemeral({
      channel: ids.channel,
      user,
      text,
      ...thread,
      ...(blocks && { blocks }),
    });
    return true;
  } catch (error) {
    wire.log('slack_ephemeral_failed', { code: slackCode(error) });
    return false;
  }
}
