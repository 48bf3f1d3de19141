#!/usr/bin/env node
// Everything that must hold before a change is kept: types, lint and format, dead code, layout. One line a part.
import { spawnSync } from 'node:child_process';

const parts = [
  ['types', 'tsc', ['--noEmit', '-p', '.']],
  ['lint and format', 'biome', ['check', '.']],
  ['dead code', 'knip', ['--no-progress']],
  ['layout', 'vitest', ['run', '--project', 'local', 'test/architecture.test.ts', 'test/schema.test.ts']],
];

let failed = 0;
for (const [name, command, words] of parts) {
  const done = spawnSync(command, words, { encoding: 'utf8', shell: process.platform === 'win32' });
  const ok = done.status === 0;
  if (!ok) failed += 1;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}`);
  if (!ok)
    console.log(`${done.stdout ?? ''}${done.stderr ?? ''}${done.error ? `${done.error.message}\n` : ''}`);
}
process.exitCode = failed === 0 ? 0 : 1;
