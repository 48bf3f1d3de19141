import { type ScheduledTask, schedule } from 'node-cron';

/** One line of the schedule: when, what, and whether only one process may run it. */
export interface ScheduledJob {
  name: string;
  /** Cron expression with seconds, in timeZone. */
  when: string;
  timeZone: string;
  /** True: one process claims each slot. False: every process runs it, because the work itself is claimed row by row. */
  onlyOne: boolean;
  run(slot: string): Promise<void>;
}

export interface ScheduleDependencies {
  /** Inserts the slot and says whether it was new; the row is never deleted, so that a late timer finds it. */
  claim(key: string): Promise<boolean>;
  onError(job: string, error: unknown): void;
}

/** Starts the table of jobs; returns the way to stop. Missed slots are not caught up: due times live in tables. */
export function startSchedule(jobs: ScheduledJob[], dependencies: ScheduleDependencies): () => Promise<void> {
  const tasks: ScheduledTask[] = jobs.map((job) =>
    schedule(
      job.when,
      async ({ dateLocalIso }) => {
        try {
          await job.run(dateLocalIso);
        } catch (error) {
          dependencies.onError(job.name, error);
        }
      },
      {
        name: job.name,
        timezone: job.timeZone,
        noOverlap: true,
        suppressMissedWarning: true,
        ...(job.onlyOne ? { distributed: true, runCoordinator: { shouldRun: dependencies.claim } } : {}),
      },
    ),
  );
  return async () => {
    for (const task of tasks) await task.destroy();
  };
}
