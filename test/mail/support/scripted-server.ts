import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

export interface ScriptedServer {
  port: number;
  /** How many connections were made. */
  connections(): number;
  /** Ends every connection at once. */
  hangUp(): void;
  /** Writes to every connection unasked. */
  tell(words: string): void;
  stop(): Promise<void>;
}

/**
 * A line server on loopback that says what it is told to. `answer` gets each line of the client, '' for the
 * connection itself, and returns the reply, null for silence, or 'close' to hang up.
 */
export async function startScriptedServer(answer: (line: string) => string | null): Promise<ScriptedServer> {
  const sockets = new Set<Socket>();
  let count = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    count += 1;
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    let held = '';
    reply('');
    socket.on('data', (chunk) => {
      held += chunk.toString('latin1');
      const lines = held.split('\r\n');
      held = lines.pop() ?? '';
      for (const line of lines) reply(line);
    });

    function reply(line: string): void {
      const words = answer(line);
      if (words === 'close') socket.destroy();
      else if (words !== null) socket.write(`${words}\r\n`);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server got no port.');
  return {
    port: address.port,
    connections: () => count,
    tell(words) {
      for (const socket of sockets) socket.write(`${words}\r\n`);
    },
    hangUp() {
      for (const socket of sockets) socket.destroy();
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
