import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CommandLine, openCommandLine } from '../support/command-line.ts';

let casedesk: CommandLine;
beforeAll(async () => {
  casedesk = await openCommandLine();
});
afterAll(() => casedesk.remove());

test.each([
  [['check', 'everything'], '"everything" has no place here.\nUsage: casedesk check\n'],
  [['verify-audit', '--quick'], '"--quick" has no place here.\nUsage: casedesk verify-audit\n'],
  [['clauses', 'book', '--bogus'], /^There is no option --bogus\.\nUsage: casedesk clauses /],
  [['officer', 'remove', 'U0123ABCD'], /^"U0123ABCD" has no place here\.\nUsage: casedesk officer /],
  [
    ['officer', 'add', '--slack', 'U0123ABCD', '--name', 'Olena', '--languages', 'en,klingon'],
    /^--languages holds klingon; it takes tags such as en, ru, zh-Hans, zh-Hant\./,
  ],
])('casedesk %j is refused in words of ours, and nothing is done', async (words, problem) => {
  const ended = await casedesk.run(...words);
  expect(ended).toMatchObject({ code: 2, said: '' });
  if (typeof problem === 'string') expect(ended.problem).toBe(problem);
  else expect(ended.problem).toMatch(problem);
});

test('it tells its version', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(await casedesk.run('--version')).toMatchObject({ code: 0, said: `casedesk ${version}\n` });
});
