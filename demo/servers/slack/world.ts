import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { SlackWorld, SlackWorldOptions } from './contract.ts';
import { createEvents } from './events.ts';
import { createHttpServer } from './http-server.ts';
import { appToken, botToken } from './identity.ts';
import { findChannel } from './lookups.ts';
import { createPerson } from './person.ts';
import { createWorkspace, type SlackWorldExtras } from './workspace.ts';

/** Starts the Slack stand-in on the loopback interface. `extras` is for tests that move time by hand. */
export async function createSlackWorld(
  options: SlackWorldOptions,
  extras: SlackWorldExtras = {},
): Promise<SlackWorld> {
  const workspace = createWorkspace(options, extras);
  const events = createEvents(workspace);
  const server = createHttpServer(workspace);
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  workspace.origin = `http://127.0.0.1:${portOf(server.address())}`;

  return {
    apiUrl: `${workspace.origin}/api/`,
    botToken,
    appToken,
    teamId: workspace.teamId,
    botUserId: workspace.botUserId,
    users: workspace.users,
    channels: workspace.channels,
    commands: workspace.commands,
    messageShortcuts: workspace.messageShortcuts,
    as: (userId) => createPerson(workspace, events, userId),
    messages: (channel) => workspace.messages.all(findChannel(workspace, channel)?.id ?? channel),
    waitFor: workspace.changes.waitFor,
    onChange: workspace.changes.onChange,
    journal: workspace.journal.all,
    connections: workspace.socketMode.connections,
    failNext: workspace.faults.add,
    refreshConnections: (which = 'all') => workspace.socketMode.refresh(which),
    repeatLastEvent: async () => events.repeatLast(),
    async stop() {
      workspace.changes.close();
      events.stop();
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      await workspace.socketMode.stop();
      server.closeAllConnections();
      await closed;
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The Slack stand-in has no port.');
  return address.port;
}
