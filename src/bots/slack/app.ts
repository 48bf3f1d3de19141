import { App, type Authorize, LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { ExtendedErrorHandlerArgs } from '@slack/bolt/dist/App.js';
import type { Context } from '../../domain/context.ts';
import { DeskError } from '../../domain/errors.ts';
import type { SlackWire } from '../../domain/model/outbox.ts';
import { clientOptions, webClient } from './clients.ts';
import { createConnections } from './connections.ts';
import { answerMention, readMention } from './handlers/mention.ts';
import { listen } from './listeners.ts';
import { createPoster } from './poster.ts';
import { type Log, quietLogger } from './quiet-logger.ts';
import { slackCode } from './slack-errors.ts';
import { storeEventsFirst } from './store-events.ts';
import type { Home, Wire } from './work.ts';

export interface SlackSettings {
  /** xoxb-…, of the app's bot. */
  botToken: string;
  /** xapp-…, with connections:write. */
  appToken: string;
  /** Ends in /api/; null is Slack itself. */
  apiUrl: string | null;
  /** Sockets to hold open; two, so that Slack's routine refresh of one leaves the other listening. */
  connections: number;
  commandNames: { case: string; desk: string };
}
export interface Slack {
  /** Resolves at the first hello; while Slack cannot be reached it keeps trying and `state` says why. */
  start(): Promise<void>;
  stop(): Promise<void>;
  wire: SlackWire;
  state(): { connected: number; lastEnvelopeAt: Date | null; error: string | null };
  /** Does what a stored event asks for. Rejects when it should be taken up again. */
  handleEvent(body: unknown): Promise<void>;
}

/** The Slack end of the desk: Bolt in Socket Mode, for people; a client of its own for the outbox. */
export function openSlack(settings: SlackSettings, deps: { context: Context; log: Log }): Slack {
  const { botToken, apiUrl } = settings;
  const { context, log } = deps;
  const logger = quietLogger(log);
  const client = webClient(botToken, apiUrl, logger);
  let home: Home | null = null;
  let lastEnvelopeAt: Date | null = null;

  const wire: Wire = { context, log, client, commandNames: settings.commandNames, home: () => known(home) };
  const receivers = Array.from({ length: settings.connections }, () => receiverOf(settings, log));
  const authorize: Authorize<boolean> = async () => {
    const { teamId, botId, botUserId } = known(home);
    return { botToken, botId, botUserId, teamId };
  };
  const app = new App({
    authorize,
    receiver: receivers[0],
    clientOptions: clientOptions(apiUrl, logger),
    logger,
    logLevel: LogLevel.WARN,
    convoStore: false,
    extendedErrorHandler: true,
  });
  app.error(async ({ error, body }: ExtendedErrorHandlerArgs) => {
    log('slack_unhandled', {
      code: slackCode(error.original ?? error),
      type: String(body.type ?? 'command'),
    });
  });
  storeEventsFirst(app, wire, () => {
    lastEnvelopeAt = context.now();
  });
  for (const receiver of receivers) receiver.init(app);
  listen(app, wire);

  const introduce = async () => {
    const { team_id: teamId, user_id: botUserId, bot_id: botId } = await client.auth.test();
    if (teamId && botUserId && botId) home = { teamId, botUserId, botId };
    else throw new DeskError('slack_no_bot_token', 'The token is not that of a bot (xoxb-…).');
  };
  const sockets = createConnections(
    receivers.map((receiver) => receiver.client),
    introduce,
    log,
  );
  return {
    start: sockets.start,
    stop: sockets.stop,
    wire: createPoster(webClient(botToken, apiUrl, logger)),
    state: () => ({ connected: sockets.connected(), lastEnvelopeAt, error: sockets.error() }),
    async handleEvent(body) {
      if (!home) await introduce();
      const mention = readMention(body, known(home).botUserId);
      if (mention) await answerMention(wire, mention);
    },
  };
}

function receiverOf({ appToken, apiUrl }: SlackSettings, log: Log): SocketModeReceiver {
  const logger = quietLogger(log);
  return new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: clientOptions(apiUrl, logger) },
    processEventErrorHandler: async ({ error }) => {
      log('slack_envelope_failed', { code: slackCode(error) });
      return false;
    },
  });
}

function known(home: Home | null): Home {
  if (home) return home;
  throw new DeskError(
    'slack_not_connected',
    'Slack has not told us yet who we are. Try again in a minute.',
    'later',
  );
}
