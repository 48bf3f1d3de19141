import { afterAll, beforeAll, expect, test } from 'vitest';
import { storeSlackEvent } from '../../src/domain/store-slack-event.ts';
import { type JobDependencies, runJob } from '../../src/jobs/run-job.ts';
import { openVerbs, readWords, type Verbs } from '../domain/support/verbs.ts';

let verbs: Verbs;
beforeAll(async () => {
  verbs = await openVerbs();
});
afterAll(() => verbs.stop());

test('a job ends with the round under way when the desk stops, and goes on at the next start', async () => {
  for (let number = 0; number < 55; number += 1)
    await storeSlackEvent(verbs.context, { eventId: `Ev${number}`, body: {} });
  const stopping = new AbortController();
  let handled = 0;
  const dependencies: JobDependencies = {
    context: verbs.context,
    readMail: readWords,
    checkSender: async () => ({ verdict: 'none', why: [] }),
    courier: { sendMail: null, slack: null, sentLookup: null },
    async handleSlackEvent() {
      handled += 1;
      stopping.abort();
    },
  };
  await runJob(dependencies, 'slack-events', stopping.signal);
  expect(handled).toBe(50);
  await runJob(dependencies, 'slack-events', stopping.signal);
  expect(handled).toBe(50);
  await runJob(dependencies, 'slack-events');
  expect(handled).toBe(55);
});
