import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answerResponse } from './responses.ts';
import { answerApiCall } from './web-api.ts';
import type { Workspace } from './workspace.ts';

/** Where everything of the stand-in is reached: /api/<method>, /response/<id>, /upload/<id>, /files/<id>, /link. */
export function createHttpServer(workspace: Workspace): Server {
  const server = createServer((request, response) => {
    answer(workspace, request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(String(error));
    });
  });
  server.on('upgrade', workspace.socketMode.upgrade);
  return server;
}

async function answer(
  workspace: Workspace,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [, room, name = ''] = new URL(request.url ?? '/', workspace.origin).pathname.split('/');
  const body = await readBody(request);
  if (room === 'api') answerApi(workspace, request, response, name, body.toString());
  else if (room === 'response' && request.method === 'POST') {
    const { status, body: reply } = answerResponse(workspace, name, body.toString());
    sendJson(response, status, reply);
  } else if (room === 'upload' && request.method === 'POST')
    await takeUpload(workspace, request, response, name, body);
  else if (room === 'files') sendFile(workspace, response, name);
  else sendJson(response, 404, { ok: false, error: 'not_found' });
}

function answerApi(
  workspace: Workspace,
  request: IncomingMessage,
  response: ServerResponse,
  method: string,
  body: string,
): void {
  const { authorization, 'content-type': contentType = '' } = request.headers;
  const reply = answerApiCall(workspace, { method, authorization, contentType, body });
  if (reply.cut) {
    response.destroy();
    return;
  }
  if (reply.retryAfterSeconds !== undefined) response.setHeader('retry-after', reply.retryAfterSeconds);
  sendJson(response, reply.status, reply.body);
}

/** The bytes come alone or, from @slack/web-api, as the one part of a form. */
async function takeUpload(
  workspace: Workspace,
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
  body: Buffer,
): Promise<void> {
  const file = workspace.files.find(id);
  if (!file) {
    sendJson(response, 404, { ok: false, error: 'file_not_found' });
    return;
  }
  const contentType = request.headers['content-type'] ?? '';
  const content = contentType.startsWith('multipart/form-data') ? await onlyPart(contentType, body) : body;
  workspace.files.write(file, content);
  response.writeHead(200, { 'content-type': 'text/plain' });
  response.end(`OK - ${content.length}`);
}

async function onlyPart(contentType: string, body: Buffer): Promise<Buffer> {
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': contentType },
  }).formData();
  const part = form.values().next().value;
  return part instanceof Blob ? Buffer.from(await part.arrayBuffer()) : Buffer.from(part ?? '');
}

function sendFile(workspace: Workspace, response: ServerResponse, id: string): void {
  const content = workspace.files.read(id);
  if (!content) {
    sendJson(response, 404, { ok: false, error: 'file_not_found' });
    return;
  }
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment',
  });
  response.end(content);
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}
