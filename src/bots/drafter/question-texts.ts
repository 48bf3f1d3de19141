import type { ModelQuestion } from '../../domain/model/asking.ts';

/** What the model reads beside its instructions. */
export function promptOf({ prompt, repair }: ModelQuestion): string {
  return repair === null ? prompt : `${prompt}\n\n${repair}`;
}

/** The documented way to find a request again: https://platform.openai.com/docs/api-reference/debugging-requests */
export function headersOf({ requestId }: ModelQuestion): Record<string, string> {
  return { 'X-Client-Request-Id': requestId };
}
