// Plain JavaScript that any Node can read: Casedesk needs Node 24, which `npm ci` brings along as a dependency.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const needed = 24;

/**
 * Replaces this process by one with a flag of V8 and variables that count only from the start: same process id, some
 * 20 ms. Does nothing where that cannot be done, or where somebody has set the flag; variables that are set stay.
 * @param {string} flag --name=value
 * @param {Record<string, string>} variables
 */
export function startAgainWith(flag, variables) {
  const name = flag.split('=')[0] ?? flag;
  const isSet = `${process.execArgv.join(' ')} ${process.env.NODE_OPTIONS ?? ''}`.includes(name);
  // A channel to whoever forked this process would not outlive it.
  const isOld = Number(process.versions.node.split('.')[0]) < needed;
  if (isSet || isOld || process.connected || process.platform === 'win32' || !process.execve) return;
  const words = [process.execPath, flag, ...process.execArgv, ...process.argv.slice(1)];
  process.execve(process.execPath, words, { ...variables, ...process.env });
}

/**
 * Runs a TypeScript file of the project on Node 24: in this process when it is new enough, else in a child with the
 * Node that npm installed. Exits with 2 and says what to do when there is none.
 * @param {string} file relative to the project's folder
 */
export function runOnNode24(file) {
  const target = fileURLToPath(new URL(`../${file}`, import.meta.url));
  if (Number(process.versions.node.split('.')[0]) >= needed) {
    // Type stripping of a hundred files costs 0.2 s; from the cache 0.05 s. So this file stays tiny and imports late.
    module.enableCompileCache();
    return import(target);
  }
  const installed = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));
  if (!existsSync(installed)) {
    console.error(
      [
        `Casedesk needs Node ${needed}; this is Node ${process.versions.node}, and the one that comes with the install is missing.`,
        'Most likely npm was told not to run install scripts. Do one of these:',
        '  npm rebuild node --ignore-scripts=false     fetches the pinned Node 24 into node_modules',
        `  install Node ${needed} yourself and run the command again`,
      ].join('\n'),
    );
    process.exit(2);
  }
  const child = spawn(installed, process.argv.slice(1), { stdio: 'inherit' });
  // Ctrl-C reaches the child by itself; here it must only not end the parent first.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
  return undefined;
}
