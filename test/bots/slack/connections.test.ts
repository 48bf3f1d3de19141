import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SocketModeReceiver } from '@slack/bolt';
import { afterEach, expect, test } from 'vitest';
import { WebSocketServer } from 'ws';
import type { SlackWorld } from '../../../demo/servers/slack/contract.ts';
import { createSlackWorld } from '../../../demo/servers/slack/world.ts';
import { clientOptions } from '../../../src/bots/slack/clients.ts';
import { type Connections, createConnections } from '../../../src/bots/slack/connections.ts';
import { quietLogger } from '../../../src/bots/slack/quiet-logger.ts';
import { worldOptions } from './world-options.ts';

const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of running.splice(0).reverse()) await one.stop();
});

async function startWorld(port?: number): Promise<SlackWorld> {
  const world = await createSlackWorld({ ...worldOptions(), ...(port && { port }) });
  running.push(world);
  return world;
}

function connect(apiUrl: string, count: number, prepare = async () => {}, log = () => {}): Connections {
  const logger = quietLogger(log);
  const receivers = Array.from(
    { length: count },
    () =>
      new SocketModeReceiver({
        appToken: 'xapp-1-casedesk-demo',
        logger,
        autoReconnectEnabled: false,
        installerOptions: { clientOptions: clientOptions(apiUrl, logger) },
      }),
  );
  const connections = createConnections(
    receivers.map((receiver) => receiver.client),
    prepare,
    log,
  );
  running.push(connections);
  return connections;
}

test('holds two sockets open and leaves none behind', async () => {
  const world = await startWorld();
  const connections = connect(world.apiUrl, 2);
  await connections.start();
  await world.waitFor('both sockets', () => world.connections() === 2);
  expect(connections.connected()).toBeGreaterThan(0);
  await connections.stop();
  expect(connections.connected()).toBe(0);
  await world.waitFor('no socket', () => world.connections() === 0);
});

test('is back at once after Slack refreshes every socket', async () => {
  const world = await startWorld();
  const connections = connect(world.apiUrl, 2);
  await connections.start();
  await world.waitFor('both sockets', () => world.connections() === 2);
  world.refreshConnections('all');
  expect(world.connections()).toBe(0);
  await world.waitFor('both sockets again', () => world.connections() === 2, 4000);
  expect(connections.error()).toBeNull();
});

test('keeps trying while Slack cannot be reached, says why, and heals by itself', async () => {
  const free = createServer();
  await new Promise<void>((resolve) => free.listen(0, '127.0.0.1', resolve));
  const { port } = free.address() as AddressInfo;
  await new Promise((resolve) => free.close(resolve));

  const failed = Promise.withResolvers<void>();
  let failures = 0;
  const log = () => {
    failures += 1;
    if (failures === 4) failed.resolve();
  };
  const connections = connect(`http://127.0.0.1:${port}/api/`, 1, undefined, log);
  const started = connections.start();
  await failed.promise;
  expect(connections.error()).toBe('ECONNREFUSED');
  expect(connections.connected()).toBe(0);

  await startWorld(port);
  await started;
  expect(connections.connected()).toBe(1);
  expect(connections.error()).toBeNull();
});

test('a refused token is no crash: it is tried again, first the token, then the sockets', async () => {
  const world = await startWorld();
  world.failNext({ method: 'apps.connections.open', kind: 'error', error: 'invalid_auth' });
  let tries = 0;
  const connections = connect(world.apiUrl, 1, async () => {
    tries += 1;
    if (tries === 1) throw Object.assign(new Error('no'), { code: 'invalid_auth' });
  });
  await connections.start();
  expect(tries).toBe(2);
  expect(connections.connected()).toBe(1);
});

test('stopping while nothing answers ends the waiting and start() too', async () => {
  const connections = connect('http://127.0.0.1:9/api/', 2);
  const started = connections.start();
  await connections.stop();
  await started;
  expect(connections.connected()).toBe(0);
});

test('stopping in the middle of a handshake leaves no timer that would hold the process', async () => {
  const slack = await startSlowSlack();
  const before = timers();
  const connections = connect(slack.apiUrl, 1);
  const started = connections.start();
  await slack.asked;
  const stopped = connections.stop();
  slack.shakeHands();
  await Promise.all([started, stopped, slack.left]);
  expect(connections.connected()).toBe(0);
  // One of another's may have ended meanwhile.
  expect(timers()).toBeLessThanOrEqual(before);
});

/** Gives an address for a socket at once, and opens the socket when it is told to. */
async function startSlowSlack() {
  const asked = Promise.withResolvers<void>();
  const handshake = Promise.withResolvers<void>();
  const left = Promise.withResolvers<void>();
  const sockets = new WebSocketServer({ noServer: true });
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, url: `ws://127.0.0.1:${port}/` }));
  });
  server.on('upgrade', async (request, stream, head) => {
    asked.resolve();
    await handshake.promise;
    sockets.handleUpgrade(request, stream, head, (socket) => {
      socket.send('{"type":"hello"}');
      socket.on('close', left.resolve);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  running.push({
    async stop() {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
  const apiUrl = `http://127.0.0.1:${port}/api/`;
  return { apiUrl, asked: asked.promise, shakeHands: handshake.resolve, left: left.promise };
}

function timers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
}
