import type { DeskName, LinkState, RecordType } from '../model.ts';
import type { Database } from './database.ts';
import { insertRows } from './insert-rows.ts';

export interface CaseLink {
  type: RecordType;
  externalId: string;
  score: number;
  state: LinkState;
  evidence: string[];
}

/**
 * Adds what is new. A link a person decided on is never changed by a later mail. A veto replaces an automatic link; of
 * the client, who may have mistyped one reference, a later automatic link replaces the veto too: it needs a proven
 * sender again, and whatever he named of others keeps its own veto.
 */
export async function saveLinks(trx: Database, caseId: number, links: CaseLink[], now: Date): Promise<void> {
  for (const link of links) {
    await trx
      .insertInto('desk.case_link')
      .values({
        case_id: caseId,
        type: link.type,
        external_id: link.externalId,
        score: link.score,
        state: link.state,
        evidence: link.evidence,
        linked_at: now,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['case_id', 'type', 'external_id'])
          .doUpdateSet({ score: link.score, state: link.state, evidence: link.evidence, linked_at: now })
          .where('desk.case_link.state', 'in', replaceable(link)),
      )
      .execute();
  }
}

/** Automatic and suggested links that an officer's act has taken the ground from. */
export async function rejectLinks(
  trx: Database,
  caseId: number,
  links: CaseLink[],
  why: string,
): Promise<void> {
  for (const { type, externalId } of links) {
    await trx
      .updateTable('desk.case_link')
      .set({ state: 'rejected', evidence: [why] })
      .where('case_id', '=', caseId)
      .where('type', '=', type)
      .where('external_id', '=', externalId)
      .where('state', 'in', ['auto', 'suggested'])
      .execute();
  }
}

/** The links of cases that have none yet. */
export async function addLinks(
  trx: Database,
  found: { caseId: number; links: CaseLink[] }[],
  now: Date,
): Promise<void> {
  const rows = found.flatMap(({ caseId, links }) => {
    // What is said of a record last counts, as when they are saved one by one.
    const last = new Map(links.map((link) => [`${link.type} ${link.externalId}`, link]));
    return [...last.values()].map((link) => ({
      case_id: caseId,
      type: link.type,
      external_id: link.externalId,
      score: link.score,
      state: link.state,
      evidence: link.evidence,
      linked_at: now,
    }));
  });
  await insertRows(trx, 'desk.case_link', rows);
}

/** Refs of cases on these desks that are linked to a record, the newest first, at most five. */
export async function casesLinkedTo(
  db: Database,
  { type, externalId }: Pick<CaseLink, 'type' | 'externalId'>,
  desks: DeskName[],
): Promise<string[]> {
  if (desks.length === 0) return [];
  const rows = await db
    .selectFrom('desk.case_link')
    .innerJoin('desk.inquiry_case', 'desk.inquiry_case.id', 'desk.case_link.case_id')
    .select('ref')
    .where('desk.case_link.type', '=', type)
    .where('external_id', '=', externalId)
    .where('desk.case_link.state', 'in', ['auto', 'confirmed'])
    .where('desk', 'in', desks)
    // The case that a question stands on speaks for it.
    .where('about_case_id', 'is', null)
    .orderBy('desk.inquiry_case.id', 'desc')
    .limit(5)
    .execute();
  return rows.map(({ ref }) => ref);
}

/** What is linked for sure stays so when a later mail only suggests it. */
function replaceable({ type, state }: CaseLink): LinkState[] {
  if (state === 'suggested') return ['suggested'];
  return type === 'client' ? ['auto', 'suggested', 'vetoed'] : ['auto', 'suggested'];
}

/** A link with what one officer said of it that a second has to agree to. */
export interface LinkOfCase extends CaseLink {
  proposedState: 'confirmed' | 'rejected' | null;
  proposedBy: number | null;
}

/** In the order they were found: what the latest mail mentions comes first, and of that the likeliest. */
export async function linksOfCase(db: Database, caseId: number): Promise<LinkOfCase[]> {
  const rows = await db
    .selectFrom('desk.case_link')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('linked_at', 'desc')
    .orderBy('type')
    .orderBy('score', 'desc')
    .orderBy('external_id')
    .execute();
  return rows.map((row) => ({
    type: row.type,
    externalId: row.external_id,
    score: Number(row.score),
    state: row.state,
    evidence: row.evidence,
    proposedState: row.proposed_state,
    proposedBy: row.proposed_by,
  }));
}
