import { afterEach, beforeEach, expect, test } from 'vitest';
import { sendCardUpdate } from '../../src/domain/enqueue-delivery.ts';
import { settleStoredMails } from '../../src/domain/settle-mail.ts';
import { changeCase, lockCase } from '../../src/domain/store/cases.ts';
import { claimDelivery } from '../../src/domain/store/deliveries.ts';
import { openVerbs, readWords, seconds, type Verbs } from './support/verbs.ts';

let verbs: Verbs;
beforeEach(async () => {
  verbs = await openVerbs();
  await verbs.store('Where is my deposit?');
  await settleStoredMails(verbs.context, readWords);
  // The card itself: what follows are its updates.
  await claimDelivery(verbs.context.db, verbs.context.now());
});
afterEach(() => verbs.stop());

/** Something happens to the case that its card must show. */
async function change(): Promise<void> {
  const [row] = await verbs.cases();
  await verbs.context.db.transaction().execute(async (trx) => {
    await lockCase(trx, row!.id);
    await changeCase(trx, row!.id, {});
    await sendCardUpdate(trx, verbs.context, row!.id);
  });
}
const claim = () => claimDelivery(verbs.context.db, verbs.context.now());

test('what happens while an update waits is shown by that one update', async () => {
  await change();
  await change();
  await change();
  expect(await claim()).toMatchObject({ kind: 'case_card_update' });
  expect(await claim()).toBeNull();
});

test('what happens after an update was claimed is shown by one more', async () => {
  await change();
  const first = await claim();
  await change();
  const second = await claim();
  expect(second).toMatchObject({ kind: 'case_card_update' });
  expect(second!.id).not.toBe(first!.id);
});

test('an update that waited for its card is due with the next change, one that Slack put off is not', async () => {
  const later = new Date(verbs.clock.now.getTime() + 60 * seconds);
  await change();
  await verbs.context.db
    .updateTable('desk.delivery')
    .set({ next_attempt_at: later })
    .where('kind', '=', 'case_card_update')
    .execute();
  await change();
  expect(await claim()).toMatchObject({ kind: 'case_card_update' });

  await verbs.context.db
    .updateTable('desk.delivery')
    .set({ state: 'pending', next_attempt_at: later })
    .where('kind', '=', 'case_card_update')
    .execute();
  await change();
  expect(await claim()).toBeNull();
});

test('an update that is put off for an hour holds no later one back', async () => {
  await change();
  await verbs.context.db
    .updateTable('desk.delivery')
    .set({ attempts: 4, next_attempt_at: new Date(verbs.clock.now.getTime() + 3600 * seconds) })
    .where('kind', '=', 'case_card_update')
    .execute();
  await change();
  expect(await claim()).toMatchObject({ kind: 'case_card_update', attempts: 1 });
});
