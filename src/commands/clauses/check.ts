import { parseArgs } from 'node:util';
import { libraryInCode } from '../../domain/clauses/library.ts';
import { checkClauseFiles } from '../../domain/propose-clauses.ts';
import { type ReadChanges, readClauseChanges } from '../../domain/read-clause-changes.ts';
import { withContext } from '../command-context.ts';
import { writeText } from '../output.ts';
import { wrongUse } from '../wrong-use.ts';
import { readClauseFolder } from './files.ts';
import { writeProblems } from './words.ts';

/** `clauses check`. Exit code 1 when something stands against the texts. */
export async function checkClauses(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    options: { delivered: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [directory] = positionals;
  if (directory === undefined || positionals.length > 1)
    return wrongUse(['Name the folder with the edited files.'], 'clauses check DIR [--delivered]');
  const files = readClauseFolder(directory);
  if (values.delivered) return tell(readClauseChanges(files, libraryInCode, []));
  return withContext(async (context) => tell(await checkClauseFiles(context.db, files)));
}

async function tell({ clauses, changes, problems }: ReadChanges): Promise<number> {
  writeProblems(problems);
  for (const { clauseId, texts } of changes)
    await writeText(`changed  ${clauseId}  ${Object.keys(texts).join(', ')}\n`);
  await writeText(
    `${clauses} clauses read, ${changes.length} changed, ${problems.length === 0 ? 'nothing to correct' : `${problems.length} to correct`}.\n`,
  );
  return problems.length === 0 ? 0 : 1;
}
