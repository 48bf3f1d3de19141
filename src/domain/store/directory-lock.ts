import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { DeskError } from '../errors.ts';

/**
 * Keeps a second process off an embedded database: two on one directory corrupt it without a sign. The lock is a
 * file beside the directory that names the process; a process that is gone leaves a lock that is taken over.
 * Returns the way to unlock. Throws DeskError 'database_in_use' naming the first process.
 */
export function lockDirectory(directory: string): () => void {
  const file = `${directory.replace(/\/+$/, '')}.lock`;
  mkdirSync(dirname(file), { recursive: true });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (createLock(file)) return () => rmSync(file, { force: true });
    const owner = readOwner(file);
    if (owner !== null && isAlive(owner.pid)) {
      throw new DeskError(
        'database_in_use',
        `The embedded database ${directory} is in use by process ${owner.pid} (started ${owner.since}). Stop that process first, or give this one another DATABASE_URL.`,
      );
    }
    rmSync(file, { force: true });
  }
  throw new DeskError(
    'database_in_use',
    `The lock ${file} keeps changing hands. Another process is starting on the same directory.`,
  );
}

function createLock(file: string): boolean {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, JSON.stringify({ pid: process.pid, since: new Date().toISOString() }));
    closeSync(handle);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function readOwner(file: string): { pid: number; since: string } | null {
  try {
    const owner: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof owner === 'object' && owner !== null && 'pid' in owner && 'since' in owner) {
      return { pid: Number(owner.pid), since: String(owner.since) };
    }
  } catch {
    // Half written or already gone: treated as nobody's.
  }
  return null;
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
