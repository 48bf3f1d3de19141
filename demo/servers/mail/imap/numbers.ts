import type { StoredMail } from '../mailboxes.ts';
import { Refusal } from './wire.ts';

/** A mail with the number it has in this session, counted from 1. */
export interface Numbered {
  sequence: number;
  mail: StoredMail;
}

/**
 * The mails of a set like 1:4,7,9:* in mailbox order, each once. Numbers that are not there are left out. The star is
 * the highest number in use, so that 99:* always names at least the last mail (RFC 3501 §9, seq-range).
 */
export function selectNumbers(view: readonly StoredMail[], set: string, byUid: boolean): Numbered[] {
  const last = byUid ? (view.at(-1)?.uid ?? 0) : view.length;
  const chosen = new Set<number>();
  for (const range of set.split(',')) {
    const match = /^(\d+|\*)(?::(\d+|\*))?$/.exec(range);
    if (!match) throw new Refusal('BAD', `${range} is not a number or a range of numbers`);
    const [from, to] = [match[1]!, match[2] ?? match[1]!].map((end) => (end === '*' ? last : Number(end)));
    const [low, high] = [Math.min(from!, to!), Math.max(from!, to!)];
    const first = byUid ? firstIndexFrom(view, low) : Math.max(low, 1) - 1;
    for (let index = first; index < view.length; index++) {
      if ((byUid ? view[index]!.uid : index + 1) > high) break;
      chosen.add(index);
    }
  }
  return [...chosen].sort((a, b) => a - b).map((index) => ({ sequence: index + 1, mail: view[index]! }));
}

function firstIndexFrom(view: readonly StoredMail[], uid: number): number {
  let [low, high] = [0, view.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (view[middle]!.uid < uid) low = middle + 1;
    else high = middle;
  }
  return low;
}
