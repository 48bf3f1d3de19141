import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Said, shapeAnswer } from './answer-shapes.ts';
import { type AskedModel, readQuestion } from './question.ts';

/** What the server does with a question: says something as a model, or misbehaves on the wire. */
export type Behaviour = (asked: AskedModel) => Said | WireFault;
export interface WireFault {
  /** reset: the connection breaks; hang: nothing comes; drip: headers at once and then a blank now and then. */
  fault: 'reset' | 'hang' | 'drip' | 'answer';
  status?: number;
  headers?: Record<string, string>;
  body?: string;
}

/** A stand-in for a language model's server, on loopback. Speaks Responses and Chat Completions. */
export interface ModelServer {
  /** "http://127.0.0.1:40123/v1" */
  baseUrl: string;
  /** Every question so far: what left Casedesk. */
  asked: AskedModel[];
  behave(behaviour: Behaviour): void;
  stop(): Promise<void>;
}

export async function startModelServer(behaviour: Behaviour): Promise<ModelServer> {
  const asked: AskedModel[] = [];
  let behave = behaviour;
  const timers = new Set<NodeJS.Timeout>();
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const question = readQuestion(request, await bodyOf(request));
    asked.push(question);
    const said = behave(question);
    if (!('fault' in said)) return sendJson(response, 200, shapeAnswer(question, said));
    if (said.fault === 'reset') request.socket.destroy();
    if (said.fault === 'drip') drip(response);
    if (said.fault === 'answer') {
      response.writeHead(said.status ?? 200, { 'Content-Type': 'application/json', ...said.headers });
      response.end(said.body ?? '');
    }
  }
  function drip(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    const timer = setInterval(() => response.write(' '), 5);
    timers.add(timer);
    response.on('close', () => clearInterval(timer));
  }
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    behave(next) {
      behave = next;
    },
    async stop() {
      for (const timer of timers) clearInterval(timer);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'x-request-id': 'req_stand_in' });
  response.end(JSON.stringify(body));
}
