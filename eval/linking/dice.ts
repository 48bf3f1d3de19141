/** Chance that is always the same for the same seed (mulberry32): a firm of 40,000 payments takes many throws. */
export interface Dice {
  /** From 0 up to and without 1. */
  throw(): number;
  /** A whole number from 0 up to and without `limit`. */
  below(limit: number): number;
  pick<T>(list: readonly T[]): T;
  chance(share: number): boolean;
  /** So many of these characters. */
  word(characters: string, length: number): string;
}

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    throw: next,
    below,
    pick: (list) => list[below(list.length)]!,
    chance: (share) => next() < share,
    word: (characters, length) =>
      Array.from({ length }, () => characters[below(characters.length)]!).join(''),
  };
}
