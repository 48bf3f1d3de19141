import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
])('takes over the lock of %s', (_, content) => {
  writeFileSync(join(folder, 'data.lock'), content());

  expect(() => lockDirectory(join(folder, 'data'))).not.toThrow();
});
