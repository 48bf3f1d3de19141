import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { conditionWords } from '../../../src/domain/clauses/condition-words.ts';
import { libraryInCode } from '../../../src/domain/clauses/library.ts';
import { clauseBook } from '../../../src/domain/rules/clause-book.ts';

test('docs/clauses.md is what `casedesk clauses book --delivered` writes', () => {
  const kept = readFileSync(new URL('../../../docs/clauses.md', import.meta.url), 'utf8');
  // Not compared as a whole: a difference of three hundred clauses is no message.
  const written = clauseBook(libraryInCode).split('\n');
  const differing = kept.split('\n').findIndex((line, index) => line !== written[index]);
  const message = 'Run: node bin/casedesk.mjs clauses book --delivered > docs/clauses.md';
  expect({ line: differing + 1, lines: kept.split('\n').length }, message).toEqual({
    line: 0,
    lines: written.length,
  });
});

test('every clause says in words when it is used', () => {
  const untold = libraryInCode.clauses.filter(({ when }) =>
    conditionWords(when).includes('a rule of its own'),
  );
  expect(untold.map(({ id }) => id)).toEqual([]);
});
