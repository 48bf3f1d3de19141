import { expect, test } from 'vitest';
import type { LinkHit } from '../../../src/domain/model/linking.ts';
import type { Mention, MentionType } from '../../../src/domain/model/understanding.ts';
import { forProvider, isOfProvider, providerOf } from '../../../src/domain/rules/linking/providers.ts';

const bank = {
  name: 'bank_wire',
  label: 'Bank Wire',
  domains: ['bank.example'],
  addresses: ['ops@shared.example'],
};
const card = { name: 'card_hub', label: 'Card Hub', domains: ['hub.example'], addresses: [] };

test.each([
  ['ops@bank.example', 'Bank Wire'],
  ['noreply@mail.bank.example', 'Bank Wire'],
  ['ops@shared.example', 'Bank Wire'],
  ['other@shared.example', undefined],
  ['ops@evilbank.example', undefined],
  ['ops@bank.example.evil.example', undefined],
  ['x@hub.example', 'Card Hub'],
])('%s writes for %s', (address, label) => {
  expect(providerOf(address, [bank, card])?.label).toBe(label);
});

test('a payment names its provider in any writing', () => {
  expect(
    [null, 'Bank-Wire', 'BANK WIRE', 'bank wire 2'].map((written) => isOfProvider(written, bank)),
  ).toEqual([false, true, true, false]);
});

const mention = (type: MentionType, value: string): Mention => ({
  ...{ type, value, masked: value, valid: true, quoted: value },
});
const hit = (about: Mention, externalId: string, clientId = 'CL-1', type: LinkHit['type'] = 'payment') =>
  ({ mention: about, type, externalId, clientId }) satisfies LinkHit;
const heard = (payments: string[], ...hits: LinkHit[]) => forProvider({ label: 'Bank Wire', payments }, hits);
const uetr = mention('uetr', '0b7a1c54-6f2e-4d1b-9c3a-5d8e7f60a1b2');

test.each<[string, Mention]>([
  ['our own number', mention('payment_id', 'WD-1')],
  ['its own reference', mention('provider_ref', 'BW-1')],
  ['a UETR', uetr],
  ['an ARN', mention('arn', '74537604221222132710572')],
  ['an RRN', mention('rrn', '221222132710')],
])('%s links the payment and its client, and tells nothing', (_what, named) => {
  expect(heard(['WD-1'], hit(named, 'WD-1'))).toMatchObject({
    disclosure: 'unknown_client',
    conflict: false,
    client: { externalId: 'CL-1', state: 'auto' },
    links: [{ type: 'payment', externalId: 'WD-1', state: 'auto' }],
  });
});

test('a reference of a payment that is not its own stops everything, also beside one that is', () => {
  const foreign = hit(mention('payment_id', 'WD-2'), 'WD-2', 'CL-2');
  for (const decision of [heard([], foreign), heard(['WD-1'], hit(uetr, 'WD-1'), foreign)])
    expect(decision).toMatchObject({
      disclosure: 'conflict',
      conflict: true,
      client: null,
      links: [
        { externalId: 'WD-2', state: 'vetoed', evidence: ['number WD-2 is of no payment of Bank Wire'] },
      ],
    });
});

test('a number that stands on a row of its own and on one of another by chance is its own', () => {
  const shared = mention('provider_ref', '7781');
  expect(heard(['WD-1'], hit(shared, 'WD-1'), hit(shared, 'WD-2', 'CL-2'))).toMatchObject({
    conflict: false,
    links: [{ externalId: 'WD-1', state: 'suggested' }],
  });
});

test('payments of several clients are only suggested, and no client is linked', () => {
  const both = [hit(uetr, 'WD-1'), hit(mention('payment_id', 'WD-2'), 'WD-2', 'CL-2')];
  const { client, links } = heard(['WD-1', 'WD-2'], ...both);
  expect(client).toBeNull();
  expect(links.map(({ state }) => state)).toEqual(['suggested', 'suggested']);
});

test('a login, a client number or an account is not its to name', () => {
  const login = hit(mention('login', '5512177'), 'AC-1', 'CL-1', 'account');
  const iban = hit(mention('iban', 'DE75****6199'), 'WD-1');
  expect(heard(['WD-1'], login, iban)).toMatchObject({ client: null, links: [], conflict: false });
});
