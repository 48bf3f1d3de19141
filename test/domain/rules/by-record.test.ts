import { expect, test } from 'vitest';
import type { PaymentCandidate } from '../../../src/domain/model/linking.ts';
import { understoodByRecord } from '../../../src/domain/rules/triage/by-record.ts';
import { understandText } from '../../../src/domain/understand-text.ts';

const payment = (change: Partial<PaymentCandidate & { certain: boolean }> = {}) => ({
  ...{ externalId: 'W-1', clientId: 'anna', kind: 'withdrawal' as const, label: 'processing' as const },
  ...{ amount: '500.00', currency: 'EUR', method: 'sepa', cardLast4: null, certain: true },
  ...{ requestedAt: null, submittedAt: null, completedAt: null },
  ...change,
});

/** What a client's words come to when these payments are linked. */
function topicsOf(reply: string, payments: ReturnType<typeof payment>[], fromClient = true) {
  const written = { subject: '', reply, attachments: [] };
  const receivedAt = new Date('2026-06-17T06:00:00Z');
  const understood = understandText({ ...written, kind: 'inquiry', receivedAt });
  const told = understoodByRecord(understood, written, { fromClient, payments, hasApplication: false });
  expect(told.triage.topic).toBe(told.triage.topics[0]);
  expect(told.asks.every(({ topic }) => told.triage.topics.includes(topic))).toBe(true);
  return told.triage.topics;
}

test('a question without a matter is about the state of the one payment that it names', () => {
  const asks = 'W-1: any news??';
  expect(topicsOf(asks, [])).toEqual(['other']);
  expect(topicsOf(asks, [payment()])).toEqual(['wd_pending']);
  expect(topicsOf(asks, [payment({ label: 'sent' })])).toEqual(['wd_not_received']);
  expect(topicsOf(asks, [payment({ label: 'rejected' })])).toEqual(['wd_rejected']);
  expect(topicsOf(asks, [payment({ kind: 'deposit' })])).toEqual(['dep_bank_missing']);
  expect(topicsOf(asks, [payment({ kind: 'deposit', label: 'declined' })])).toEqual(['dep_declined']);
  expect(topicsOf(asks, [payment(), payment({ externalId: 'W-2' })])).toEqual(['other']);
  expect(topicsOf('W-1, thank you so much.', [payment()])).toEqual(['other']);
});

test('how a deposit was paid is told by its record, once it is certain which', () => {
  const words = 'My card was charged 500 EUR and the money is not on my account.';
  expect(topicsOf(words, [payment({ kind: 'deposit', method: 'card' })])).toEqual(['dep_card_missing']);
  expect(topicsOf(words, [payment({ kind: 'deposit' })])).toEqual(['dep_bank_missing']);
  expect(topicsOf(words, [payment({ kind: 'deposit', certain: false })])).toEqual(['dep_card_missing']);
});

test('a client who repeats what his bank says is no provider, and may complain', () => {
  const words = 'The beneficiary bank says nothing was received for W-1. I am really disappointed.';
  expect(topicsOf(words, [payment({ label: 'sent' })], false)).toEqual(['provider_reply']);
  expect(topicsOf(words, [payment({ label: 'sent' })])).not.toContain('provider_reply');
  expect(topicsOf(words, [payment({ label: 'sent' })])).toContain('complaint');
});
