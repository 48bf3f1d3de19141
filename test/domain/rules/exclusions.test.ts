import { describe, expect, it } from 'vitest';
import { clause } from '../../../src/domain/clauses/clause.ts';
import { withoutExclusions } from '../../../src/domain/rules/permitted-clauses.ts';

const wording = { en: 'One.', ru: 'Один.', zh: '一。', hant: '一。' };
const named = (id: string, rest: { mandatory?: boolean; mustNotWith?: string[] } = {}) =>
  clause('next', id, ['other'], () => true, wording, { mandatory: false, ...rest });
const idsOf = (clauses: ReturnType<typeof named>[]) => withoutExclusions(clauses).map(({ id }) => id);

describe('clauses that may not stand together', () => {
  it('keep the mandatory one, wherever it stands in the letter', () => {
    const late = named('late', { mandatory: true, mustNotWith: ['early'] });
    expect(idsOf([named('early'), named('between'), late])).toEqual(['between', 'late']);
  });

  it('keep the earlier one when both are a choice, whichever of them names the other', () => {
    expect(idsOf([named('first'), named('second', { mustNotWith: ['first'] })])).toEqual(['first']);
    expect(idsOf([named('first', { mustNotWith: ['second'] }), named('second')])).toEqual(['first']);
  });

  it('give way only to what really stands', () => {
    const clauses = [
      named('first'),
      named('second', { mustNotWith: ['first'] }),
      named('third', { mustNotWith: ['second'] }),
    ];
    expect(idsOf(clauses)).toEqual(['first', 'third']);
  });
});
