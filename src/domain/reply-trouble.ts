import type { Context } from './context.ts';
import { enqueueDelivery } from './enqueue-delivery.ts';
import type { ReplyTrouble } from './model/outbox.ts';
import type { ShownTrouble } from './model/shown.ts';
import { channelOfPost, whoToTell } from './place-of-post.ts';
import type { Prepared } from './prepare-delivery.ts';
import { caseView } from './show-case.ts';
import type { CaseRow } from './store/cases.ts';
import type { Trx } from './store/database.ts';
import { type DeliveryRow, readDelivery } from './store/deliveries.ts';

/** What went wrong with a reply, for its card and for the post about it; null when nothing did. */
export function shownTrouble(reply: DeliveryRow): ShownTrouble | null {
  const what = reply.trouble ?? (reply.state === 'needs_human' ? 'uncertain' : null);
  return what && { what, said: reply.said ?? '', tries: reply.attempts };
}

/**
 * Puts the one post about a reply's trouble in the outbox, in the transaction that notes the trouble: each reply tells
 * each trouble once, whichever process dies when.
 */
export async function tellReplyTrouble(
  trx: Trx,
  context: Context,
  row: CaseRow,
  reply: DeliveryRow,
  trouble: ReplyTrouble,
): Promise<void> {
  await enqueueDelivery(trx, context, {
    kind: 'reply_trouble',
    case_id: row.id,
    about_delivery: reply.id,
    trouble,
    dedupe_key: `reply_trouble:${reply.id}:${trouble}`,
    channel: await channelOfPost(trx, context, row),
  });
}

/** `card` is the case's card in the channel of this post. */
export async function prepareReplyTrouble(
  context: Context,
  delivery: DeliveryRow,
  card: DeliveryRow | undefined,
  waitUntil: Date,
): Promise<Prepared> {
  const reply = await readDelivery(context.db, delivery.about_delivery!);
  const view = await caseView(context, delivery.case_id!);
  const trouble = reply && shownTrouble(reply);
  if (!view || !trouble || trouble.what !== delivery.trouble)
    return { step: 'stop', state: 'sent', answer: 'it is settled already: nothing is left to tell' };
  const threadTs = card?.ts ?? null;
  if (card && threadTs === null && card.state !== 'failed') return { step: 'wait', until: waitUntil };
  return {
    step: 'slack',
    post: {
      kind: 'reply_trouble',
      deliveryId: delivery.id,
      channel: delivery.channel!,
      threadTs,
      view,
      trouble,
      tell: await whoToTell(context.db, delivery.case_id!),
    },
  };
}
