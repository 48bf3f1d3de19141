import { describe, expect, test } from 'vitest';
import { clauseLibrary } from '../../../src/domain/clauses/library.ts';
import { reasonCatalog } from '../../../src/domain/model/reason-catalog.ts';
import { knownReason } from '../../../src/domain/rules/record-reasons.ts';
import { knownStatus } from '../../../src/domain/rules/record-statuses.ts';
import { requirementsFor } from '../../../src/domain/rules/requirements.ts';
import { documentWord } from '../../../src/domain/rules/terms.ts';

describe('a status', () => {
  const statuses = { withdrawal: { sent_to_bank: 'in_transit', in_review: 'needs_info' } };
  test.each([
    ['payment', 'Sent to Bank', 'withdrawal', 'in_transit'],
    ['payment', 'SENT-TO-BANK', 'withdrawal', 'in_transit'],
    ['payment', 'Sent to bank', 'deposit', 'unknown'],
    ['payment', 'Pending Review', 'withdrawal', 'pending_review'],
    ['payment', 'ON_HOLD_BY_COMPLIANCE', 'withdrawal', 'on_hold'],
    ['payment', 'constructor', 'withdrawal', 'unknown'],
    ['document', 'on hold', undefined, 'processing'],
    ['application', 'COMPLIANCE_REJECTED', undefined, 'on_hold'],
  ] as const)('of a %s, %s (%s), is %s', (entity, status, kind, known) => {
    expect(knownStatus(entity, status, kind, statuses)).toBe(known);
  });
});

describe('a reason', () => {
  test.each([
    ['payment', 'bank_17', 'account_closed'],
    ['payment', 'ac04', 'account_closed'],
    ['payment', 'suspectedfraud', 'suspected_fraud'],
    ['document', 'unsatisfactory_photos', 'blurry'],
    ['payment', 'something_new', 'something_new'],
    ['payment', 'toString', 'toString'],
  ] as const)('of a %s, %s, is %s', (kind, code, known) => {
    expect(knownReason(kind, code, { payment: { bank_17: 'account_closed' } })).toBe(known);
  });

  test('that may be told is not among those that may not, and has words in the letters', () => {
    const ids = clauseLibrary.map(({ id }) => id);
    for (const kind of ['payment', 'document'] as const)
      for (const [code, { told }] of reasonCatalog[kind])
        expect([code, ids.some((id) => id.endsWith(`.reason.${code}`))]).toEqual([code, told]);
  });
});

describe('what an applicant has to bring', () => {
  const base = { minCount: 1, maxAgeDays: null, activeFrom: null };
  const map = {
    countryGroups: { eea: ['DE'] },
    requirements: [
      { ...base, requirement: 'proof_of_identity' },
      { ...base, requirement: 'proof_of_address', maxAgeDays: 180 },
      { ...base, countryGroup: 'eea', requirement: 'proof_of_address', maxAgeDays: 90 },
      { ...base, tier: 'professional', requirement: 'source_of_funds', activeFrom: '2026-04-01' },
      { ...base, entity: 'SC', requirement: 'proof_of_identity', minCount: 0 },
    ],
  };
  const someone = { entity: 'CY', clientType: 'individual', country: 'de', tier: null };
  const asked = (change: object, day = '2026-03-12') =>
    requirementsFor({ ...someone, ...change }, day, map).map(({ requirement, maxAgeDays }) => [
      requirement,
      maxAgeDays,
    ]);

  test('follows the rule that asks after most: the country group before everybody', () => {
    expect(asked({})).toEqual([
      ['proof_of_identity', null],
      ['proof_of_address', 90],
    ]);
    expect(asked({ country: 'KZ' })).toContainEqual(['proof_of_address', 180]);
    expect(asked({ country: null })).toContainEqual(['proof_of_address', 180]);
  });

  test('by tier from the day on which a rule begins, and nothing where a rule says none', () => {
    expect(asked({ tier: 'professional' })).not.toContainEqual(['source_of_funds', null]);
    expect(asked({ tier: 'professional' }, '2026-04-01')).toContainEqual(['source_of_funds', null]);
    expect(asked({ entity: 'SC' }).map(([requirement]) => requirement)).toEqual(['proof_of_address']);
  });

  test('without rules of the firm: what brokers usually ask for', () => {
    const usual = requirementsFor(someone, '2026-03-12', { countryGroups: {}, requirements: null });
    expect(usual).toContainEqual({ requirement: 'proof_of_address', minCount: 1, maxAgeDays: 90 });
    expect(usual.some(({ requirement }) => requirement === 'articles')).toBe(false);
  });
});

test.each(['company', 'corporate'])(
  'every paper of the usual list of a %s has words of its own',
  (clientType) => {
    const applicant = { entity: 'CY', clientType, country: 'CY', tier: null };
    const asked = requirementsFor(applicant, '2026-03-12', { countryGroups: {}, requirements: null });
    expect(asked.map(({ requirement }) => requirement)).toContain('register_of_directors');
    const words = asked.map(({ requirement }) => documentWord(requirement, 'en'));
    expect(words).not.toContain(documentWord('something else', 'en'));
  },
);
