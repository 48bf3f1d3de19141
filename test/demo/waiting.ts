import type { Timers } from '../../demo/servers/slack/timers.ts';

export interface HandMovedTimers extends Timers {
  elapse(milliseconds: number): void;
  /** Milliseconds until each waiting action. */
  remaining(): number[];
}

/** Time that only moves when the test says so. */
export function handMovedTimers(): HandMovedTimers {
  let now = 0;
  let waiting: { at: number; action: () => void }[] = [];
  return {
    after(milliseconds, action) {
      const entry = { at: now + milliseconds, action };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((one) => one !== entry);
      };
    },
    remaining: () => waiting.map(({ at }) => at - now),
    elapse(milliseconds) {
      now += milliseconds;
      for (const entry of waiting.filter((one) => one.at <= now)) {
        waiting = waiting.filter((one) => one !== entry);
        entry.action();
      }
    },
  };
}

export interface Observed<T> {
  items: T[];
  push(item: T): void;
  /** Resolves with everything seen as soon as there are so many. */
  reaches(count: number): Promise<T[]>;
}

/** What the app saw, for tests that wait for it without asking again and again. */
export function observe<T>(): Observed<T> {
  const items: T[] = [];
  let waiting: { count: number; resolve: (items: T[]) => void }[] = [];
  return {
    items,
    push(item) {
      items.push(item);
      for (const one of waiting.filter(({ count }) => count <= items.length)) one.resolve([...items]);
      waiting = waiting.filter(({ count }) => count > items.length);
    },
    reaches(count) {
      if (items.length >= count) return Promise.resolve([...items]);
      return new Promise((resolve) => void waiting.push({ count, resolve }));
    },
  };
}
