import type { Context } from './context.ts';
import { currentLibrary } from './current-library.ts';
import { sendWordingCards } from './enqueue-wording.ts';
import type { Officer, Result } from './model.ts';
import { type ReadChanges, readClauseChanges } from './read-clause-changes.ts';
import { retireOutdated } from './retire-clauses.ts';
import { addEvent } from './store/case-events.ts';
import { addProposal, approvedChanges, lockClauseChanges, waitingChanges } from './store/clause-changes.ts';
import type { Database } from './store/database.ts';

/** What edited files would change. Nothing is kept. */
export async function checkClauseFiles(
  db: Database,
  files: { name: string; content: string }[],
): Promise<ReadChanges> {
  const library = await currentLibrary(db);
  return readClauseChanges(files, library, await approvedChanges(db, library.changes));
}

/** Keeps what edited files change as one proposal, for a second person to decide. All or nothing. */
export async function proposeClauses(
  context: Context,
  wanted: { files: { name: string; content: string }[]; officer: Officer; note: string | null },
): Promise<
  Result<{ proposal: number | null; read: ReadChanges }> | { ok: false; sentence: string; read: ReadChanges }
> {
  return context.db.transaction().execute(async (trx) => {
    await lockClauseChanges(trx);
    await retireOutdated(trx, context);
    const read = await checkClauseFiles(trx, wanted.files);
    if (read.problems.length > 0)
      return { ok: false, sentence: 'Nothing was taken over; correct these and import again.', read };
    if (read.changes.length === 0) return { ok: true, proposal: null, read };
    const waiting = await waitingChanges(trx);
    const twice = read.changes.filter((change) =>
      waiting.some(
        (one) =>
          one.clause_id === change.clauseId &&
          Object.keys(change.texts).some((language) => language in one.texts),
      ),
    );
    if (twice.length > 0)
      return {
        ok: false,
        sentence: `Another change of ${twice.map(({ clauseId }) => clauseId).join(', ')} waits for its second person already. See: casedesk clauses waiting.`,
        read,
      };
    const at = context.now();
    const proposal = await addProposal(trx, read.changes, {
      officer: wanted.officer.id,
      note: wanted.note,
      at,
    });
    await addEvent(trx, {
      stream: 0,
      at,
      actor: `officer:${wanted.officer.id}`,
      kind: 'clauses_proposed',
      data: { proposal, clauses: read.changes.map(({ clauseId }) => clauseId) },
    });
    await sendWordingCards(trx, context, proposal, read.changes);
    return { ok: true, proposal, read };
  });
}
