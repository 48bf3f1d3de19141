import type { ApiCall } from './contract.ts';

/** A demo left open for days must not fill the memory with its calls. */
const kept = 10_000;

export interface Journal {
  write(call: ApiCall): void;
  all(): ApiCall[];
}

export function createJournal(): Journal {
  const calls: ApiCall[] = [];
  return {
    write(call) {
      calls.push(call);
      if (calls.length > kept) calls.shift();
    },
    all: () => [...calls],
  };
}
