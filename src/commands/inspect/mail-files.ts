import { readdir, readFile, stat } from 'node:fs/promises';
import { DeskError, errorCode } from '../../domain/errors.ts';

/**
 * Every regular file that the paths name, folders recursively and in bytewise order of path, one at a time: the names
 * of one folder are held, never the whole tree. A link inside a folder is not followed.
 */
export async function* mailFiles(paths: string[]): AsyncGenerator<string> {
  for (const path of paths) {
    // What cannot be looked at comes as a file, whose reading then says why it cannot be read.
    const found = await stat(path).catch(() => null);
    if (found?.isDirectory()) yield* filesBelow(path.replace(/\/+$/, '') || '/');
    else yield path;
  }
}

async function* filesBelow(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true, encoding: 'buffer' }).catch(() => null);
  if (entries === null) return yield folder;
  // A folder sorts as its files do: by its name with the slash that follows.
  const sorted = entries
    .map((entry) => ({ entry, key: entry.isDirectory() ? Buffer.concat([entry.name, slash]) : entry.name }))
    .sort((one, other) => Buffer.compare(one.key, other.key));
  for (const { entry } of sorted) {
    const path = `${folder === '/' ? '' : folder}/${entry.name.toString()}`;
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile()) yield path;
  }
}

const slash = Buffer.from('/');

/** The bytes of one file. Rejects with DeskError `file_unreadable` or `mail_too_large`. */
export async function readMailFile(path: string, largest: number): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > largest) {
      const sentence = `The mail is larger than ${Math.round(largest / 2 ** 20)} MB: only its header would be kept.`;
      throw new DeskError('mail_too_large', sentence, 'never');
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof DeskError) throw error;
    const sentence =
      errorCode(error) === 'ENOENT'
        ? 'There is no such file (ENOENT).'
        : `The file cannot be read (${errorCode(error)}).`;
    throw new DeskError('file_unreadable', sentence, 'never', error);
  }
}
