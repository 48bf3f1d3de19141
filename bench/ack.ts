import { monitorEventLoopDelay } from 'node:perf_hooks';
import { channels, officer } from '../demo/seed/people.ts';
import type { RunningCasedesk } from './casedesk-process.ts';
import { gauges } from './gauges.ts';
import { type BenchDatabase, type BenchHouse, openBenchHouse } from './house.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';
import { atMost, type Figures, machine, percentile, type Report, rounded, tail } from './report.ts';

const mailsAtOnce = 1_000;
const mailsMore = 250;
const fewestCommands = 200;
const idleCommands = 100;
const commandEvery = 100;
const longestRun = 600_000;

type Tell = (what: string) => void;

/**
 * How fast an officer's slash command is acknowledged while a thousand mails of the mix come in at once. Casedesk,
 * the mail servers, and the Slack stand-in with the clock are three processes; they share the machine's cores all the
 * same, so what is measured here is more than Casedesk alone would need.
 */
export async function benchAck(tell: Tell): Promise<Report> {
  const before = machine();
  const server = await startPostgres().catch((error: Error) => error.message);
  const postgres = typeof server === 'string' ? null : await onPostgres(server, tell);
  const embedded = await ingest('embedded', tell, 'embedded database');
  return {
    name: 'ack',
    figures: {
      machine: before,
      unit: 'milliseconds from the envelope to its acknowledgement',
      shared:
        'Casedesk, database, mail servers and load generator are processes of their own on the same cores',
      postgres: postgres?.figures ?? { skipped: String(server) },
      embedded: embedded.figures,
    },
    goals: [
      atMost('slash command acknowledged during ingestion on PostgreSQL, p99', postgres?.p99 ?? null, 100),
    ],
  };
}

async function onPostgres(server: PostgresServer, tell: Tell) {
  try {
    return await ingest(await server.createDatabase(), tell, server.version);
  } finally {
    await server.stop();
  }
}

async function ingest(database: BenchDatabase, tell: Tell, name: string) {
  const house = await openBenchHouse(database);
  try {
    const written = await house.mail.write(mailsAtOnce);
    tell(`${name}: ${written.mails} mails of ${Math.round(written.bytes / 1e6)} MB are written`);
    await house.prepare();
    const casedesk = await house.startCasedesk();
    const figures = await measure(house, casedesk, tell, name);
    await casedesk.stop();
    return figures;
  } finally {
    await house.stop();
  }
}

async function measure(house: BenchHouse, casedesk: RunningCasedesk, tell: Tell, name: string) {
  const typing = () => typeCommand(house);
  for (let index = 0; index < 20; index += 1) await typing();
  const idle = await openCommands(typing).until(async (sent) => sent >= idleCommands);
  tell(`${name}: idle, p99 ${percentile(idle, 99).toFixed(1)} ms`);

  const ownDelay = monitorEventLoopDelay({ resolution: 5 });
  const cpuBefore = casedesk.cpuMilliseconds();
  ownDelay.enable();
  const begun = performance.now();
  let mails = (await house.mail.put()).mails;
  let settledAfter = 0;
  const busy = await openCommands(typing).until(async (sent) => {
    if (performance.now() - begun > longestRun)
      throw new Error(`${name}: the mails are not settled after 10 minutes.`);
    if (casedesk.stored() < mails || (await gauges(casedesk.address)).waiting > 0) return false;
    settledAfter = performance.now() - begun;
    if (sent >= fewestCommands) return true;
    await house.mail.write(mailsMore);
    mails += (await house.mail.put()).mails;
    return false;
  });
  ownDelay.disable();
  const { quarantined, pending, open } = await gauges(casedesk.address);
  const cpuAfter = casedesk.cpuMilliseconds();
  const figures: Figures = {
    database: name,
    idle: tail(idle),
    busy: tail(busy),
    unacknowledged: busy.filter((milliseconds) => milliseconds === Number.POSITIVE_INFINITY).length,
    mails,
    mailsPerSecond: rounded((mails / settledAfter) * 1000),
    quarantined,
    casesOpen: open,
    deliveriesLeft: pending,
    processorPerMail:
      cpuBefore === null || cpuAfter === null ? null : rounded((cpuAfter - cpuBefore) / mails),
    peakMegabytes: casedesk.peakMegabytes(),
    ownDelay: { p99: rounded(ownDelay.percentile(99) / 1e6), max: rounded(ownDelay.max / 1e6) },
  };
  tell(
    `${name}: ${mails} mails in ${(settledAfter / 1000).toFixed(1)} s, p99 ${percentile(busy, 99).toFixed(1)} ms`,
  );
  return { figures, p99: percentile(busy, 99) };
}

/** A command that is not acknowledged within Slack's 3 s is later than any limit. */
async function typeCommand({ slack }: BenchHouse): Promise<number> {
  const { acknowledged, milliseconds } = await slack.as(officer.id).command('/case', channels.payments.id);
  return acknowledged ? milliseconds : Number.POSITIVE_INFINITY;
}

/**
 * A command every 100 ms, whether or not the one before was answered: a stalled desk does not slow its officers down.
 * `until` asks every half second whether it is over, and gives the time of every command.
 */
function openCommands(typing: () => Promise<number>) {
  return {
    async until(isOver: (sent: number) => Promise<boolean>): Promise<number[]> {
      const running: Promise<number>[] = [];
      const timer = setInterval(() => running.push(typing()), commandEvery);
      try {
        while (!(await isOver(running.length))) await new Promise((resolve) => setTimeout(resolve, 500));
      } finally {
        clearInterval(timer);
      }
      return Promise.all(running);
    },
  };
}
