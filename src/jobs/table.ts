import type { Context } from '../domain/context.ts';
import { forgetOldNews } from '../domain/forget-old-news.ts';
import { forgetOldRuns } from '../domain/forget-old-runs.ts';
import { makeDigest } from '../domain/make-digest.ts';
import type { Runner } from './runner.ts';
import type { ScheduledJob } from './schedule.ts';

/**
 * Everything that runs by the clock. The sweep looks for whatever a lost wake-up left behind; the digests are made
 * once a slot and desk. `digestSchedule` is a cron expression without seconds, read in each desk's own time zone.
 */
export function scheduledJobs(
  context: Context,
  runner: Runner,
  digestSchedule: string | null,
  lookAgainSeconds: number,
): ScheduledJob[] {
  const sweep: ScheduledJob = {
    name: 'sweep',
    when: `*/${lookAgainSeconds} * * * * *`,
    timeZone: 'UTC',
    onlyOne: false,
    run: () => runner.wakeAll(),
  };
  const forget: ScheduledJob = {
    name: 'forget runs of the model and old news of records',
    when: '0 17 3 * * *',
    timeZone: 'UTC',
    onlyOne: true,
    async run() {
      await forgetOldRuns(context);
      await forgetOldNews(context);
    },
  };
  if (digestSchedule === null) return [sweep, forget];
  const digests = context.settings.desks.map(
    (desk): ScheduledJob => ({
      name: `digest ${desk.name}`,
      when: `0 ${digestSchedule}`,
      timeZone: desk.timeZone,
      onlyOne: true,
      async run(slot) {
        await makeDigest(context, { desk: desk.name, reason: 'schedule', slot, requestedBy: null });
      },
    }),
  );
  return [sweep, forget, ...digests];
}
