import type { Library } from './clauses/clause.ts';
import type { Context } from './context.ts';
import { currentLibrary } from './current-library.ts';
import { sendWordingUpdates } from './enqueue-wording.ts';
import type { Language } from './model.ts';
import { addEvent } from './store/case-events.ts';
import { type ClauseChangeRow, markOutdated, waitingChanges } from './store/clause-changes.ts';
import type { Trx } from './store/database.ts';

/**
 * Ends the proposals whose old text is not there any more: a release brought another one. Nobody could approve them, and
 * they would hold up the next proposal for the same clause. The changes must be locked.
 */
export async function retireOutdated(trx: Trx, context: Context): Promise<void> {
  const library = await currentLibrary(trx);
  const overtaken = (await waitingChanges(trx)).filter((row) => !stillReplaces(row, library));
  const proposals = [...new Set(overtaken.map(({ proposal }) => proposal))];
  if (proposals.length === 0) return;
  const at = context.now();
  await markOutdated(trx, proposals, at);
  for (const proposal of proposals) {
    const clauses = overtaken.filter((row) => row.proposal === proposal).map((row) => row.clause_id);
    await addEvent(trx, {
      stream: 0,
      at,
      actor: 'job:clauses',
      kind: 'clauses_outdated',
      data: { proposal, clauses, library: library.version },
    });
    await sendWordingUpdates(trx, context, proposal, 'outdated');
  }
}

/** Whether each text that the change is to replace still stands. */
function stillReplaces(row: ClauseChangeRow, library: Library): boolean {
  const clause = library.clauses.find(({ id }) => id === row.clause_id);
  const replaced = Object.entries(row.replaces) as [Language, string][];
  return clause !== undefined && replaced.every(([language, text]) => clause.text[language] === text);
}
