import { createHash } from 'node:crypto';
import type { Context } from './context.ts';
import { currentLibrary } from './current-library.ts';
import { sendWordingUpdates } from './enqueue-wording.ts';
import type { Language, Officer, Result } from './model.ts';
import { retireOutdated } from './retire-clauses.ts';
import { mayDecideOn, proposalHash, wordingProblems } from './show-proposal.ts';
import { addEvent } from './store/case-events.ts';
import {
  type ClauseChangeRow,
  changesOfProposal,
  decideChange,
  latestLibrary,
  lockClauseChanges,
} from './store/clause-changes.ts';
import type { Trx } from './store/database.ts';
import { namesOfOfficers } from './store/officers.ts';

export interface ClauseDecision {
  proposal: number;
  officer: Officer;
  decision: 'approve' | 'refuse';
  /** Of the texts that this person has read; absent where he named the proposal by its number alone. */
  contentHash?: string;
  /** Why it is refused. */
  reason?: string | null;
}

/**
 * A second person's word on a proposal. Approved, its texts stand in every draft from now on; refused, it is kept and
 * changes nothing. Only managers and administrators approve, never what they proposed themselves; a proposer may refuse
 * his own, which takes it back. A proposal whose old text is not there any more ends by itself.
 */
export async function decideClauses(
  context: Context,
  decision: ClauseDecision,
): Promise<Result<{ clauses: string[]; version: string }>> {
  return context.db.transaction().execute(async (trx) => {
    await lockClauseChanges(trx);
    await retireOutdated(trx, context);
    const rows = await changesOfProposal(trx, decision.proposal);
    const refusal = (await whyEnded(trx, rows, decision)) ?? whyNot(rows, decision);
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
      data: { proposal: decision.proposal, clauses, library: version, content_hash: proposalHash(rows) },
    });
    await sendWordingUpdates(trx, context, decision.proposal, 'decided');
    return { ok: true, clauses, version };
  });
}

/** Null while it waits. Whoever presses twice hears what became of it. */
async function whyEnded(
  trx: Trx,
  rows: ClauseChangeRow[],
  { proposal, officer }: ClauseDecision,
): Promise<string | null> {
  const [first] = rows;
  if (!first) return `There is no proposal ${proposal}. See: casedesk clauses waiting.`;
  if (first.state === 'proposed') return null;
  if (first.state === 'outdated')
    return `Proposal ${proposal} is outdated: the text that it was to replace was changed since. Export anew and propose it again.`;
  const names = await namesOfOfficers(trx, [first.decided_by]);
  const by =
    first.decided_by === officer.id ? 'you' : (names.get(first.decided_by ?? -1)?.name ?? 'somebody else');
  return `Proposal ${proposal} is decided already: ${first.state} by ${by}.`;
}

function whyNot(rows: ClauseChangeRow[], { officer, decision, contentHash }: ClauseDecision): string | null {
  const isOwn = rows.some((row) => row.proposed_by === officer.id);
  if (decision === 'refuse')
    return isOwn || mayDecideOn(officer)
      ? null
      : 'Only a manager, an administrator or who proposed it may refuse a change of wording.';
  if (isOwn)
    return 'A change of wording needs two persons, and this one is yours. Ask another manager to approve it.';
  if (!mayDecideOn(officer)) return 'Only a manager or an administrator may approve a change of wording.';
  if (contentHash !== undefined && contentHash !== proposalHash(rows))
    return 'These are not the texts that you have read. Open the proposal again.';
  const problems = rows.flatMap(problemsNow);
  return problems.length > 0 ? `${problems.join('\n')}\nRefuse it and propose it anew.` : null;
}

function problemsNow(row: ClauseChangeRow): string[] {
  return (Object.entries(row.texts) as [Language, string][]).flatMap(([language, text]) =>
    wordingProblems(row.clause_id, language, text).map(
      (problem) => `${row.clause_id}, ${language}: ${problem}`,
    ),
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
    const note = decision.decision === 'refuse' ? (decision.reason ?? null) : null;
    await decideChange(trx, row.id, { officer: decision.officer.id, at, library, note });
  }
}
