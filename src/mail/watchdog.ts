export interface Watchdog {
  /** Something got done: the time starts anew. */
  feed(): void;
  hasBarked(): boolean;
  end(): void;
}

/** Calls `bark` once when nothing gets done for so long, whatever the connection's own timeouts believe. */
export function openWatchdog(milliseconds: number, bark: () => void): Watchdog {
  let barked = false;
  const timer = setTimeout(() => {
    barked = true;
    bark();
  }, milliseconds);
  return { feed: () => void timer.refresh(), hasBarked: () => barked, end: () => clearTimeout(timer) };
}
