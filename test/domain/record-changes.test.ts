import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftCase, draftWantedReplies } from '../../src/domain/draft-reply.ts';
import { editDraft } from '../../src/domain/edit-draft.ts';
import { reconcileSnapshot } from '../../src/domain/reconcile-snapshot.ts';
import { caseView } from '../../src/domain/show-case.ts';
import { eventsOf } from '../../src/domain/store/case-events.ts';
import { runningClocks } from '../../src/domain/store/clocks.ts';
import { beginSnapshot } from '../../src/domain/store/snapshots.ts';
import { takeCase } from '../../src/domain/take-case.ts';
import { tellRecordChanges } from '../../src/domain/tell-record-changes.ts';
import { upsertRecordRows } from '../../src/domain/upsert-records.ts';
import { applicationRow, batchOf, clientRow, documentRow, paymentRow } from '../records/rows.ts';
import { openWorkRoom, type WorkRoom } from './work-room.ts';

let room: WorkRoom;
beforeAll(async () => {
  room = await openWorkRoom();
});
afterAll(() => room.database.close());

let payments = 20_000;
/** A payment of the core system and a case of Anna's about it, with a machine's draft. */
async function openCase(status = 'pending_review') {
  payments += 1;
  const id = `WD-${payments}`;
  await bring('client', clientRow());
  await change(id, status, '2026-03-10T09:00:00Z');
  const caseId = await room.ask(`Where is withdrawal ${id}?`);
  await takeCase(room.context, { caseId, officer: room.anna });
  await draftCase(room.context, { caseId, officer: room.anna });
  return { id, caseId };
}
const bring = (entity: Parameters<typeof batchOf>[0], row: Record<string, string>) =>
  upsertRecordRows(room.context, batchOf(entity, row));
const change = (id: string, status: string, at: string, more = {}) =>
  bring('payment', paymentRow({ external_id: id, status, source_updated_at: at, ...more }));
const tell = () => tellRecordChanges(room.context);
const events = async (caseId: number) =>
  (await eventsOf(room.context.db, caseId))
    .filter(({ kind }) => kind.includes('record'))
    .map(({ kind, data }) => ({ kind, data }));
const view = async (caseId: number) => (await caseView(room.context, caseId))!;
const isDraftWanted = async (caseId: number) =>
  (
    await room.context.db
      .selectFrom('desk.inquiry')
      .select('draft_wanted')
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow()
  ).draft_wanted;
const setStatus = (caseId: number, status: 'closed' | 'pending_client') =>
  room.context.db
    .updateTable('desk.inquiry_case')
    .set({ status, closed_at: status === 'closed' ? room.clock.now : null })
    .where('id', '=', caseId)
    .execute();

describe('a linked record that changes', () => {
  test('is told to its case: an event, a fresh draft and the card', async () => {
    const { id, caseId } = await openCase();
    const { version } = await view(caseId);
    await change(id, 'submitted', '2026-03-11T09:00:00Z');
    expect(await tell()).toBe(1);
    expect(await events(caseId)).toEqual([
      {
        kind: 'record_changed',
        data: expect.objectContaining({ type: 'payment', record: id, before: 'processing', after: 'sent' }),
      },
    ]);
    expect(await isDraftWanted(caseId)).toBe(true);
    expect((await view(caseId)).version).toBeGreaterThan(version);
    expect(await tell()).toBe(0);
  });

  test('says nothing where it says the same: confirmed again, older, or a hold that reads like a delay', async () => {
    const { id, caseId } = await openCase('pending_review');
    await change(id, 'pending_review', '2026-03-10T09:00:00Z');
    await change(id, 'completed', '2026-03-09T09:00:00Z');
    await change(id, 'on_hold', '2026-03-11T09:00:00Z');
    expect(await tell()).toBe(0);
    expect(await events(caseId)).toEqual([]);
  });

  test('leaves alone what an officer has written', async () => {
    const { id, caseId } = await openCase();
    const draftId = (await view(caseId)).draft!.id;
    await editDraft(room.context, { caseId, officer: room.anna, draftId, text: 'I look into it.' });
    await change(id, 'submitted', '2026-03-11T09:00:00Z');
    await tell();
    expect(await isDraftWanted(caseId)).toBe(false);
    expect((await events(caseId)).map(({ kind }) => kind)).toEqual(['record_changed']);
  });

  test('asks for no draft when the client has his answer', async () => {
    const { id, caseId } = await openCase();
    await setStatus(caseId, 'pending_client');
    await change(id, 'submitted', '2026-03-11T09:00:00Z');
    await tell();
    expect(await isDraftWanted(caseId)).toBe(false);
    expect((await view(caseId)).status).toBe('pending_client');
  });

  test('is heard of through the application that a document belongs to', async () => {
    await bring('client', clientRow());
    await bring('application', applicationRow());
    await bring('document', documentRow());
    const caseId = await room.ask('How is application APP-5512?');
    const later = { status: 'revision_requested', reason_code: 'blurry', source_updated_at: '2026-03-13' };
    await bring('document', documentRow(later));
    await tell();
    expect(await events(caseId)).toMatchObject([
      { kind: 'record_changed', data: { type: 'document', before: 'processing', after: 'resend' } },
    ]);
  });
});

