import type { LinkState, RecordType } from '../model.ts';
import type { Database } from './database.ts';

interface LinkName {
  type: RecordType;
  externalId: string;
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
