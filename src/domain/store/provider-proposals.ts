import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from './database.ts';
import { insertRows } from './insert-rows.ts';
import type { ProviderProposalTable } from './schema-drafts.ts';

export type ProposalRow = Selectable<ProviderProposalTable>;

/** Ends those about a payment that nobody can approve any more: older than `since`, or of a case that is over. */
export async function lapseProposals(
  trx: Database,
  { paymentId, since, at }: { paymentId: string; since: Date; at: Date },
): Promise<void> {
  await sql`update desk.provider_proposal set settled_at = ${at}
    where payment_id = ${paymentId} and settled_at is null and (proposed_at < ${since}
      or exists (select 1 from desk.inquiry_case held where held.id = case_id and held.status = 'closed'))`.execute(
    trx,
  );
}

/** Its id; null when another about the same payment waits already. */
export async function addProposal(
  trx: Database,
  proposal: Insertable<ProviderProposalTable>,
): Promise<number | null> {
  const added = await insertRows<{ id: number }>(
    trx,
    'desk.provider_proposal',
    [proposal],
    'on conflict (payment_id) where settled_at is null do nothing returning id',
  );
  return added[0]?.id ?? null;
}

/** Those of a case that wait and are no older than `since`. */
export async function openProposals(db: Database, caseId: number, since: Date): Promise<ProposalRow[]> {
  return db
    .selectFrom('desk.provider_proposal')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('settled_at', 'is', null)
    .where('proposed_at', '>=', since)
    .orderBy('id')
    .execute();
}

export async function settleProposal(
  trx: Database,
  id: number,
  settled: { at: Date; by: number; letterId: number | null },
): Promise<void> {
  await trx
    .updateTable('desk.provider_proposal')
    .set({ settled_at: settled.at, settled_by: settled.by, letter_id: settled.letterId })
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .execute();
}
