import { expect, test } from 'vitest';
import type { ChecklistDocument, KindsOfFile } from '../../../../src/domain/model/documents.ts';
import { makeChecklist } from '../../../../src/domain/rules/documents/checklist.ts';
import { isNoteSettled } from '../../../../src/domain/rules/documents/notes.ts';
import { proposeFor } from '../../../../src/domain/rules/documents/propose.ts';

const now = new Date('2026-03-11T20:30:00Z');
const map = {
  countryGroups: { eea: ['DE'] },
  requirements: ['proof_of_identity', 'proof_of_address', 'selfie'].map((requirement) => ({
    requirement,
    minCount: 1,
    maxAgeDays: requirement === 'proof_of_address' ? 90 : null,
    activeFrom: null,
  })),
};
const applicant = {
  ...{ applicationId: 'AP-1', clientId: 'CL-1', entity: 'eu', clientType: 'individual', country: 'DE' },
  ...{ tier: 'standard', timeZone: null, label: 'documents_requested', submittedAt: now, confirmedAt: now },
};
const document = (requirement: string, label: string, more: Partial<ChecklistDocument> = {}) => ({
  ...{ externalId: 'D', requirement, label, reason: null, issueDate: null, expiryDate: null },
  ...{ receivedAt: new Date('2026-03-09T22:30:00Z'), changedAt: now, ...more },
});
const listOf = (documents: ChecklistDocument[], timeZone = 'UTC', rules = map) =>
  makeChecklist(applicant, documents, rules, now, timeZone);
const stateOf = (document_: ChecklistDocument, timeZone?: string) => listOf([document_], timeZone)[0];

test('what nobody sent is missing, what the core system asks for besides stands below, what it waived is gone', () => {
  const list = listOf([document('source_of_funds', 'requested'), document('selfie', 'waived')]);
  expect(list.map(({ requirement, state }) => [requirement, state])).toEqual([
    ['proof_of_identity', 'missing'],
    ['proof_of_address', 'missing'],
    ['source_of_funds', 'requested'],
  ]);
});

test('of an approved client nothing is missing that the core system does not ask for', () => {
  const approved = { ...applicant, label: 'approved' };
  const list = makeChecklist(approved, [document('proof_of_address', 'expired')], map, now, 'UTC');
  expect(list.map(({ requirement, state }) => [requirement, state])).toEqual([
    ['proof_of_address', 'expired'],
  ]);
});

test.each([
  ['processing', {}, 'received'],
  ['approved', {}, 'approved'],
  ['approved', { expiryDate: '2026-03-11' }, 'expiring'],
  ['approved', { expiryDate: '2026-04-10' }, 'expiring'],
  ['approved', { expiryDate: '2026-04-11' }, 'approved'],
  ['approved', { expiryDate: '2026-03-10' }, 'expired'],
  ['expiring', {}, 'expiring'],
  ['expired', {}, 'expired'],
  ['resend', { reason: 'blurry' }, 'refused'],
  ['something new', {}, 'unknown'],
] as const)('%s with %j is %s', (label, more, state) => {
  expect(stateOf(document('proof_of_identity', label, more))).toMatchObject({ state });
});

test("days are the client's own: what ends today in Nicosia has ended in Shanghai", () => {
  const passport = document('proof_of_identity', 'approved', { expiryDate: '2026-03-11' });
  expect(stateOf(passport, 'Asia/Nicosia')).toMatchObject({
    ...{ state: 'expiring', expiresIn: 0, expiresOn: '2026-03-11', receivedOn: '2026-03-10' },
  });
  expect(stateOf(passport, 'Asia/Shanghai')).toMatchObject({ state: 'expired', expiresIn: -1 });
  expect(stateOf(passport, 'America/New_York')).toMatchObject({ receivedOn: '2026-03-09' });
});

