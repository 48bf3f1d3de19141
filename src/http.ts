import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How each part is, for the health page. `ok: false` with a word that says why. */
export interface Health {
  ok: boolean;
  parts: Record<string, { ok: boolean; state: string; since?: string | null; count?: number }>;
  /** Each mailbox of the part `imap`; absent where there is no such part. */
  mailboxes?: {
    mailbox: string;
    ok: boolean;
    state: string;
    /** The last contact of whichever process watches it. */
    since: string | null;
    lag_seconds: number | null;
    quarantined: number;
    refused: number;
  }[];
}
export interface HttpDependencies {
  health(): Promise<Health>;
  /** Prometheus text, no label that tells anything about a client. */
  metrics(): Promise<string>;
  /** Null switches the webhook off. */
  receiveRecords:
    | ((request: {
        entity: string;
        signature: string | undefined;
        body: Buffer;
      }) => Promise<{ status: number; body: object }>)
    | null;
}
export interface HttpServer {
  port: number;
  stop(): Promise<void>;
}

const largestBody = 1024 * 1024;

/**
 * /livez the process turns; /readyz the database answers (503 until then); /health every part in JSON; /metrics for
 * Prometheus; POST /records/{entity} the signed webhook of the core system. Nothing here needs a login, so it
 * listens on loopback unless told otherwise, and it says nothing about clients.
 */
export async function startHttp(
  settings: { host: string; port: number },
  dependencies: HttpDependencies,
): Promise<HttpServer> {
  const server = createServer((request, response) => {
    answer(request, response, dependencies).catch(() => sendJson(response, 500, { error: 'internal error' }));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, stop: () => stopServer(server) };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  dependencies: HttpDependencies,
): Promise<void> {
  const path = (request.url ?? '/').split('?')[0]!;
  if (request.method === 'POST' && path.startsWith('/records/'))
    return receive(request, response, dependencies, path.slice('/records/'.length));
  if (request.method !== 'GET') return sendJson(response, 405, { error: 'only GET is answered here' });
  if (path === '/livez') return sendJson(response, 200, { ok: true });
  if (path === '/metrics')
    return send(response, 200, 'text/plain; version=0.0.4', await dependencies.metrics());
  if (path !== '/readyz' && path !== '/health')
    return sendJson(response, 404, { error: 'try /livez, /readyz, /health or /metrics' });
  const health = await dependencies.health();
  const ready = path === '/health' ? health.ok : (health.parts.database?.ok ?? false);
  return sendJson(response, ready ? 200 : 503, path === '/health' ? health : { ok: ready });
}

async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  dependencies: HttpDependencies,
  entity: string,
): Promise<void> {
  if (!dependencies.receiveRecords)
    return sendJson(response, 404, {
      error: 'the records webhook is switched off; set RECORDS_WEBHOOK_SECRETS',
    });
  const body = await readBody(request);
  if (body === null)
    return sendJson(response, 413, { error: `the body is larger than ${largestBody} bytes` });
  const header = request.headers['casedesk-signature'];
  const answered = await dependencies.receiveRecords({
    entity,
    signature: Array.isArray(header) ? header[0] : header,
    body,
  });
  return sendJson(response, answered.status, answered.body);
}

async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > largestBody) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  send(response, status, 'application/json', JSON.stringify(body));
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  if (response.headersSent) return;
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });
  response.end(body);
}

function stopServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
