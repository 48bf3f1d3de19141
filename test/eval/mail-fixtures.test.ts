import { describe, expect, it } from 'vitest';
import { allFixtures, isHeldOut } from '../../eval/mail/fixtures.ts';
import { precisionAndRecall, sameText, share } from '../../eval/mail/score.ts';

describe('the mails of the evaluation', () => {
  it('are at least 400, each with a name of its own', () => {
    const fixtures = allFixtures(1);
    expect(fixtures.length).toBeGreaterThanOrEqual(400);
    expect(new Set(fixtures.map(({ name }) => name)).size).toBe(fixtures.length);
  });

  it('are the same for the same seed and others for another', () => {
    expect(allFixtures(1)).toEqual(allFixtures(1));
    expect(allFixtures(1)).not.toEqual(allFixtures(2));
  });

  it('are held out to about a fifth', () => {
    const fixtures = allFixtures(1);
    const part = fixtures.filter((one) => isHeldOut(1, one)).length / fixtures.length;
    expect(part).toBeGreaterThan(0.14);
    expect(part).toBeLessThan(0.26);
  });
});

describe('the figures', () => {
  it('count precision and recall', () => {
    const pairs = [
      [true, true],
      [true, true],
      [true, false],
      [false, true],
      [false, false],
    ] as const;
    const found = precisionAndRecall(pairs.map(([is, called]) => ({ is, called })));
    expect(found.precision).toBeCloseTo(66.67, 1);
    expect(found.recall).toBeCloseTo(66.67, 1);
    expect(precisionAndRecall([])).toEqual({ precision: null, recall: null });
  });

  it('leave out what does not matter, and blanks', () => {
    expect(share([true, false, null])).toBe(50);
    expect(sameText(' one\n\n two ', 'one two')).toBe(true);
    expect(sameText('one two', 'onetwo')).toBe(false);
  });
});
