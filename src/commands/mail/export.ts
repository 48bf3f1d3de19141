import { randomUUID } from 'node:crypto';
import { type FileHandle, lstat, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { DeskError, errorCode } from '../../domain/errors.ts';
import { readEvidence } from '../../domain/read-evidence.ts';
import { commandActor, withContext } from '../command-context.ts';
import { harmless, writeText } from '../output.ts';
import { wrongUse } from '../wrong-use.ts';
import { readMailIds } from './mail-ids.ts';

/** `mail export`: the evidence as it came, in a file that only its owner may read. */
export async function exportMail(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    options: { to: { type: 'string' }, force: { type: 'boolean' } },
    allowPositionals: true,
  });
  const { ids, problems } = readMailIds(positionals);
  if (positionals.length !== 1) problems.push('Name one mail by its id.');
  const file = values.to ?? '';
  if (file === '' || file === '-') problems.push('--to names the file that the mail is written to.');
  if (problems.length > 0) return wrongUse(problems, 'mail export ID --to FILE [--force]');
  return withContext(async (context) => {
    // Asked before the mail is opened: what is not written is not read either.
    await requireFree(file, values.force ?? false);
    const { raw, mail, isWhole } = await readEvidence(context, ids[0]!, 'mail_exported', commandActor());
    if (!isWhole && raw.length === 0)
      throw new DeskError('mail_unfetched', `Nothing of mail ${mail.id} is kept: ${mail.reason}.`);
    await writePrivately(file, raw, values.force ?? false);
    const what = isWhole
      ? `${raw.length} bytes, SHA-256 ${mail.sha256}`
      : `only its header, ${raw.length} bytes: ${mail.reason}`;
    await writeText(`Mail ${mail.id} is in ${harmless(file)} (${what}).\n`);
    return 0;
  });
}

async function requireFree(file: string, force: boolean): Promise<void> {
  const there = await lstat(file).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null;
    throw unwritable(file, error);
  });
  if (there?.isDirectory())
    throw new DeskError('file_unwritable', `${harmless(file)} is a folder. Name a file in it.`);
  if (there && !force) throw isThere(file);
}

/**
 * A new file gets its mode before it gets a byte. One that is replaced keeps neither its mode nor its links: the new
 * one is written beside it and takes its name when it is whole.
 */
async function writePrivately(file: string, bytes: Buffer, force: boolean): Promise<void> {
  const written = force ? join(dirname(file), `.${basename(file)}.${randomUUID()}`) : file;
  let handle: FileHandle | null = null;
  try {
    handle = await open(written, 'wx', 0o600);
    await handle.writeFile(bytes);
    await handle.sync();
    await handle.close();
    if (force) await rename(written, file);
  } catch (error) {
    if (handle === null && errorCode(error) === 'EEXIST') throw isThere(file);
    if (handle !== null) {
      await handle.close().catch(() => undefined);
      await rm(written, { force: true });
    }
    throw unwritable(file, error);
  }
}

function isThere(file: string): DeskError {
  return new DeskError('file_exists', `${harmless(file)} is there already. --force replaces it.`);
}

function unwritable(file: string, error: unknown): DeskError {
  const sentence = `${harmless(file)} cannot be written (${errorCode(error)}).`;
  return new DeskError('file_unwritable', sentence, 'never', error);
}
