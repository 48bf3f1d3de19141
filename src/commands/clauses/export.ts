import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { currentLibrary } from '../../domain/current-library.ts';
import { DeskError } from '../../domain/errors.ts';
import { writeClauseFiles } from '../../domain/rules/clause-files.ts';
import { withContext } from '../command-context.ts';
import { writeText } from '../output.ts';
import { wrongUse } from '../wrong-use.ts';

/** `clauses export`: the wording as it is now. Edited files are only written over with --force. */
export async function exportClauses(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    options: { force: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [directory] = positionals;
  if (directory === undefined || positionals.length > 1)
    return wrongUse(['Name one folder to write into.'], 'clauses export DIR [--force]');
  return withContext(async (context) => {
    const library = await currentLibrary(context.db);
    const files = writeClauseFiles(library);
    const there = files.filter(({ name }) => existsSync(join(directory, name)));
    if (there.length > 0 && !values.force)
      throw new DeskError(
        'clauses_there',
        `${join(directory, there[0]!.name)} is there already. Name another folder, or say --force to lose what was edited in it.`,
      );
    mkdirSync(directory, { recursive: true });
    for (const { name, content } of files) writeFileSync(join(directory, name), content);
    await writeText(`${library.clauses.length} clauses in ${files.length} files of ${directory}.\n`);
    return 0;
  });
}
