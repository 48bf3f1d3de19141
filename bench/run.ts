import { errorCode } from '../src/domain/errors.ts';
import { benchAck } from './ack.ts';
import type { Report } from './report.ts';
import { benchStart } from './start.ts';

type Tell = (what: string) => void;

const benches: Record<string, (tell: Tell) => Promise<Report>> = { start: benchStart, ack: benchAck };

const wanted = process.argv.slice(2);
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
async function measure(name: string, bench: (tell: Tell) => Promise<Report>): Promise<void> {
  const tell: Tell = (what) => process.stderr.write(`${name}: ${what}\n`);
  try {
    process.stdout.write(`${JSON.stringify(await bench(tell))}\n`);
  } catch (error) {
    tell(`could not be measured: ${error instanceof Error ? error.message : errorCode(error)}`);
    process.exitCode = 1;
  }
}
