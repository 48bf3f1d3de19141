import { randomBytes } from 'node:crypto';

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Slack's ids: a letter that tells the kind, then ten capitals and digits. */
export function newId(kind: string): string {
  return kind + [...randomBytes(10)].map((byte) => letters[byte % letters.length]).join('');
}

/** A secret in an address: a ticket, a trigger, a response_url. */
export function newSecret(): string {
  return randomBytes(16).toString('hex');
}

/**
 * Message timestamps: seconds and microseconds since 1970 as text, always rising, so that they name a message
 * within its channel even when two are written in the same instant.
 */
export function createTimestamps(now: () => Date) {
  let last = 0;
  return {
    next(): string {
      last = Math.max(now().getTime() * 1000, last + 1);
      return `${Math.floor(last / 1e6)}.${String(last % 1e6).padStart(6, '0')}`;
    },
    /** Nothing earlier than this one will be given out again. */
    seen(ts: string): void {
      last = Math.max(last, microseconds(ts));
    },
  };
}

export function microseconds(ts: string): number {
  const [seconds = '0', fraction = ''] = ts.split('.');
  return Number(seconds) * 1e6 + Number(fraction.padEnd(6, '0').slice(0, 6));
}
