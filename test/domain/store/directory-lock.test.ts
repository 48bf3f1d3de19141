import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DeskError } from '../../../src/domain/errors.ts';
import { lockDirectory } from '../../../src/domain/store/directory-lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casedesk-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('refuses a second process and names the first', () => {
  lockDirectory(join(folder, 'data'));

  expect(() => lockDirectory(join(folder, 'data'))).toThrow(DeskError);
  expect(() => lockDirectory(join(folder, 'data'))).toThrow(`process ${process.pid}`);
});

it('is free again after unlocking', () => {
  lockDirectory(join(folder, 'data'))();

  expect(existsSync(join(folder, 'data.lock'))).toBe(false);
  lockDirectory(join(folder, 'data'));
});

it.each([
  [
    'a process that is gone',
    () => JSON.stringify({ pid: spawnSync(process.execPath, ['-e', '0']).pid, since: 'long ago' }),
  ],
  ['a half-written file', () => '{"pid":'],
  // A container that was killed and started anew gives the same number again.
  ['an earlier process with our number', () => JSON.stringify({ pid: process.pid, since: 'before' })],
  [
    'a process whose number another has by now',
    () => JSON.stringify({ pid: process.ppid, startTime: '1', since: 'before' }),
  ],
])('takes over the lock of %s', (_, content) => {
  writeFileSync(join(folder, 'data.lock'), content());

  lockDirectory(join(folder, 'data'));
  expect(() => lockDirectory(join(folder, 'data'))).toThrow(`process ${process.pid}`);
  expect(readdirSync(folder)).toEqual(['data.lock']);
});

it('takes over from one that was itself killed while taking over', () => {
  const gone = () =>
    JSON.stringify({ pid: spawnSync(process.execPath, ['-e', '0']).pid, since: String(Math.random()) });
  const left = gone();
  writeFileSync(join(folder, 'data.lock'), left);
  const generation = createHash('sha256').update(left).digest('hex').slice(0, 16);
  writeFileSync(join(folder, `data.lock.${generation}`), gone());

  lockDirectory(join(folder, 'data'));
  expect(readdirSync(folder)).toEqual(['data.lock']);
});

it('lets one of six in that start at once on a lock that was left', async () => {
  const racer = new URL('./lock-racer.ts', import.meta.url).pathname;
  const racers = Array.from({ length: 6 }, () => {
    const child = spawn(process.execPath, [racer], { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    return { child, said: async () => (await lines.next()).value };
  });
  try {
    for (let round = 0; round < 40; round += 1) {
      const directory = join(folder, `data-${round}`);
      writeFileSync(`${directory}.lock`, JSON.stringify({ pid: 2 ** 30, since: 'long ago' }));
      for (const { child } of racers) child.stdin.write(`${directory}\n`);
      const said = await Promise.all(racers.map((one) => one.said()));
      expect(said.filter((word) => word === 'won')).toHaveLength(1);
    }
  } finally {
    const ended = racers.map(({ child }) => once(child, 'exit'));
    for (const { child } of racers) child.stdin.end();
    await Promise.all(ended);
  }
});
