import { afterEach, beforeEach, expect, test } from 'vitest';
import { makePlusAddress } from '../../src/domain/rules/plus-address.ts';
import { settleStoredMails } from '../../src/domain/settle-mail.ts';
import { minutes, openVerbs, readingOf, type Verbs } from './support/verbs.ts';

let verbs: Verbs;
beforeEach(async () => {
  verbs = await openVerbs();
});
afterEach(() => verbs.stop());

/** A mail of the client, whose sender is proven; in the thread of a case when there is one. */
async function receive(words: string, thread: { id: number; ref: string } | null = null): Promise<void> {
  await verbs.store(words);
  const { deskAddress } = verbs.context.settings;
  await settleStoredMails(verbs.context, async (raw) => {
    const { parsed, ...reading } = readingOf(raw.toString(), { sender: { verdict: 'pass', why: [] } });
    const recipient = parsed.from!.address;
    const signedFor = thread && { ref: thread.ref, caseId: thread.id, recipient };
    const to = signedFor ? makePlusAddress(signedFor, deskAddress, verbs.context.keys.thread)! : deskAddress;
    return { ...reading, parsed: { ...parsed, to: [to] } };
  });
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
  await receive('Help, my account was hacked, I did not make this withdrawal!', await onlyCase());
  expect(await onlyCase()).toMatchObject({ priority: 'P1' });
  const quick = (await clocks()).first_reply!;
  expect(quick).toEqual(new Date(verbs.clock.now.getTime() + 15 * minutes));
  expect(quick < slow).toBe(true);
});

test('an ordinary mail in a case gives the desk no more time', async () => {
  await receive('Help, my account was hacked, I did not make this withdrawal!');
  const quick = (await clocks()).first_reply!;
  verbs.advance(5 * minutes);
  await receive('Thank you, which document do you need?', await onlyCase());
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
  await receive('This is a formal complaint about my deposit. I will go to the ombudsman.', opened);
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
  const opened = await onlyCase();
  verbs.advance(5 * minutes);
  await receive('My deposit by bank transfer has not arrived.', opened);
  expect((await onlyCase()).desk).toBe(opened.desk);
  expect(await cardsIn()).toHaveLength(1);
});

test('a mail of a number alone is in the language of its thread', async () => {
  await receive('Guten Tag, meine Einzahlung von gestern ist noch nicht auf dem Konto.');
  await receive('5012345', await onlyCase());
  const inquiries = await verbs.context.db
    .selectFrom('desk.inquiry')
    .select('language')
    .orderBy('id')
    .execute();
  expect(inquiries.map(({ language }) => language)).toEqual(['de', 'de']);
});
