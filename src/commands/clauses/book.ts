import { parseArgs } from 'node:util';
import { libraryInCode } from '../../domain/clauses/library.ts';
import { currentLibrary } from '../../domain/current-library.ts';
import { clauseBook } from '../../domain/rules/clause-book.ts';
import { withContext } from '../command-context.ts';
import { writeText } from '../output.ts';
import { wrongUse } from '../wrong-use.ts';

/** `clauses book`: everything for a proof-reader, in Markdown on standard output. */
export async function printBook(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    options: { delivered: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (positionals.length > 0)
    return wrongUse(['It writes to standard output.'], 'clauses book [--delivered] > FILE');
  if (values.delivered) {
    await writeText(clauseBook(libraryInCode));
    return 0;
  }
  return withContext(async (context) => {
    await writeText(clauseBook(await currentLibrary(context.db)));
    return 0;
  });
}
