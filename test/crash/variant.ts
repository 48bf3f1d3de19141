import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openBenchHouse } from '../../bench/house.ts';
import { drawFrom } from '../../bench/mail-mix.ts';
import type { PostgresServer } from '../../bench/postgres-server.ts';
import { channels, firm, officer } from '../../demo/seed/people.ts';
import type { Failpoint } from '../../src/domain/failpoint.ts';
import { type DovecotServer, startDovecot } from '../support/dovecot-server.ts';
import { check, type Invariant } from './checker.ts';
import { countOpenWork, readDeskRows } from './desk-rows.ts';
import { injectedMails } from './mails.ts';
import { startSink } from './sink.ts';
import { type Supervised, supervise } from './supervisor.ts';

export interface VariantOptions {
  /** '' is the desk as it is; else the mistake that is built in. */
  mistake: '' | 'message-id' | 'requeue' | 'cursor-first';
  mails: number;
  kills: number;
  seed: number;
  /** The failpoints that end processes, each this often. */
  failpoints: { ingester: Failpoint[]; sender: Failpoint[]; approver: Failpoint[] };
  /** PostgreSQL crashes, Dovecot is killed and numbers its mails anew, processes are frozen. */
  disasters: boolean;
}
export interface VariantResult {
  invariants: Invariant[];
  fired: Failpoint[];
  notFired: Failpoint[];
  kills: number;
  restarts: number;
  accepted: number;
  seconds: number;
}

const archive = 'archive@northgate.example';
const program = fileURLToPath(new URL('../../bin/casedesk.mjs', import.meta.url));
const mistaken = fileURLToPath(new URL('./desk-process.ts', import.meta.url));
const approver = fileURLToPath(new URL('./approver.ts', import.meta.url));
const longestQuiet = 100_000;
const longestFailing = 110_000;

