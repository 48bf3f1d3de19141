import { readArguments } from './arguments.ts';
import type { SlackFault } from './contract.ts';
import { appToken, botToken } from './identity.ts';
import type { Json } from './json.ts';
import { chatMethods } from './methods/chat.ts';
import { connectionMethods } from './methods/connection.ts';
import { conversationMethods } from './methods/conversations.ts';
import { fileMethods } from './methods/files.ts';
import type { Method } from './methods/method.ts';
import { peopleMethods } from './methods/people.ts';
import { reactionMethods } from './methods/reactions.ts';
import { viewMethods } from './methods/views.ts';
import { SlackRefusal } from './refusal.ts';
import type { Workspace } from './workspace.ts';

const methods = new Map<string, Method>(
  Object.entries({
    ...connectionMethods,
    ...chatMethods,
    ...conversationMethods,
    ...viewMethods,
    ...peopleMethods,
    ...reactionMethods,
    ...fileMethods,
  }),
);

export interface ApiRequest {
  method: string;
  authorization: string | undefined;
  contentType: string;
  body: string;
}
/** What goes back: status 200 and `{ok}` as always with Slack, 429 with Retry-After, or a cut connection. */
export interface ApiAnswer {
  status: 200 | 429;
  body: Json;
  retryAfterSeconds?: number;
  cut: boolean;
}

export function answerApiCall(workspace: Workspace, request: ApiRequest): ApiAnswer {
  const at = workspace.now();
  const fault = workspace.faults.take(request.method);
  let given: Json = {};
  let body: Json;
  try {
    const { token, ...rest } = readArguments(request.contentType, request.body);
    given = rest;
    body = { ok: true, ...run(workspace, request, token, given, fault) };
  } catch (error) {
    body = refused(error);
  }
  const failure = body.ok === true ? {} : { error: String(body.error) };
  workspace.journal.write({ method: request.method, at, arguments: given, ok: body.ok === true, ...failure });
  workspace.changes.stirred();
  if (fault?.kind === 'rate-limited') {
    return { status: 429, body, retryAfterSeconds: fault.retryAfterSeconds, cut: false };
  }
  return { status: 200, body, cut: fault?.kind === 'cut-after-effect' };
}

function run(
  workspace: Workspace,
  request: ApiRequest,
  token: unknown,
  given: Json,
  fault: SlackFault | undefined,
): Json {
  const method = methods.get(request.method);
  if (!method) throw new SlackRefusal('unknown_method');
  checkToken(request.method, request.authorization?.replace(/^Bearer /, '') ?? token);
  if (fault?.kind === 'rate-limited') throw new SlackRefusal('ratelimited');
  if (fault?.kind === 'error') throw new SlackRefusal(fault.error);
  return method(workspace, given);
}

/** The app-level token opens connections and nothing else; the bot token does everything but that. */
function checkToken(method: string, token: unknown): void {
  if (!token) throw new SlackRefusal('not_authed');
  if (token !== botToken && token !== appToken) throw new SlackRefusal('invalid_auth');
  const wanted = method === 'apps.connections.open' ? appToken : botToken;
  if (token !== wanted) throw new SlackRefusal('not_allowed_token_type');
}

function refused(error: unknown): Json {
  if (!(error instanceof SlackRefusal)) throw error;
  const places = error.places.length > 0 ? { response_metadata: { messages: error.places } } : {};
  return { ok: false, error: error.message, ...places };
}
