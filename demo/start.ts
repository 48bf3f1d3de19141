import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { errorCode } from '../src/domain/errors.ts';
import { playCheck } from './check/play.ts';
import { runDemo } from './run.ts';

const help = `npm run demo                 the whole desk on this machine, with a page to use it
npm run demo -- --check      plays the story without a visitor and prints one JSON line a step
npm run demo -- --fresh      forgets what an earlier demo kept
npm run demo -- --port 4100  serves the page on that port (default 4000, or the next free one)
npm run demo -- --database postgres://…   uses a PostgreSQL instead of the embedded database
`;

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
    port: { type: 'string', default: '4000' },
    database: { type: 'string' },
  },
});

const directory = '.casedesk/demo';
try {
  if (values.help) process.stdout.write(help);
  else if (values.check) process.exitCode = await playCheck({ databaseUrl: values.database });
  else {
    if (values.fresh) rmSync(directory, { recursive: true, force: true });
    await runDemo({ directory, port: Number(values.port), databaseUrl: values.database });
  }
} catch (error) {
  process.stderr.write(`The demo stopped: ${error instanceof Error ? error.message : errorCode(error)}\n`);
  process.exit(1);
}
