import { afterAll, beforeAll, expect, test } from 'vitest';
import { channels, officer, secondOfficer } from '../../demo/seed/people.ts';
import { approveReply } from '../../src/domain/approve-reply.ts';
import { draftCase } from '../../src/domain/draft-reply.ts';
import { findOfficer } from '../../src/domain/find-officer.ts';
import type { ShownDraft } from '../../src/domain/model/shown.ts';
import type { Officer } from '../../src/domain/model.ts';
import { showCase } from '../../src/domain/show-case.ts';
import { takeCase } from '../../src/domain/take-case.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { letter, payments, writers } from '../support/letters.ts';

// A client and a colleague wait on one case: what is for the one must have no way to the other.

const { maria } = writers;
const sales = channels.sales.id;
let desk: Desk;
let chen: Colleague;
let holder: Officer;
let clients: { caseId: number; draft: ShownDraft };
let colleagues: { caseId: number; draft: ShownDraft };

beforeAll(async () => {
  desk = await openDesk();
  chen = colleagueAt(desk, secondOfficer);
  holder = (await findOfficer(desk.app.context, officer.id))!;
  await desk.receive(letter(maria, 'My withdrawal', 'Where is my withdrawal WD-20877? client-word'));
  await chen.ask('Where is withdrawal WD-20877 of my client? It has not arrived. sales-word', sales);
  const card = desk.card(payments, 'client-word');
  const view = await desk.caseOf(card);
  expect((await takeCase(desk.app.context, { caseId: view.id, officer: holder })).ok).toBe(true);
  const question = await showCase(desk.app.context, view.questions![0]!.ref, holder);
  clients = { caseId: view.id, draft: view.draft! };
  colleagues = { caseId: question!.id, draft: question!.draft! };
});
afterAll(() => desk.stop());

const db = () => desk.database.db;
const approve = (caseId: number, { id, contentHash }: ShownDraft) =>
  approveReply(desk.app.context, { caseId, draftId: id, contentHash, officer: holder });
const leftSales = () => desk.slack.messages(sales).filter(({ botId }) => botId !== null);
const inquiryOf = (caseId: number) =>
  db().selectFrom('desk.inquiry').select('id').where('case_id', '=', caseId).executeTakeFirstOrThrow();

test('an approval of the one text is no approval of the other', async () => {
  expect(clients.draft.contentHash).not.toBe(colleagues.draft.contentHash);
  for (const [caseId, draft] of [
    [clients.caseId, colleagues.draft],
    [colleagues.caseId, clients.draft],
    [clients.caseId, { ...clients.draft, contentHash: colleagues.draft.contentHash }],
    [colleagues.caseId, { ...colleagues.draft, contentHash: clients.draft.contentHash }],
  ] as const)
    expect(await approve(caseId, draft)).toMatchObject({ ok: false });
  await desk.app.drain();
  expect([desk.mailsTo(maria.address), leftSales()]).toEqual([[], []]);
});

test('the database keeps a colleague’s words out of a client’s case, and a client’s out of a question', async () => {
  for (const [from, to] of [
    [colleagues, clients],
    [clients, colleagues],
  ] as const) {
    const { id } = await inquiryOf(from.caseId);
    const moved = db().updateTable('desk.inquiry').set({ case_id: to.caseId }).where('id', '=', id).execute();
    await expect(moved).rejects.toThrow('inquiry_of_its_channel');
  }
  const mailed = db()
    .updateTable('desk.inquiry_case')
    .set({ channel: 'email', recipient: maria.address })
    .where('id', '=', colleagues.caseId)
    .execute();
  await expect(mailed).rejects.toThrow(/question_of_a_colleague|inquiry_of_its_channel/);
});

test.each([
  [
    'to a client with a place in Slack',
    'reply',
    { recipient: maria.address, channel: sales },
    'reply_by_mail',
  ],
  ['to a client without an address', 'reply', { recipient: null, channel: null }, 'reply_by_mail'],
  [
    'to a colleague with a mail address',
    'internal_reply',
    { recipient: maria.address, channel: sales },
    'answer_in_slack',
  ],
  ['to a colleague of nowhere', 'internal_reply', { recipient: null, channel: null }, 'answer_in_slack'],
] as const)('the outbox refuses a reply %s', async (_what, kind, to, constraint) => {
  const now = desk.clock.now;
  const written = db()
    .insertInto('desk.delivery')
    .values({
      ...{ id: crypto.randomUUID(), kind, case_id: clients.caseId, dedupe_key: `forged ${_what}` },
      ...{ state: 'pending', next_attempt_at: now, created_at: now },
      ...to,
    })
    .execute();
  await expect(written).rejects.toThrow(constraint);
});

test.each([
  ['another channel', { channel: payments }],
  ['a reply by mail to the client', { kind: 'reply' as const, channel: null, recipient: maria.address }],
  ['the case of the client', 'case' as const],
])('an approved answer whose row was changed to %s goes nowhere', async (_what, forged) => {
  const draft = await freshDraft();
  expect(await approve(colleagues.caseId, draft)).toMatchObject({ ok: true });
  const pending = await db()
    .selectFrom('desk.delivery')
    .select('id')
    .where('case_id', '=', colleagues.caseId)
    .where('kind', '=', 'internal_reply')
    .where('state', '=', 'pending')
    .executeTakeFirstOrThrow();
  const change = forged === 'case' ? { case_id: clients.caseId } : forged;
  await db().updateTable('desk.delivery').set(change).where('id', '=', pending.id).execute();
  const before = desk.slack.messages(payments).length;
  await desk.app.drain();
  const { state } = await db()
    .selectFrom('desk.delivery')
    .select('state')
    .where('id', '=', pending.id)
    .executeTakeFirstOrThrow();
  expect(state).toBe('failed');
  expect([desk.mailsTo(maria.address), leftSales()]).toEqual([[], []]);
  const told = desk.slack.messages(payments).slice(before);
  expect(told.every(({ text }) => !text.includes('640'))).toBe(true);
});

/** The case has to have one again: what was approved is not approved twice. */
async function freshDraft(): Promise<ShownDraft> {
  const made = await draftCase(desk.app.context, { caseId: colleagues.caseId, officer: holder });
  if (!made.ok) throw new Error(made.sentence);
  return made.view.draft!;
}

test('both approved at once go each its own way', async () => {
  const own = await freshDraft();
  const answers = await Promise.all([
    approve(clients.caseId, clients.draft),
    approve(colleagues.caseId, own),
  ]);
  expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
  await desk.app.drain();
  const mails = await Promise.all(desk.mailsTo(maria.address));
  expect(mails).toHaveLength(1);
  expect(mails[0]!.text).not.toContain('sales-word');
  expect(leftSales()).toHaveLength(1);
  expect(leftSales()[0]!.threadTs).toBeDefined();
});
