import { afterAll, beforeAll, expect, test } from 'vitest';
import { correctTopic } from '../../src/domain/correct-topic.ts';
import { draftWantedReplies } from '../../src/domain/draft-reply.ts';
import { caseView } from '../../src/domain/show-case.ts';
import { eventsOf } from '../../src/domain/store/case-events.ts';
import { runningClocks } from '../../src/domain/store/clocks.ts';
import { latestInquiry } from '../../src/domain/store/inquiries.ts';
import { countTopicCorrections } from '../../src/domain/store/topic-corrections.ts';
import { openWorkRoom, type WorkRoom } from './work-room.ts';

let room: WorkRoom;
beforeAll(async () => {
  room = await openWorkRoom();
});
afterAll(() => room.database.close());

test('a correction is kept and counted, moves the case to its desk and makes a fresh draft', async () => {
  const { context, cara } = room;
  const officer = await room.bind('dora', { desks: ['onboarding', 'payments', 'complaints'] });
  const caseId = await room.ask('Hello, a thing about C-1001.');
  const before = (await caseView(context, caseId))!;
  expect(before).toMatchObject({ topic: 'other', desk: 'onboarding' });
  await draftWantedReplies(context);
  expect(await latestInquiry(context.db, caseId)).toMatchObject({ draft_wanted: false });
  const first = (await caseView(context, caseId))!.draft!.id;

  const result = await correctTopic(context, { caseId, officer, topic: 'wd_pending' });
  expect(result).toMatchObject({ ok: true, view: { topic: 'wd_pending', desk: 'payments' } });
  const inquiry = (await latestInquiry(context.db, caseId))!;
  expect(inquiry).toMatchObject({ topic: 'wd_pending', topics: ['wd_pending'], draft_wanted: true });
  await draftWantedReplies(context);
  expect((await caseView(context, caseId))!.draft!.id).toBeGreaterThan(first);
  const clocks = (await runningClocks(context.db, caseId)).map(({ type }) => type);
  expect(clocks.sort()).toEqual(['first_reply', 'withdrawal_decision']);

  const kinds = (await eventsOf(context.db, caseId)).map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(['topic_corrected', 'case_moved']));
  expect(await countTopicCorrections(context.db, new Date(0))).toEqual([
    { found: 'other', corrected: 'wd_pending', language: 'en', count: 1 },
  ]);
  const stranger = await correctTopic(context, {
    caseId,
    officer: { ...cara, desks: [] },
    topic: 'kyc_status',
  });
  expect(stranger).toMatchObject({ ok: false, sentence: 'This case does not exist.' });
});

test('the same topic is no correction; a complaint is marked, is urgent and has its clock', async () => {
  const { context } = room;
  const officer = await room.bind('dora', { desks: ['onboarding', 'payments', 'complaints'] });
  const caseId = await room.ask('When will my withdrawal be processed?');
  expect(await correctTopic(context, { caseId, officer, topic: 'wd_pending' })).toMatchObject({ ok: false });
  const result = await correctTopic(context, { caseId, officer, topic: 'complaint' });
  expect(result).toMatchObject({
    ok: true,
    view: { topic: 'complaint', complaint: true, priority: 'P2', desk: 'complaints' },
  });
  const clocks = (await runningClocks(context.db, caseId)).map(({ type }) => type);
  expect(clocks).toContain('complaint');
});
