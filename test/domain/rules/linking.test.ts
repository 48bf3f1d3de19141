import { describe, expect, test } from 'vitest';
import type { MentionType } from '../../../src/domain/model/understanding.ts';
import type { RecordType } from '../../../src/domain/model.ts';
import { decideLinks, type LinkHit, type LinkInput } from '../../../src/domain/rules/linking.ts';

function hit(
  type: MentionType,
  value: string,
  record: RecordType,
  externalId: string,
  clientId: string,
): LinkHit {
  const mention = { type, value, masked: value, valid: true, quoted: value };
  return { mention, type: record, externalId, clientId };
}
const annasPayment = hit('payment_id', 'WD-1', 'payment', 'WD-1', 'anna');
const annasPaymentByUetr = hit('uetr', 'u-1', 'payment', 'WD-1', 'anna');
const annasLogin = hit('login', '88123456', 'account', 'A-1', 'anna');
const annasClientId = hit('client_id', 'CL-1001', 'client', 'anna', 'anna');
const borisPayment = hit('payment_id', 'WD-2', 'payment', 'WD-2', 'boris');
const weak: LinkHit[] = (['amount', 'date', 'last4', 'email', 'iban', 'pan'] as const).map((type) =>
  hit(type, 'x', 'payment', 'WD-9', 'boris'),
);
const anna = { channel: 'email', proven: true, senderClientId: 'anna' } as const;
const slack = { channel: 'slack', proven: false, senderClientId: null } as const;
const nothing = { client: null, links: [], conflict: false };

describe('who learns nothing', () => {
  test.each<[string, LinkInput, string]>([
    [
      'unproven, quoting nothing',
      { ...anna, proven: false, senderClientId: null, hits: [] },
      'unproven_sender',
    ],
    [
      'unproven, quoting a record',
      { ...anna, proven: false, senderClientId: null, hits: [annasPayment] },
      'unproven_sender',
    ],
    ['unproven, address of a client', { ...anna, proven: false, hits: [annasPayment] }, 'unproven_sender'],
    [
      'proven stranger quoting a record',
      { ...anna, senderClientId: null, hits: [annasPayment] },
      'unknown_client',
    ],
    ['colleague naming nobody', { ...slack, hits: [] }, 'unknown_client'],
    ['colleague with weak hints only', { ...slack, hits: weak }, 'unknown_client'],
  ])('%s', (_who, input, disclosure) => {
    expect(decideLinks(input)).toEqual({ ...nothing, disclosure });
  });
});

describe('a client at his proven address', () => {
  test('is linked even when he quotes nothing', () => {
    expect(decideLinks({ ...anna, hits: [] })).toEqual({
      disclosure: 'full',
      client: { externalId: 'anna', score: 0.97, state: 'auto', evidence: ['proven registered address'] },
      links: [],
      conflict: false,
    });
  });

  test('is linked to the records he quotes; two ways to one record add up', () => {
    const decision = decideLinks({
      ...anna,
      hits: [annasPayment, annasPaymentByUetr, annasLogin, annasClientId],
    });
    expect(decision.links).toEqual([
      {
        type: 'payment',
        externalId: 'WD-1',
        score: 0.9991,
        state: 'auto',
        evidence: ['payment_id WD-1', 'uetr u-1'],
      },
      { type: 'account', externalId: 'A-1', score: 0.92, state: 'auto', evidence: ['login 88123456'] },
    ]);
    expect(decision.client).toMatchObject({ externalId: 'anna', score: 1, state: 'auto' });
    expect(decision.disclosure).toBe('full');
  });

  test('quoting one id twice is no more evidence than once', () => {
    const once = decideLinks({ ...anna, hits: [annasPayment] });
    expect(decideLinks({ ...anna, hits: [annasPayment, annasPayment] })).toEqual(once);
    expect(once.client?.score).toBe(0.997);
    expect(once.links[0]?.score).toBe(0.97);
  });

  test('who quotes a record of another client is told nothing, and nobody learns whose it is', () => {
    const decision = decideLinks({ ...anna, hits: [annasPayment, borisPayment] });
    expect(decision).toMatchObject({ disclosure: 'conflict', conflict: true });
    expect(decision.links).toMatchObject([{ type: 'payment', externalId: 'WD-2', state: 'vetoed' }]);
    expect(decision.client).toMatchObject({ externalId: 'anna', state: 'vetoed' });
    expect(decision.client?.evidence).toContain('payment_id WD-2 belongs to another client');
    expect(JSON.stringify(decision)).not.toContain('boris');
  });

  test('amount, date, last four, address, IBAN and card neither link nor veto', () => {
    expect(decideLinks({ ...anna, hits: weak })).toEqual(decideLinks({ ...anna, hits: [] }));
  });
});

describe('a colleague in Slack', () => {
  test('gets the one client whose record he names', () => {
    expect(decideLinks({ ...slack, hits: [annasPayment, ...weak] })).toEqual({
      disclosure: 'full',
      client: { externalId: 'anna', score: 0.9, state: 'auto', evidence: ['payment_id WD-1'] },
      links: [
        { type: 'payment', externalId: 'WD-1', score: 0.97, state: 'auto', evidence: ['payment_id WD-1'] },
      ],
      conflict: false,
    });
  });

  test('naming records of two clients links none', () => {
    const decision = decideLinks({ ...slack, hits: [annasPayment, borisPayment] });
    expect(decision).toEqual({ disclosure: 'conflict', client: null, links: [], conflict: true });
  });
});
