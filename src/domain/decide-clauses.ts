import { createHash } from 'node:crypto';
import type { Library } from './clauses/clause.ts';
import { libraryInCode } from './clauses/library.ts';
import type { Context } from './context.ts';
import { currentLibrary } from './current-library.ts';
import type { Language, Officer, Result } from './model.ts';
import { clauseProblems } from './rules/check-clause.ts';
import { addEvent } from './store/case-events.ts';
import {
  type ClauseChangeRow,
  decideChange,
  latestLibrary,
  lockClauseChanges,
  waitingChanges,
} from './store/clause-changes.ts';
import type { Trx } from './store/database.ts';

export interface ClauseDecision {
  proposal: number;
  officer: Officer;
  decision: 'approve' | 'refuse';
}

/**
 * A second person's word on a proposal. Approved, its texts stand in every draft from now on; refused, it is kept and
 * changes nothing. Only managers and administrators approve, never what they proposed themselves; a proposer may refuse
 * his own, which takes it back.
 */
export async function decideClauses(
  context: Context,
  decision: ClauseDecision,
): Promise<Result<{ clauses: string[]; version: string }>> {
  return context.db.transaction().execute(async (trx) => {
    await lockClauseChanges(trx);
    const rows = (await waitingChanges(trx)).filter(({ proposal }) => proposal === decision.proposal);
    const library = await currentLibrary(trx);
    const refusal = whyNot(rows, decision, library);
    if (refusal) return { ok: false, sentence: refusal };
    const at = context.now();
    await keepDecision(trx, rows, decision, at);
    const clauses = rows.map((row) => row.clause_id);
    const { version } = await currentLibrary(trx);
    await addEvent(trx, {
      stream: 0,
      at,
      actor: `officer:${decision.officer.id}`,
      kind: decision.decision === 'approve' ? 'clauses_approved' : 'clauses_refused',
      data: { proposal: decision.proposal, clauses, library: version },
    });
    return { ok: true, clauses, version };
  });
}

function whyNot(
  rows: ClauseChangeRow[],
  { proposal, officer, decision }: ClauseDecision,
  library: Library,
): string | null {
  if (rows.length === 0)
    return `Proposal ${proposal} waits for nobody: it is decided, or there is none. See: casedesk clauses waiting.`;
  const isOwn = rows.some((row) => row.proposed_by === officer.id);
  const mayDecide = officer.roles.includes('manager') || officer.roles.includes('administrator');
  if (decision === 'refuse')
    return isOwn || mayDecide
      ? null
      : 'Only a manager, an administrator or who proposed it may refuse a change of wording.';
  if (isOwn)
    return 'A change of wording needs two persons, and this one is yours. Ask another manager to approve it.';
  if (!mayDecide) return 'Only a manager or an administrator may approve a change of wording.';
  const overtaken = rows.filter((row) => !stillReplaces(row, library));
  if (overtaken.length > 0)
    return `${overtaken.map((row) => row.clause_id).join(', ')} was changed by others since this was proposed. Refuse it, export anew and propose it again.`;
  const problems = rows.flatMap(problemsNow);
  return problems.length > 0 ? `${problems.join('\n')}\nRefuse it and propose it anew.` : null;
}

function stillReplaces(row: ClauseChangeRow, library: Library): boolean {
  const clause = library.clauses.find(({ id }) => id === row.clause_id);
  const replaced = Object.entries(row.replaces) as [Language, string][];
  return clause !== undefined && replaced.every(([language, text]) => clause.text[language] === text);
}

/** A release may have made the rules stricter since. */
function problemsNow(row: ClauseChangeRow): string[] {
  const clause = libraryInCode.clauses.find(({ id }) => id === row.clause_id);
  if (!clause) return [`${row.clause_id} is no clause any more.`];
  return (Object.entries(row.texts) as [Language, string][]).flatMap(([language, text]) =>
    clauseProblems(clause, language, text).map((problem) => `${row.clause_id}, ${language}: ${problem}`),
  );
}

/** Each approved change makes a library of its own, told from all others by the digest of what led to it. */
async function keepDecision(
  trx: Trx,
  rows: ClauseChangeRow[],
  decision: ClauseDecision,
  at: Date,
): Promise<void> {
  let latest = (await latestLibrary(trx)) ?? { changes: 0, digest: '' };
  for (const row of rows) {
    if (decision.decision === 'approve') {
      const told = JSON.stringify([latest.digest, row.clause_id, Object.entries(row.texts).sort()]);
      latest = {
        changes: latest.changes + 1,
        digest: createHash('sha256').update(told).digest('hex').slice(0, 16),
      };
    }
    const library = decision.decision === 'approve' ? latest : null;
    await decideChange(trx, row.id, { officer: decision.officer.id, at, library });
  }
}
