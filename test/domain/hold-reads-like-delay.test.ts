import { afterAll, beforeAll, expect, it } from 'vitest';
import { compareHolds } from '../../eval/drafting/silence/compare.ts';
import type { OpenDatabase } from '../../src/domain/store/database.ts';
import { openTestDatabase } from '../support/database.ts';

let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

it('reads a hold like a delay in every language, for every topic, to every reader, and tells no column of officers', async () => {
  const { letters, different, leaks } = await compareHolds(database.db);
  expect(letters).toBeGreaterThan(5_000);
  expect(different).toEqual([]);
  expect(leaks).toEqual([]);
});

it('would see a letter that differs', async () => {
  const payment = { status: 'pending_review', reason: null };
  const rejected = { status: 'rejected', reason: 'insufficient_funds' };
  const { different } = await compareHolds(database.db, [
    { what: 'a refusal', kind: 'withdrawal', ordinary: payment, held: rejected },
  ]);
  for (const reader of ['client', 'sales', 'finance'])
    expect(different).toContain(`a refusal: ${reader} wd_pending zh-Hant full`);
  expect(different.filter((one) => !one.endsWith('full'))).toEqual([]);
});
