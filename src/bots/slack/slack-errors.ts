import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { errorCode } from '../../domain/errors.ts';

/** How a call of the Web API failed, in the one distinction that counts: did Slack do it or not? */
export type CallFailure =
  /** Slack said no, or was never reached: it was certainly not done. */
  | { done: 'no'; permanent: boolean; retryAfterSeconds: number | null; code: string }
  /** The answer was lost, or Slack does not know itself. */
  | { done: 'perhaps'; code: string };

/** The request never left: nobody listened, no address, no route, no trusted certificate. */
const neverSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);
/** "It's possible some aspect of the operation succeeded" (https://docs.slack.dev/reference/methods/chat.postMessage). */
const perhapsDone = new Set(['internal_error', 'fatal_error', 'request_timeout']);
/** Heals without the message being changed: Slack recovers, or an administrator mends the installation. */
const passing = new Set([
  'service_unavailable',
  'ratelimited',
  'rate_limited',
  'message_limit_exceeded',
  'team_added_to_org',
  'not_authed',
  'invalid_auth',
  'account_inactive',
  'token_expired',
  'token_revoked',
  'missing_scope',
  'org_login_required',
  'ekm_access_denied',
]);

export function callFailure(error: unknown): CallFailure {
  if (error instanceof WebAPIRateLimitedError) {
    return { done: 'no', permanent: false, retryAfterSeconds: error.retryAfter, code: 'rate_limited' };
  }
  if (error instanceof WebAPIPlatformError) {
    const code = error.data.error;
    if (perhapsDone.has(code)) return { done: 'perhaps', code };
    return { done: 'no', permanent: !passing.has(code), retryAfterSeconds: null, code };
  }
  if (error instanceof WebAPIHTTPError) {
    const code = `http_${error.statusCode}`;
    if (error.statusCode >= 500 || error.statusCode === 408) return { done: 'perhaps', code };
    return { done: 'no', permanent: false, retryAfterSeconds: null, code };
  }
  if (error instanceof WebAPIRequestError) {
    const codes = systemCodes(error.original);
    const code = codes[0] ?? error.original.name;
    if (codes.length > 0 && codes.every((one) => neverSent.has(one))) {
      return { done: 'no', permanent: false, retryAfterSeconds: null, code };
    }
    return { done: 'perhaps', code };
  }
  return { done: 'perhaps', code: errorCode(error) };
}

/** A machine word for logs about anything thrown while talking to Slack. */
export function slackCode(error: unknown): string {
  if (
    error instanceof WebAPIPlatformError ||
    error instanceof WebAPIRequestError ||
    error instanceof WebAPIHTTPError
  ) {
    return callFailure(error).code;
  }
  return errorCode(error);
}

/** The codes at the ends of the chain of causes: one attempt may have tried several addresses. */
function systemCodes(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  if (error instanceof AggregateError) return error.errors.flatMap(systemCodes);
  const { code } = error as Error & { code?: unknown };
  const deeper = systemCodes(error.cause);
  if (deeper.length > 0) return deeper;
  return typeof code === 'string' ? [code] : [];
}
