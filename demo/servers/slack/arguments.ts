import { isRecord, type Json } from './json.ts';
import { SlackRefusal } from './refusal.ts';

/** Arguments that @slack/web-api sends as JSON text inside a url-encoded body. */
const nested = ['attachments', 'blocks', 'file_ids', 'files', 'metadata', 'view'];

/** The arguments of a Web API call, whichever of the two content types it came in. */
export function readArguments(contentType: string, body: string): Json {
  if (contentType.startsWith('application/json')) {
    const parsed = parseJson(body);
    if (!isRecord(parsed)) throw new SlackRefusal('invalid_json');
    return parsed;
  }
  const given: Json = {};
  for (const [name, value] of new URLSearchParams(body)) {
    given[name] = nested.includes(name) ? (parseJson(value) ?? value) : value;
  }
  return given;
}

/** A required text argument; `error` is Slack's word for its absence. */
export function required(given: Json, name: string, error = 'invalid_arguments'): string {
  const value = given[name];
  if (typeof value !== 'string' || value === '') {
    throw new SlackRefusal(error, [`[ERROR] missing required field: ${name}`]);
  }
  return value;
}

export function optional(given: Json, name: string): string | undefined {
  const value = given[name];
  return value === undefined || value === '' ? undefined : String(value);
}

export function flag(given: Json, name: string): boolean {
  return ['true', '1'].includes(String(given[name]));
}

/** How many items to give: what was asked for, at least one, at most a thousand. */
export function limitOf(given: Json): number {
  const asked = Number(given.limit ?? 100);
  return Number.isInteger(asked) && asked > 0 ? Math.min(asked, 1000) : 100;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
