import { DeskError, errorCode } from '../domain/errors.ts';

/** Where access tokens come from, and what proves who asks (RFC 6749). */
export interface TokenEndpoint {
  url: string;
  clientId: string;
  clientSecret: string | null;
  /** Null asks in the client's own name: the client-credentials grant. */
  refreshToken: string | null;
  scope: string | null;
  /** For one answer as a whole. */
  deadlineMilliseconds: number;
}
export interface AccessTokens {
  /**
   * A token that is good for another minute at least. `refused`: one that a mail server did not take; another one is
   * fetched then. Rejects with DeskError `oauth_refused` or `oauth_unreachable`, both with a sentence that holds no secret.
   */
  get(refused?: string): Promise<string>;
}

interface Answer {
  status: number;
  body: Record<string, unknown>;
}
/** Unusable a minute before its end: a login takes a while, and clocks differ. */
const margin = 60_000;
/** Where the endpoint does not say, as RFC 6749 section 5.1 only recommends it. */
const usualLife = 300;
const largestAnswer = 256 * 1024;

/**
 * Keeps one access token, and asks for the next one once however many wait. A refresh token that the endpoint
 * replaces is used until the process ends; nothing is written anywhere.
 */
export function openAccessTokens(endpoint: TokenEndpoint, now: () => Date): AccessTokens {
  let { refreshToken } = endpoint;
  let held: { token: string; until: number } | null = null;
  let asking: Promise<string> | null = null;

  return {
    async get(refused) {
      if (held && held.token !== refused && now().getTime() < held.until) return held.token;
      asking ??= renew().finally(() => {
        asking = null;
      });
      return asking;
    },
  };

  async function renew(): Promise<string> {
    const { status, body } = await ask(endpoint, refreshToken);
    if (status !== 200) throw refusal(endpoint, status, body);
    const { access_token: token, expires_in: life, refresh_token: next, token_type: type } = body;
    if (!isToken(token) || !/^bearer$/i.test(String(type ?? 'bearer'))) throw odd(endpoint, status);
    const seconds = Number(life ?? usualLife);
    const lasts = Number.isFinite(seconds) ? seconds * 1000 : usualLife * 1000;
    held = { token, until: now().getTime() + lasts - margin };
    if (refreshToken !== null && isToken(next)) refreshToken = next;
    return token;
  }
}

async function ask(endpoint: TokenEndpoint, refreshToken: string | null): Promise<Answer> {
  const { url, clientId, clientSecret, scope, deadlineMilliseconds } = endpoint;
  const form = new URLSearchParams({
    ...(refreshToken === null
      ? { grant_type: 'client_credentials' }
      : { grant_type: 'refresh_token', refresh_token: refreshToken }),
    client_id: clientId,
    ...(clientSecret === null ? {} : { client_secret: clientSecret }),
    ...(scope === null ? {} : { scope }),
  });
  try {
    const response = await fetch(url, {
      ...{ method: 'POST', body: form, headers: { accept: 'application/json' } },
      // Secrets go to the address that was configured and nowhere else.
      redirect: 'error',
      signal: AbortSignal.timeout(deadlineMilliseconds),
    });
    return { status: response.status, body: parse(await readText(response)) };
  } catch (error) {
    throw away(endpoint, reason(error, deadlineMilliseconds), error);
  }
}

async function readText(response: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.length;
    if (size > largestAnswer) throw new Error('The answer has no end.');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
}

function parse(text: string): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? { ...body } : {};
  } catch {
    return {};
  }
}

/** Printable ASCII only: anything else would break the login that it is put into. */
function isToken(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]+$/.test(value);
}

const advice: Record<string, string> = {
  invalid_grant:
    'The refresh token has expired or was revoked. Authorise the mailbox again and set the new one.',
  invalid_client: 'Check the client id and the client secret; a secret may have expired.',
  unauthorized_client: 'Check which grants and mailboxes the client may use.',
  invalid_scope: 'Check the scope.',
};

/** RFC 6749 section 5.2. The description is left out: endpoints put accounts and ids of theirs into it. */
function refusal(endpoint: TokenEndpoint, status: number, body: Record<string, unknown>): DeskError {
  if (status >= 500 || status === 429) return away(endpoint, `status ${status}`);
  const { error } = body;
  if (typeof error !== 'string' || !/^[a-z_]{1,40}$/.test(error)) return odd(endpoint, status);
  if (error === 'temporarily_unavailable' || error === 'server_error') return away(endpoint, error);
  const what = advice[error] ?? 'Check the settings of the OAuth client.';
  const sentence = `The token endpoint ${hostOf(endpoint)} gives no access token (${error}). ${what}`;
  return new DeskError('oauth_refused', sentence, 'later');
}

function odd(endpoint: TokenEndpoint, status: number): DeskError {
  const sentence = `The token endpoint ${hostOf(endpoint)} gave no access token in its answer (status ${status}). Check its address.`;
  return new DeskError('oauth_refused', sentence, 'later');
}

function away(endpoint: TokenEndpoint, why: string, cause?: unknown): DeskError {
  const sentence = `The token endpoint ${hostOf(endpoint)} does not answer (${why}). It is tried again.`;
  return new DeskError('oauth_unreachable', sentence, 'later', cause);
}

function reason(error: unknown, deadlineMilliseconds: number): string {
  if (error instanceof Error && error.name === 'TimeoutError')
    return `silent for ${deadlineMilliseconds / 1000} s`;
  // fetch hides what happened one level down.
  return errorCode(error instanceof Error && error.cause instanceof Error ? error.cause : error);
}

function hostOf(endpoint: TokenEndpoint): string {
  return new URL(endpoint.url).host;
}
