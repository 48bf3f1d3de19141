import { randomBytes, randomUUID } from 'node:crypto';
import { openSlack } from './bots/slack/app.ts';
import type { Config } from './config.ts';
import type { Context } from './domain/context.ts';
import type { Courier } from './domain/deliver.ts';
import { errorCode } from './domain/errors.ts';
import { failpoint } from './domain/failpoint.ts';
import { firmWords } from './domain/firm-words.ts';
import { openFreshMails } from './domain/fresh-mails.ts';
import { knownEvents } from './domain/known-events.ts';
import { mailLedger } from './domain/mail-ledger.ts';
import type { PlanReply } from './domain/model/drafting.ts';
import type { JobName } from './domain/model/jobs.ts';
import { planByRules } from './domain/rules/plan-by-rules.ts';
import { deriveKeys } from './domain/seal.ts';
import { returnFreshClaims } from './domain/settle-mail.ts';
import { type OpenDatabase, openDatabase } from './domain/store/database.ts';
import { migrateDatabase, requireCurrentDatabase } from './domain/store/migrate.ts';
import { claimScheduleRun } from './domain/store/schedule-runs.ts';
import { upsertRecordRows } from './domain/upsert-records.ts';
import { type HealthSources, readHealth, readMetrics } from './health.ts';
import { startHttp } from './http.ts';
import { migrateQueue, openQueue, type Queue } from './jobs/queue.ts';
import { drainJobs, type JobDependencies, runJob } from './jobs/run-job.ts';
import { openRunner, type Runner } from './jobs/runner.ts';
import { startSchedule } from './jobs/schedule.ts';
import { scheduledJobs } from './jobs/table.ts';
import { type Log, openLog } from './log.ts';
import { openSenderCheck } from './mail/authenticate.ts';
import type { Ledger } from './mail/mailbox.ts';
import { openParser } from './mail/parse.ts';
import { type Mailbox, openMailbox } from './mail/poller.ts';
import { readAhead } from './mail/read-ahead.ts';
import { openReader } from './mail/read-mail.ts';
import { openSender } from './mail/sender.ts';
import { openSentLookup } from './mail/sent-lookup.ts';
import { mailServers } from './mail-servers.ts';
import { openRecordsWebhook } from './records/webhook.ts';
import { watchSender } from './smtp-health.ts';

/** What tests and the demo may decide instead: time, randomness, the log, an open database, and who runs the jobs. */
export interface Overrides {
  now?: () => Date;
  random?: (bytes: number) => Buffer;
  log?: Log;
  database?: OpenDatabase;
  plan?: PlanReply;
  /** Puts something between the poller and its ledger; the crash tests put a mistake there on purpose. */
  wrapLedger?: (ledger: Ledger) => Ledger;
  /** False: no worker, no schedule and no mailbox poll runs by itself; drain() does the work. */
  workers?: boolean;
}
export interface App {
  /** Resolves when the database is there and everything has been started; what can heal goes on trying. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Polls every mailbox and runs every job until nothing is due; then rejects when a mailbox could not be read. */
  drain(): Promise<void>;
  context: Context;
  httpPort(): number;
}

/** Mails just stored that wait in memory to be read, too. */
const freshBytes = 8 * 1024 * 1024;

