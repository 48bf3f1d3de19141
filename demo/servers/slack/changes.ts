export interface Changes {
  /** Something people can see has changed. */
  changed(): void;
  /** Something only the app and the tests can see has changed: a call, a connection, an acknowledgement. */
  stirred(): void;
  onChange(listener: () => void): () => void;
  waitFor<T>(what: string, condition: () => T | undefined | null | false, limit?: number): Promise<T>;
  /** Rejects everybody who still waits. */
  close(): void;
}

interface Waiter {
  check(): void;
  giveUp(why: string): void;
}

/** Reached only where something is wrong: a busy machine must not reach it. */
const defaultLimit = 20_000;

/** `describe` is added to the error of a wait that ran out, to say what the world looked like. */
export function createChanges(describe: () => string): Changes {
  const listeners = new Set<() => void>();
  const waiters = new Set<Waiter>();
  const stirred = () => {
    for (const waiter of [...waiters]) waiter.check();
  };

  return {
    changed() {
      for (const listener of [...listeners]) listener();
      stirred();
    },
    stirred,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    waitFor: (what, condition, limit = defaultLimit) => waitFor(waiters, what, condition, limit, describe),
    close() {
      for (const waiter of [...waiters]) waiter.giveUp('the stand-in was stopped');
    },
  };
}

function waitFor<T>(
  waiters: Set<Waiter>,
  what: string,
  condition: () => T | undefined | null | false,
  limit: number,
  describe: () => string,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const waiter: Waiter = {
      check() {
        try {
          const found = condition();
          if (found === undefined || found === null || found === false) return;
          done();
          resolve(found);
        } catch (error) {
          done();
          reject(error);
        }
      },
      giveUp(why) {
        done();
        reject(new Error(`Waited for ${what}, but ${why}. ${describe()}`));
      },
    };
    const timer = setTimeout(() => waiter.giveUp(`it did not come within ${limit} ms`), limit);
    const done = () => {
      clearTimeout(timer);
      waiters.delete(waiter);
    };
    waiters.add(waiter);
    waiter.check();
  });
}
