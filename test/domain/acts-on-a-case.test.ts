import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acknowledgeEscalation } from '../../src/domain/acknowledge-escalation.ts';
import { approveReply } from '../../src/domain/approve-reply.ts';
import { closeCase } from '../../src/domain/close-case.ts';
import { draftCase, draftReply, draftWantedReplies } from '../../src/domain/draft-reply.ts';
import { editDraft } from '../../src/domain/edit-draft.ts';
import { escalateCase } from '../../src/domain/escalate-case.ts';
import { listMyQueue } from '../../src/domain/list-my-queue.ts';
import type { CaseView } from '../../src/domain/model/shown.ts';
import type { Officer } from '../../src/domain/model.ts';
import { caseView, showCase, showCaseById } from '../../src/domain/show-case.ts';
import { eventsOf } from '../../src/domain/store/case-events.ts';
import { sweepClocks } from '../../src/domain/sweep-clocks.ts';
import { takeCase } from '../../src/domain/take-case.ts';
import { openWorkRoom, type WorkRoom } from './work-room.ts';

let room: WorkRoom;
let anna: Officer;
let ben: Officer;
let cara: Officer;
beforeAll(async () => {
  room = await openWorkRoom();
  ({ anna, ben, cara } = room);
});
afterAll(() => room.database.close());

const view = async (caseId: number) => (await caseView(room.context, caseId)) as CaseView;
/** A case of Anna's with a machine's draft. */
async function drafted(text?: string): Promise<number> {
  const caseId = await room.ask(text);
  await takeCase(room.context, { caseId, officer: anna });
  await draftCase(room.context, { caseId, officer: anna });
  return caseId;
}
async function edit(caseId: number, officer: Officer, text: string) {
  const { draft } = await view(caseId);
  return editDraft(room.context, { caseId, officer, draftId: draft?.id ?? 0, text });
}
async function approve(caseId: number, officer: Officer, seen?: CaseView['draft']) {
  const draft = seen ?? (await view(caseId)).draft;
  return approveReply(room.context, {
    caseId,
    officer,
    draftId: draft?.id ?? 0,
    contentHash: draft?.contentHash ?? '',
  });
}
const refused = (sentence: string) => ({ ok: false, sentence: expect.stringContaining(sentence) });

describe('while a reply is under way', () => {
  test.each(['pending', 'sending', 'unknown', 'needs_human'] as const)(
    'and %s, no second one is drafted, edited, approved or closed away',
    async (state) => {
      const caseId = await drafted();
      const seen = (await view(caseId)).draft!;
      // A newer draft from before there were checks, so that there is something to approve.
      expect(await approve(caseId, anna)).toMatchObject({ ok: true });
      await room.context.db
        .updateTable('desk.delivery')
        .set({ state })
        .where('case_id', '=', caseId)
        .where('kind', '=', 'internal_reply')
        .execute();
      await copyDraft(caseId);
      const { draft, version } = await view(caseId);
      expect(draft?.id).not.toBe(seen.id);
      const events = (await eventsOf(room.context.db, caseId)).length;

      expect(await draftCase(room.context, { caseId, officer: anna })).toMatchObject({ ok: false });
      expect(await edit(caseId, anna, 'Thank you, we look into it.')).toMatchObject({ ok: false });
      expect(await approve(caseId, anna)).toMatchObject({ ok: false });
      expect(await closeCase(room.context, { caseId, officer: anna, reason: 'Done.' })).toMatchObject({
        ok: false,
      });
      expect((await view(caseId)).version).toBe(version);
      expect(await eventsOf(room.context.db, caseId)).toHaveLength(events);
    },
  );
});

async function copyDraft(caseId: number): Promise<void> {
  const last = await room.context.db
    .selectFrom('desk.draft')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const { id: _id, facts, claims, findings, ...rest } = last;
  await room.context.db
    .insertInto('desk.draft')
    .values({
      ...rest,
      version: last.version + 1,
      facts: JSON.stringify(facts),
      claims: JSON.stringify(claims),
      findings: JSON.stringify(findings),
    })
    .execute();
}

test('nobody approves past a question to the manager', async () => {
  const caseId = await drafted();
  await escalateCase(room.context, { caseId, officer: anna, reason: 'May we say so?' });
  expect(await approve(caseId, anna)).toEqual(refused('waits for a manager'));
});

test('a case must be taken before its draft is edited or approved', async () => {
  const caseId = await room.ask();
  await draftCase(room.context, { caseId, officer: anna });
  expect(await edit(caseId, anna, 'Thank you, we look into it.')).toEqual(refused('Take CD-'));
  expect(await approve(caseId, anna)).toEqual(refused('Take CD-'));
});

