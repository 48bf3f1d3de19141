import { describe, expect, expectTypeOf, it } from 'vitest';
import type { PaymentFacts } from '../../../src/domain/model/fact-rows.ts';
import { paymentReasons } from '../../../src/domain/model/fact-rows.ts';
import { makeFactSheet } from '../../../src/domain/rules/fact-sheet.ts';
import {
  application,
  deposit,
  document,
  letterOf,
  linkedTo,
  planInput,
  uetr,
  withdrawal,
} from './letter-fixtures.ts';

const ids = (sheet: ReturnType<typeof makeFactSheet>) => sheet.facts.map((fact) => fact.id);

describe('the fact sheet', () => {
  it('is about the first linked record of the kind that the topic asks for', () => {
    const linked = linkedTo({ payments: [deposit(), withdrawal(), withdrawal({ externalId: 'WD-2' })] });
    expect(makeFactSheet(linked, 'wd_pending', 'full').focus).toEqual({
      type: 'payment',
      externalId: 'WD-20931',
    });
    expect(makeFactSheet(linked, 'dep_card_missing', 'full').focus).toEqual({
      type: 'payment',
      externalId: 'DP-4471',
    });
    expect(makeFactSheet(linked, 'kyc_status', 'full').focus).toBeNull();
    expect(ids(makeFactSheet(linked, 'wd_pending', 'full'))).toContain('payment:WD-20931.payment_status');
    expect(ids(makeFactSheet(linked, 'wd_pending', 'full')).join()).not.toContain('WD-2.');
  });

  it.each(['unproven_sender', 'unknown_client', 'conflict'] as const)('is empty for %s', (disclosure) => {
    const linked = linkedTo({ payments: [withdrawal()] });
    expect(makeFactSheet(linked, 'wd_pending', disclosure)).toEqual({
      audience: 'client',
      facts: [],
      focus: null,
    });
    expect(makeFactSheet(null, 'wd_pending', 'full')).toEqual({ audience: 'client', facts: [], focus: null });
  });

  it('tells the trace reference and the day of sending only of a payment that was sent', () => {
    const before = makeFactSheet(linkedTo({ payments: [withdrawal({ uetr })] }), 'wd_pending', 'full');
    expect(before.facts.map((fact) => fact.key)).not.toContain('payment_uetr');
    expect(before.facts.map((fact) => fact.key)).not.toContain('payment_submitted_at');
    const after = makeFactSheet(
      linkedTo({ payments: [withdrawal({ label: 'sent' })] }),
      'wd_pending',
      'full',
    );
    expect(after.facts.find((fact) => fact.key === 'payment_uetr')?.value).toBe(uetr);
  });

  it("never tells what a bank controls or what may be the firm's own cost", () => {
    const sheet = makeFactSheet(
      linkedTo({ payments: [withdrawal({ fee: '35.00', label: 'completed' })] }),
      'wd_pending',
      'full',
    );
    expect(sheet.facts.map((fact) => fact.key)).not.toContain('payment_fee');
    expect(sheet.facts.map((fact) => fact.key)).not.toContain('payment_expected_by');
  });

  it('takes the document that was sent back, and for an address question only that kind', () => {
    const passport = document({
      externalId: 'D1',
      requirement: 'proof_of_identity',
      type: 'passport',
      reason: 'glare',
    });
    const bill = document({ externalId: 'D2', label: 'approved', reason: null });
    const linked = linkedTo({ documents: [bill, passport] });
    expect(makeFactSheet(linked, 'doc_rejected', 'full').focus?.externalId).toBe('D1');
    expect(makeFactSheet(linked, 'poa_question', 'full').focus?.externalId).toBe('D2');
  });

  it('lists open documents with an application, and a reason only when it can belong to one alone', () => {
    const one = document({ externalId: 'D1' });
    const other = document({ externalId: 'D2', requirement: 'selfie', type: null, reason: 'selfie_failed' });
    const asked = application({ label: 'resubmission_requested' });
    const reasons = (documents: (typeof one)[]) =>
      makeFactSheet(linkedTo({ applications: [asked], documents }), 'kyc_status', 'full')
        .facts.filter((fact) => fact.key === 'document_reason')
        .map((fact) => fact.value);
    expect(reasons([one])).toEqual(['poa_too_old']);
    expect(reasons([one, other])).toEqual([]);
  });
});

describe('a hidden cause', () => {
  it('has no place in the facts: a payment carries no other state than its label and a client-safe reason', () => {
    // A further field must be looked at here before it can reach a letter.
    expectTypeOf<keyof PaymentFacts>().toEqualTypeOf<
      | 'externalId'
      | 'suggested'
      | 'kind'
      | 'label'
      | 'reason'
      | 'amount'
      | 'currency'
      | 'fee'
      | 'method'
      | 'requestedAt'
      | 'submittedAt'
      | 'completedAt'
      | 'expectedBy'
      | 'uetr'
      | 'arn'
      | 'txid'
      | 'cardLast4'
      | 'confirmedAt'
      // Who confirmed it decides for how long it may be told, and stands in no letter.
      | 'confirmedBy'
    >();
    expectTypeOf<NonNullable<PaymentFacts['reason']>>().toEqualTypeOf<(typeof paymentReasons)[number]>();
  });

  it.each(['en', 'ru', 'zh-Hans'] as const)(
    'leaves the letter byte for byte the ordinary one: %s',
    async (language) => {
      const texts = await Promise.all(
        [null, ...paymentReasons].map(async (reason) => {
          const linked = linkedTo({ payments: [withdrawal({ label: 'processing', reason })] });
          return (await letterOf(planInput(linked, 'wd_pending', language))).text;
        }),
      );
      expect(new Set(texts).size).toBe(1);
    },
  );
});
