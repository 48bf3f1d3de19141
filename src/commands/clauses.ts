import { printBook } from './clauses/book.ts';
import { checkClauses } from './clauses/check.ts';
import { approveProposal, refuseProposal } from './clauses/decide.ts';
import { exportClauses } from './clauses/export.ts';
import { importClauses } from './clauses/import.ts';
import { tellHistory, tellWaiting } from './clauses/show.ts';
import type { Verb } from './verb.ts';

const acts: Record<string, (words: string[]) => Promise<number>> = {
  book: printBook,
  export: exportClauses,
  check: checkClauses,
  import: importClauses,
  waiting: tellWaiting,
  approve: approveProposal,
  refuse: refuseProposal,
  history: tellHistory,
};

export const clausesVerb: Verb = {
  usage: 'clauses book|export|check|import|waiting|approve|refuse|history',
  help: `Reads and changes the approved wording, two persons for each change.
  clauses book [--delivered] > FILE  writes all of it for a proof-reader, the four languages side by side
  clauses export DIR [--force]       writes the texts as Markdown files, one for each kind of clause, to read and edit
  clauses check DIR [--delivered]    says with file and line what stands against edited texts, and what they would change
  clauses import DIR --as U0123ABCD [--note "why"]   proposes what was edited; nothing changes yet
  clauses waiting                    what waits for its second person, the old text and the new one
  clauses approve NUMBER --as U0456EFGH   a manager or administrator, never the one who proposed it
  clauses refuse NUMBER --as U0456EFGH [--note "why"]   keeps the texts as they are; also takes back one's own
  clauses history ID                 every wording a clause had, who proposed it and who approved it
Where Slack is set up, a proposal also stands in the channel of the managers and can be decided there.
--as names a bound officer by the Slack user id. --delivered takes the texts of this release, without a database.
Going back to an older wording is a change like any other: put the older text into the file and import it.
On the embedded database Casedesk must be stopped first.`,
  async run([act, ...words]) {
    const run = act === undefined ? undefined : acts[act];
    if (run) return run(words);
    const problem = act === undefined ? 'clauses what?' : `"clauses ${act}" is not known.`;
    process.stderr.write(`${problem} Try: casedesk ${clausesVerb.usage.replaceAll('|', ', ')}.\n`);
    return 2;
  },
};
