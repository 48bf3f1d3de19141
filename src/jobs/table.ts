import { jobNames } from '../domain/context.ts';
import { makeDigest } from '../domain/make-digest.ts';
import { type JobDependencies, runJob } from './run-job.ts';
import type { ScheduledJob } from './schedule.ts';

/**
 * Everything that runs by the clock. The sweep looks for whatever a lost wake-up left behind; the digests are made
 * once a slot and desk. `digestSchedule` is a cron expression without seconds, read in each desk's own time zone.
 */
export function scheduledJobs(
  dependencies: JobDependencies,
  digestSchedule: string | null,
  onError: (job: string, error: unknown) => void,
): ScheduledJob[] {
  const { context } = dependencies;
  const sweep: ScheduledJob = {
    name: 'sweep',
    when: '*/10 * * * * *',
    timeZone: 'UTC',
    onlyOne: false,
    async run() {
      for (const job of jobNames)
        await runJob(dependencies, job).catch((error: unknown) => onError(job, error));
    },
  };
  if (digestSchedule === null) return [sweep];
  const digests = context.settings.desks.map(
    (desk): ScheduledJob => ({
      name: `digest ${desk.name}`,
      when: `0 ${digestSchedule}`,
      timeZone: desk.timeZone,
      onlyOne: true,
      async run() {
        await makeDigest(context, { desk: desk.name, reason: 'schedule', requestedBy: null });
      },
    }),
  );
  return [sweep, ...digests];
}
