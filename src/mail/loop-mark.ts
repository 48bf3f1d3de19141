import { createHmac, timingSafeEqual } from 'node:crypto';

/** Stands on every mail that Casedesk sends, so that a copy coming back is known as our own. */
export const loopHeader = 'X-Casedesk-Loop';

/** The mark of one mail: bound to its Message-ID, so that it cannot be copied onto another one. */
export function loopMark(key: Buffer, messageId: string): string {
  return createHmac('sha256', key).update(`loop ${messageId}`).digest('hex').slice(0, 32);
}

/** Whether the mark was made with this key. Without a key only its shape tells. */
export function isLoopMark(mark: string, messageId: string | null, key: Buffer | null): boolean {
  if (!/^[0-9a-f]{32}$/.test(mark)) return false;
  if (key === null) return true;
  return messageId !== null && timingSafeEqual(Buffer.from(mark), Buffer.from(loopMark(key, messageId)));
}
