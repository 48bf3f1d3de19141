import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { fileURLToPath } from 'node:url';

const fixture = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../fixtures/tls/${name}`, import.meta.url)), 'utf8');

/** The authority that signed the certificates of tests. */
export const testAuthority = fixture('authority.pem');

export interface TlsFront {
  port: number;
  /** What a client wrote in clear before TLS began, a line each. */
  inClear: string[];
  stop(): Promise<void>;
}

/** A cleartext dialogue until STARTTLS: `greeting`, then an answer to each line; null for STARTTLS itself. */
interface StartTls {
  greeting: string;
  answer(line: string): string | null;
  /** Said before TLS begins. */
  goAhead(line: string): string;
}

export const imapStartTls: StartTls = {
  greeting: '* OK ready',
  answer(line) {
    const [tag, command] = line.split(' ');
    if (command === 'STARTTLS') return null;
    if (command === 'CAPABILITY') return `* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED\r\n${tag} OK done`;
    return `${tag} OK done`;
  },
  goAhead: (line) => `${line.split(' ')[0]} OK begin`,
};
export const smtpStartTls: StartTls = {
  greeting: '220 ready',
  answer: (line) => (line.startsWith('STARTTLS') ? null : '250-ready\r\n250 STARTTLS'),
  goAhead: () => '220 begin',
};

/**
 * Puts TLS in front of a plain server on loopback: from the first byte, or after a dialogue with STARTTLS, in whose
 * place the greeting of the server behind is dropped. `certificate` names two files of test/fixtures/tls.
 */
export async function startTlsFront(
  port: number,
  { certificate = 'server', startTls }: { certificate?: 'server' | 'other-name'; startTls?: StartTls } = {},
): Promise<TlsFront> {
  const identity = { cert: fixture(`${certificate}.pem`), key: fixture(`${certificate}.key`) };
  const sockets = new Set<Socket>();
  const inClear: string[] = [];
  const keep = <One extends Socket>(socket: One): One => {
    sockets.add(socket);
    return socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
  };
  const server = createServer((socket) => {
    keep(socket);
    if (startTls) converse(socket, startTls);
    else wrap(socket, false);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The TLS front got no port.');

  function wrap(socket: Socket, dropsGreeting: boolean): void {
    const safe = keep(new TLSSocket(socket, { isServer: true, ...identity }));
    const behind = keep(connect(port, '127.0.0.1'));
    // A server hangs up on whoever speaks before its greeting is out.
    behind.once('data', (greeting: Buffer) => {
      if (!dropsGreeting) safe.write(greeting);
      behind.pipe(safe);
      safe.pipe(behind);
    });
    safe.on('close', () => behind.destroy());
  }

  function converse(socket: Socket, { greeting, answer, goAhead }: StartTls): void {
    socket.write(`${greeting}\r\n`);
    socket.on('data', function read(chunk: Buffer) {
      for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
        inClear.push(line);
        const words = answer(line);
        if (words !== null) {
          socket.write(`${words}\r\n`);
          continue;
        }
        socket.off('data', read);
        socket.write(`${goAhead(line)}\r\n`);
        wrap(socket, true);
      }
    });
  }

  return {
    port: address.port,
    inClear,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
