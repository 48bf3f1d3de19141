import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Context } from '../../src/domain/context.ts';
import { knownProviders, providerGaps } from '../../src/domain/known-providers.ts';
import type { Provider } from '../../src/domain/model/record-map.ts';
import { upsertRecordRows } from '../../src/domain/upsert-records.ts';
import { type Mirror, openMirror } from '../records/mirror.ts';
import { batchOf, clientRow, paymentRow, providerRow } from '../records/rows.ts';

let mirror: Mirror;
beforeAll(async () => {
  mirror = await openMirror();
});
afterAll(() => mirror.close());
beforeEach(async () => {
  mirror.setNow('2026-03-16T09:00:00Z');
  await mirror.clear();
});

const upsert = (...rows: Record<string, string>[]) =>
  upsertRecordRows(mirror.context, batchOf('provider', ...rows));
const settled = (...providers: Provider[]): Context => ({
  ...mirror.context,
  settings: {
    ...mirror.context.settings,
    records: { statuses: {}, reasons: {}, countryGroups: {}, requirements: null, providers },
  },
});
const ofSettings: Provider = {
  ...{ name: 'acme_pay', label: 'Acme of the settings' },
  ...{ domains: ['acme.example'], addresses: [] },
};
const known = async (context: Context) =>
  (await knownProviders(context.db, context)).map(({ label, domains, addresses }) => [
    label,
    ...domains,
    ...addresses,
  ]);

test('are those of the core system and those of the settings; of both the core system counts', async () => {
  const other = { ...ofSettings, name: 'chainway', label: 'Chainway' };
  expect(await known(settled(ofSettings, other))).toEqual([
    ['Acme of the settings', 'acme.example'],
    ['Chainway', 'acme.example'],
  ]);
  expect(await upsert(providerRow({ addresses: 'Ops@Shared.example' }))).toMatchObject({ inserted: 1 });
  expect(await known(settled(ofSettings, other))).toEqual([
    ['Acme Pay Ltd', 'acmepay.example', 'ops@shared.example'],
    ['Chainway', 'acme.example'],
  ]);
});

test.each([
  ['closed by the core system', { status: 'Closed' }],
  ['with a status that nobody understands', { status: 'resting' }],
])('one that is %s is not believed, not even as the settings say', async (_what, change) => {
  await upsert(providerRow(change));
  expect(await known(settled(ofSettings))).toEqual([]);
});

test.each([
  [{ domains: 'gmail.com' }, 'domains', 'Entry 1 of 1 is not a domain of its own'],
  [{ domains: 'acmepay.example; x@acmepay.example' }, 'domains', 'Entry 2 of 2'],
  [{ domains: 'localhost' }, 'domains', 'Entry 1 of 1'],
  [{ domains: '' }, 'domains', 'at least one domain or address'],
  [{ addresses: 'Acme Pay' }, 'addresses', 'Entry 1 of 1'],
  [{ reference_pattern: 'reference' }, 'reference_pattern', 'BW-####'],
])('%o is refused', async (change, column, reason) => {
  const { refused } = await upsert(providerRow(change));
  expect(refused).toEqual([{ line: 2, column, reason: expect.stringContaining(reason) }]);
});

test('what is missing: names of payments of the last days that nobody listed, and patterns that nobody set', async () => {
  await upsertRecordRows(mirror.context, batchOf('client', clientRow()));
  const pay = (provider: string) =>
    upsertRecordRows(mirror.context, batchOf('payment', paymentRow({ provider })));
  mirror.setNow('2026-03-01T09:00:00Z');
  await pay('Typing Eror');
  mirror.setNow('2026-03-15T09:00:00Z');
  await pay('North Bank');
  await pay('ACME-PAY');
  await pay('Chainway');
  mirror.setNow('2026-03-16T09:00:00Z');
  await upsert(providerRow({ reference_pattern: 'AP-######' }));
  const context = settled({ ...ofSettings, name: 'chainway' });
  const gaps = await providerGaps(context.db, context);
  expect(gaps.unknown).toEqual(['North Bank']);
  expect(gaps.unread).toMatchObject([{ label: 'Acme Pay Ltd', referencePattern: 'AP-######' }]);
  const idTemplates = [{ type: 'provider_ref' as const, template: 'AP-######' }];
  const set = { ...context, settings: { ...context.settings, idTemplates } };
  expect((await providerGaps(set.db, set)).unread).toEqual([]);
});
