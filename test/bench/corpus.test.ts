import { expect, test } from 'vitest';
import { fingerprint, rawMailOfMix } from '../../bench/corpus.ts';

// Figures of different days are compared with each other: a corpus that changes has a new name here.
test.each([
  [1, '4a4e1eff4a899ded'],
  [2, '5b129476f7f02268'],
])('the corpus of seed %i is the one that was measured before', (seed, known) => {
  expect(fingerprint(seed, 200)).toBe(known);
});

test('a mail of the corpus does not depend on those that were made before it', () => {
  const alone = rawMailOfMix(3, 57);
  for (let index = 0; index < 57; index += 1) rawMailOfMix(3, index);
  expect(rawMailOfMix(3, 57).equals(alone)).toBe(true);
});

test('of a hundred mails sixty are short, thirty are pages, nine carry a file and one a large one', () => {
  const kinds = { short: 0, page: 0, file: 0, large: 0 };
  for (let index = 0; index < 100; index += 1) {
    const raw = rawMailOfMix(4, index);
    if (raw.includes('multipart/alternative')) kinds.page += 1;
    else if (!raw.includes('multipart/mixed')) kinds.short += 1;
    else kinds[raw.length < 2_000_000 ? 'file' : 'large'] += 1;
  }
  expect(kinds).toEqual({ short: 60, page: 30, file: 9, large: 1 });
});
