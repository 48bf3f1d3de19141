import { afterEach, beforeEach, expect, test } from 'vitest';
import { settleStoredMails } from '../../src/domain/settle-mail.ts';
import { minutes, openVerbs, readingOf, type Verbs } from './support/verbs.ts';

let verbs: Verbs;
beforeEach(async () => {
  verbs = await openVerbs();
});
afterEach(() => verbs.stop());

/** A mail of the client, whose sender is proven. */
async function receive(words: string): Promise<void> {
  await verbs.store(words);
  const sender = { verdict: 'pass' as const, why: [] };
  await settleStoredMails(verbs.context, async (raw) => readingOf(raw.toString(), { sender }));
}
const onlyCase = async () => {
  const [only, ...more] = await verbs.cases();
  expect(more).toEqual([]);
  return only!;
};
const clocks = async () =>
  Object.fromEntries(
    (
      await verbs.context.db
        .selectFrom('desk.case_clock')
        .selectAll()
        .where('stopped_at', 'is', null)
        .execute()
    ).map(({ type, due_at }) => [type, due_at]),
  );
const cardsIn = async () =>
  (
    await verbs.context.db.selectFrom('desk.delivery').selectAll().where('kind', '=', 'case_card').execute()
  ).map(({ channel }) => channel);

test('an emergency in a case that waits for its first reply brings the clock forward', async () => {
  await receive('My deposit by bank transfer has not arrived.');
  const slow = (await clocks()).first_reply!;
  verbs.advance(5 * minutes);
  const { ref } = await onlyCase();
  await receive(`${ref} Help, my account was hacked, I did not make this withdrawal!`);
  expect(await onlyCase()).toMatchObject({ priority: 'P1' });
  const quick = (await clocks()).first_reply!;
  expect(quick).toEqual(new Date(verbs.clock.now.getTime() + 15 * minutes));
  expect(quick < slow).toBe(true);
});

test('an ordinary mail in a case gives the desk no more time', async () => {
  await receive('Help, my account was hacked, I did not make this withdrawal!');
  const quick = (await clocks()).first_reply!;
  verbs.advance(5 * minutes);
  const { ref } = await onlyCase();
  await receive(`${ref} Thank you, which document do you need?`);
  expect((await clocks()).first_reply).toEqual(quick);
});

test('a complaint moves its case to the complaints desk, with a card there, and nobody has taken it yet', async () => {
  await receive('My deposit by bank transfer has not arrived.');
  const opened = await onlyCase();
  expect(opened.desk).toBe('payments');
  await verbs.context.db
    .updateTable('desk.inquiry_case')
    .set({ assignee_id: verbs.officer.id, status: 'open' })
    .execute();
  verbs.advance(5 * minutes);
  await receive(`${opened.ref} This is a formal complaint about my deposit. I will go to the ombudsman.`);
  expect(await onlyCase()).toMatchObject({
    desk: 'complaints',
    complaint: true,
    assignee_id: null,
    status: 'new',
  });
  expect(await clocks()).toHaveProperty('complaint');
  expect(await cardsIn()).toEqual(['CPAYMENTS', 'CCOMPLAINTS']);
  expect(await verbs.events(opened.id)).toContainEqual({
    kind: 'case_moved',
    data: { from: 'payments', to: 'complaints' },
  });
});

test('a case that already is a complaint stays where it is', async () => {
  await receive('This is a formal complaint about my deposit. I will go to the ombudsman.');
  const { ref, desk } = await onlyCase();
  verbs.advance(5 * minutes);
  await receive(`${ref} My deposit by bank transfer has not arrived.`);
  expect((await onlyCase()).desk).toBe(desk);
  expect(await cardsIn()).toHaveLength(1);
});
