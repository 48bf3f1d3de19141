import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A token endpoint of OAuth 2 on loopback. It gives out token-1, token-2 and so on, unless told otherwise. */
export interface TokenServer {
  url: string;
  /** The forms that were posted, oldest first. */
  asked: Record<string, string>[];
  /** What it answers from now on; null keeps it silent, 'close' hangs up. */
  answers(next: ((count: number) => { status?: number; body: unknown }) | null | 'close'): void;
  /** Called with each token before it is given out. */
  onToken(listener: (token: string) => void): void;
  stop(): Promise<void>;
}

export async function startTokenServer(): Promise<TokenServer> {
  const asked: TokenServer['asked'] = [];
  let answer: ((count: number) => { status?: number; body: unknown }) | null | 'close' = usual;
  let listen: (token: string) => void = () => undefined;
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const piece of request) text += String(piece);
    asked.push(Object.fromEntries(new URLSearchParams(text)));
    if (answer === 'close') request.socket.destroy();
    if (answer === null || answer === 'close') return;
    const { status = 200, body } = answer(asked.length);
    if (typeof body === 'object' && body !== null && 'access_token' in body)
      listen(String(body.access_token));
    response.writeHead(status, { 'content-type': 'application/json', location: '/elsewhere' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`,
    asked,
    answers(next) {
      answer = next;
    },
    onToken(listener) {
      listen = listener;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function usual(count: number) {
  return { body: { access_token: `token-${count}`, token_type: 'Bearer', expires_in: 3600 } };
}