test('a new file counts more than the refused one before it, and a refused one after it more', () => {
  const older = new Date('2026-03-01T10:00:00Z');
  const refused = document('selfie', 'resend', { reason: 'blurry', changedAt: older });
  expect(listOf([refused, document('selfie', 'processing')])[2]).toMatchObject({
    state: 'received',
    reason: null,
  });
  expect(listOf([refused])[2]).toMatchObject({ state: 'refused', reason: 'blurry' });
});

test('of two that are wanted one is not enough', () => {
  const two = { ...map, requirements: [{ ...map.requirements[0]!, minCount: 2 }] };
  expect(listOf([document('proof_of_identity', 'approved')], 'UTC', two)[0]).toMatchObject({
    ...{ state: 'missing', count: { there: 1, wanted: 2 } },
  });
  const both = [document('proof_of_identity', 'approved'), document('proof_of_identity', 'processing')];
  expect(listOf(both, 'UTC', two)[0]).toMatchObject({ state: 'received', count: { there: 2, wanted: 2 } });
});

test('what was too old when it came is told while it is being checked', () => {
  const old = { issueDate: '2025-12-08' };
  expect(listOf([document('proof_of_address', 'processing', old)])[1]).toMatchObject({ tooOldFor: 90 });
  expect(listOf([document('proof_of_address', 'processing', { issueDate: '2025-12-09' })])[1]).toMatchObject({
    tooOldFor: null,
  });
});

const named = (kind: KindsOfFile['kinds'][number]): KindsOfFile => ({ kinds: [kind], namedBy: 'name' });
const unknown: KindsOfFile = { kinds: [], namedBy: null };

test('a file is proposed for what is open and nothing else', () => {
  const list = listOf([document('proof_of_identity', 'approved'), document('selfie', 'processing')]);
  expect(proposeFor(named('bank_statement'), list, true)).toEqual({
    requirement: 'proof_of_address',
    why: 'name',
  });
  expect(proposeFor(named('passport'), list, true)).toBeNull();
  expect(proposeFor(named('payment_receipt'), list, true)).toBeNull();
  expect(proposeFor(unknown, list, true)).toEqual({ requirement: 'proof_of_address', why: 'only' });
  expect(proposeFor(unknown, list, false)).toBeNull();
});

test('a bank statement is for what asks for one first, and firms have names of their own for things', () => {
  const list = listOf([document('bank_statement', 'requested'), document('poi', 'requested')], 'UTC', {
    ...map,
    requirements: [map.requirements[1]!],
  });
  expect(proposeFor(named('bank_statement'), list, true)?.requirement).toBe('bank_statement');
  expect(proposeFor(named('passport'), list, true)?.requirement).toBe('poi');
});

const mailed = { requirement: 'selfie', receivedAt: new Date('2026-03-10T23:30:00Z') };
test.each([
  [
    'one for the same that came that day',
    document('selfie', 'processing', { receivedAt: mailed.receivedAt }),
    true,
  ],
  ['one that was refused since', document('selfie', 'resend', { receivedAt: now }), true],
  ['one that came the day before', document('selfie', 'approved'), false],
  ['one for something else', document('proof_of_identity', 'processing', { receivedAt: now }), false],
  ['one that is only asked for', document('selfie', 'requested', { receivedAt: now }), false],
  ['one without a date that changed since', document('selfie', 'processing', { receivedAt: null }), true],
  ['one without a date that was refused', document('selfie', 'resend', { receivedAt: null }), false],
])('a note ends with %s: %#', (_what, shown, settled) => {
  expect(isNoteSettled(mailed, [shown], 'UTC')).toBe(settled);
});

test("the mail's day is the client's", () => {
  const shown = document('selfie', 'processing', { receivedAt: new Date('2026-03-10T15:00:00Z') });
  expect(isNoteSettled(mailed, [shown], 'UTC')).toBe(true);
  expect(isNoteSettled(mailed, [shown], 'Asia/Shanghai')).toBe(false);
});