describe('who has no right to a case', () => {
  const strangers: [string, Partial<Officer>][] = [
    ['an administrator', { roles: ['administrator'] }],
    ['an officer of another desk', { desks: ['compliance'] }],
    ['a person without a desk', { desks: [] }],
  ];
  test.each(strangers)(
    '%s is told the same as if there were none, and nothing changes',
    async (name, change) => {
      const officer = await room.bind(name.replaceAll(' ', ''), change);
      const caseId = await drafted();
      const before = await view(caseId);
      const absent = { ok: false, sentence: 'This case does not exist.' };
      const { context } = room;

      expect(await showCaseById(context, caseId, officer)).toBeNull();
      expect(await showCase(context, before.ref, officer)).toBeNull();
      for (const acted of [
        takeCase(context, { caseId, officer }),
        draftCase(context, { caseId, officer }),
        edit(caseId, officer, 'Thank you, we look into it.'),
        approve(caseId, officer),
        escalateCase(context, { caseId, officer, reason: 'Why?' }),
        closeCase(context, { caseId, officer, reason: 'Done.' }),
      ])
        expect(await acted).toEqual(absent);
      expect(await takeCase(context, { caseId: 999_999, officer: anna })).toEqual(absent);
      expect(await view(caseId)).toEqual(before);
    },
  );

  test('his queue no longer shows what he held before he left the desk', async () => {
    const dora = await room.bind('dora', {});
    const caseId = await room.ask();
    await takeCase(room.context, { caseId, officer: dora });
    const { ref } = await view(caseId);
    const mine = async (officer: Officer) =>
      (await listMyQueue(room.context, officer)).map((line) => line.ref);
    expect(await mine(dora)).toContain(ref);
    expect(await mine(await room.bind('dora', { desks: ['compliance'] }))).not.toContain(ref);
  });

  test('a manager of another desk is not told that there is a question', async () => {
    const caseId = await drafted();
    await escalateCase(room.context, { caseId, officer: anna, reason: 'May we?' });
    const { escalation } = await view(caseId);
    const officer = await room.bind('eve', { roles: ['manager'], desks: ['compliance'] });
    expect(await acknowledgeEscalation(room.context, { escalationId: escalation!.id, officer })).toEqual({
      ok: false,
      sentence: 'This escalation does not exist.',
    });
  });
});

describe('where two persons are needed', () => {
  const complaint = 'This is a formal complaint: where is withdrawal WD-20931?';

  test('everybody who wrote in the text is its author, not only the last', async () => {
    const caseId = await drafted(complaint);
    expect(await view(caseId)).toMatchObject({ complaint: true, draft: { twoPersons: true } });
    expect(await edit(caseId, anna, 'Thank you, we look into it.')).toMatchObject({ ok: true });
    expect(await edit(caseId, ben, 'Thank you, we look into it!')).toMatchObject({ ok: true });
    expect(await approve(caseId, anna)).toEqual(refused('Ask a second officer'));
    expect(await approve(caseId, ben)).toEqual(refused('Ask a second officer'));
    expect(await approve(caseId, cara)).toMatchObject({ ok: true });
  });

  test('who wrote before the machine wrote anew is no author of the new text', async () => {
    const caseId = await drafted(complaint);
    await edit(caseId, ben, 'Thank you, we look into it.');
    await draftCase(room.context, { caseId, officer: anna });
    await edit(caseId, cara, 'Thank you, we look into it!');
    expect(await approve(caseId, ben)).toMatchObject({ ok: true });
  });

  test('a text that nobody edited is of whoever holds the case', async () => {
    const caseId = await drafted(complaint);
    expect(await approve(caseId, anna)).toEqual(refused('Ask a second officer'));
    expect(await approve(caseId, ben)).toMatchObject({ ok: true });
  });

  test.each([
    ['an author among others', (ids: number[]) => ids],
    ['no author at all', () => []],
  ])('the database refuses an approval by or with %s', async (_name, authors) => {
    const caseId = await drafted(complaint);
    const { draft } = await view(caseId);
    const approval = {
      draft_id: draft!.id,
      case_id: caseId,
      content_hash: draft!.contentHash,
      recipient: 'slack:CDESK',
      author_ids: authors([ben.id, anna.id]),
      approved_by: anna.id,
      two_persons: true,
      approved_at: room.context.now(),
    };
    await expect(room.context.db.insertInto('desk.approval').values(approval).execute()).rejects.toThrow(
      'four_eyes',
    );
  });
});

describe('a draft made in the background', () => {
  test('does not replace what an officer wrote while the model was thinking', async () => {
    await draftWantedReplies(room.context);
    const caseId = await drafted();
    await room.context.db
      .updateTable('desk.inquiry')
      .set({ draft_wanted: true })
      .where('case_id', '=', caseId)
      .execute();
    const { plan } = room.context;
    room.context.plan = async (input) => {
      room.context.plan = plan;
      expect(await edit(caseId, ben, 'Thank you, we look into it.')).toMatchObject({ ok: true });
      return plan(input);
    };
    await draftWantedReplies(room.context);
    expect((await view(caseId)).draft?.text).toBe('Thank you, we look into it.');
    expect(await draftWantedReplies(room.context)).toBe(0);
  });

  test('is not made once nobody wants it any more', async () => {
    const caseId = await drafted();
    const { draft } = await view(caseId);
    await draftReply(room.context, caseId, null);
    expect((await view(caseId)).draft?.id).toBe(draft!.id);
  });
});

test('clocks and escalations that ran out are told once each', async () => {
  const caseId = await room.ask();
  await escalateCase(room.context, { caseId, officer: anna, reason: 'May we?' });
  room.clock.now = new Date('2026-04-11T08:00:00Z');
  expect(await sweepClocks(room.context)).toBeGreaterThan(1);
  expect(await sweepClocks(room.context)).toBe(0);
  const told = (await eventsOf(room.context.db, caseId)).map((event) => event.kind);
  expect(told.filter((kind) => kind === 'clock_breached')).toHaveLength(1);
  expect(told.filter((kind) => kind === 'escalation_unacknowledged')).toHaveLength(1);
});
