import { decideClauses } from '../../domain/decide-clauses.ts';
import { withContext } from '../command-context.ts';
import { writeText } from '../output.ts';
import { wrongUse } from '../wrong-use.ts';
import { officerFor, readDecision } from './words.ts';

/** `clauses approve`. Exit code 1 when it may not be. */
export function approveProposal(words: string[]): Promise<number> {
  return decide('approve', words);
}

/** `clauses refuse`. Exit code as for `clauses approve`. */
export function refuseProposal(words: string[]): Promise<number> {
  return decide('refuse', words);
}

async function decide(decision: 'approve' | 'refuse', words: string[]): Promise<number> {
  const { proposal, as, note } = readDecision(words);
  if (proposal === null || as === null)
    return wrongUse(
      ['Name the number of one proposal, and with --as who decides.'],
      `clauses ${decision} NUMBER --as U0123ABCD`,
    );
  return withContext(async (context) => {
    const officer = await officerFor(context, as);
    if (!officer) return 1;
    const decided = await decideClauses(context, { proposal, officer, decision, reason: note });
    if (!decided.ok) {
      process.stderr.write(`${decided.sentence}\n`);
      return 1;
    }
    const { clauses } = decided;
    await writeText(
      decision === 'approve'
        ? `Approved: ${clauses.join(', ')}. New drafts use it at once; drafts of the older wording have to be made anew.\n`
        : `Refused: ${clauses.join(', ')} stays as it was.\n`,
    );
    return 0;
  });
}
