import { messageShape } from './api-shapes.ts';
import type { Acknowledgement, SlackChannel } from './contract.ts';
import { newId, newSecret } from './identifiers.ts';
import { appId } from './identity.ts';
import type { Json } from './json.ts';
import type { StoredMessage } from './messages.ts';
import type { Envelope } from './socket-mode.ts';
import type { Workspace } from './workspace.ts';

export interface Events {
  /** Tells the app what a person wrote, where the app is a member: `message`, and `app_mention` when named. */
  written(channel: SlackChannel, message: StoredMessage): void;
  repeatLast(): Promise<Acknowledgement>;
  stop(): void;
}

/** Events API envelopes. One that is not acknowledged is sent again later, with the same event_id. */
export function createEvents(workspace: Workspace): Events {
  let last: Json | null = null;
  let stopped = false;
  const calledOff = new Set<() => void>();

  const deliver = async (payload: Json, attempt: number, reason: string): Promise<void> => {
    const { acknowledged, milliseconds } = await workspace.socketMode.send(
      envelopeOf(payload, attempt, reason),
    );
    const wait = workspace.eventRetries[attempt];
    if (acknowledged || stopped || wait === undefined) return;
    const callOff = workspace.timers.after(wait, () => {
      calledOff.delete(callOff);
      void deliver(payload, attempt + 1, milliseconds === 0 ? 'connection_failed' : 'timeout');
    });
    calledOff.add(callOff);
  };
  const send = (event: Json) => {
    last = callbackOf(workspace, event);
    void deliver(last, 0, '');
  };

  return {
    written(channel, message) {
      if (!channel.members.includes(workspace.botUserId)) return;
      const seen = eventOf(workspace, channel, message);
      send({ ...seen, type: 'message', channel_type: channelType(channel) });
      if (message.text.includes(`<@${workspace.botUserId}>`)) send({ ...seen, type: 'app_mention' });
    },
    repeatLast() {
      if (!last) throw new Error('No event has been sent yet, so there is none to repeat.');
      return workspace.socketMode.send(envelopeOf(last, 1, 'timeout'));
    },
    stop() {
      stopped = true;
      for (const callOff of calledOff) callOff();
    },
  };
}

function eventOf(workspace: Workspace, channel: SlackChannel, message: StoredMessage): Json {
  const parent = message.threadTs ? workspace.messages.find(channel.id, message.threadTs) : undefined;
  return {
    ...messageShape(workspace, message),
    channel: channel.id,
    event_ts: message.ts,
    client_msg_id: newSecret(),
    ...(parent && { parent_user_id: parent.user }),
  };
}

function callbackOf(workspace: Workspace, event: Json): Json {
  return {
    token: 'demo',
    team_id: workspace.teamId,
    api_app_id: appId,
    type: 'event_callback',
    event,
    event_id: newId('Ev'),
    event_time: Math.floor(workspace.now().getTime() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: workspace.teamId,
        user_id: workspace.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
  };
}

function envelopeOf(payload: Json, attempt: number, reason: string): Envelope {
  return {
    type: 'events_api',
    payload,
    accepts_response_payload: false,
    retry_attempt: attempt,
    retry_reason: reason,
  };
}

function channelType(channel: SlackChannel): string {
  if (channel.id.startsWith('D')) return 'im';
  if (channel.id.startsWith('GM')) return 'mpim';
  return channel.isPrivate ? 'group' : 'channel';
}
