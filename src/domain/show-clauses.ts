import { libraryInCode } from './clauses/library.ts';
import type { ClauseTexts } from './model/clause-changes.ts';
import type { PersonName } from './model/shown.ts';
import { type ClauseChangeRow, changesOfClause, waitingChanges } from './store/clause-changes.ts';
import type { Database } from './store/database.ts';
import { namesOfOfficers } from './store/officers.ts';

/** A change of wording for the people who decide on it or look back. */
export interface ShownChange {
  proposal: number;
  clauseId: string;
  /** Of the clause, when it was approved. */
  version: number | null;
  state: 'proposed' | 'approved' | 'refused' | 'outdated';
  texts: ClauseTexts;
  replaces: ClauseTexts;
  note: string | null;
  proposedBy: PersonName | null;
  proposedAt: Date;
  decidedBy: PersonName | null;
  decidedAt: Date | null;
  /** Why it was refused. */
  decisionNote: string | null;
}

/** What waits for a second person, the oldest first. */
export async function showWaiting(db: Database): Promise<ShownChange[]> {
  return shown(db, await waitingChanges(db));
}

/** Every wording that a clause had or was to have: first as delivered, then as proposed. Null where there is no such clause. */
export async function showHistory(
  db: Database,
  clauseId: string,
): Promise<{ delivered: { version: number; texts: ClauseTexts }; changes: ShownChange[] } | null> {
  const clause = libraryInCode.clauses.find(({ id }) => id === clauseId);
  const changes = await shown(db, await changesOfClause(db, clauseId));
  return clause ? { delivered: { version: clause.version, texts: clause.text }, changes } : null;
}

async function shown(db: Database, rows: ClauseChangeRow[]): Promise<ShownChange[]> {
  const names = await namesOfOfficers(
    db,
    rows.flatMap((row) => [row.proposed_by, row.decided_by]),
  );
  const approved = rows
    .filter((row) => row.library_changes !== null)
    .sort((first, second) => first.library_changes! - second.library_changes!);
  return rows.map((row) => ({
    proposal: row.proposal,
    clauseId: row.clause_id,
    version: versionOf(row, approved),
    state: row.state,
    texts: row.texts,
    replaces: row.replaces,
    note: row.note,
    proposedBy: names.get(row.proposed_by) ?? null,
    proposedAt: row.proposed_at,
    decidedBy: row.decided_by === null ? null : (names.get(row.decided_by) ?? null),
    decidedAt: row.decided_at,
    decisionNote: row.decision_note,
  }));
}

function versionOf(row: ClauseChangeRow, approved: ClauseChangeRow[]): number | null {
  const delivered = libraryInCode.clauses.find(({ id }) => id === row.clause_id);
  const own = approved.filter(({ clause_id }) => clause_id === row.clause_id);
  const index = own.indexOf(row);
  return index < 0 || !delivered ? null : delivered.version + index + 1;
}
