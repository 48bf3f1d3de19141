import { type Selectable, sql } from 'kysely';
import type { ApprovedChange, ClauseTexts } from '../model/clause-changes.ts';
import type { Database } from './database.ts';
import type { ClauseChangeTable } from './schema-clauses.ts';

export type ClauseChangeRow = Selectable<ClauseChangeTable>;

/** One row: the number of the last approved change and the digest of all; null while there is none. */
export async function latestLibrary(db: Database): Promise<{ changes: number; digest: string } | null> {
  const row = await db
    .selectFrom('desk.clause_change')
    .select(['library_changes', 'library_digest'])
    .where('library_changes', 'is not', null)
    .orderBy('library_changes', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { changes: row.library_changes!, digest: row.library_digest! } : null;
}

/** The approved changes up to this number, in order. */
export async function approvedChanges(db: Database, upTo: number): Promise<ApprovedChange[]> {
  const rows = await db
    .selectFrom('desk.clause_change')
    .select(['library_changes', 'clause_id', 'texts'])
    .where('library_changes', '<=', upTo)
    .orderBy('library_changes')
    .execute();
  return rows.map((row) => ({ number: row.library_changes!, clauseId: row.clause_id, texts: row.texts }));
}

/** Of one clause, the oldest first, whatever became of them. */
export async function changesOfClause(db: Database, clauseId: string): Promise<ClauseChangeRow[]> {
  return db
    .selectFrom('desk.clause_change')
    .selectAll()
    .where('clause_id', '=', clauseId)
    .orderBy('id')
    .execute();
}

/** What waits for a second person, the oldest first. */
export async function waitingChanges(db: Database): Promise<ClauseChangeRow[]> {
  return db
    .selectFrom('desk.clause_change')
    .selectAll()
    .where('state', '=', 'proposed')
    .orderBy('id')
    .execute();
}

/** Proposals and decisions follow each other. */
export async function lockClauseChanges(trx: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('casedesk clause changes', 0))`.execute(trx);
}

/** Keeps a proposal and gives its number. The changes must be locked. */
export async function addProposal(
  trx: Database,
  changes: { clauseId: string; texts: ClauseTexts; replaces: ClauseTexts }[],
  by: { officer: number; note: string | null; at: Date },
): Promise<number> {
  const last = await trx
    .selectFrom('desk.clause_change')
    .select(({ fn }) => fn.max('proposal').as('proposal'))
    .executeTakeFirstOrThrow();
  const proposal = Number(last.proposal ?? 0) + 1;
  for (const { clauseId, texts, replaces } of changes) {
    await trx
      .insertInto('desk.clause_change')
      .values({
        proposal,
        clause_id: clauseId,
        texts: JSON.stringify(texts),
        replaces: JSON.stringify(replaces),
        note: by.note,
        proposed_by: by.officer,
        proposed_at: by.at,
        state: 'proposed',
      })
      .execute();
  }
  return proposal;
}

/** Everything of one proposal, in the order in which it was proposed. */
export async function changesOfProposal(db: Database, proposal: number): Promise<ClauseChangeRow[]> {
  return db
    .selectFrom('desk.clause_change')
    .selectAll()
    .where('proposal', '=', proposal)
    .orderBy('id')
    .execute();
}

/** Ends proposals that wait and that nobody can decide any more. */
export async function markOutdated(trx: Database, proposals: number[], at: Date): Promise<void> {
  await trx
    .updateTable('desk.clause_change')
    .set({ state: 'outdated', decided_at: at })
    .where('proposal', 'in', proposals)
    .where('state', '=', 'proposed')
    .execute();
}

/** Ends a change that waits; `library` is the one that an approved change makes, `note` says why it was refused. */
export async function decideChange(
  trx: Database,
  id: number,
  decision: {
    officer: number;
    at: Date;
    note: string | null;
    library: { changes: number; digest: string } | null;
  },
): Promise<void> {
  await trx
    .updateTable('desk.clause_change')
    .set({
      state: decision.library ? 'approved' : 'refused',
      decided_by: decision.officer,
      decided_at: decision.at,
      decision_note: decision.note,
      library_changes: decision.library?.changes ?? null,
      library_digest: decision.library?.digest ?? null,
    })
    .where('id', '=', id)
    .execute();
}