/** The composition root: the only place that constructs a client. Start order is the list in start(); stop is the list backwards. */
export async function createApp(config: Config, overrides: Overrides = {}): Promise<App> {
  const log = overrides.log ?? openLog(config.logLevel);
  const now = overrides.now ?? (() => new Date());
  const keys = deriveKeys(config.masterKey, config.earlierKeys);
  const workers = overrides.workers ?? true;
  const stops: { name: string; stop: () => Promise<void> }[] = [];
  const sources: HealthSources = { now, database: null, mailboxes: [], sender: null, slack: null };

  const http = await startHttp(config.http, {
    health: () => readHealth(sources),
    metrics: () => readMetrics(sources),
    receiveRecords:
      config.webhookSecrets.length === 0
        ? null
        : (request) =>
            webhook
              ? webhook(request)
              : Promise.resolve({ status: 503, body: { error: 'starting; try again in a moment' } }),
  });
  stops.push({ name: 'http', stop: http.stop });
  let webhook: ReturnType<typeof openRecordsWebhook> | null = null;

  // A start that fails must leave nothing open: an open health page would keep the process alive for ever.
  const orStop = <Part>(opening: Promise<Part>): Promise<Part> =>
    opening.catch(async (error: unknown) => {
      await stopAll(stops, log);
      throw error;
    });
  const database = overrides.database ?? (await orStop(reachDatabase(config, log)));
  if (!overrides.database) stops.push({ name: 'database', stop: database.close });
  sources.database = database.db;
  const queue = await orStop(openQueue(database, (error) => log('queue_error', { code: errorCode(error) })));
  stops.push({ name: 'queue', stop: queue.stop });

  // A heavy library, and most desks do without it.
  const model = config.ai && (await import('./bots/drafter/open-model.ts')).openModel(config.ai);
  const context: Context = {
    db: database.db,
    enqueue: (trx, job) => queue.enqueue(trx, job),
    now,
    random: overrides.random ?? randomBytes,
    settings: config.firm,
    limits: config.limits,
    keys,
    plan: overrides.plan ?? planByRules,
    model,
    process: randomUUID(),
    // Of use only where mails are read, too.
    fresh:
      workers && config.jobs.includes('settle-mail')
        ? openFreshMails(freshBytes, (raw, receivedAt) => ahead.begin(raw, receivedAt))
        : undefined,
  };
  const parser = openParser({
    timeoutMilliseconds: config.wire.parseMilliseconds,
    memoryMegabytes: config.wire.parseMegabytes,
    words: firmWords(config.firm),
  });
  stops.push({ name: 'parser', stop: parser.close });
  const servers = mailServers(config, now);
  const senderCheck = openSenderCheck({ dnsServers: config.dnsServers, timeoutMilliseconds: 10_000 });
  const { ownAddresses } = config.firm;
  const ahead = readAhead(openReader({ parser, senderCheck, ownAddresses, loopKey: keys.loop }));
  const smtpServer = servers.smtp(keys.loop);
  const sender = smtpServer && openSender(smtpServer);
  if (sender) stops.push({ name: 'smtp', stop: sender.close });
  const slack = config.slack
    ? openSlack({ ...config.slack, commandNames: { case: '/case', desk: '/desk' } }, { context, log })
    : null;
  const smtp = sender ? watchSender(sender, log) : null;
  const archive = servers.sentLookup();
  const courier: Courier = {
    sendMail: smtp?.send ?? null,
    slack: slack?.wire ?? null,
    sentLookup: archive && openSentLookup(archive),
  };
  const jobDependencies: JobDependencies = {
    context,
    readMail: ahead.read,
    checkSender: senderCheck,
    courier,
    handleSlackEvent: async (body) => slack?.handleEvent(body),
  };
  // The queue wakes nobody for mails that were claimed for this process while they were stored.
  let wake: (job: JobName) => void = () => undefined;
  const ledger = (overrides.wrapLedger ?? ((unwrapped) => unwrapped))(
    mailLedger(context, context.process!, () => wake('settle-mail')),
  );
  const mailboxes = config.mailboxes.map((mailbox) => {
    return {
      name: mailbox.name,
      ...openMailbox(servers.mailbox(mailbox), { ledger, log, now, random: Math.random }),
    };
  });
  Object.assign(sources, { mailboxes, sender: smtp, slack });
  webhook =
    config.webhookSecrets.length === 0
      ? null
      : openRecordsWebhook(
          { secrets: config.webhookSecrets, toleranceSeconds: 300 },
          { upsert: (batch) => upsertRecordRows(context, batch), now, events: knownEvents(context) },
        );

  return {
    context,
    httpPort: () => http.port,
    async start() {
      if (slack) {
        stops.push({ name: 'slack', stop: slack.stop });
        await firstHello(slack.start(), log);
      }
      smtp?.check();
      // After the mailboxes, which store until they have stopped.
      stops.push({ name: 'claims', stop: () => returnFreshClaims(context) });
      const stopMailboxes = () => Promise.all(mailboxes.map((mailbox) => mailbox.stop()));
      stops.push({ name: 'mailboxes', stop: async () => void (await stopMailboxes()) });
      if (workers) for (const mailbox of mailboxes) mailbox.start();
      if (workers) {
        const runner = await startWorkers(context, config, queue, jobDependencies, log, stops);
        wake = (job) => void runner.wake(job);
      }
      // Before the workers, which would wait for it.
      if (model) stops.push({ name: 'model', stop: async () => model.close() });
      log('started', { port: http.port });
    },
    stop: () => stopAll(stops, log),
    async drain() {
      const failure = await pollAll(mailboxes);
      await drainJobs(jobDependencies);
      if (failure !== null) throw failure;
    },
  };
}

