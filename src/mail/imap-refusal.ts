import { inspect } from 'node:util';

/** NO for these mails. A server that asks for patience says so with a response code (RFC 5530, RFC 9738, Gmail's own). */
export function isRefusal(error: unknown): boolean {
  const { responseStatus, code } = error as { responseStatus?: string; code?: string };
  const words = inspect(error, { depth: 6 });
  return (
    responseStatus === 'NO' && code !== 'ETHROTTLE' && !/\b(THROTTLED|UNAVAILABLE|LIMIT|INUSE)\b/i.test(words)
  );
}
