import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type BenchDatabase, openBenchHouse } from './house.ts';
import { startPostgres } from './postgres-server.ts';
import { atMost, type Figures, machine, percentile, type Report, spread } from './report.ts';

const runs = 7;

/**
 * From the start of the process until Casedesk says that it runs, which it does after Slack's first hello and when
 * its workers run. The compile cache is on, as it always is, and warm after the first run; the first is not counted.
 */
export async function benchStart(tell: (what: string) => void): Promise<Report> {
  const before = machine();
  const bare = await several(tell, 'node alone', () => timed('0'));
  const loaded = await several(tell, 'imports alone', () => timed(importAll));
  const server = await startPostgres().catch((error: Error) => error.message);
  const postgres = typeof server === 'string' ? null : await onPostgres(server, tell);
  const embedded = await starts('embedded', tell, 'embedded database');
  return {
    name: 'start',
    figures: {
      machine: before,
      runs,
      unit: 'milliseconds',
      node: spread(bare),
      imports: spread(loaded),
      postgres: postgres?.figures ?? { skipped: String(server) },
      embedded: embedded.figures,
    },
    goals: [
      atMost('start to ready on PostgreSQL, median', postgres?.median ?? null, 1_000),
      atMost('start to ready on an existing embedded database, median', embedded.median, 2_000),
    ],
  };
}

async function onPostgres(server: Awaited<ReturnType<typeof startPostgres>>, tell: (what: string) => void) {
  try {
    return await starts(await server.createDatabase(), tell, server.version);
  } finally {
    await server.stop();
  }
}

async function starts(database: BenchDatabase, tell: (what: string) => void, name: string) {
  const house = await openBenchHouse(database);
  try {
    tell(`${name}: the database is made and migrated`);
    await house.prepare();
    const stops: number[] = [];
    const processor: number[] = [];
    const ready = await several(tell, name, async () => {
      const running = await house.startCasedesk();
      if (running.readyCpuMilliseconds !== null) processor.push(running.readyCpuMilliseconds);
      stops.push((await running.stop()).milliseconds);
      return running.readyMilliseconds;
    });
    const figures: Figures = {
      database: name,
      ready: spread(ready),
      ...(processor.length > 0 && { processorUntilReady: spread(processor.slice(1)) }),
      stop: spread(stops.slice(1)),
    };
    return { figures, median: percentile(ready, 50) };
  } finally {
    await house.stop();
  }
}

/** One run to warm up, then the counted ones. */
async function several(
  tell: (what: string) => void,
  what: string,
  run: () => Promise<number>,
): Promise<number[]> {
  const warmUp = await run();
  const values: number[] = [];
  for (let index = 0; index < runs; index += 1) values.push(await run());
  tell(`${what}: ${values.map((value) => value.toFixed(0)).join(' ')} ms, after ${warmUp.toFixed(0)}`);
  return values;
}

const project = fileURLToPath(new URL('..', import.meta.url));
const launcher = new URL('../bin/node-24.mjs', import.meta.url);
/** Everything a start on PostgreSQL loads, and nothing of what it does. */
const importAll = `
  const { runOnNode24 } = await import(${JSON.stringify(launcher.href)});
  await Promise.all([runOnNode24('src/main.ts'), runOnNode24('src/app.ts'), import('pg')]);
`;

async function timed(script: string): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['-e', script], { cwd: project, stdio: 'ignore' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`A script that only loads things ended with exit code ${code}.`);
  return performance.now() - begun;
}
