import type { JobName } from '../domain/model/jobs.ts';

export interface Runner {
  /** Runs the job, or, when it is running, once more after that: of one job there is never a pair in one process. */
  wake(job: JobName): Promise<void>;
  wakeAll(): Promise<void>;
  /** Starts nothing more, tells running jobs to end after the row in hand, and waits for them. */
  stop(): Promise<void>;
}

/** How long a stop waits for a send or a parse in hand. Whatever it leaves is found again by the next start. */
const longestWait = 25_000;

/** `mine` are the jobs that this process runs; a wake for another one is another process's. */
export function openRunner(
  mine: readonly JobName[],
  run: (job: JobName, signal: AbortSignal) => Promise<void>,
  onError: (job: JobName, error: unknown) => void,
): Runner {
  const ending = new AbortController();
  const running = new Map<JobName, Promise<void>>();
  const again = new Set<JobName>();

  const work = async (job: JobName) => {
    do {
      again.delete(job);
      await run(job, ending.signal).catch((error: unknown) => onError(job, error));
    } while (again.has(job) && !ending.signal.aborted);
    running.delete(job);
  };
  const wake = (job: JobName): Promise<void> => {
    if (ending.signal.aborted || !mine.includes(job)) return Promise.resolve();
    const current = running.get(job);
    if (current) again.add(job);
    const promise = current ?? work(job);
    if (!current) running.set(job, promise);
    return promise;
  };
  return {
    wake,
    async wakeAll() {
      await Promise.all(mine.map(wake));
    },
    async stop() {
      ending.abort();
      let timer: NodeJS.Timeout | undefined;
      const tooLong = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, longestWait);
      });
      await Promise.race([Promise.all(running.values()), tooLong]);
      clearTimeout(timer);
    },
  };
}
