import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runCasedesk } from '../../bench/casedesk-process.ts';
import { type BenchHouse, openBenchHouse } from '../../bench/house.ts';
import { drawFrom } from '../../bench/mail-mix.ts';
import type { PostgresServer } from '../../bench/postgres-server.ts';
import { channels, firm, manager } from '../../demo/seed/people.ts';
import type { SlackWorld } from '../../demo/servers/slack/contract.ts';
import type { Failpoint } from '../../src/domain/failpoint.ts';
import { startDovecot } from '../support/dovecot-server.ts';
import { check, type Invariant, type PostedCard } from './checker.ts';
import { readDeskRows, readOpenWork } from './desk-rows.ts';
import { followUpOf, type InjectedMail, injectedMails } from './mails.ts';
import { liveThrough } from './nemesis.ts';
import { type Failpoints, type Mistake, startProcesses } from './processes.ts';
import { startSink } from './sink.ts';

export interface VariantOptions {
  mistake: Mistake;
  mails: number;
  kills: number;
  seed: number;
  failpoints: Failpoints;
  disasters: boolean;
}
export interface VariantResult {
  invariants: Invariant[];
  fired: Failpoint[];
  notFired: Failpoint[];
  /** With those of clients who wrote again. */
  injected: number;
  kills: number;
  restarts: number;
  accepted: number;
  seconds: number;
}

const archive = 'archive@northgate.example';
/** Milliseconds after the last mail, and a little more for each: a desk that is not done by then never will be. */
const longestQuiet = 90_000;

/** Short leases and graces: what recovers are sweepers, and nobody waits minutes for them here. */
const hasty = {
  MAIL_LEASE_SECONDS: '2',
  MAIL_CLAIM_SECONDS: '3',
  IMAP_POLL_SECONDS: '1',
  // Its reader is killed again and again, through no fault of the mail.
  MAIL_TRIES: '100',
  // More than a busy machine needs for one send, or nothing would ever leave.
  SEND_LONGEST_SECONDS: '4',
  SEND_ABANDONED_SECONDS: '4.5',
  // Three times as long as this the archive may be away: Dovecot is killed, and on a busy machine comes back late.
  SEND_GRACE_SECONDS: '2.5',
  SEND_RETRY_SECONDS: '0.2,0.5,1,1,1,1,1,1,1,1',
  SLACK_GRACE_SECONDS: '1.5',
  JOBS_LOOK_SECONDS: '1',
  LOG_LEVEL: 'warn',
  FRESH_MINUTES_PAYMENT: '1000',
  FRESH_MINUTES_ONBOARDING: '1000',
};

/** Lets one desk live through it all and says what does not hold at the end. */
export async function runVariant(postgres: PostgresServer, options: VariantOptions): Promise<VariantResult> {
  const startedAt = performance.now();
  const draw = drawFrom(options.seed);
  const folder = mkdtempSync(join(tmpdir(), `${options.mistake || 'real'}-`));
  const injected = injectedMails(options.seed, options.mails);
  const mails = injected.map(({ raw }) => raw);
  const dovecot = await startDovecot({ [firm.deskAddress]: firm.deskPassword, [archive]: 'archive' });
  const sink = await startSink({
    ...{ journal: join(folder, 'journal'), dovecot, archive, draw },
    onAccepted: (messageId, to) => writeAgain(messageId, to),
  });
  const wroteAgain = new Set<string>();
  function writeAgain(messageId: string, client: string): void {
    const mail = wroteAgain.has(client) ? null : followUpOf(client, messageId);
    if (!mail) return;
    wroteAgain.add(client);
    injected.push(mail);
    dovecot.deliver(firm.deskAddress, mail.raw);
  }
  const database = await postgres.createDatabase();
  const house = await openBenchHouse(database, {
    ...hasty,
    // A killed process leaves no cache behind; whoever was stopped in peace filled it for all.
    NODE_COMPILE_CACHE: join(tmpdir(), 'compiled'),
    IMAP_PORT: String(dovecot.port),
    SMTP_PORT: String(sink.port),
    ...{ SENT_LOOKUP: 'archive', SENT_USER: archive, SENT_PASSWORD: 'archive' },
  });
  const migration = options.mistake === '' ? await killMigrations(house) : [];
  await house.prepare();
  await runCasedesk(bindManager, house.variables, house.directory);
  const processes = startProcesses({
    ...{ variables: house.variables, directory: house.directory, log: join(folder, 'log') },
    ...{ mistake: options.mistake, failpoints: options.failpoints },
  });
  try {
    const { kills, disasters } = options;
    await liveThrough({
      ...{ processes, dovecot, postgres, slack: house.slack, mails, kills, disasters, draw },
    });
    const unfinished = await untilQuiet(database.ownerUrl, injected);
    // First what went out, then the rows: what is approved between the two is not taken for a stranger.
    const accepted = await sink.accepted();
    const posts = postsOf(house.slack);
    return {
      invariants: check({
        ...{ injected, unfinished, accepted, posts },
        ...{ rows: await readDeskRows(database.ownerUrl), audit: await verifyAudit(house) },
      }),
      fired: [...migration, ...processes.flatMap((one) => one.fired())],
      notFired: processes.flatMap((one) => one.left()),
      injected: injected.length,
      kills,
      restarts: processes.reduce((sum, one) => sum + one.restarts(), 0),
      accepted: sink.count(),
      seconds: Math.round((performance.now() - startedAt) / 1000),
    };
  } finally {
    await Promise.all(processes.map((one) => one.stop()));
    await house.stop();
    await sink.stop();
    await dovecot.stop();
  }
}

