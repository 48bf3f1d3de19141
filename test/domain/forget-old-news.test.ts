import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetOldNews } from '../../src/domain/forget-old-news.ts';
import { isKnownEvent, rememberEvent } from '../../src/domain/store/feeds.ts';
import { claimChange, noteChanges, waitingChanges } from '../../src/domain/store/record-changes.ts';
import { openWorkRoom, type WorkRoom } from './work-room.ts';

let room: WorkRoom;
beforeAll(async () => {
  room = await openWorkRoom();
});
afterAll(() => room.database.close());

const day = 86_400_000;
const later = (days: number) => new Date(room.clock.now.getTime() + days * day);

test('forgets events and told changes after their days, and never a change that no case has heard of', async () => {
  const { context } = room;
  const { db } = context;
  const at = room.clock.now;
  await rememberEvent(db, 'payment', 'evt-old', at);
  await rememberEvent(db, 'payment', 'evt-new', later(20));
  const told = (label: string) => new Map([['WD-1', { label, digest: label }]]);
  await noteChanges(db, 'payment', told('processing'), told('sent'), at);
  await noteChanges(db, 'payment', told('sent'), told('completed'), at);
  const [first] = await waitingChanges(db, 10);
  await claimChange(db, first!.id, at);
  const changes = async () => (await db.selectFrom('desk.record_change').select('id').execute()).length;

  context.settings.keepDays = { webhookEvents: 30, recordChanges: 40 };
  room.clock.now = later(31);
  await forgetOldNews(context);
  expect(await isKnownEvent(db, 'payment', 'evt-old')).toBe(false);
  expect(await isKnownEvent(db, 'payment', 'evt-new')).toBe(true);
  expect(await changes()).toBe(2);
  room.clock.now = later(10);
  await forgetOldNews(context);
  expect(await waitingChanges(db, 10)).toMatchObject([{ after: 'completed' }]);
  expect(await changes()).toBe(1);
});
