import { libraryInCode } from './clauses/library.ts';
import type { Context } from './context.ts';
import { deskSettings } from './desk-settings.ts';
import { enqueueDeliveries } from './enqueue-delivery.ts';
import type { DeskName, Topic } from './model.ts';
import { deskFor } from './rules/routing.ts';
import type { Trx } from './store/database.ts';
import { cardsOfProposal } from './store/deliveries.ts';

/**
 * A card for those who decide on a proposal, in the managers' channel of each desk whose letters the clauses are written
 * for.
 */
export async function sendWordingCards(
  trx: Trx,
  context: Context,
  proposal: number,
  changes: { clauseId: string }[],
): Promise<void> {
  const { settings } = context;
  const concerned = libraryInCode.clauses.filter(({ id }) => changes.some(({ clauseId }) => clauseId === id));
  const desks = concerned.flatMap(({ topics }) => desksOf(topics));
  const channels = new Set(desks.map((desk) => deskSettings(settings, desk).managerChannel));
  await enqueueDeliveries(
    trx,
    context,
    [...channels].map((channel) => ({
      kind: 'wording_card' as const,
      subject_id: proposal,
      channel,
      dedupe_key: `wording_card:${proposal}:${channel}`,
    })),
  );
}

/** What stands in letters about anything. */
const general: readonly Topic[] = ['complaint', 'internal_request', 'provider_reply', 'other'];

/** A sentence about payments is the payments desk's, though it stands in letters about complaints as well. */
function desksOf(topics: readonly Topic[]): DeskName[] {
  const desksOfAll = (some: readonly Topic[]) => [...new Set(some.map((topic) => deskFor(topic, false)))];
  const own = desksOfAll(topics.filter((topic) => !general.includes(topic)));
  return own.length === 1 ? own : desksOfAll(topics);
}

/** Shows on every card of a proposal how it ended, which it does once. */
export async function sendWordingUpdates(
  trx: Trx,
  context: Context,
  proposal: number,
  step: 'decided' | 'outdated',
): Promise<void> {
  const cards = await cardsOfProposal(trx, proposal);
  await enqueueDeliveries(
    trx,
    context,
    cards.map(({ channel }) => ({
      kind: 'wording_card_update' as const,
      subject_id: proposal,
      channel,
      dedupe_key: `wording_card_update:${proposal}:${channel}:${step}`,
    })),
  );
}