/** Short leases and graces: what recovers are sweepers, and nobody waits minutes for them here. */
const hasty = {
  MAIL_LEASE_SECONDS: '2',
  MAIL_CLAIM_SECONDS: '3',
  IMAP_POLL_SECONDS: '1',
  MAIL_TRIES: '10',
  SEND_LONGEST_SECONDS: '1',
  SEND_ABANDONED_SECONDS: '1.5',
  SEND_GRACE_SECONDS: '1.5',
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
  const folder = mkdtempSync(join(tmpdir(), 'casedesk-crash-'));
  const dovecot = await startDovecot({ [firm.deskAddress]: firm.deskPassword, [archive]: 'archive' });
  const sink = await startSink(join(folder, 'journal'), dovecot, archive, draw);
  const database = await postgres.createDatabase();
  const house = await openBenchHouse(database, {
    ...hasty,
    IMAP_PORT: String(dovecot.port),
    SMTP_PORT: String(sink.port),
    ...{ SENT_LOOKUP: 'archive', SENT_USER: archive, SENT_PASSWORD: 'archive' },
  });
  await house.prepare();
  const processes = startProcesses(house.variables, house.directory, join(folder, 'log'), options);
  try {
    const injected = injectedMails(options.seed, options.mails);
    const kills = await liveThrough(
      processes,
      dovecot,
      postgres,
      injected.map(({ raw }) => raw),
      options,
      draw,
    );
    await untilQuiet(database.ownerUrl);
    await pause(1_500);
    const rows = await readDeskRows(database.ownerUrl);
    return {
      invariants: check(injected, rows, sink.accepted(), cardsOf(house.slack)),
      fired: processes.flatMap((one) => one.fired()),
      notFired: processes.flatMap((one) => one.left()),
      kills,
      restarts: processes.reduce((sum, one) => sum + one.restarts(), 0),
      accepted: sink.accepted().length,
      seconds: Math.round((performance.now() - startedAt) / 1000),
    };
  } finally {
    await Promise.all(processes.map((one) => one.stop()));
    await house.stop();
    await sink.stop();
    await dovecot.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function startProcesses(
  variables: Record<string, string>,
  directory: string,
  log: string,
  { mistake, failpoints }: VariantOptions,
): Supervised[] {
  const command = mistake === '' ? [program, 'start'] : [mistaken, mistake];
  const slackOff = { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '', SLACK_API_URL: '' };
  const smtpOff = { SMTP_HOST: '', SMTP_PORT: '', SMTP_SECURITY: '' };
  const imapOff = { IMAP_HOST: '', IMAP_PORT: '', IMAP_SECURITY: '', IMAP_USER: '', IMAP_PASSWORD: '' };
  const sentAway = {
    SENT_HOST: variables.IMAP_HOST!,
    SENT_PORT: variables.IMAP_PORT!,
    SENT_SECURITY: 'none',
  };
  const ingesting = { ...variables, ...slackOff, ...smtpOff, JOBS_HERE: 'settle-mail,draft-replies' };
  const sending = { ...variables, ...imapOff, ...sentAway, JOBS_HERE: 'deliver,clocks,slack-events' };
  const odd = failpoints.ingester.filter((_one, index) => index % 2 === 0);
  const even = failpoints.ingester.filter((_one, index) => index % 2 === 1);
  const start = (name: string, words: string[], own: Record<string, string>, points: Failpoint[]) =>
    supervise(name, words, { variables: own, directory, failpoints: points, log });
  return [
    start('ingester 1', command, ingesting, odd),
    start('ingester 2', command, ingesting, even),
    start('sender', command, sending, failpoints.sender),
    start('approver', [approver, officer.id], { ...variables, JOBS_HERE: 'clocks' }, failpoints.approver),
  ];
}

/** Mails come in all the while; first the failpoints strike, then whoever runs is killed at random. */
async function liveThrough(
  processes: Supervised[],
  dovecot: DovecotServer,
  postgres: PostgresServer,
  raws: Buffer[],
  options: VariantOptions,
  draw: () => number,
): Promise<number> {
  const waiting = [...raws];
  const deliver = (count: number) => {
    for (const raw of waiting.splice(0, count)) dovecot.deliver(firm.deskAddress, raw);
  };
  const share = Math.max(1, Math.ceil(raws.length / (options.kills + 60)));
  const until = performance.now() + longestFailing;
  while (processes.some((one) => one.left().length > 0) && performance.now() < until) {
    deliver(waiting.length > raws.length / 3 ? share : 1);
    await pause(250);
    for (const one of processes) if (one.left()[0] === 'shutdown_mid' && one.isUp()) one.terminate();
  }
  const left = processes.flatMap((one) => one.left());
  if (left.length === 0) for (const one of processes) one.disarm();
  let kills = 0;
  while (kills < options.kills) {
    deliver(share);
    await pause(200 + draw() * 350);
    const up = processes.filter((one) => one.isUp());
    const victim = up[Math.floor(draw() * up.length)];
    if (!victim) continue;
    victim.kill();
    kills += 1;
    if (!options.disasters) continue;
    if (kills === Math.round(options.kills * 0.3)) await postgres.crash();
    if (kills === Math.round(options.kills * 0.5)) {
      await dovecot.kill();
      await dovecot.restart();
    }
    if (kills === Math.round(options.kills * 0.7)) await dovecot.forgetUids(firm.deskAddress);
    if (kills % Math.max(5, Math.round(options.kills / 4)) === 0) processes[0]!.freeze(3_000);
  }
  deliver(waiting.length);
  return kills;
}

async function untilQuiet(url: string): Promise<void> {
  const until = performance.now() + longestQuiet;
  let quiet = 0;
  while (performance.now() < until && quiet < 4) {
    await pause(500);
    quiet = (await countOpenWork(url).catch(() => 1)) === 0 ? quiet + 1 : 0;
  }
}

function cardsOf(slack: {
  messages(channel: string): { text: string; threadTs?: string | null }[];
}): Map<string, number> {
  const cards = new Map<string, number>();
  for (const { id } of [channels.payments, channels.onboarding, channels.complaints])
    for (const { text } of slack.messages(id)) {
      const ref = /CD-[0-9A-Z]{7}/.exec(text)?.[0];
      if (ref) cards.set(ref, (cards.get(ref) ?? 0) + 1);
    }
  return cards;
}
