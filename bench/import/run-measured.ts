import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { useOf } from '../process-gauge.ts';

const casedesk = fileURLToPath(new URL('../../bin/casedesk.mjs', import.meta.url));

export interface Measured {
  /** Without the time in which it was held. */
  seconds: number;
  /** Of the process itself, the database's not counted. */
  cpuSeconds: number;
  peakMegabytes: number;
  /** Resident memory in the course of the run, a sample every 200 ms. */
  megabytes: number[];
}
/** Work that is done in the middle of a run, while it is held. */
export interface Between {
  isDue(): Promise<boolean>;
  /** Resolves when what the held process had asked for is done; this much still is its own time. */
  settled(): Promise<void>;
  work(): Promise<void>;
}

/** Runs a verb of the command. `between` holds it (SIGSTOP) whenever its work is due, and once more at the end. */
export async function runMeasured(
  words: string[],
  variables: Record<string, string>,
  directory: string,
  between: Between | null = null,
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
  let cpuMilliseconds = 0;
  let held = 0;
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  while (isRunning()) {
    const use = useOf(child.pid!);
    if (use.megabytes > 0) megabytes.push(use.megabytes);
    peakMegabytes = Math.max(peakMegabytes, use.peakMegabytes);
    cpuMilliseconds = Math.max(cpuMilliseconds, use.cpuMilliseconds);
    await Promise.race([exit, pause(200)]);
    if (between && isRunning() && (await between.isDue())) {
      child.kill('SIGSTOP');
      await between.settled();
      const since = performance.now();
      await between.work().finally(() => child.kill('SIGCONT'));
      held += performance.now() - since;
    }
  }
  const seconds = (performance.now() - begun - held) / 1000;
  if (child.exitCode !== 0) throw new Error(`casedesk ${words.join(' ')} failed:\n${problems.join('')}`);
  await between?.work();
  return { seconds, cpuSeconds: cpuMilliseconds / 1000, peakMegabytes, megabytes };
}