describe('a payment that comes back after it was done', () => {
  test.each(['returned', 'reversed'])(
    '%s opens its closed case again, with a clock and a draft',
    async (status) => {
      const { id, caseId } = await openCase('completed');
      await setStatus(caseId, 'closed');
      await change(id, status, '2026-03-12T09:00:00Z');
      await tell();
      const shown = await view(caseId);
      expect(shown).toMatchObject({ status: 'open', priority: 'P2' });
      expect((await runningClocks(room.context.db, caseId)).map(({ type }) => type)).toContain('promise');
      expect(await isDraftWanted(caseId)).toBe(true);
      expect(await events(caseId)).toMatchObject([
        { kind: 'reopened_by_record', data: { before: 'completed', after: 'returned' } },
      ]);
      expect(shown.news).toMatchObject([{ kind: 'returned', record: { externalId: id, label: 'returned' } }]);
    },
  );

  test('not so one that was only rejected, and a duplicate of the news opens nothing twice', async () => {
    const { id, caseId } = await openCase('pending_review');
    await setStatus(caseId, 'closed');
    await change(id, 'rejected', '2026-03-12T09:00:00Z');
    await change(id, 'rejected', '2026-03-12T09:00:00Z');
    expect(await tell()).toBe(1);
    expect((await view(caseId)).status).toBe('closed');
  });
});

