/** Waiting, as a value: tests hand in a clock they move by hand. */
export interface Timers {
  /** Runs `action` after so many milliseconds; the returned function calls it off. */
  after(milliseconds: number, action: () => void): () => void;
}

/** The real clock. A waiting timer keeps no process alive, so that stopping needs no patience. */
export const systemTimers: Timers = {
  after(milliseconds, action) {
    const timer = setTimeout(action, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
