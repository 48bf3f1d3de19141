import { expect, test } from 'vitest';
import { openCommandLine } from '../support/command-line.ts';

test('beside a process that has the embedded database it refuses and names that process', async () => {
  const casedesk = await openCommandLine();
  await casedesk.inDatabase(async () => {
    expect(await casedesk.run('mail', 'list')).toMatchObject({
      code: 1,
      problem: expect.stringContaining(`in use by process ${process.pid}`),
    });
  });
  casedesk.remove();
});
