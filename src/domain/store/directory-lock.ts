import { createHash, randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DeskError } from '../errors.ts';

/** Locks of this very process: its own number in a lock may also be left by an earlier one that had the same. */
const held = new Set<string>();
const mostTries = 10;

/**
 * Keeps a second process off an embedded database: two on one directory corrupt it without a sign. The lock is a
 * file beside the directory that names the process; a process that is gone leaves a lock that is taken over. It sees
 * the processes of this machine (or container) only.
 * Returns the way to unlock. Throws DeskError 'database_in_use' naming the first process.
 */
export function lockDirectory(directory: string): () => void {
  const file = `${directory.replace(/\/+$/, '')}.lock`;
  mkdirSync(dirname(file), { recursive: true });
  const note = `${file}.${randomUUID()}`;
  const own = {
    pid: process.pid,
    startTime: startTimeOf(process.pid),
    since: new Date().toISOString(),
    note,
  };
  writeFileSync(note, JSON.stringify(own));
  try {
    const owner = acquire(file, note, mostTries);
    if (owner !== null) throw inUse(directory, owner);
  } finally {
    rmSync(note, { force: true });
  }
  held.add(file);
  return () => {
    held.delete(file);
    rmSync(file, { force: true });
  };
}

/**
 * Puts the note in the lock's place; null when that worked, else who is there. The note is whole before it has the
 * lock's name, so no lock is ever seen half written. A lock that was left is replaced only by who holds the lock on
 * replacing exactly that one: whoever comes late finds another lock in its place and starts again.
 */
function acquire(file: string, note: string, tries: number): Owner | null {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    if (created(file, note)) return null;
    const left = contentOf(file);
    if (left === null) continue;
    const owner = readOwner(left);
    if (owner !== null && isThere(owner, file)) return owner;
    const replacing = `${file}.${createHash('sha256').update(left).digest('hex').slice(0, 16)}`;
    const other = acquire(replacing, note, tries - 1);
    if (other !== null) return other;
    if (contentOf(file) === left) {
      renameSync(replacing, file);
      return null;
    }
    rmSync(replacing, { force: true });
  }
  return { pid: 0, startTime: null, since: 'just now' };
}

function created(file: string, note: string): boolean {
  try {
    linkSync(note, file);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

interface Owner {
  pid: number;
  /** As the kernel counts it; null where it does not say. */
  startTime: string | null;
  since: string;
}

/** Null for what no process of ours wrote. */
function readOwner(text: string): Owner | null {
  try {
    const { pid, startTime, since }: Record<string, unknown> = { ...JSON.parse(text) };
    return {
      pid: Number(pid),
      startTime: typeof startTime === 'string' ? startTime : null,
      since: String(since),
    };
  } catch {
    return null;
  }
}

function isThere({ pid, startTime }: Owner, file: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (pid === process.pid) return held.has(file);
  const now = startTimeOf(pid);
  return isAlive(pid) && (startTime === null || now === null || now === startTime);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return isCode(error, 'EPERM');
  }
}

/** Field 22 of /proc/PID/stat (proc_pid_stat(5)), counted behind the name, which may hold blanks and brackets. */
function startTimeOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function inUse(directory: string, { pid, since }: Owner): DeskError {
  return new DeskError(
    'database_in_use',
    pid === 0
      ? `Other processes are starting on the embedded database ${directory} right now. Start one only.`
      : `The embedded database ${directory} is in use by process ${pid} (started ${since}). Stop that process first, or give this one another DATABASE_URL.`,
  );
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
