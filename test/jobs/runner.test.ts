import { expect, it } from 'vitest';
import { jobNames } from '../../src/domain/model/jobs.ts';
import { openRunner } from '../../src/jobs/runner.ts';

it('never runs a pair of one job, and runs once more when it was woken meanwhile', async () => {
  const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let started = 0;
  let together = 0;
  let most = 0;
  const runner = openRunner(
    jobNames,
    async () => {
      const turn = started++;
      most = Math.max(most, ++together);
      await gates[turn]?.promise;
      together -= 1;
    },
    () => undefined,
  );

  const first = runner.wake('deliver');
  void runner.wake('deliver');
  void runner.wake('deliver');
  expect(started).toBe(1);
  for (const gate of gates) gate.resolve();
  await first;

  expect(started).toBe(2);
  expect(most).toBe(1);
});

it('goes on after a failure, and says which job failed', async () => {
  const failed: string[] = [];
  let runs = 0;
  const runner = openRunner(
    jobNames,
    async () => {
      runs += 1;
      if (runs === 1) throw new Error('once');
    },
    (job) => failed.push(job),
  );

  await runner.wake('clocks');
  await runner.wake('clocks');

  expect({ runs, failed }).toEqual({ runs: 2, failed: ['clocks'] });
});

it('stops by telling the running job, waiting for it, and starting nothing more', async () => {
  let told: AbortSignal | null = null;
  const gate = Promise.withResolvers<void>();
  let ended = false;
  const runner = openRunner(
    jobNames,
    async (_, signal) => {
      told = signal;
      await gate.promise;
      ended = true;
    },
    () => undefined,
  );
  void runner.wake('settle-mail');

  const stopped = runner.stop();
  expect(told!.aborted).toBe(true);
  gate.resolve();
  await stopped;
  expect(ended).toBe(true);

  told = null;
  await runner.wake('settle-mail');
  expect(told).toBeNull();
});
