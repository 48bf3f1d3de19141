export interface Bell {
  /** Ends the wait that runs, or the next one at once. */
  ring(): void;
  /** What has rung until now is known. */
  silence(): void;
  /** Until the bell rings or the time is over. */
  wait(milliseconds: number): Promise<void>;
}

/** Wakes one loop. A ring while nobody waits is not lost. */
export function openBell(): Bell {
  let rung = false;
  let wake: (() => void) | null = null;
  return {
    ring() {
      rung = true;
      wake?.();
    },
    silence() {
      rung = false;
    },
    async wait(milliseconds) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        wake = null;
      }
      rung = false;
    },
  };
}

/** Milliseconds before the next try after `failures` in a row: doubled each time, with half of it left to chance. */
export function growingWait(failures: number, first: number, longest: number, random: number): number {
  const full = Math.min(longest, first * 2 ** Math.min(failures - 1, 30));
  return Math.round(full * (0.5 + random / 2));
}
