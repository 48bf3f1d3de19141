import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

const variables = {
  CASEDESK_KEY: '0'.repeat(64),
  FIRM_NAME: 'Northgate Markets',
  DESK_ADDRESS: 'support@firm.example',
  DESKS_FILE: 'desks.example.json',
  RECORDS_FILE: 'records.json',
};
const example = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const read = (records: string) =>
  readConfig(variables, (file) => (file === 'records.json' ? records : example(file))).firm.records;

test('the example is right, and its words are taken in any case', () => {
  const map = read(example('records.example.json'));
  expect(map?.statuses.withdrawal).toMatchObject({ sent_to_bank: 'in_transit' });
  expect(map?.reasons.payment).toMatchObject({ bank_17: 'account_closed' });
  expect(map?.providers).toContainEqual({
    name: 'card_hub',
    label: 'Card Hub',
    domains: [],
    addresses: ['settlements@cardhub.example'],
  });
  expect(map?.providers?.find(({ name }) => name === 'bank_wire')?.answerHours).toBe(18);
  expect(map?.requirements).toContainEqual({
    clientType: 'individual',
    countryGroup: 'eea',
    requirement: 'proof_of_address',
    minCount: 1,
    maxAgeDays: 90,
    activeFrom: null,
  });
});

test.each([
  [
    { statuses: { withdrawal: { Paid: 'credited' } } },
    'statuses.withdrawal.Paid',
    'not a status of a withdrawal',
  ],
  [{ statuses: { payments: {} } }, 'statuses', 'payments'],
  [{ reasons: { payment: { X: 'because' } } }, 'reasons.payment.X', 'not a reason of a payment'],
  [{ requirements: [{ requirement: 'selfie', max_age_days: 0 }] }, 'requirements.0.max_age_days', '>=1'],
  [
    { requirements: [{ requirement: 'selfie', country_group: 'eea' }] },
    'requirements.0.country_group',
    'not among',
  ],
  [{ providers: { hub: {} } }, 'providers.hub', 'at least one of domains, addresses and ask'],
  [{ providers: { hub: { domains: ['a.example'], answer_hours: 0 } } }, 'providers.hub.answer_hours', '>=1'],
  [{ providers: { hub: { domains: ['@hub'] } } }, 'providers.hub.domains.0', 'must be a domain'],
  [{ country_groups: { eea: ['Germany'] } }, 'country_groups.eea.0', 'two capitals'],
])('%j is refused by field', (file, field, why) => {
  expect(() => read(JSON.stringify(file))).toThrow(new RegExp(`records\\.json: ${field}.*${why}`, 's'));
});
