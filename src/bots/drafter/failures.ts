import OpenAI from 'openai';
import { type FailureCode, ModelFailure } from '../../domain/model/asking.ts';

const codeOfStatus: Record<number, FailureCode> = {
  400: 'bad_request',
  401: 'unauthorised',
  403: 'forbidden',
  404: 'not_found',
  408: 'timed_out',
  409: 'conflict',
  422: 'unprocessable',
  429: 'rate_limited',
};

/** Any thrown thing as a code, without a word of what was sent or said. */
export function failureOf(error: unknown): ModelFailure {
  if (error instanceof ModelFailure) return error;
  // The order matters: each of these is an APIError, too.
  if (error instanceof OpenAI.APIUserAbortError || isAbort(error)) return new ModelFailure('timed_out');
  if (error instanceof OpenAI.APIConnectionTimeoutError) return new ModelFailure('timed_out');
  if (error instanceof OpenAI.APIConnectionError) return new ModelFailure('unreachable');
  if (error instanceof OpenAI.APIError) return failureOfStatus(error);
  // The library parses bodies that call themselves JSON, and stumbles over pages of proxies.
  if (error instanceof SyntaxError || error instanceof TypeError) return new ModelFailure('not_json_api');
  return new ModelFailure('unknown');
}

function failureOfStatus(error: InstanceType<typeof OpenAI.APIError>): ModelFailure {
  const status = error.status ?? null;
  const more = { status, requestId: error.requestID ?? null, wait: waitWanted(error.headers) };
  if (error.code === 'insufficient_quota' || error.type === 'insufficient_quota')
    return new ModelFailure('insufficient_quota', more);
  if (error.code === 'content_filter') return new ModelFailure('filtered', more);
  const code =
    status === null ? 'unknown' : (codeOfStatus[status] ?? (status >= 500 ? 'server_error' : 'unknown'));
  return new ModelFailure(code, more);
}

/** RFC 9110 section 10.2.3, in seconds; dates are not worth the code for a wait of at most a minute. */
function waitWanted(headers: Headers | undefined): number | null {
  const milliseconds = Number(headers?.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(milliseconds) && milliseconds >= 0) return milliseconds;
  const seconds = Number(headers?.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError');
}

/** `work`, or a failure as soon as `signal` ends, whatever the library does with bodies that drip. */
export async function inTime<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  let onEnd = (): void => undefined;
  const ended = new Promise<never>((_resolve, reject) => {
    onEnd = () => reject(new ModelFailure('timed_out'));
    if (signal.aborted) onEnd();
    else signal.addEventListener('abort', onEnd, { once: true });
  });
  // Its end is of no interest any more once the time is over.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, ended]);
  } finally {
    signal.removeEventListener('abort', onEnd);
  }
}
