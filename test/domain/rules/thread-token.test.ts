import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeCaseRef } from '../../../src/domain/rules/case-ref.ts';
import {
  makePlusAddress,
  plusAddressHolds,
  readPlusAddress,
  withoutPlusTag,
} from '../../../src/domain/rules/plus-address.ts';
import { signThread, threadTokenHolds } from '../../../src/domain/rules/thread-token.ts';

const key = { id: 'a1b2', key: randomBytes(32) };
const parts = ['casedesk message id', 'a delivery', 1, 'anna@example.com'];
const desk = 'desk@firm.example';
const ref = makeCaseRef(() => Buffer.from('abcdef'));
const anna = { ref, caseId: 42, recipient: 'anna@example.com' };

test('THR-04: a hundred thousand guesses hit nothing', () => {
  const genuine = signThread(parts, key);
  const guesses = Array.from(
    { length: 100_000 },
    (_, guess) => `a1b2.${guess.toString(16).padStart(20, '0')}`,
  );
  expect(guesses.filter((guess) => guess !== genuine && threadTokenHolds(guess, parts, [key]))).toEqual([]);
  expect(threadTokenHolds(genuine, parts, [key])).toBe(true);
});

test.each(['', 'a1b2', 'a1b2.', '.', 'a1b2.zz', 'A1B2.'.padEnd(25, '0')])('%j is no token', (token) => {
  expect(threadTokenHolds(token, parts, [key])).toBe(false);
});

test('a plus address names its case, and holds for that case and that recipient alone', () => {
  const address = makePlusAddress(anna, desk, key)!;
  expect(readPlusAddress(address, desk)).toBe(anna.ref);
  expect(plusAddressHolds(address.toUpperCase(), anna, [key])).toBe(true);
  for (const other of [{ caseId: 43 }, { recipient: 'boris@example.com' }, { ref: 'CD-0000000' }])
    expect(plusAddressHolds(address, { ...anna, ...other }, [key])).toBe(false);
  expect(withoutPlusTag(address)).toBe(desk);
});

test.each([
  ['another desk', 'other@firm.example'],
  ['the same name elsewhere', 'desk@elsewhere.example'],
])('a plus address of %s is none of ours', (_what, other) => {
  expect(readPlusAddress(makePlusAddress(anna, other, key)!, desk)).toBeNull();
});

test('a desk whose name leaves no room has no plus addresses (RFC 5321 section 4.5.3.1.1)', () => {
  expect(makePlusAddress(anna, `${'d'.repeat(26)}@firm.example`, key)).not.toBeNull();
  expect(makePlusAddress(anna, `${'d'.repeat(40)}@firm.example`, key)).toBeNull();
});

test('a ref with a wrong check character and tags of others are left alone', () => {
  const address = makePlusAddress(anna, desk, key)!;
  expect(
    readPlusAddress(
      address.replace(/(\+cd\..{6})./, (_, start: string) => `${start}${ref.endsWith('0') ? '1' : '0'}`),
      desk,
    ),
  ).toBeNull();
  expect(readPlusAddress('desk+billing@firm.example', desk)).toBeNull();
  expect(withoutPlusTag('desk+billing@firm.example')).toBe('desk+billing@firm.example');
});
