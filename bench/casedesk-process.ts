import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export type Variables = Record<string, string>;

export interface RunningCasedesk {
  /** From the start of the process until it said that it runs. */
  readyMilliseconds: number;
  /** Processor time it had used by then, all threads; null where the system does not tell (no /proc). */
  readyCpuMilliseconds: number | null;
  /** http://127.0.0.1:PORT */
  address: string;
  pid: number;
  /** Resolves when it says that its mailbox is connected. */
  connected: Promise<void>;
  /** Mails it has said to have stored since it started. */
  stored(): number;
  cpuMilliseconds(): number | null;
  /** Peak resident memory so far, of this process only; null without /proc. */
  peakMegabytes(): number | null;
  /** Asks it to end (SIGTERM). Throws when it does not end by itself with exit code 0. */
  stop(): Promise<{ milliseconds: number }>;
}

const casedesk = fileURLToPath(new URL('../bin/casedesk.mjs', import.meta.url));
const longestStart = 60_000;

/** Runs `casedesk start` as a supervisor would, in `directory`. Resolves when it says that it runs. */
export async function startCasedesk(variables: Variables, directory: string): Promise<RunningCasedesk> {
  const begun = performance.now();
  const child = spawn(process.execPath, [casedesk, 'start'], {
    cwd: directory,
    env: environment(variables),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const takeAlong = () => child.kill('SIGKILL');
  process.once('exit', takeAlong);
  let asked = false;
  const output = listenTo(child);
  const exited = once(child, 'exit').then(([code, signal]) => {
    process.off('exit', takeAlong);
    const how = signal ? `by ${signal}` : `with exit code ${code}`;
    if (!asked) output.fail(new Error(`Casedesk ended ${how}:\n${output.lastLines().join('\n')}`));
    return { clean: code === 0, how };
  });
  const address = await withinLimit(output.address);
  return {
    readyMilliseconds: performance.now() - begun,
    readyCpuMilliseconds: cpuOf(child),
    address,
    pid: child.pid!,
    connected: output.connected,
    stored: output.stored,
    cpuMilliseconds: () => cpuOf(child),
    peakMegabytes: () => peakOf(child),
    async stop() {
      asked = true;
      const askedAt = performance.now();
      child.kill('SIGTERM');
      const { clean, how } = await exited;
      if (!clean) throw new Error(`Asked to end, Casedesk ended ${how}.`);
      return { milliseconds: performance.now() - askedAt };
    },
  };
}

/** Runs a verb of the command line to its end. Throws when it fails. */
export async function runCasedesk(words: string[], variables: Variables, directory: string): Promise<void> {
  await promisify(execFile)(process.execPath, [casedesk, ...words], {
    cwd: directory,
    env: environment(variables),
  });
}

/** Nothing of the developer's own settings may reach the measured process. */
function environment(variables: Variables): Variables {
  const inherited = ['PATH', 'HOME', 'TMPDIR', 'LANG'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(inherited), ...variables };
}

/** What it says on standard error: its own sentences, and its log as JSON lines. */
function listenTo(child: ChildProcess) {
  const address = Promise.withResolvers<string>();
  const connected = Promise.withResolvers<void>();
  let lines: string[] = [];
  let stored = 0;
  createInterface({ input: child.stderr! }).on('line', (line) => {
    lines = [...lines.slice(-9), line];
    const found = /^Casedesk runs\. Health: (http:\S+)\/health$/.exec(line)?.[1];
    if (found) address.resolve(found);
    if (line.includes('"mailbox_connected"')) connected.resolve();
    if (line.includes('"mailbox_stored"')) stored += Number(/"stored":(\d+)/.exec(line)?.[1] ?? 0);
  });
  return {
    address: address.promise,
    connected: connected.promise,
    lastLines: () => lines,
    stored: () => stored,
    /** Before it runs, its start fails; afterwards nobody waits, and people are told. */
    fail(error: Error) {
      process.stderr.write(`${error.message}\n`);
      address.reject(error);
    },
  };
}

async function withinLimit(address: Promise<string>): Promise<string> {
  const limit = new AbortController();
  const late = pause(longestStart, undefined, { signal: limit.signal }).then(() => {
    throw new Error(`Casedesk did not say within ${longestStart / 1000} s that it runs.`);
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([address, late]);
  } finally {
    limit.abort();
  }
}

/** User and system time (proc(5), stat fields 14 and 15) in ticks of 10 ms. */
function cpuOf(child: ChildProcess): number | null {
  const fields = processFile(child, 'stat')?.split(') ')[1]?.split(' ');
  return fields ? (Number(fields[11]) + Number(fields[12])) * 10 : null;
}

function peakOf(child: ChildProcess): number | null {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(processFile(child, 'status') ?? '')?.[1];
  return kilobytes ? Math.round(Number(kilobytes) / 1024) : null;
}

function processFile(child: ChildProcess, name: string): string | null {
  try {
    return readFileSync(`/proc/${child.pid}/${name}`, 'utf8');
  } catch {
    return null;
  }
}
