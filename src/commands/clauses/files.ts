import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DeskError } from '../../domain/errors.ts';

/** A whole library has about 250 kB. */
const largest = 2_000_000;

/** The Markdown files of a folder by name, in order. Throws DeskError where there is none to read. */
export function readClauseFolder(directory: string): { name: string; content: string }[] {
  const names = entriesOf(directory)
    .filter((name) => name.endsWith('.md') && name.toLowerCase() !== 'readme.md')
    .sort();
  if (names.length === 0)
    throw new DeskError(
      'clauses_none',
      `${directory} holds no .md file. casedesk clauses export writes them.`,
    );
  return names.map((name) => ({ name, content: textOf(join(directory, name)) }));
}

function entriesOf(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    throw new DeskError('clauses_folder', `${directory} is no folder that can be read.`);
  }
}

function textOf(path: string): string {
  if (statSync(path).size > largest)
    throw new DeskError('clauses_size', `${path} is larger than 2 MB; it is no file of clauses.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch {
    throw new DeskError('clauses_encoding', `${path} is not UTF-8. Save it as UTF-8 in your editor.`);
  }
}
