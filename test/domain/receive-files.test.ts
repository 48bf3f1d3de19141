import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FileReceiver, receiveFiles } from '../../src/domain/receive-files.ts';
import { listMailboxFigures } from '../../src/domain/store/mailbox-figures.ts';
import { claimMailbox, fileMailbox, renewMailbox } from '../../src/domain/store/mailboxes.ts';
import { claimMails } from '../../src/domain/store/mails.ts';
import { minutes, openVerbs, readWords, seconds, type Verbs } from './support/verbs.ts';

let verbs: Verbs;
let receiver: FileReceiver;
beforeEach(async () => {
  verbs = await openVerbs();
  receiver = { read: readWords, owner: 'one', wait: async (milliseconds) => verbs.advance(milliseconds) };
});
afterEach(() => verbs.stop());

const receive = (...words: string[]) =>
  receiveFiles(
    verbs.context,
    receiver,
    words.map((word) => Buffer.from(word)),
  );
const told = (received: Awaited<ReturnType<typeof receive>>) =>
  received.map(({ mail, already }) => [mail.id, mail.state, already]);

test('the same bytes are one mail: twice in one run, in a second run, and beside one that a server gave', async () => {
  await verbs.store('from a server');
  expect(told(await receive('new', 'new', 'from a server'))).toEqual([
    [2, 'settled', false],
    [2, 'settled', true],
    [1, 'settled', true],
  ]);
  expect(told(await receive('new'))).toEqual([[2, 'settled', true]]);
  expect((await verbs.mails()).map(({ mailbox }) => mailbox)).toEqual(['desk', 'file']);
  const cases = await verbs.cases();
  expect(cases).toHaveLength(2);
  expect((await receive('new'))[0]).toMatchObject({ mail: { caseRef: cases[1]!.ref, opened: true } });
});

test('files are no mailbox that anybody must look after', async () => {
  await receive('new');
  expect((await listMailboxFigures(verbs.context.db)).map(({ mailbox }) => mailbox)).toEqual(['desk']);
});

test('a mail that fails at first is waited for; one that fails for good comes back quarantined', async () => {
  let tries = 0;
  receiver.read = async (raw) => {
    if (raw.toString() === 'hopeless') throw new TypeError('client text');
    tries += 1;
    if (tries === 1) throw new TypeError('not now');
    return readWords(raw);
  };
  const [late, hopeless] = await receive('late', 'hopeless');
  expect(late!.mail).toMatchObject({ state: 'settled', outcome: 'inquiry', attempts: 2 });
  expect(hopeless!.mail).toMatchObject({ state: 'quarantined', reason: 'TypeError', attempts: 3 });
});

test('what another process has in hand is waited for as long as it may keep it, then told as waiting', async () => {
  const { wait } = receiver;
  await verbs.store('taken');
  const { db } = verbs.context;
  await claimMails(db, {
    ...{ now: verbs.clock.now, until: new Date('2030-01-01T00:00:00Z') },
    ...{ limit: 10, mostAttempts: 3, by: null },
  });
  const began = verbs.clock.now.getTime();
  expect(told(await receive('taken'))).toEqual([[1, 'stored', true]]);
  expect(verbs.clock.now.getTime() - began).toBeGreaterThan(5 * minutes);

  let looks = 0;
  receiver.wait = async (milliseconds) => {
    looks += 1;
    if (looks === 3)
      await db.updateTable('desk.mail').set({ state: 'settled', outcome: 'inquiry' }).execute();
    await wait(milliseconds);
  };
  expect(told(await receive('taken'))).toEqual([[1, 'settled', true]]);
  expect(looks).toBe(3);
});

test('two runs take turns: what a dead one held ends with its lease, a live one is not disturbed', async () => {
  const { context } = verbs;
  const until = () => new Date(verbs.clock.now.getTime() + 25 * seconds);
  const fence = (await claimMailbox(context.db, fileMailbox, 'dead', verbs.clock.now, until()))!;
  const began = verbs.clock.now.getTime();
  expect(told(await receive('new'))).toEqual([[1, 'settled', false]]);
  expect(verbs.clock.now.getTime() - began).toBeGreaterThan(25 * seconds);

  await claimMailbox(context.db, fileMailbox, 'live', verbs.clock.now, until());
  receiver.wait = async (milliseconds) => {
    verbs.advance(milliseconds);
    await renewMailbox(context.db, fileMailbox, { owner: 'live', fence: fence + 2 }, until());
  };
  await expect(receive('another')).rejects.toMatchObject({ code: 'receive_busy', retry: 'later' });
  expect(await verbs.mails()).toHaveLength(1);
});
