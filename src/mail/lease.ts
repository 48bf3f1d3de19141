import type { Ledger } from './mailbox.ts';

export interface HeldLease {
  fence: number;
  isLost(): boolean;
  /** Stops renewing; a renewal that runs is awaited. The lease itself is given back by `release`. */
  end(): Promise<void>;
}

/**
 * Renews a lease at a third of its time, also while a long fetch or commit runs. Calls `onLost` once when another process
 * has taken it, or when the database could not be asked for as long as the lease lasts.
 */
export function keepLease(
  ledger: Ledger,
  mailbox: string,
  fence: number,
  { onLost, onError }: { onLost(): void; onError(error: unknown): void },
): HeldLease {
  const { leaseMilliseconds } = ledger;
  let renewedAt = performance.now();
  let isLost = false;
  let isOver = false;
  let beat: Promise<void> = Promise.resolve();
  let timer = setTimeout(next, leaseMilliseconds / 3);

  return {
    fence,
    isLost: () => isLost,
    async end() {
      isOver = true;
      clearTimeout(timer);
      await beat;
    },
  };

  function next(): void {
    beat = renew();
  }

  async function renew(): Promise<void> {
    const askedAt = performance.now();
    try {
      isLost = !(await ledger.renew(mailbox, fence));
      if (!isLost) renewedAt = askedAt;
    } catch (error) {
      onError(error);
      isLost = performance.now() - renewedAt >= leaseMilliseconds;
    }
    if (isOver) return;
    if (isLost) onLost();
    else timer = setTimeout(next, leaseMilliseconds / 3);
  }
}
