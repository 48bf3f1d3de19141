import type { Context } from './context.ts';
import { forgetWebhookEvents } from './store/feeds.ts';
import { forgetToldChanges } from './store/record-changes.ts';

const day = 86_400_000;
const usual = { webhookEvents: 30, recordChanges: 90 };

/**
 * Forgets ids of webhook events that are older than RECORDS_KEEP_EVENTS_DAYS, and changes of records that their cases
 * have heard of and that are older than RECORDS_KEEP_CHANGES_DAYS. The audit trail keeps what the cases were told.
 */
export async function forgetOldNews({ db, settings, now }: Context): Promise<void> {
  const { webhookEvents, recordChanges } = settings.keepDays ?? usual;
  const before = (days: number) => new Date(now().getTime() - days * day);
  await forgetWebhookEvents(db, before(webhookEvents));
  await forgetToldChanges(db, before(recordChanges));
}