describe('what the client waits for', () => {
  test.each(['completed', 'rejected'])(
    '%s while he waits for word: a closing reply for the officer',
    async (status) => {
      const { id, caseId } = await openCase();
      await setStatus(caseId, 'pending_client');
      room.clock.now = new Date(room.clock.now.getTime() + 60_000);
      await change(id, status, '2026-03-12T09:00:00Z');
      await tell();
      const label = status;
      expect(await view(caseId)).toMatchObject({
        status: 'open',
        news: [{ kind: 'outcome', record: { type: 'payment', externalId: id, label }, replyReady: false }],
      });
      expect((await runningClocks(room.context.db, caseId)).map(({ type }) => type)).toContain('promise');
      expect(await isDraftWanted(caseId)).toBe(true);
      await draftWantedReplies(room.context);
      expect((await view(caseId)).news).toMatchObject([{ kind: 'outcome', replyReady: true }]);

      // What an officer writes himself is no longer the offered reply, and is not replaced.
      const draftId = (await view(caseId)).draft!.id;
      await editDraft(room.context, { caseId, officer: room.anna, draftId, text: 'I look into it.' });
      expect((await view(caseId)).news).toMatchObject([{ kind: 'outcome', replyReady: false }]);
    },
  );

  test('is no news while it is only on its way, nor of a case that is over', async () => {
    const underWay = await openCase();
    await setStatus(underWay.caseId, 'pending_client');
    await change(underWay.id, 'submitted', '2026-03-12T09:00:00Z');
    const over = await openCase();
    await setStatus(over.caseId, 'closed');
    await change(over.id, 'completed', '2026-03-12T09:00:00Z');
    await tell();
    for (const { caseId } of [underWay, over]) expect((await view(caseId)).news).toEqual([]);
    expect((await view(over.caseId)).status).toBe('closed');
    expect(await isDraftWanted(over.caseId)).toBe(false);
  });

  test('an application that is decided, and a document that is accepted', async () => {
    await bring('client', clientRow());
    // One that no case is about yet: a question about another would stand on that.
    const [application, document] = [
      { external_id: 'APP-5513' },
      { external_id: 'DOC-5513', application_id: 'APP-5513' },
    ];
    await bring('application', applicationRow(application));
    await bring('document', documentRow(document));
    const caseId = await room.ask('How is application APP-5513?');
    const approved = { status: 'approved', source_updated_at: '2026-03-14' };
    await bring('document', documentRow({ ...document, ...approved }));
    await tell();
    expect((await view(caseId)).news).toMatchObject([{ record: { type: 'document', label: 'approved' } }]);
    await bring('application', applicationRow({ ...application, ...approved }));
    await tell();
    expect((await view(caseId)).news).toMatchObject([{ record: { type: 'application', label: 'approved' } }]);
  });
});

describe('what a snapshot no longer holds', () => {
  const snapshot = async (ids: string[], believed = false) => {
    const begun = room.context.now();
    await beginSnapshot(room.context.db, 'payment');
    const rows = ids.map((id) => paymentRow({ external_id: id, source_updated_at: '2026-03-12T09:00:00Z' }));
    await upsertRecordRows(room.context, { ...batchOf('payment', ...rows), snapshot: true });
    const asked = { entity: 'payment' as const, source: 'import:payments.csv', begun, believed };
    return reconcileSnapshot(room.context, room.context.db, asked);
  };

  test('is marked as gone and tells nothing; its case hears of it, and its next row brings it back', async () => {
    const { id, caseId } = await openCase();
    const { id: kept } = await openCase();
    room.clock.now = new Date(room.clock.now.getTime() + 60_000);
    expect(await snapshot([kept])).toMatchObject({ doubtful: 0 });
    const row = () =>
      room.context.db.selectFrom('core.payment').selectAll().where('external_id', '=', id).executeTakeFirst();
    expect((await row())?.gone_at).toEqual(room.clock.now);
    await tell();
    expect((await events(caseId)).at(-1)).toMatchObject({
      kind: 'record_changed',
      data: { before: 'processing', after: null },
    });
    expect((await view(caseId)).records).toEqual([]);
    await change(id, 'submitted', '2026-03-14T09:00:00Z');
    expect((await row())?.gone_at).toBeNull();
  });

  test('never what is newer than it, and not so much that it looks cut short unless believed', async () => {
    await bring('client', clientRow());
    const many = Array.from({ length: 60 }, (_, index) =>
      paymentRow({ external_id: `MANY-${index}`, source_updated_at: '2026-03-11T09:00:00Z' }),
    );
    await upsertRecordRows(room.context, batchOf('payment', ...many));
    await change('LATER', 'submitted', '2026-03-15T09:00:00Z');
    room.clock.now = new Date(room.clock.now.getTime() + 60_000);
    const { gone, doubtful } = await snapshot(['MANY-1', 'MANY-2']);
    expect(gone).toBe(0);
    expect(doubtful).toBeGreaterThanOrEqual(58);
    room.clock.now = new Date(room.clock.now.getTime() + 60_000);
    expect((await snapshot(['MANY-1', 'MANY-2'], true)).gone).toBe(doubtful);
    const later = room.context.db
      .selectFrom('core.payment')
      .select('gone_at')
      .where('external_id', '=', 'LATER');
    expect(await later.executeTakeFirst()).toEqual({ gone_at: null });
  });
});