/** Gives the first failure, once all others are read. */
async function pollAll(mailboxes: Pick<Mailbox, 'pollNow'>[]): Promise<unknown> {
  const polls = await Promise.allSettled(mailboxes.map((mailbox) => mailbox.pollNow()));
  return polls.find((poll) => poll.status === 'rejected')?.reason ?? null;
}

/** The list of started parts backwards; one that fails to stop does not keep the others open. */
async function stopAll(stops: { name: string; stop: () => Promise<void> }[], log: Log): Promise<void> {
  for (const part of stops.splice(0).reverse()) {
    failpoint('shutdown_mid');
    await part
      .stop()
      .catch((error: unknown) => log('stop_failed', { what: part.name, code: errorCode(error) }));
  }
}

/** Pushed last, so stopped first: jobs end before the wires they use are closed. */
async function startWorkers(
  context: Context,
  config: Config,
  queue: Queue,
  dependencies: JobDependencies,
  log: Log,
  stops: { name: string; stop: () => Promise<void> }[],
): Promise<Runner> {
  const onError = (job: string, error: unknown) => log('job_failed', { job, code: errorCode(error) });
  const runner = openRunner(config.jobs, (job, signal) => runJob(dependencies, job, signal), onError);
  const stopSchedule = startSchedule(
    scheduledJobs(context, runner, config.digestSchedule, config.wire.lookAgainSeconds),
    {
      claim: (key) => claimScheduleRun(context.db, key, context.now()),
      onError,
    },
  );
  stops.push({
    name: 'workers',
    async stop() {
      const ended = runner.stop();
      await stopSchedule();
      await ended;
    },
  });
  await queue.work(config.jobs, (job) => runner.wake(job));
  return runner;
}

/** Waits a moment for Slack's first hello. A Slack that is away is tried on and on; mail does not wait for it. */
async function firstHello(hello: Promise<void>, log: Log): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const moment = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), 5_000);
  });
  const first = await Promise.race([hello, moment]);
  clearTimeout(timer);
  if (first !== 'late') return;
  log('slack_unreachable', { wait: 5_000 });
  process.stderr.write('Slack does not answer yet. Trying on; /health shows when it does.\n');
}

/** Keeps trying while the database is away, with growing waits; a database of another version ends the start. */
async function reachDatabase(config: Config, log: Log): Promise<OpenDatabase> {
  for (let wait = 1_000; ; wait = Math.min(wait * 2, 30_000)) {
    const database = await openDatabase(config.database.url);
    try {
      // The embedded database has one role and one program: it is brought up to date here. A server's owner does that.
      if (database.kind === 'pglite' && (await migrateDatabase(database.db)).length > 0)
        await migrateQueue(database);
      await requireCurrentDatabase(database.db);
      return database;
    } catch (error) {
      await database.close();
      if (!isAway(error)) throw error;
      log('database_unreachable', { code: errorCode(error), wait });
      process.stderr.write(
        `The database does not answer (${errorCode(error)}). Trying again in ${wait / 1000} s.\n`,
      );
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** Refused, timed out, not found, still starting: what may heal by itself. */
function isAway(error: unknown): boolean {
  return (
    /^(ECONN|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|57P0|08|53300)/.test(errorCode(error)) ||
    (error instanceof Error && /timeout|terminated/i.test(error.message))
  );
}
