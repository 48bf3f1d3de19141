import { parseArgs } from 'node:util';
import { proposeClauses } from '../../domain/propose-clauses.ts';
import { withContext } from '../command-context.ts';
import { writeText } from '../output.ts';
import { wrongUse } from '../wrong-use.ts';
import { readClauseFolder } from './files.ts';
import { officerFor, writeProblems } from './words.ts';

/** `clauses import`: what was edited becomes one proposal. Exit code 1 when nothing was taken over. */
export async function importClauses(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    options: { as: { type: 'string' }, note: { type: 'string' } },
    allowPositionals: true,
  });
  const [directory] = positionals;
  if (directory === undefined || positionals.length > 1 || !values.as)
    return wrongUse(
      ['Name the folder with the edited files, and with --as who proposes them.'],
      'clauses import DIR --as U0123ABCD [--note "why"]',
    );
  const files = readClauseFolder(directory);
  const note = values.note?.trim().slice(0, 500) || null;
  return withContext(async (context) => {
    const officer = await officerFor(context, values.as!);
    if (!officer) return 1;
    const proposed = await proposeClauses(context, { files, officer, note });
    if (!proposed.ok) {
      if ('read' in proposed) writeProblems(proposed.read.problems);
      process.stderr.write(`${proposed.sentence}\n`);
      return 1;
    }
    if (proposed.proposal === null) {
      await writeText('The files say what is approved already; there is nothing to propose.\n');
      return 0;
    }
    for (const { clauseId, texts } of proposed.read.changes)
      await writeText(`proposed  ${clauseId}  ${Object.keys(texts).join(', ')}\n`);
    await writeText(
      `Proposal ${proposed.proposal} waits for a second person: casedesk clauses approve ${proposed.proposal} --as their Slack user id.\n`,
    );
    return 0;
  });
}
