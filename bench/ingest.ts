import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { firm } from '../demo/seed/people.ts';
import { type DovecotServer, startDovecot } from '../test/support/dovecot-server.ts';
import { fingerprint, rawMailOfMix } from './corpus.ts';
import { openBenchHouse } from './house.ts';
import { type Counted, countFacts } from './ingest/facts.ts';
import type { BenchOptions } from './options.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';
import { useOf } from './process-gauge.ts';
import { atLeast, atMost, type Figures, machine, type Report, rounded, spread } from './report.ts';

type Tell = (what: string) => void;
/** What one pipeline did in one round. */
interface Run {
  mailsPerSecond: number;
  cpuMillisecondsPerMail: number;
}
interface Round {
  casedesk: Run & { peakMegabytes: number; megabytesAt: Record<string, number> };
  naive: Run;
  parse: Run;
  parseFast: Run;
  fetch: Run;
}

const longestRun = 900_000;

/**
 * A generated mailbox in Dovecot, taken in by Casedesk, by a naive pipeline that ends with the same facts, parsed by
 * simpleParser alone, and fetched over a bare socket, one after another in each round. PostgreSQL waits for the disk.
 * Casedesk is measured from its login to the last committed case, with drafts enqueued and not made.
 */
export async function benchIngest(tell: Tell, options: BenchOptions): Promise<Report> {
  const before = machine();
  const folder = mkdtempSync(join(tmpdir(), 'casedesk-corpus-'));
  const dovecot = await startDovecot({ [firm.deskAddress]: firm.deskPassword });
  const postgres = await startPostgres();
  try {
    const bytes = writeCorpus(folder, dovecot, options);
    tell(`${options.mails} mails of ${Math.round(bytes / 1e6)} MB are written`);
    const rounds: Round[] = [];
    for (let number = 1; number <= options.rounds; number += 1) {
      rounds.push(await oneRound(folder, dovecot, postgres, options));
      const { casedesk, naive, parse } = rounds.at(-1)!;
      tell(
        `round ${number}: Casedesk ${rounded(casedesk.mailsPerSecond)}/s, naive ${rounded(naive.mailsPerSecond)}/s, simpleParser ${rounded(parse.mailsPerSecond)}/s`,
      );
    }
    return report(before, postgres, options, bytes, rounds);
  } finally {
    await postgres.stop();
    await dovecot.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeCorpus(folder: string, dovecot: DovecotServer, { mails, seed }: BenchOptions): number {
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  for (let index = 0; index < mails; index += 1) {
    const raw = rawMailOfMix(seed, index);
    bytes += raw.length;
    writeFileSync(join(folder, String(index).padStart(6, '0')), raw);
    dovecot.deliver(firm.deskAddress, raw);
  }
  return bytes;
}

async function oneRound(
  folder: string,
  dovecot: DovecotServer,
  postgres: PostgresServer,
  options: BenchOptions,
): Promise<Round> {
  const login = [String(dovecot.port), firm.deskAddress, firm.deskPassword];
  const fetch = await runPeer('raw-fetch.ts', login, options.mails);
  const parse = await runPeer('parse-alone.ts', [folder], options.mails);
  const parseFast = await runPeer('parse-alone.ts', [folder, 'fast'], options.mails);
  const own = await runCasedesk(dovecot, postgres, options);
  const naive = await runNaive(dovecot, postgres, options);
  if (JSON.stringify(own.facts) !== JSON.stringify(naive.facts)) {
    throw new Error(`the pipelines ended with different facts: ${JSON.stringify([own.facts, naive.facts])}`);
  }
  return { casedesk: own.run, naive: naive.run, parse, parseFast, fetch };
}

async function runCasedesk(dovecot: DovecotServer, postgres: PostgresServer, options: BenchOptions) {
  const database = await postgres.createDatabase();
  const house = await openBenchHouse(database, {
    IMAP_PORT: String(dovecot.port),
    JOBS_HERE: 'settle-mail',
    ...{ SMTP_HOST: '', SMTP_PORT: '', SMTP_SECURITY: '' },
    ...{ SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '', SLACK_API_URL: '' },
  });
  await house.migrate();
  const casedesk = await house.startCasedesk();
  await casedesk.connected;
  const startedAt = performance.now();
  const cpuBefore = useOf(casedesk.pid).cpuMilliseconds;
  const megabytesAt: Record<string, number> = {};
  const marks = [4_000, 10_000].filter((mark) => mark <= options.mails);
  for (;;) {
    const { mails } = await countFacts(database.ownerUrl, 'settled');
    const use = useOf(casedesk.pid);
    for (const mark of marks) if (mails >= mark) megabytesAt[mark] ??= Math.round(use.megabytes);
    if (mails >= options.mails) break;
    if (performance.now() - startedAt > longestRun)
      throw new Error(`only ${mails} mails were settled in time`);
    await pause(50);
  }
  const milliseconds = performance.now() - startedAt;
  const use = useOf(casedesk.pid);
  const facts = await countFacts(database.ownerUrl, 'all');
  await casedesk.stop();
  await house.stop();
  const run = runOf(options.mails, milliseconds, use.cpuMilliseconds - cpuBefore);
  return { run: { ...run, peakMegabytes: Math.round(use.peakMegabytes), megabytesAt }, facts };
}

async function runNaive(
  dovecot: DovecotServer,
  postgres: PostgresServer,
  options: BenchOptions,
): Promise<{ run: Run; facts: Counted }> {
  const database = await postgres.createDatabase();
  const house = await openBenchHouse(database);
  await house.migrate();
  const words = [database.botUrl, String(dovecot.port), String(house.mail.dnsPort)];
  const run = await runPeer('naive.ts', [...words, firm.deskAddress, firm.deskPassword], options.mails);
  const facts = await countFacts(database.ownerUrl, 'all');
  await house.stop();
  return { run, facts };
}

async function runPeer(file: string, words: string[], mails: number): Promise<Run> {
  const path = fileURLToPath(new URL(`./ingest/${file}`, import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [path, ...words], { timeout: longestRun });
  const { milliseconds, cpuMilliseconds } = JSON.parse(stdout) as {
    milliseconds: number;
    cpuMilliseconds: number;
  };
  return runOf(mails, milliseconds, cpuMilliseconds);
}

function runOf(mails: number, milliseconds: number, cpuMilliseconds: number): Run {
  return {
    mailsPerSecond: (mails * 1000) / milliseconds,
    cpuMillisecondsPerMail: cpuMilliseconds / mails,
  };
}

function report(
  before: Figures,
  postgres: PostgresServer,
  { mails, seed }: BenchOptions,
  bytes: number,
  rounds: Round[],
): Report {
  const ratios = (of: (round: Round) => number) => spread(rounds.map(of), 2);
  const bestParse = ({ parse, parseFast }: Round) => Math.max(parse.mailsPerSecond, parseFast.mailsPerSecond);
  const toNaive = ratios(({ casedesk, naive }) => casedesk.mailsPerSecond / naive.mailsPerSecond);
  const toParse = ratios((round) => round.casedesk.mailsPerSecond / round.parse.mailsPerSecond);
  const cpuToParse = ratios(
    ({ casedesk, parse }) => casedesk.cpuMillisecondsPerMail / parse.cpuMillisecondsPerMail,
  );
  const peak = Math.max(...rounds.map(({ casedesk }) => casedesk.peakMegabytes));
  const flat = rounds
    .map(({ casedesk: { megabytesAt } }) => (megabytesAt[10_000] ?? Number.NaN) / (megabytesAt[4_000] ?? 1))
    .filter((ratio) => !Number.isNaN(ratio));
  const kinds = ['casedesk', 'naive', 'parse', 'parseFast', 'fetch'] as const;
  return {
    name: 'ingest',
    figures: {
      machine: before,
      database: `${postgres.version}, fsync on`,
      corpus: { mails, seed, megabytes: Math.round(bytes / 1e6), fingerprint: fingerprint(seed, 50) },
      measured: 'from login to the last committed case, drafts enqueued and not made, Slack off',
      mailsPerSecond: Object.fromEntries(
        kinds.map((kind) => [kind, spread(rounds.map((round) => round[kind].mailsPerSecond))]),
      ),
      cpuMillisecondsPerMail: Object.fromEntries(
        kinds.map((kind) => [
          kind,
          spread(
            rounds.map((round) => round[kind].cpuMillisecondsPerMail),
            2,
          ),
        ]),
      ),
      toNaive,
      toSimpleParser: toParse,
      toFastestParse: ratios((round) => round.casedesk.mailsPerSecond / bestParse(round)),
      toRawFetch: ratios(({ casedesk, fetch }) => casedesk.mailsPerSecond / fetch.mailsPerSecond),
      cpuToSimpleParser: cpuToParse,
      cpuToFastestParse: ratios(
        ({ casedesk, parseFast }) => casedesk.cpuMillisecondsPerMail / parseFast.cpuMillisecondsPerMail,
      ),
      peakMegabytes: peak,
      megabytesAt: rounds.at(-1)!.casedesk.megabytesAt,
    },
    goals: [
      atLeast('times a naive pipeline with the same facts', Number(toNaive.median), 3.5),
      atLeast('of simpleParser alone', Number(toParse.median), 0.9),
      atMost('CPU a mail, of simpleParser alone', Number(cpuToParse.median), 1.2),
      atMost('peak memory of Casedesk and its parser, MB', peak, 400),
      ...(flat.length > 0
        ? [atMost('memory after 10,000 mails to that after 4,000', Math.max(...flat), 1.2)]
        : []),
    ],
  };
}
