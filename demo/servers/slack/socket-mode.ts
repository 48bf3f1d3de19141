import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import type { Acknowledgement } from './contract.ts';
import { newSecret } from './identifiers.ts';
import { appId } from './identity.ts';
import { isRecord, type Json } from './json.ts';
import type { Timers } from './timers.ts';

/** https://docs.slack.dev/apis/events-api/using-socket-mode: an answer is due within three seconds. */
const acknowledgementLimit = 3000;
/** The client gives a silent server up after thirty seconds. */
const pingInterval = 10_000;
/** How long a socket that was told to leave may stay. */
const farewell = 10_000;
/** Slack allows one app ten connections. */
export const mostConnections = 10;

export interface Envelope {
  type: 'slash_commands' | 'interactive' | 'events_api';
  payload: Json;
  accepts_response_payload: boolean;
  retry_attempt?: number;
  retry_reason?: string;
}
export interface SocketMode {
  /** A secret for one connection, given out by apps.connections.open. */
  issueTicket(): string;
  upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void;
  /** Sends to exactly one open socket, in turn; unacknowledged at once when there is none. */
  send(envelope: Envelope): Promise<Acknowledgement>;
  connections(): number;
  refresh(which: 'one' | 'all'): void;
  /** Says goodbye to every client; one that does not answer within a second is cut off. */
  stop(): Promise<void>;
}

export function createSocketMode(timers: Timers, stirred: () => void): SocketMode {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const waiting = new Map<string, { socket: WebSocket; settle(payload?: unknown): void; fail(): void }>();
  /** Sockets that take envelopes, the next in turn first. */
  let open: WebSocket[] = [];
  const withdraw = (socket: WebSocket) => {
    open = open.filter((one) => one !== socket);
  };

  const receive = (socket: WebSocket) => {
    open.push(socket);
    const stopPinging = pingEvery(timers, socket);
    socket.on('message', (data) => {
      const answer = parse(String(data));
      if (answer) waiting.get(String(answer.envelope_id))?.settle(answer.payload);
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      stopPinging();
      withdraw(socket);
      for (const sent of waiting.values()) if (sent.socket === socket) sent.fail();
      stirred();
    });
    socket.send(JSON.stringify(hello(open.length)));
    stirred();
  };

  return {
    issueTicket() {
      const ticket = newSecret();
      tickets.add(ticket);
      return ticket;
    },
    upgrade(request, stream, head) {
      const address = new URL(request.url ?? '/', 'http://127.0.0.1');
      if (address.pathname !== '/link' || !tickets.delete(address.searchParams.get('ticket') ?? '')) {
        stream.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, stream, head, receive);
    },
    send(envelope) {
      const socket = open.shift();
      if (!socket) return Promise.resolve({ acknowledged: false, milliseconds: 0 });
      open.push(socket);
      return new Promise((resolve) => {
        const envelopeId = newSecret();
        const begun = performance.now();
        const finish = (acknowledged: boolean, payload?: unknown) => {
          callOff();
          waiting.delete(envelopeId);
          const milliseconds = performance.now() - begun;
          resolve({ acknowledged, milliseconds, ...(payload === undefined ? {} : { payload }) });
          stirred();
        };
        const callOff = timers.after(acknowledgementLimit, () => finish(false));
        waiting.set(envelopeId, {
          socket,
          settle: (payload) => finish(true, payload),
          fail: () => finish(false),
        });
        socket.send(JSON.stringify({ envelope_id: envelopeId, ...envelope }));
      });
    },
    connections: () => open.length,
    refresh(which) {
      const leaving = which === 'all' ? [...open] : open.slice(0, 1);
      for (const socket of leaving) {
        withdraw(socket);
        socket.send(
          JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: { host: 'demo' } }),
        );
        const callOff = timers.after(farewell, () => socket.terminate());
        socket.on('close', callOff);
      }
      stirred();
    },
    async stop() {
      await Promise.all([...server.clients].map(sayGoodbye));
      server.close();
    },
  };
}

function pingEvery(timers: Timers, socket: WebSocket): () => void {
  let callOff = () => {};
  const again = () => {
    callOff = timers.after(pingInterval, () => {
      if (socket.readyState === WebSocket.OPEN) socket.ping();
      again();
    });
  };
  again();
  return () => callOff();
}

async function sayGoodbye(socket: WebSocket): Promise<void> {
  const closed = new Promise((resolve) => socket.once('close', resolve));
  const cutOff = setTimeout(() => socket.terminate(), 1000);
  socket.close(1001);
  await closed;
  clearTimeout(cutOff);
}

function hello(connections: number): Json {
  return {
    type: 'hello',
    num_connections: connections,
    connection_info: { app_id: appId },
    debug_info: { host: 'demo', approximate_connection_time: 3600 },
  };
}

function parse(text: string): Json | null {
  try {
    const answer: unknown = JSON.parse(text);
    return isRecord(answer) ? answer : null;
  } catch {
    return null;
  }
}
