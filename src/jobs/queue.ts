import { fromKysely, fromPglite, PgBoss } from 'pg-boss';
import type { OpenDatabase, Trx } from '../domain/context.ts';
import { type JobName, jobNames } from '../domain/model/jobs.ts';

export interface Queue {
  /**
   * Wakes a job when the transaction commits; several wishes in one transaction are one job. A process that runs the job
   * itself wakes itself, without a row in the queue, which costs more than most of what the jobs do.
   */
  enqueue(trx: Trx, job: JobName): Promise<void>;
  /** Starts one worker for each of these jobs. It runs its job for each wake; one that finds nothing to do costs nothing. */
  work(jobs: readonly JobName[], run: (job: JobName) => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/**
 * pg-boss as an alarm clock: a job carries no data, and what is due stands in Casedesk's own tables. So a lost or
 * doubled job is harmless, and the defaults that delete waiting jobs after 14 days do not matter here.
 */
const queueOptions = {
  notify: true,
  retryLimit: 0,
  expireInSeconds: 600,
  retentionSeconds: 3600,
  deleteAfterSeconds: 60,
};

/** Creates or upgrades the queue's own schema. Needs the owner role. */
export async function migrateQueue(database: OpenDatabase): Promise<void> {
  const boss = createBoss(database, { migrate: true, createSchema: true });
  await boss.start();
  for (const name of jobNames) await boss.createQueue(name, queueOptions);
  await boss.stop({ graceful: false });
}

/** Opens the queue for the bot's role: it changes no schema. `onError` gets a code, never a payload. */
export async function openQueue(database: OpenDatabase, onError: (error: unknown) => void): Promise<Queue> {
  const boss = createBoss(database, { migrate: false, createSchema: false });
  boss.on('error', onError);
  await boss.start();
  /** Of the jobs that this process runs itself. */
  const wakes = new Map<JobName, () => Promise<void>>();
  return {
    async enqueue(trx, job) {
      const { asked, afterCommit } = await database.notesOf(trx);
      if (asked.has(job)) return;
      asked.add(job);
      const wake = wakes.get(job);
      if (wake) afterCommit.push(() => void wake());
      else await boss.send(job, null, { db: fromKysely(trx) });
    },
    async work(jobs, run) {
      for (const job of jobs) wakes.set(job, () => run(job));
      for (const job of jobs) {
        // Without burstWhenBatchFull a backlog is drained one batch a poll.
        await boss.work(
          job,
          { batchSize: 50, burstWhenBatchFull: true, notifyPollingIntervalSeconds: 30 },
          () => run(job),
        );
      }
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: 20_000 });
    },
  };
}

/** The tables the bot may use, for the owner to grant. */
export const queueSchema = 'pgboss';

function createBoss(database: OpenDatabase, schema: { migrate: boolean; createSchema: boolean }): PgBoss {
  const options = {
    schema: queueSchema,
    ...schema,
    schedule: false,
    useListenNotify: true,
    reindex: false,
    monitorVacuum: false,
  };
  return 'pglite' in database.native
    ? new PgBoss({ ...options, backend: 'pglite', db: fromPglite(database.native.pglite) })
    : new PgBoss({
        ...options,
        connectionString: database.native.connectionString,
        max: 3,
        application_name: 'casedesk-queue',
      });
}
