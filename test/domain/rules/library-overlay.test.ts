import { describe, expect, it } from 'vitest';
import { libraryInCode } from '../../../src/domain/clauses/library.ts';
import { changedWordings, overlaid, versionsOf } from '../../../src/domain/rules/library-overlay.ts';

const clauseId = 'withdrawal.status.sent';
const delivered = libraryInCode.clauses.find(({ id }) => id === clauseId)!;
const change = (number: number, en: string) => ({ number, clauseId, texts: { en } });
const better = 'We sent your withdrawal {payment_id} for {payment_amount}.';
const textOf = (library: typeof libraryInCode) => library.clauses.find(({ id }) => id === clauseId)!;

describe('the library with what the desk has changed', () => {
  it('has the later text over the earlier, a version for each, and every other clause as delivered', () => {
    const library = overlaid(
      libraryInCode,
      [change(1, 'Old {payment_id} {payment_amount}'), change(4, better)],
      'd',
    );
    expect(textOf(library).text.en).toBe(better);
    expect(textOf(library).text.ru).toBe(delivered.text.ru);
    expect(textOf(library).version).toBe(delivered.version + 2);
    expect(library.changes).toBe(4);
    expect(library.version).not.toBe(libraryInCode.version);
    expect(library.clauses.filter(({ id }) => id !== clauseId)).toEqual(
      libraryInCode.clauses.filter(({ id }) => id !== clauseId),
    );
  });

  it('keeps the delivered text where a changed one fills other slots than the clause has', () => {
    const library = overlaid(libraryInCode, [change(1, 'Sent on {payment_submitted_at}.')], 'd');
    expect(textOf(library).text.en).toBe(delivered.text.en);
  });

  it('tells a draft of another wording from one of this', () => {
    const library = overlaid(libraryInCode, [change(1, better)], 'd');
    const clauses = ['letter.greeting', clauseId];
    const draft = { clauses, clause_versions: versionsOf(clauses, libraryInCode) };
    expect(changedWordings(draft, libraryInCode)).toEqual([]);
    expect(changedWordings(draft, library)).toEqual([clauseId]);
    expect(changedWordings({ clauses: ['gone'], clause_versions: [1] }, library)).toEqual(['gone']);
    expect(changedWordings({ clauses, clause_versions: null }, library)).toEqual([]);
  });
});
