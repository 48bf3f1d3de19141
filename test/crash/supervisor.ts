import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Failpoint } from '../../src/domain/failpoint.ts';

export type Variables = Record<string, string>;

/** A process that is started again whenever it ends, each time with the next failpoint of its list armed. */
export interface Supervised {
  name: string;
  /** Milliseconds since it said that it runs; 0 while it does not, or is frozen. */
  upFor(): number;
  kill(): void;
  /** Stops it for a while and lets it go on, as a machine that swapped: its lease may be somebody else's by then. */
  freeze(milliseconds: number): void;
  /** SIGTERM; it is started again afterwards. */
  terminate(): void;
  armed(): Failpoint | null;
  /** Failpoints that have not ended a process yet. */
  left(): Failpoint[];
  fired(): Failpoint[];
  restarts(): number;
  stop(): Promise<void>;
}

export interface SupervisedOptions {
  variables: Variables;
  directory: string;
  failpoints: Failpoint[];
  log: string;
}

const endWithParent = new URL('./end-with-parent.ts', import.meta.url).href;

export function supervise(name: string, command: string[], options: SupervisedOptions): Supervised {
  const waiting = options.failpoints.map((failpoint, index) => ({ failpoint, pass: 1 + (index % 2) }));
  const fired: Failpoint[] = [];
  let child: ChildProcess;
  let armed: (typeof waiting)[number] | null = null;
  let upSince = 0;
  let frozenUntil = 0;
  let asked = false;
  let stopped = false;
  let lives = 0;
  let ended: Promise<void> = Promise.resolve();
  start();

  function start(): void {
    armed = waiting.shift() ?? null;
    lives += 1;
    asked = false;
    upSince = 0;
    const failpoint: Variables = armed ? { CASEDESK_FAILPOINT: `${armed.failpoint}:${armed.pass}` } : {};
    child = spawn(process.execPath, ['--import', endWithParent, ...command], {
      cwd: options.directory,
      env: { PATH: process.env.PATH, ...options.variables, ...failpoint, NODE_ENV: 'test' },
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    const mine = child;
    createInterface({ input: child.stderr! }).on('line', (line) => {
      note(`${mine.pid} ${line}`);
      if (line.startsWith('Casedesk runs.')) upSince = performance.now();
    });
    ended = new Promise((resolve) => {
      mine.once('exit', (code, signal) => {
        note(`${mine.pid} ended by ${signal ?? code} ${armed?.failpoint ?? ''}`);
        // Killed, and not by us: it was its failpoint.
        if (armed && signal === 'SIGKILL' && !asked) fired.push(armed.failpoint);
        else if (armed) waiting.push(armed);
        armed = null;
        resolve();
        if (!stopped) start();
      });
    });
  }

  function note(line: string): void {
    appendFileSync(options.log, `${new Date().toISOString()} ${name} ${line}\n`);
  }

  return {
    name,
    upFor: () => (upSince === 0 || performance.now() < frozenUntil ? 0 : performance.now() - upSince),
    kill() {
      asked = true;
      child.kill('SIGKILL');
    },
    freeze(milliseconds) {
      const seconds = (milliseconds / 1000).toFixed(1);
      // A while longer, so that it lives to do what it was about to do.
      frozenUntil = performance.now() + milliseconds + 1_000;
      note(`${child.pid} frozen for ${seconds} s`);
      // Woken by somebody else, so that nothing stays frozen when this process ends meanwhile.
      const order = `kill -STOP ${child.pid}; sleep ${seconds}; kill -CONT ${child.pid}`;
      spawn('sh', ['-c', order], { stdio: 'ignore' }).unref();
    },
    terminate: () => void child.kill('SIGTERM'),
    armed: () => armed?.failpoint ?? null,
    left: () => [...waiting.map(({ failpoint }) => failpoint), ...(armed ? [armed.failpoint] : [])],
    fired: () => fired,
    restarts: () => Math.max(0, lives - 1),
    async stop() {
      stopped = true;
      asked = true;
      child.kill('SIGKILL');
      await ended;
    },
  };
}
