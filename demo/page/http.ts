import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';

export interface PageRequest {
  query: URLSearchParams;
  /** The parsed JSON of a POST, unchecked; null for a GET. */
  body: unknown;
}

export type PageAnswer =
  | { json: unknown }
  | { bytes: Buffer; contentType: string; contentDisposition?: string };

export interface PageRoute {
  /** Bytes the JSON body may have. */
  bodyLimit: number;
  answer(request: PageRequest): Promise<PageAnswer> | PageAnswer;
}

/** Keyed by "METHOD /path". */
export type PageRoutes = Record<string, PageRoute>;

const smallBody = 256 * 1024;

export function getRoute(answer: PageRoute['answer']): PageRoute {
  return { bodyLimit: 0, answer };
}

export function postRoute(answer: PageRoute['answer'], bodyLimit = smallBody): PageRoute {
  return { bodyLimit, answer };
}

/** An error whose sentence may be shown to the visitor; `status` is the HTTP status it is answered with. */
export function refusal(status: number, sentence: string): Error & { status: number } {
  return Object.assign(new Error(sentence), { status });
}

/** Gives the value in the wanted shape, or refuses it with 400 and the first thing that is wrong. */
export function inShape<Value>(shape: z.ZodType<Value>, value: unknown): Value {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw refusal(
    400,
    issue ? `${issue.message} (${issue.path.join('.') || 'body'})` : z.prettifyError(result.error),
  );
}

/**
 * Reads a JSON body of at most `limit` bytes. Only application/json is taken: a foreign page cannot send that
 * type without a CORS preflight, which this server never answers.
 */
export async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    throw refusal(415, 'Send the action as application/json.');
  }
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw refusal(400, 'The action is not valid JSON.');
  }
}

function tooLarge(): Error {
  return refusal(413, 'That is too large: a mail may carry at most 10 MB of attachments.');
}

export function sendAnswer(response: ServerResponse, answer: PageAnswer): void {
  if ('json' in answer) {
    sendBytes(response, 200, Buffer.from(JSON.stringify(answer.json)), 'application/json; charset=utf-8');
    return;
  }
  if (answer.contentDisposition) response.setHeader('content-disposition', answer.contentDisposition);
  sendBytes(response, 200, answer.bytes, answer.contentType);
}

/** Answers a refusal with its sentence, anything else with 500; the page shows either to the visitor. */
export function sendProblem(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  const sentence = error instanceof Error ? error.message : String(error);
  // A body that was refused half way is still on the wire; the connection cannot be used again.
  if (status === 413) response.setHeader('connection', 'close');
  sendBytes(
    response,
    status,
    Buffer.from(JSON.stringify({ error: sentence })),
    'application/json; charset=utf-8',
  );
}

function sendBytes(response: ServerResponse, status: number, bytes: Buffer, contentType: string): void {
  response.statusCode = status;
  response.setHeader('content-type', contentType);
  response.setHeader('content-length', bytes.length);
  response.end(bytes);
}
