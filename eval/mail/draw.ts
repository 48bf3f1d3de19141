import { createHash } from 'node:crypto';

/** A whole number below `limit`, always the same for the same seed and words. */
export function draw(seed: number, words: string, limit: number): number {
  return createHash('sha256').update(`${seed} ${words}`).digest().readUInt32BE(0) % limit;
}
