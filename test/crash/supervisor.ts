import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Failpoint } from '../../src/domain/failpoint.ts';

export type Variables = Record<string, string>;

/** A process that is started again whenever it ends, each time with the next failpoint of its list armed. */
export interface Supervised {
  name: string;
  isUp(): boolean;
  kill(): void;
  /** Stops it for a while and lets it go on, as a machine that swapped: its lease may be somebody else's by then. */
  freeze(milliseconds: number): void;
  /** SIGTERM; it is started again afterwards. */
  terminate(): void;
  /** Failpoints that have not ended a process yet. */
  left(): Failpoint[];
  fired(): Failpoint[];
  restarts(): number;
  /** No failpoint any more: what is still armed is dropped with the next restart. */
  disarm(): void;
  stop(): Promise<void>;
}

export function supervise(
  name: string,
  command: string[],
  options: { variables: Variables; directory: string; failpoints: Failpoint[]; log: string },
): Supervised {
  const waiting = options.failpoints.map((failpoint, index) => ({ failpoint, pass: 1 + (index % 2) }));
  const fired: Failpoint[] = [];
  let child: ChildProcess;
  let armed: (typeof waiting)[number] | null = null;
  let up = false;
  let asked = false;
  let stopped = false;
  let restarts = 0;
  let frozen: NodeJS.Timeout | undefined;
  let ended: Promise<void> = Promise.resolve();
  start();

  function start(): void {
    armed = waiting.shift() ?? null;
    asked = false;
    up = false;
    const failpoint: Variables = armed ? { CASEDESK_FAILPOINT: `${armed.failpoint}:${armed.pass}` } : {};
    child = spawn(process.execPath, command, {
      cwd: options.directory,
      env: { PATH: process.env.PATH, ...options.variables, ...failpoint, NODE_ENV: 'test' },
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    const mine = child;
    createInterface({ input: child.stderr! }).on('line', (line) => {
      appendFileSync(options.log, `${name} ${mine.pid} ${line}\n`);
      if (line.startsWith('Casedesk runs.')) up = true;
    });
    ended = new Promise((resolve) => {
      mine.once('exit', (_code, signal) => {
        clearTimeout(frozen);
        // Killed, and not by us: it was its failpoint.
        if (signal === 'SIGKILL' && !asked && armed) fired.push(armed.failpoint);
        else if (armed) waiting.push(armed);
        appendFileSync(options.log, `${name} ${mine.pid} ended by ${signal} ${armed?.failpoint ?? ''}\n`);
        resolve();
        restarts += 1;
        if (!stopped) start();
      });
    });
  }

  return {
    name,
    isUp: () => up,
    kill() {
      asked = true;
      child.kill('SIGKILL');
    },
    freeze(milliseconds) {
      const one = child;
      one.kill('SIGSTOP');
      frozen = setTimeout(() => one.kill('SIGCONT'), milliseconds);
    },
    terminate() {
      child.kill('SIGTERM');
    },
    left: () => [...waiting.map(({ failpoint }) => failpoint), ...(armed ? [armed.failpoint] : [])],
    fired: () => fired,
    restarts: () => restarts,
    disarm() {
      waiting.splice(0);
      if (!armed) return;
      armed = null;
      asked = true;
      child.kill('SIGKILL');
    },
    async stop() {
      stopped = true;
      asked = true;
      child.kill('SIGCONT');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
