import { type Logger, WebClient, type WebClientOptions } from '@slack/web-api';

/** The Web API's address unless the configuration names another. */
const slackAddress = 'https://slack.com/api/';
/** Milliseconds after which a call is given up; without it a hung call hangs for ever. */
const callLimit = 10_000;
/** Seconds to wait after a refusal for too many calls that does not say how long. */
const defaultWait = '30';

/**
 * A client of its own for each use: a limited post must not hold up a modal, and nothing is repeated here, because
 * only the outbox knows whether repeating is safe.
 */
export function webClient(token: string, apiUrl: string | null, logger: Logger): WebClient {
  return new WebClient(token, clientOptions(apiUrl, logger));
}

/** A fresh object every time: Bolt and the socket client write into the one they are given. */
export function clientOptions(apiUrl: string | null, logger: Logger): WebClientOptions {
  return {
    slackApiUrl: apiUrl ?? slackAddress,
    timeout: callLimit,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    fetch: fetchWithWait,
    logger,
  };
}

/**
 * The SDK gives a 429 without Retry-After no type of its own; with the header it has one. Answers to a response_url
 * come here without a time limit.
 */
const fetchWithWait: NonNullable<WebClientOptions['fetch']> = async (address, request) => {
  const signal = request?.signal ?? AbortSignal.timeout(callLimit);
  const answer = await fetch(address, { ...request, signal });
  if (answer.status !== 429 || answer.headers.has('retry-after')) return answer;
  return new Response(null, { status: 429, headers: { 'retry-after': defaultWait } });
};
