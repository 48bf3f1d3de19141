import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { open, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The bytes of mails, one file each, named by their SHA-256. Bytes are never changed and never removed. */
export interface RawMails {
  /** Gives the SHA-256 in hex; the bytes are there for a restart once the promise resolves. */
  keep(raw: Buffer): Promise<string>;
  /** With a limit only the first bytes. */
  read(sha256: string, limit?: number): Promise<Buffer>;
  readNow(sha256: string): Buffer;
}

export function openRawMails(directory: string | null): RawMails {
  return directory === null ? rawMailsInMemory() : rawMailsInFiles(directory);
}

function rawMailsInMemory(): RawMails {
  const kept = new Map<string, Buffer>();
  const find = (sha256: string): Buffer => {
    const raw = kept.get(sha256);
    if (!raw) throw new Error(`No mail with SHA-256 ${sha256} was ever kept.`);
    return raw;
  };
  return {
    async keep(raw) {
      const sha256 = hash(raw);
      kept.set(sha256, raw);
      return sha256;
    },
    async read(sha256, limit) {
      return find(sha256).subarray(0, limit);
    },
    readNow: find,
  };
}

function rawMailsInFiles(directory: string): RawMails {
  mkdirSync(directory, { recursive: true });
  let written = 0;
  const fileOf = (sha256: string) => join(directory, `${sha256}.eml`);
  return {
    async keep(raw) {
      const sha256 = hash(raw);
      const file = fileOf(sha256);
      if (await isWhole(file, raw.length)) return sha256;
      // Written beside and renamed: a kill in between must not leave half a mail under a name that vouches for it.
      const beside = `${file}.${process.pid}-${written++}`;
      await writeFile(beside, raw);
      await rename(beside, file);
      return sha256;
    },
    async read(sha256, limit) {
      return limit === undefined ? readFile(fileOf(sha256)) : readStart(fileOf(sha256), limit);
    },
    readNow(sha256) {
      return readFileSync(fileOf(sha256));
    },
  };
}

async function isWhole(file: string, size: number): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  return found?.size === size;
}

async function readStart(file: string, limit: number): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(limit), 0, limit, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function hash(raw: Buffer): string {
  return createHash('sha256').update(raw).digest('hex');
}
