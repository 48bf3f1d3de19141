import { setTimeout as pause } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import type { Log } from './quiet-logger.ts';
import { slackCode } from './slack-errors.ts';

type SocketClient = SocketModeReceiver['client'];

/** Milliseconds a socket may take to say hello, and to leave when asked. */
const helloWithin = 15_000;
const leaveWithin = 2000;
/** A connection that lived shorter than this did not heal anything. */
const steadyAfter = 10_000;
const firstWait = 500;
const longestWait = 30_000;

export interface Connections {
  /** Resolves at the first hello of any socket, however long that takes, or when stopped. */
  start(): Promise<void>;
  stop(): Promise<void>;
  connected(): number;
  /** A machine word while no socket is open, else null. */
  error(): string | null;
}

/**
 * Keeps every socket open until stopped. The socket client's own reconnecting is off: it is deaf for five seconds at
 * each routine refresh, its rejections end the process, and its waiting cannot be ended. Here the first try again is
 * at once, then waits grow by half from 0.5 s to 30 s. `prepare` comes before the first socket and is tried again too.
 */
export function createConnections(
  clients: SocketClient[],
  prepare: () => Promise<void>,
  log: Log,
): Connections {
  const open = new Set<SocketClient>();
  const ending = new AbortController();
  const hello = Promise.withResolvers<void>();
  let loops: Promise<void>[] = [];
  let error: string | null = null;

  /** Repeats until it succeeded once (`true`) or for ever (`false`), with waits that grow while it fails. */
  const untilStopped = async (attempt: () => Promise<'done' | 'again' | 'failed'>) => {
    for (let failures = 0; !ending.signal.aborted; ) {
      const result = await attempt().catch((thrown: unknown) => {
        error = slackCode(thrown);
        if (!ending.signal.aborted) log('slack_connection_failed', { code: error });
        return 'failed' as const;
      });
      if (result === 'done') return;
      failures = result === 'failed' ? failures + 1 : 0;
      await rest(waitAfter(failures), ending.signal);
    }
  };
  const connect = async (client: SocketClient) => {
    const ended = Promise.withResolvers<void>();
    client.once('disconnected', ended.resolve);
    try {
      await sayHello(client);
      const since = performance.now();
      open.add(client);
      error = null;
      log('slack_connected', { sockets: open.size });
      hello.resolve();
      if (ending.signal.aborted) await leave(client);
      await ended.promise;
      return performance.now() - since > steadyAfter ? 'again' : 'failed';
    } finally {
      client.off('disconnected', ended.resolve);
      open.delete(client);
    }
  };
  const prepared = async () => {
    await prepare();
    return 'done' as const;
  };
  const run = async () => {
    await untilStopped(prepared);
    await Promise.all(clients.map((client) => untilStopped(() => connect(client))));
  };

  return {
    async start() {
      if (loops.length === 0) loops = [run()];
      await hello.promise;
    },
    async stop() {
      ending.abort();
      hello.resolve();
      await Promise.all([...open].map(leave));
      // Who is still shaking hands leaves after the hello: cut before it, the client holds the process for 30 s.
      if ((await atMost(leaveWithin, Promise.all(loops))) === 'late') await Promise.all(clients.map(leave));
    },
    connected: () => open.size,
    error: () => (open.size > 0 ? null : error),
  };
}

async function sayHello(client: SocketClient): Promise<void> {
  const starting = client.start();
  if ((await atMost(helloWithin, starting)) === 'late') {
    starting.catch(() => undefined);
    await leave(client);
    throw Object.assign(new Error('The socket did not say hello.'), { code: 'no_hello' });
  }
}

/** Asks politely first; the second time the client cuts the line without waiting for the other side. */
async function leave(client: SocketClient): Promise<void> {
  if ((await atMost(leaveWithin, client.disconnect())) === 'late') void client.disconnect();
}

function waitAfter(failures: number): number {
  return failures <= 1 ? 0 : Math.min(longestWait, firstWait * 1.5 ** (failures - 2));
}

async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  await pause(milliseconds, undefined, { signal }).catch(() => undefined);
}

async function atMost(milliseconds: number, promise: Promise<unknown>): Promise<'done' | 'late'> {
  const limit = new AbortController();
  const late = pause(milliseconds, 'late' as const, { signal: limit.signal });
  try {
    return await Promise.race([promise.then(() => 'done' as const), late]);
  } finally {
    limit.abort();
    late.catch(() => undefined);
  }
}
