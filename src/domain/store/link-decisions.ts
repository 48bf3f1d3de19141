import type { LinkState, RecordType } from '../model.ts';
import type { Database } from './database.ts';
import type { CaseLink } from './links.ts';

/** A link with what officers said of it. */
export interface DecidedLink extends CaseLink {
  proposedState: 'confirmed' | 'rejected' | null;
  proposedBy: number | null;
}
interface LinkName {
  type: RecordType;
  externalId: string;
}

/** Every link of a case, those found last first. */
export async function decidedLinks(db: Database, caseId: number): Promise<DecidedLink[]> {
  const rows = await db
    .selectFrom('desk.case_link')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('linked_at', 'desc')
    .orderBy('type')
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

export async function decideLinkState(
  trx: Database,
  caseId: number,
  link: LinkName,
  state: LinkState,
  officerId: number,
): Promise<void> {
  await ofLink(trx, caseId, link)
    .set({ state, decided_by: officerId, proposed_state: null, proposed_by: null })
    .execute();
}

export async function proposeLinkState(
  trx: Database,
  caseId: number,
  link: LinkName,
  state: 'confirmed' | 'rejected',
  officerId: number,
): Promise<void> {
  await ofLink(trx, caseId, link).set({ proposed_state: state, proposed_by: officerId }).execute();
}

function ofLink(trx: Database, caseId: number, { type, externalId }: LinkName) {
  return trx
    .updateTable('desk.case_link')
    .where('case_id', '=', caseId)
    .where('type', '=', type)
    .where('external_id', '=', externalId);
}
