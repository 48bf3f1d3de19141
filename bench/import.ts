import { once } from 'node:events';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { desksFile, firm } from '../demo/seed/people.ts';
import { coreRows } from './import/core-rows.ts';
import { openPlainCopy, type PlainCopies } from './import/plain-copy.ts';
import { type Measured, runMeasured } from './import/run-measured.ts';
import type { BenchOptions } from './options.ts';
import { startPostgres } from './postgres-server.ts';
import { atLeast, atMost, type Figures, machine, type Report, rounded } from './report.ts';

type Tell = (what: string) => void;

/** How much more memory the last third of an import may take than its second third. */
const flat = 1.25;
/** How often the import is held for the same rows by plain COPY: on a machine that others use, too, both must meet the same load. */
const slices = 20;

/**
 * The payments of a firm imported by the command into PostgreSQL, first into an empty mirror and once more unchanged. The
 * first import is held after each twentieth, and the rows of that go by plain COPY into a table of the same columns,
 * indexes and foreign key, and into one without any. All on one server that waits for the disk.
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
    const plain = await openPlainCopy(ownerUrl, botUrl, join(folder, 'payments.copy'));
    const first = await runMeasured(['import', 'payments'], variables, folder, {
      isDue: dueEach(payments / slices, plain.imported),
      settled: plain.idle,
      work: plain.copyNew,
    }).finally(plain.end);
    const copies = plain.seconds();
    tell(`imported in ${rounded(first.seconds)} s`);
    tell(
      `plain COPY: ${rounded(copies.sameTable)} s with the indexes, ${rounded(copies.bareTable)} s without`,
    );
    const again = await run('import', 'payments');
    tell(`confirmed in ${rounded(again.seconds)} s`);
    return report({ before, server: postgres.version, payments, first, again, plain: copies });
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** True once for each portion that was imported since it was last true. */
function dueEach(portion: number, imported: () => Promise<number>): () => Promise<boolean> {
  let next = portion;
  return async () => {
    const rows = await imported();
    if (rows < next) return false;
    next = rows + portion;
    return true;
  };
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
      microsecondsOfCpuPerRow: rounded((first.cpuSeconds * 1_000_000) / payments),
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
