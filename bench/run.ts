import { mkdirSync, writeFileSync } from 'node:fs';
import { errorCode } from '../src/domain/errors.ts';
import { benchAck } from './ack.ts';
import { benchImport } from './import.ts';
import { benchIngest } from './ingest.ts';
import { benchLatency } from './latency.ts';
import { benchLink } from './link.ts';
import { type BenchOptions, readBenchOptions } from './options.ts';
import { benchPoll } from './poll.ts';
import type { Report } from './report.ts';
import { benchStart } from './start.ts';

type Tell = (what: string) => void;

type Bench = (tell: Tell, options: BenchOptions) => Promise<Report>;

const benches: Record<string, Bench> = {
  start: benchStart,
  ack: benchAck,
  ingest: benchIngest,
  latency: benchLatency,
  poll: benchPoll,
  link: benchLink,
  import: benchImport,
};

const { names: wanted, options } = readBenchOptions(process.argv.slice(2));
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no bench "${unknown.join('", "')}". There are: ${Object.keys(benches).join(', ')}.\n`,
  );
  process.exit(2);
}

// Whatever is left running hangs on this process: leaving by the front door takes it along.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  await measure(name, bench);
}

/** A missed goal is a figure; only a bench that could not measure fails. */
async function measure(name: string, bench: Bench): Promise<void> {
  const tell: Tell = (what) => process.stderr.write(`${name}: ${what}\n`);
  try {
    const report = await bench(tell, options);
    process.stdout.write(`${JSON.stringify(report)}\n`);
    if (options.keep) keep(name, report);
  } catch (error) {
    tell(`could not be measured: ${error instanceof Error ? error.message : errorCode(error)}`);
    process.exitCode = 1;
  }
}

/** One file a bench and size, so that a figure that is quoted can be found again. */
function keep(name: string, report: Report): void {
  const folder = new URL('./results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const day = new Date().toISOString().slice(0, 10);
  const size = name === 'import' ? options.payments : options.mails;
  const kept = {
    day,
    options: {
      ...(name === 'import' ? { payments: size } : { mails: size, rounds: options.rounds }),
      seed: options.seed,
    },
    ...report,
  };
  writeFileSync(new URL(`${name}-${size}.json`, folder), `${JSON.stringify(kept, null, 2)}\n`);
}
