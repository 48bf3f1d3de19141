import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { capabilities } from './imap/account.ts';
import { commands } from './imap/commands.ts';
import { type ImapStore, serveSession } from './imap/session.ts';

export interface ImapServer {
  port: number;
  /** Cuts every connection without a word. */
  dropConnections(): void;
  stop(): Promise<void>;
}

/** An IMAP4rev1 server (RFC 3501) without TLS, for clients on the same machine. */
export async function startImap(host: string, port: number, store: ImapStore): Promise<ImapServer> {
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    void serveSession(socket, store, commands, capabilities(store));
  });
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The IMAP server got no port.');

  function dropConnections(): void {
    for (const socket of sockets) socket.destroy();
  }
  return {
    port: address.port,
    dropConnections,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      dropConnections();
      await closed;
    },
  };
}
