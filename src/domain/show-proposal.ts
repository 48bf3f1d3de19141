import { createHash } from 'node:crypto';
import { libraryInCode } from './clauses/library.ts';
import type { Context } from './context.ts';
import type { FirmSettings } from './model/settings.ts';
import type { ShownProposal, ShownWording, WaitingWording } from './model/wording.ts';
import { type Language, languages, type Officer } from './model.ts';
import type { Prepared } from './prepare-delivery.ts';
import { clauseProblems } from './rules/check-clause.ts';
import { wordingDiff } from './rules/wording-diff.ts';
import { wordingExamples } from './rules/wording-example.ts';
import { type ClauseChangeRow, changesOfProposal, waitingChanges } from './store/clause-changes.ts';
import type { Database } from './store/database.ts';
import { cardsOfProposal, type DeliveryRow } from './store/deliveries.ts';
import { namesOfOfficers } from './store/officers.ts';

/** Who may decide on the wording of others. */
export function mayDecideOn(officer: Officer): boolean {
  return officer.roles.includes('manager') || officer.roles.includes('administrator');
}

/** Stands for every text of a proposal, old and new. */
export function proposalHash(rows: ClauseChangeRow[]): string {
  const texts = rows.map(({ clause_id, texts, replaces }) => [
    clause_id,
    Object.entries(texts).sort(),
    Object.entries(replaces).sort(),
  ]);
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex');
}

/** What stands against a text by the rules of this release, which may be stricter than those it was proposed by. */
export function wordingProblems(clauseId: string, language: Language, text: string): string[] {
  const clause = libraryInCode.clauses.find(({ id }) => id === clauseId);
  return clause ? clauseProblems(clause, language, text) : ['This is no clause any more.'];
}

/** A proposal as people read it who decide on it; null when there is none of this number. */
async function showProposal(
  context: Pick<Context, 'db' | 'settings'>,
  proposal: number,
): Promise<ShownProposal | null> {
  const rows = await changesOfProposal(context.db, proposal);
  const [first] = rows;
  if (!first) return null;
  const names = await namesOfOfficers(context.db, [first.proposed_by, first.decided_by]);
  return {
    proposal,
    proposedBy: names.get(first.proposed_by) ?? null,
    proposedAt: first.proposed_at,
    note: first.note,
    state: first.state,
    decidedBy: first.decided_by === null ? null : (names.get(first.decided_by) ?? null),
    decidedAt: first.decided_at,
    decisionNote: first.decision_note,
    contentHash: proposalHash(rows),
    wordings: rows.flatMap((row) => wordingsOf(row, context.settings)),
  };
}

/** The same, and whether this officer may approve it or why not. */
export async function readProposal(
  context: Pick<Context, 'db' | 'settings'>,
  request: { proposal: number; officer: Officer },
): Promise<{ shown: ShownProposal; mayApprove: boolean; mayRefuse: boolean } | null> {
  const shown = await showProposal(context, request.proposal);
  if (!shown) return null;
  const isOwn = shown.proposedBy?.slackUserId === request.officer.slackUserId;
  const waits = shown.state === 'proposed';
  const mayDecide = mayDecideOn(request.officer);
  return { shown, mayApprove: waits && mayDecide && !isOwn, mayRefuse: waits && (mayDecide || isOwn) };
}

/** The proposals that wait and that this officer may decide or has made, the oldest first. */
export async function waitingWording(db: Database, officer: Officer): Promise<WaitingWording[]> {
  const rows = (await waitingChanges(db)).filter(
    (row) => mayDecideOn(officer) || row.proposed_by === officer.id,
  );
  const names = await namesOfOfficers(
    db,
    rows.map((row) => row.proposed_by),
  );
  return [...Map.groupBy(rows, ({ proposal }) => proposal)].map(([proposal, [first, ...more]]) => ({
    proposal,
    clauses: 1 + more.length,
    proposedBy: names.get(first!.proposed_by) ?? null,
    proposedAt: first!.proposed_at,
  }));
}

const untilPosted = 1_000;

/** The card of a proposal, or the same card once more. */
export async function prepareWording(context: Context, delivery: DeliveryRow): Promise<Prepared> {
  const proposal = await showProposal(context, delivery.subject_id!);
  if (!proposal) return { step: 'stop', state: 'failed', answer: 'the proposal is gone' };
  const post = { deliveryId: delivery.id, channel: delivery.channel!, proposal };
  if (delivery.kind === 'wording_card') return { step: 'slack', post: { ...post, kind: 'wording_card' } };
  const cards = await cardsOfProposal(context.db, proposal.proposal);
  const card = cards.find(({ channel }) => channel === delivery.channel);
  if (!card || card.state === 'failed')
    return { step: 'stop', state: 'failed', answer: 'the proposal has no card' };
  if (card.ts === null) return { step: 'wait', until: new Date(context.now().getTime() + untilPosted) };
  return { step: 'slack', post: { ...post, kind: 'wording_card_update', ts: card.ts } };
}

function wordingsOf(row: ClauseChangeRow, { firmName, terms }: FirmSettings): ShownWording[] {
  const slots = libraryInCode.clauses.find(({ id }) => id === row.clause_id)?.slots ?? [];
  const changed = languages.filter((language) => row.texts[language] !== undefined);
  return changed.map((language) => {
    const text = row.texts[language]!;
    return {
      clauseId: row.clause_id,
      language,
      ...wordingDiff(row.replaces[language] ?? '', text, language),
      examples: wordingExamples(text, slots, language, { firmName, terms }),
      problems: wordingProblems(row.clause_id, language, text),
      staying: languages.filter((one) => !changed.includes(one)),
    };
  });
}
