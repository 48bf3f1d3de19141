import { afterAll, beforeAll, expect, test } from 'vitest';
import { approveReply } from '../../src/domain/approve-reply.ts';
import { confirmRecord } from '../../src/domain/confirm-record.ts';
import { draftCase } from '../../src/domain/draft-reply.ts';
import type { Fact } from '../../src/domain/model/facts.ts';
import { staleFacts } from '../../src/domain/rules/freshness.ts';
import { caseView } from '../../src/domain/show-case.ts';
import { showDesk } from '../../src/domain/show-desk.ts';
import { eventsOf } from '../../src/domain/store/case-events.ts';
import { takeCase } from '../../src/domain/take-case.ts';
import { upsertRecordRows } from '../../src/domain/upsert-records.ts';
import { applicationRow, batchOf, clientRow, documentRow, paymentRow } from '../records/rows.ts';
import { openWorkRoom, type WorkRoom } from './work-room.ts';

let room: WorkRoom;
beforeAll(async () => {
  room = await openWorkRoom();
  const rows = [
    batchOf('client', clientRow()),
    batchOf('payment', paymentRow(), paymentRow({ external_id: 'WD-2', status: 'teleported' })),
    batchOf('application', applicationRow()),
    batchOf('document', documentRow()),
  ];
  for (const batch of rows) await upsertRecordRows(room.context, batch);
});
afterAll(() => room.database.close());

const later = (minutes: number) => {
  room.clock.now = new Date(room.clock.now.getTime() + minutes * 60_000);
};
const confirm = (caseId: number, type: 'payment' | 'application', externalId: string) =>
  confirmRecord(room.context, { caseId, record: { type, externalId }, officer: room.anna });

test('what an officer has seen in the core just now may be told, and the trail says who saw it', async () => {
  const caseId = await room.ask('Where is withdrawal WD-20931?');
  await takeCase(room.context, { caseId, officer: room.anna });
  room.context.plan = async () => ({ planner: 'rules', clauses: ['withdrawal.processing'] });
  await draftCase(room.context, { caseId, officer: room.anna });
  later(61);
  const facts = async () => (await caseView(room.context, caseId))!.records.flatMap((record) => record.facts);
  const stale = async () => staleFacts(await facts(), room.context.now(), room.context.settings.freshMinutes);
  expect((await stale()).length).toBeGreaterThan(0);
  expect(await confirm(caseId, 'payment', 'WD-20931')).toMatchObject({ ok: true });
  expect(await stale()).toEqual([]);
  expect((await facts())[0]).toMatchObject({ via: `officer:${room.anna.id}` });
  const last = (await eventsOf(room.context.db, caseId)).at(-1);
  expect(last).toMatchObject({
    actor: `officer:${room.anna.id}`,
    kind: 'record_confirmed',
    data: { type: 'payment', record: 'WD-20931', rows: 1 },
  });
  const { draft } = (await caseView(room.context, caseId))!;
  const approved = { caseId, officer: room.anna, draftId: draft!.id, contentHash: draft!.contentHash };
  expect(await approveReply(room.context, approved)).toMatchObject({ ok: true });
});

test('an application is confirmed with its documents; what is not linked is not', async () => {
  const caseId = await room.ask('How is application APP-5512?');
  later(61);
  await confirm(caseId, 'application', 'APP-5512');
  const documents = await room.context.db.selectFrom('core.document').selectAll().execute();
  expect(documents.map(({ confirmed_at }) => confirmed_at)).toEqual([room.context.now()]);
  expect(await confirm(caseId, 'payment', 'WD-20931')).toMatchObject({
    ok: false,
    sentence: expect.stringContaining('not linked'),
  });
});

test.each([
  ['import', 1_440, false],
  ['webhook', 1_440, true],
  ['officer:7', 1_440, true],
])('a fact that %s confirmed %i minutes ago is stale: %s', (via, minutes, stale) => {
  const limits = { payment: 60, onboarding: 60 };
  const bySource = { import: { payment: 1_500, onboarding: 60 }, webhook: limits };
  const now = new Date('2026-03-11T08:00:00Z');
  const fact: Fact = {
    ...{ id: 'payment:P1.payment_status', key: 'payment_status', kind: 'status', value: 'sent', via },
    source: { type: 'payment', externalId: 'P1' },
    asOf: new Date(now.getTime() - minutes * 60_000),
  };
  expect(staleFacts([fact], now, { ...limits, bySource }).length === 1).toBe(stale);
});

test('/desk shows when each source last spoke, and the words that nobody mapped', async () => {
  const view = await showDesk(room.context, room.anna);
  expect(view.unknownStatuses).toEqual([{ entity: 'payment', status: 'teleported', records: 1 }]);
  const feed = view.feeds!.find(({ entity }) => entity === 'payment');
  expect(feed).toMatchObject({ source: 'import', stale: true });
  await upsertRecordRows(room.context, batchOf('payment', paymentRow({ external_id: 'WD-2' })));
  const after = await showDesk(room.context, room.anna);
  expect(after.unknownStatuses).toEqual([]);
  expect(after.feeds!.find(({ entity }) => entity === 'payment')).toMatchObject({ stale: false });
});
