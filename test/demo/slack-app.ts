import type { App as BoltApp } from '@slack/bolt';
import { App, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type { SlackWorld, SlackWorldOptions } from '../../demo/servers/slack/contract.ts';
import type { SlackWorldExtras } from '../../demo/servers/slack/workspace.ts';
import { createSlackWorld } from '../../demo/servers/slack/world.ts';
import { worldOptions } from './slack-fixtures.ts';

type Prepare = (app: BoltApp, receivers: SocketModeReceiver[]) => void;

export interface RunningApp {
  app: BoltApp;
  receivers: SocketModeReceiver[];
  stop(): Promise<void>;
}

/** Unmodified Bolt over Socket Mode, the way Casedesk runs it: own receivers, each with options of its own. */
export async function startApp(world: SlackWorld, prepare: Prepare, connections = 1): Promise<RunningApp> {
  const receivers = Array.from({ length: connections }, () => receiverFor(world));
  const [first, ...others] = receivers;
  const app = new App({
    logger: silentLogger,
    token: world.botToken,
    receiver: first!,
    extendedErrorHandler: true,
    clientOptions: { slackApiUrl: world.apiUrl, timeout: 10_000, retryConfig: { retries: 0 } },
  });
  for (const receiver of others) receiver.init(app);
  prepare(app, receivers);
  for (const receiver of receivers) await receiver.start();
  return {
    app,
    receivers,
    stop: async () => {
      await Promise.all(receivers.map((receiver) => receiver.client.disconnect()));
    },
  };
}

function receiverFor(world: SlackWorld): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken: world.appToken,
    clientPingTimeout: 600,
    logger: silentLogger,
    installerOptions: {
      clientOptions: {
        slackApiUrl: world.apiUrl,
        retryConfig: { forever: true, factor: 1.5, maxTimeout: 30_000 },
      },
    },
  });
}

const silentLogger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};

const cleanUp: (() => Promise<unknown>)[] = [];

/** Taken back in reverse order by `takeDown`, to be called after each test. */
export function afterThisTest(task: () => Promise<unknown>): void {
  cleanUp.push(task);
}

export async function takeDown(): Promise<void> {
  for (const task of cleanUp.splice(0).reverse()) await task();
}

export async function startWorld(
  more: Partial<SlackWorldOptions> = {},
  extras: SlackWorldExtras = {},
): Promise<SlackWorld> {
  const world = await createSlackWorld(worldOptions(more), extras);
  afterThisTest(world.stop);
  return world;
}

export async function connect(world: SlackWorld, prepare: Prepare, connections = 1): Promise<RunningApp> {
  const running = await startApp(world, prepare, connections);
  afterThisTest(running.stop);
  return running;
}

/** Calls the Web API as the app, without retries and without a word on the console. */
export function webClient(world: SlackWorld, token: string = world.botToken): WebClient {
  return new WebClient(token, {
    slackApiUrl: world.apiUrl,
    logger: silentLogger,
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
  });
}

/** Slack's word for why a call failed, or "ok". */
export function outcome(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'ok',
    (thrown) => thrown.data.error,
  );
}
