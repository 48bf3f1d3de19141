import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFreshMails } from '../../src/domain/fresh-mails.ts';
import { returnFreshClaims, settleStoredMails } from '../../src/domain/settle-mail.ts';
import { minutes, openVerbs, readWords, type Verbs } from './support/verbs.ts';

let verbs: Verbs;
/** Settles where mails are stored, as one process does. */
let own: Verbs['context'];
beforeEach(async () => {
  verbs = await openVerbs();
  verbs.context.fresh = openFreshMails(100);
  own = verbs.context;
});
afterEach(() => verbs.stop());

const attempts = async () => (await verbs.mails()).map((mail) => mail.attempts);
/** In the order in which they were read. */
async function settle(context = own): Promise<string[]> {
  const words: string[] = [];
  const read = (raw: Buffer) => {
    words.push(raw.toString());
    return readWords(raw);
  };
  while ((await settleStoredMails(context, read)) > 0) {
    // Until nothing waits.
  }
  return words;
}
const elsewhere = () => ({ ...own, fresh: undefined });

test('what waited before the start comes first; then mails are claimed while they are stored', async () => {
  await verbs.store('before');
  expect(await attempts()).toEqual([0]);
  expect(await settle()).toEqual(['before']);
  await verbs.store('after', 'that');
  expect(await attempts()).toEqual([1, 1, 1]);
  expect(await settle(elsewhere())).toEqual([]);
  expect(await settle()).toEqual(['after', 'that']);
  expect(await verbs.cases()).toHaveLength(3);
});

test('what is claimed while it is stored is begun with before the commit; what waits in the database is not', async () => {
  const begun: string[] = [];
  own.fresh = openFreshMails(100, (raw) => begun.push(raw.toString()));
  await verbs.store('before');
  await settle();
  const counted: number[] = [];
  own.fresh = { ...own.fresh, keep: () => counted.push(begun.length) };
  await verbs.store('after', 'that');
  expect(begun).toEqual(['after', 'that']);
  // Kept as soon as it is committed.
  expect(counted).toEqual([2, 2]);
});

test('what finds no room waits in the database, and what comes after it waits too', async () => {
  await settle();
  await verbs.store('one', 'x'.repeat(90));
  await verbs.store('y'.repeat(90));
  await verbs.store('last');
  expect(await attempts()).toEqual([1, 1, 0, 0]);
  await settle();
  expect((await verbs.inquiries()).map(({ subject }) => subject[0])).toEqual(['o', 'x', 'y', 'l']);
});

test('what this process dies over is settled by another when the claim has ended', async () => {
  await settle();
  await verbs.store('left behind');
  expect(await settle(elsewhere())).toEqual([]);
  verbs.advance(6 * minutes);
  expect(await settle(elsewhere())).toEqual(['left behind']);
  // The one that was only asleep has nothing left to do.
  expect(await settle()).toEqual([]);
  expect(await verbs.cases()).toHaveLength(1);
  expect((await verbs.mails())[0]).toMatchObject({ state: 'settled', attempts: 2 });
});

test('a desk that stops gives back what it has not read, as if it had never taken it', async () => {
  await settle();
  await verbs.store('not read');
  await returnFreshClaims(own);
  expect((await verbs.mails())[0]).toMatchObject({ state: 'stored', attempts: 0, claimed_until: null });
  expect(await settle(elsewhere())).toEqual(['not read']);
});
