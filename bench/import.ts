import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { desksFile, firm } from '../demo/seed/people.ts';
import { coreRows } from './import/core-rows.ts';
import { type PlainCopies, plainCopies } from './import/plain-copy.ts';
import type { BenchOptions } from './options.ts';
import { startPostgres } from './postgres-server.ts';
import { useOf } from './process-gauge.ts';
import { atLeast, atMost, type Figures, machine, type Report, rounded } from './report.ts';

type Tell = (what: string) => void;

const casedesk = fileURLToPath(new URL('../bin/casedesk.mjs', import.meta.url));
/** How much more memory the last third of an import may take than its second third. */
const flat = 1.25;

/**
 * The payments of a firm imported by the command into PostgreSQL, first into an empty mirror and once more unchanged;
 * then the same rows by plain COPY into a table of the same columns, indexes and foreign key, and into one without any.
 * One after another on one server that waits for the disk.
 */
export async function benchImport(tell: Tell, { payments, seed }: BenchOptions): Promise<Report> {
  const before = machine();
  const folder = mkdtempSync(join(tmpdir(), 'casedesk-import-'));
  const postgres = await startPostgres();
  try {
    const { ownerUrl, botUrl } = await postgres.createDatabase();
    writeFileSync(join(folder, 'desks.json'), JSON.stringify(desksFile));
    const variables = {
      CASEDESK_KEY: 'b5'.repeat(32),
      FIRM_NAME: firm.name,
      DESK_ADDRESS: firm.deskAddress,
      DESKS_FILE: 'desks.json',
      DATABASE_URL: botUrl,
      MIGRATE_DATABASE_URL: ownerUrl,
    };
    const run = (...words: string[]) => runMeasured(words, variables, folder);
    await run('migrate');
    const clients = Math.max(1, Math.round(payments / 5));
    await writeRows(join(folder, 'clients'), 'clients.csv', coreRows.clients(clients, seed));
    await writeRows(join(folder, 'payments'), 'payments.csv', coreRows.payments(payments, clients, seed));
    tell(`${clients} clients and ${payments} payments are written`);
    await run('import', 'clients');
    const first = await run('import', 'payments');
    tell(`imported in ${rounded(first.seconds)} s`);
    const again = await run('import', 'payments');
    tell(`confirmed in ${rounded(again.seconds)} s`);
    const plain = await plainCopies(ownerUrl, join(folder, 'payments.copy'));
    tell(`plain COPY: ${rounded(plain.sameTable)} s with the indexes, ${rounded(plain.bareTable)} s without`);
    return report({ before, server: postgres.version, payments, first, again, plain });
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Measured {
  seconds: number;
  peakMegabytes: number;
  /** Resident memory in the course of the run, a sample every 200 ms. */
  megabytes: number[];
}

async function runMeasured(
  words: string[],
  variables: Record<string, string>,
  directory: string,
): Promise<Measured> {
  const begun = performance.now();
  const child = spawn(process.execPath, [casedesk, ...words], {
    cwd: directory,
    env: { PATH: process.env.PATH, ...variables },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const problems: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => problems.push(text));
  const exit = once(child, 'exit');
  const megabytes: number[] = [];
  let peakMegabytes = 0;
  while (child.exitCode === null && child.signalCode === null) {
    const use = useOf(child.pid!);
    megabytes.push(use.megabytes);
    peakMegabytes = Math.max(peakMegabytes, use.peakMegabytes);
    await Promise.race([exit, pause(200)]);
  }
  if (child.exitCode !== 0) throw new Error(`casedesk ${words.join(' ')} failed:\n${problems.join('')}`);
  return { seconds: (performance.now() - begun) / 1000, peakMegabytes, megabytes };
}

async function writeRows(folder: string, file: string, lines: Iterable<string>): Promise<void> {
  mkdirSync(folder);
  const stream = createWriteStream(join(folder, file));
  for (const line of lines) if (!stream.write(line)) await once(stream, 'drain');
  stream.end();
  await once(stream, 'finish');
}

function report(measured: {
  before: Figures;
  server: string;
  payments: number;
  first: Measured;
  again: Measured;
  plain: PlainCopies;
}): Report {
  const { before, server, payments, first, again, plain } = measured;
  const pace = (seconds: number) => Math.round(payments / seconds);
  const growth = growthOf(first.megabytes);
  return {
    name: 'import',
    figures: {
      machine: before,
      database: `${server}, fsync on`,
      payments,
      rowsPerSecond: {
        import: pace(first.seconds),
        importUnchanged: pace(again.seconds),
        plainCopySameTable: pace(plain.sameTable),
        plainCopyBareTable: pace(plain.bareTable),
      },
      shareOfBareCopy: rounded(plain.bareTable / first.seconds, 2),
      peakMegabytes: Math.round(first.peakMegabytes),
      peakMegabytesUnchanged: Math.round(again.peakMegabytes),
    },
    goals: [
      atLeast(
        'speed of the import as a share of plain COPY of the same rows into a table of the same indexes and key',
        plain.sameTable / first.seconds,
        1 / 3,
      ),
      atMost('memory in the last third of the import by that in the second', growth, flat),
    ],
  };
}

function growthOf(samples: number[]): number {
  const third = Math.floor(samples.length / 3);
  const most = (from: number, until: number) => Math.max(...samples.slice(from, until));
  return most(2 * third, samples.length) / most(third, 2 * third);
}
