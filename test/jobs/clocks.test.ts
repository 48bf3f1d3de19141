import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { officer } from '../../demo/seed/people.ts';
import { keepOutcome } from '../../src/domain/keep-outcome.ts';
import { reconcileDeliveries } from '../../src/domain/reconcile-deliveries.ts';
import { runJob } from '../../src/jobs/run-job.ts';
import { colleagueAt } from '../support/colleague.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { annaAsks, payments } from '../support/letters.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.receive(annaAsks);
});
afterAll(() => desk.stop());

/** A courier whose lookups fail, as when the scope for a channel's history is missing. */
const blind = {
  sendMail: null,
  sentLookup: null,
  slack: {
    post: async () => ({ outcome: 'unknown' as const, answer: 'not asked here' }),
    find: async () => {
      throw new Error('missing_scope');
    },
  },
};

it('tells an overdue clock although a post cannot be looked up', async () => {
  const { context } = desk.app;
  await context.db
    .insertInto('desk.delivery')
    .values({
      id: randomUUID(),
      kind: 'digest_slack',
      dedupe_key: 'a post nobody can find',
      channel: payments,
      state: 'unknown',
      next_attempt_at: context.now(),
      claimed_at: context.now(),
      created_at: context.now(),
    })
    .execute();
  desk.clock.advance(3 * 86_400_000);

  expect(await reconcileDeliveries(context, blind)).toBe(0);
  await runJob(
    { context, courier: blind, readMail: never, checkSender: never, handleSlackEvent: never },
    'clocks',
  );

  const told = await sql<{ count: number }>`
    select count(*)::int as count from desk.case_event where kind = 'clock_breached'`.execute(context.db);
  expect(told.rows[0]?.count).toBeGreaterThan(0);
});

it('shows a card again when a slower post has put an older state on it', async () => {
  const { context } = desk.app;
  await desk.app.drain();
  const olena = colleagueAt(desk, officer);
  const card = desk.card(payments, 'DP-50217');
  await olena.take(card);
  const { id } = await desk.caseOf(card);
  const posts = await context.db
    .selectFrom('desk.delivery')
    .selectAll()
    .where('case_id', '=', id)
    .where('kind', '=', 'case_card_update')
    .orderBy('created_at')
    .execute();
  const last = posts.at(-1)!;

  // As if this worker had read the case before the officer took it, and posted only now.
  await context.db.updateTable('desk.delivery').set({ state: 'sending' }).where('id', '=', last.id).execute();
  await keepOutcome(context, { ...last, state: 'sending' }, { outcome: 'sent', ts: card.ts }, 1);

  const again = await context.db
    .selectFrom('desk.delivery')
    .select('state')
    .where('dedupe_key', '=', `case_card_update:${id}:after:${last.id}`)
    .executeTakeFirst();
  expect(again?.state).toBe('pending');
  await desk.app.drain();
  expect(desk.slack.messages(payments).filter((message) => message.ts === card.ts)).toHaveLength(1);
});

async function never(): Promise<never> {
  throw new Error('not part of this job');
}
