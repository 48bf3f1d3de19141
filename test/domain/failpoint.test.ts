import { expect, test } from 'vitest';
import { readFailpoint } from '../../src/domain/failpoint.ts';

test('a failpoint is a name and how often it is passed before it ends the process', () => {
  const read = (value: string) => readFailpoint({ NODE_ENV: 'test', CASEDESK_FAILPOINT: value });
  expect(read('before_commit')).toEqual({ name: 'before_commit', passes: 1 });
  expect(read('parse_done:3')).toEqual({ name: 'parse_done', passes: 3 });
  expect(() => read('before_comit')).toThrow('names no failpoint');
  expect(() => read('before_commit:0')).toThrow('names no failpoint');
});

test('outside of tests there are no failpoints', () => {
  expect(readFailpoint({ CASEDESK_FAILPOINT: 'before_commit' })).toBeNull();
  expect(readFailpoint({ NODE_ENV: 'production', CASEDESK_FAILPOINT: 'before_commit' })).toBeNull();
});
