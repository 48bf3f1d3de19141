import type { IncomingMessage } from 'node:http';

/** One request as the stand-in understood it. */
export interface AskedModel {
  path: string;
  authorization: string | null;
  /** The whole body as it came. */
  body: string;
  model: string;
  /** plan, translate or check: the name of the schema. */
  purpose: string;
  instructions: string;
  prompt: string;
  /** `store` of the Responses interface. */
  store: boolean | null;
  /** The ids that the schema of a plan knows: every clause of the release. */
  knownIds: string[];
  /** The sentences on offer in the prompt of a plan. */
  offered: { id: string; always: boolean; answers: string[] }[];
  /** The kinds of the questions in the prompt of a plan, in order. */
  questions: string[];
}

interface Body {
  model?: string;
  instructions?: string;
  store?: boolean;
  input?: { content?: string }[];
  messages?: { role?: string; content?: string }[];
  text?: { format?: { name?: string } };
  response_format?: { json_schema?: { name?: string } };
}

export function readQuestion(request: IncomingMessage, body: string): AskedModel {
  const read = parsed(body);
  const instructions =
    read.instructions ?? read.messages?.find(({ role }) => role === 'system')?.content ?? '';
  const prompt =
    read.input?.[0]?.content ?? read.messages?.find(({ role }) => role === 'user')?.content ?? '';
  return {
    path: request.url ?? '',
    authorization: request.headers.authorization ?? null,
    body,
    model: read.model ?? '',
    purpose: read.text?.format?.name ?? read.response_format?.json_schema?.name ?? '',
    instructions,
    prompt,
    store: read.store ?? null,
    knownIds: idsIn(read),
    offered: offeredIn(prompt),
    questions: [...prompt.matchAll(/^\d+\. (\w+) \(/gm)].map((match) => match[1]!),
  };
}

function parsed(body: string): Body {
  try {
    return JSON.parse(body) as Body;
  } catch {
    return {};
  }
}

function idsIn(read: Body): string[] {
  const ids = JSON.stringify(read).match(/"enum":\[("[a-z_]+\.[^\]]*)\]/)?.[1];
  return ids ? (JSON.parse(`[${ids}]`) as string[]) : [];
}

const sentence = /^- (\S+) \(([a-z]+)(; always)?(?:; answers ([^)]*))?\):/gm;

function offeredIn(prompt: string): AskedModel['offered'] {
  return [...prompt.matchAll(sentence)].map((match) => ({
    id: match[1]!,
    always: match[3] !== undefined,
    answers: match[4]?.split(', ') ?? [],
  }));
}
