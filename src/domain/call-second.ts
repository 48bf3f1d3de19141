import type { Context } from './context.ts';
import { enqueueDelivery } from './enqueue-delivery.ts';
import type { SecondPost } from './model/outbox.ts';
import { channelOfPost } from './place-of-post.ts';
import { mayInstruct, mayWorkOn } from './rules/rights.ts';
import { caseView } from './show-case.ts';
import { type CaseRow, readCase } from './store/cases.ts';
import type { Trx } from './store/database.ts';
import type { DeliveryRow } from './store/deliveries.ts';
import { listOfficers } from './store/officers.ts';

/** More names than this in one post call nobody in particular. */
const mostTold = 10;

/** Puts the one post that calls a second person to a proposal in the outbox: of a recall minutes matter. */
export async function callSecond(
  trx: Trx,
  context: Context,
  row: CaseRow,
  proposalId: number,
): Promise<void> {
  const channel = await channelOfPost(trx, context, row);
  await enqueueDelivery(trx, context, {
    ...{ kind: 'provider_second', case_id: row.id, subject_id: proposalId, channel },
    dedupe_key: `provider_second:${proposalId}`,
  });
}

/** What the post says; null when the proposal is settled. */
export async function secondPost(
  context: Context,
  delivery: DeliveryRow,
): Promise<Omit<SecondPost, 'threadTs'> | null> {
  const row = await readCase(context.db, delivery.case_id!);
  const view = row && (await caseView(context, row.id));
  const found = view?.askable?.find(({ proposal }) => proposal?.id === delivery.subject_id);
  if (!view || !found?.proposal) return null;
  const { question, by } = found.proposal;
  const others = (await listOfficers(context.db)).filter(
    (officer) =>
      officer.slackUserId !== by?.slackUserId &&
      mayWorkOn(officer, row) &&
      mayInstruct(officer, context.settings),
  );
  return {
    ...{ kind: 'provider_second', deliveryId: delivery.id, channel: delivery.channel!, view },
    ...{ paymentId: found.paymentId, provider: found.provider, question, by },
    tell: others.slice(0, mostTold).map(({ slackUserId, name }) => ({ slackUserId, name })),
  };
}
