import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../../bin/casedesk.mjs', import.meta.url));

export interface Ended {
  /** Null when it had to be killed. */
  code: number | null;
  out: string;
  problem: string;
}

/** Runs a verb of the command line with these variables and no others, and waits for its end: at most 20 seconds. */
export async function runCasedesk(words: string[], variables: Record<string, string>): Promise<Ended> {
  const started = startCasedesk(words, variables);
  const limit = setTimeout(started.kill, 60_000);
  const ended = await started.ended;
  clearTimeout(limit);
  return ended;
}

/** Starts a verb that goes on until it is stopped. `said` resolves when a line of its standard error fits. */
export function startCasedesk(words: string[], variables: Record<string, string>) {
  const child = spawn(process.execPath, [program, ...words], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    env: { PATH: process.env.PATH, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended: Ended = { code: null, out: '', problem: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    ended.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    ended.problem += text;
  });
  const exit = once(child, 'close').then(([code]: (number | null)[]) => ({ ...ended, code: code ?? null }));
  return {
    ended: exit,
    stop: () => child.kill('SIGTERM'),
    kill: () => child.kill('SIGKILL'),
    async said(pattern: RegExp): Promise<RegExpExecArray> {
      for (;;) {
        const found = pattern.exec(ended.problem);
        if (found) return found;
        const next = await Promise.race([once(child.stderr, 'data').then(() => 'more'), exit]);
        if (next !== 'more') throw new Error(`casedesk ended before it said ${pattern}: ${ended.problem}`);
      }
    },
  };
}
