import { type Keys, keyedHash } from './seal.ts';

/** Bytes; a header that is longer is one of nobody's. */
const longestHeader = 64 * 1024;
const fromField = /^from[ \t]*:((?:[^\r\n]|\r?\n[ \t])*)/im;

/**
 * A keyed hash of the address in the From field of a raw mail, for nothing but keeping the order of what one sender
 * wrote: it is read in passing, before anything is parsed, and may miss what the parser finds. Null when there is none.
 */
export function senderKey(raw: Buffer, keys: Keys): string | null {
  const start = raw.toString('latin1', 0, Math.min(raw.length, longestHeader));
  const end = start.search(/\r?\n\r?\n/);
  const value = fromField.exec(end < 0 ? start : start.slice(0, end))?.[1];
  if (value === undefined) return null;
  const address = (/<([^<>]*)>[^<>]*$/.exec(value)?.[1] ?? value).replace(/\s+/g, '').toLowerCase();
  if (address === '') return null;
  return keyedHash(`sender ${address}`, keys.identifier.key).slice(0, 24);
}
