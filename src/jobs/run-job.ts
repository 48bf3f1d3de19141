import { compareFiles } from '../domain/compare-files.ts';
import type { Context } from '../domain/context.ts';
import { type Courier, deliverDue } from '../domain/deliver.ts';
import { draftWantedReplies } from '../domain/draft-reply.ts';
import { handleSlackEvents } from '../domain/handle-slack-events.ts';
import type { JobName } from '../domain/model/jobs.ts';
import type { CheckSender, ReadMail } from '../domain/model/mail.ts';
import { recheckSenders } from '../domain/recheck-senders.ts';
import { reconcileDeliveries } from '../domain/reconcile-deliveries.ts';
import { settleStoredMails } from '../domain/settle-mail.ts';
import { sweepClocks } from '../domain/sweep-clocks.ts';
import { tellRecordChanges } from '../domain/tell-record-changes.ts';

export interface JobDependencies {
  context: Context;
  readMail: ReadMail;
  checkSender: CheckSender;
  courier: Courier;
  handleSlackEvent(body: object): Promise<void>;
}

/** Each job takes what is due from the tables, once, and says how much it found. */
const jobs: Record<JobName, (dependencies: JobDependencies) => Promise<number>> = {
  'settle-mail': ({ context, readMail }) => settleStoredMails(context, readMail),
  'draft-replies': ({ context }) => draftWantedReplies(context),
  deliver: ({ context, courier }) => deliverDue(context, courier),
  'slack-events': ({ context, handleSlackEvent }) => handleSlackEvents(context, handleSlackEvent),
  'sender-checks': async ({ context, checkSender }) =>
    (await recheckSenders(context, checkSender)) + (await compareFiles(context)),
  'record-changes': ({ context }) => tellRecordChanges(context),
  clocks: async ({ context, courier }) =>
    (await reconcileDeliveries(context, courier)) + (await sweepClocks(context)),
};

/** Runs a job until nothing is due, or until `signal` says that the desk stops: the round under way is the last then. */
export async function runJob(
  dependencies: JobDependencies,
  job: JobName,
  signal?: AbortSignal,
): Promise<void> {
  while (!signal?.aborted && (await jobs[job](dependencies)) > 0) {
    // Whatever one round made due is taken by the next.
  }
}

/** Runs every job until nothing is due anywhere. For tests and for the command line; the clock decides otherwise. */
export async function drainJobs(dependencies: JobDependencies): Promise<void> {
  const names = Object.keys(jobs) as JobName[];
  for (let round = 0; round < 1000; round += 1) {
    let found = 0;
    for (const name of names) found += await jobs[name](dependencies);
    if (found === 0) return;
  }
  throw new Error('jobs keep finding work after 1000 rounds');
}
