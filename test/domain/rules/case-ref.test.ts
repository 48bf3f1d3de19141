import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { findCaseRefs, makeCaseRef, readCaseRef } from '../../../src/domain/rules/case-ref.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const fixed = (...bytes: number[]) => makeCaseRef(() => Buffer.from(bytes));

test('a new ref has six random characters and one check character, and reads back', () => {
  for (let count = 0; count < 200; count += 1) {
    const ref = makeCaseRef(randomBytes);
    expect(ref).toMatch(/^CD-[0-9A-HJKMNP-TV-Z]{7}$/);
    expect(readCaseRef(ref)).toBe(ref);
  }
});

test('the random bytes decide the ref, all 256 values of a byte included', () => {
  expect(fixed(0, 0, 0, 0, 0, 0)).toBe('CD-0000000');
  expect(fixed(0, 0, 0, 0, 0, 1)).toBe('CD-000001Y');
  expect(fixed(0, 0, 0, 0, 1, 0)).toBe('CD-000010Z');
  expect(fixed(255, 254, 253, 252, 251, 250).slice(0, 9)).toBe('CD-ZYXWVT');
});

test.each([
  fixed(7, 20, 2, 21, 9, 23),
  fixed(0, 0, 0, 0, 0, 0),
  fixed(31, 31, 31, 31, 31, 31),
  fixed(1, 24, 16, 15, 17, 8),
])('any single wrong character of %s is refused', (ref) => {
  let tried = 0;
  for (let at = 3; at < ref.length; at += 1) {
    for (const character of alphabet) {
      if (character === ref[at]) continue;
      tried += 1;
      expect(readCaseRef(ref.slice(0, at) + character + ref.slice(at + 1))).toBeNull();
    }
  }
  expect(tried).toBe(7 * 31);
});

const one = fixed(1, 0, 7, 20, 2, 21);
test.each([
  ['as written', one],
  ['small letters', one.toLowerCase()],
  ['blanks around', `  ${one}\n`],
  ['I for 1', one.replace('-1', '-I')],
  ['l for 1', one.replace('-1', '-l')],
  ['O for 0', one.replace('-10', '-1O')],
  ['a dash for the hyphen', one.replace('-', '–')],
  ['no hyphen', one.replace('-', '')],
  ['full-width letters', one.replace('CD', 'ＣＤ')],
])('%s is read', (_how, typed) => {
  expect(readCaseRef(typed)).toBe(one);
});

test.each([
  '',
  'CD-',
  'CD-123456',
  'CD-12345678',
  `${one} ${one}`,
  `X${one}`,
  'CD-UUUUUUU',
  one.replace('CD', 'AB'),
])('%j is no ref', (typed) => {
  expect(readCaseRef(typed)).toBeNull();
});

test.each([
  ['in a subject', `Re: [${one}] your withdrawal`, [one]],
  ['beside Chinese', `关于${one}的问题`, [one]],
  ['twice, once in small letters', `${one} and ${one.toLowerCase()}`, [one]],
  ['two refs in order', `${fixed(9, 9, 9, 9, 9, 9)}, ${one}`, [fixed(9, 9, 9, 9, 9, 9), one]],
  ['with a wrong check character', one.slice(0, -1) + (one.endsWith('2') ? '3' : '2'), []],
  ['inside a longer word', `A${one}`, []],
  ['with a tail', `${one}9`, []],
])('refs of a text: %s', (_how, text, refs) => {
  expect(findCaseRefs(text)).toEqual(refs);
});