const bindManager = [
  ...['officer', 'add', '--slack', manager.id, '--name', manager.realName],
  ...['--roles', 'officer,manager', '--desks', 'payments,onboarding,complaints', '--languages', 'en'],
];

/** Two migrations that end in the middle; the next one has to cope with what they left. Throws when one survives. */
async function killMigrations(house: BenchHouse): Promise<Failpoint[]> {
  const variables = { ...house.variables, NODE_ENV: 'test', CASEDESK_FAILPOINT: 'migrate_mid' };
  for (const which of ['first', 'second']) {
    const how = await runCasedesk(['migrate'], variables, house.directory).then(
      () => 'came to its end',
      (error: { signal?: string }) => error.signal ?? 'failed',
    );
    if (how !== 'SIGKILL')
      throw new Error(`The ${which} migration was to be killed in the middle, but ${how}.`);
  }
  return ['migrate_mid', 'migrate_mid'];
}

/** Until nothing is left to do for two seconds. Gives what is left when that takes too long. */
async function untilQuiet(url: string, injected: InjectedMail[]): Promise<string[]> {
  const until = performance.now() + longestQuiet + injected.length * 150;
  let toldAt = 0;
  let quiet = 0;
  let mailsBefore = -1;
  let left: string[] = ['nobody could ask PostgreSQL'];
  while (performance.now() < until) {
    await pause(500);
    const work = await readOpenWork(url).catch(() => null);
    if (!work) continue;
    left = work.open;
    if (performance.now() - toldAt > 5_000) {
      toldAt = performance.now();
      process.stderr.write(`Still ${left.join(', ') || 'nothing'}.\n`);
    }
    quiet = left.length === 0 && work.mails === mailsBefore && work.mails > 0 ? quiet + 1 : 0;
    mailsBefore = work.mails;
    const allIn = work.mails >= new Set(injected.map(({ sha256 }) => sha256)).size;
    // A mail that is not there after twelve quiet seconds is lost.
    if (quiet >= (allIn ? 4 : 24)) return [];
  }
  return left.map((what) => `still ${what} when the time was over`);
}

/** Messages in the desks' channels that are no replies in threads; Casedesk's all name a case. */
function postsOf(slack: SlackWorld): PostedCard[] {
  return Object.values(channels).flatMap(({ id }) =>
    slack
      .messages(id)
      .filter(({ botId, threadTs, ts }) => botId !== null && (threadTs === undefined || threadTs === ts))
      .map(({ text, metadata }) => ({
        channel: id,
        ref: /CD-[0-9A-Z]{7}/.exec(text)?.[0] ?? text,
        deliveryId: String(metadata?.event_payload.delivery_id),
      })),
  );
}

async function verifyAudit(house: BenchHouse): Promise<string[]> {
  try {
    await runCasedesk(['verify-audit'], house.variables, house.directory);
    return [];
  } catch (error) {
    return (error as { stdout?: string }).stdout?.trim().split('\n') ?? ['verify-audit did not run'];
  }
}
