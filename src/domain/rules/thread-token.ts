/**
 * The signature that binds one of our mails to its case and its one recipient, so that an answer which carries it
 * proves which conversation it continues. 80 bits of HMAC-SHA256 (RFC 2104 section 5 allows to cut it), with the id of
 * the key before it, so that keys can change while answers to older mails still come in.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

export interface ThreadKey {
  /** Four hexadecimal digits that name the key in a token; they say nothing about it. */
  id: string;
  key: Buffer;
}

/** As a pattern: key id, a dot, signature. */
export const tokenPattern = '[0-9a-f]{4}\\.[0-9a-f]{20}';

/** `parts` are what is signed, beginning with the purpose. */
export function signThread(parts: (string | number)[], key: ThreadKey): string {
  return `${key.id}.${signature(parts, key)}`;
}

/** Whether one of these keys signed exactly these parts. Constant time in the signature. */
export function threadTokenHolds(token: string, parts: (string | number)[], keys: ThreadKey[]): boolean {
  const [id, signed = ''] = token.toLowerCase().split('.');
  // Under an unknown id nothing holds, and it takes no less time to find that out.
  const named = keys.filter((key) => key.id === id);
  const candidates = named.length > 0 ? named : keys.slice(0, 1);
  const holds = candidates.map((key) => isEqual(signature(parts, key), signed));
  return named.length > 0 && holds.includes(true);
}

function signature(parts: (string | number)[], { key }: ThreadKey): string {
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex').slice(0, 20);
}

function isEqual(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
