import { afterAll, beforeAll, expect, test } from 'vitest';
import { officer, secondOfficer } from '../../demo/seed/people.ts';
import { addOfficer } from '../../src/domain/add-officer.ts';
import { approveReply } from '../../src/domain/approve-reply.ts';
import { currentLibrary } from '../../src/domain/current-library.ts';
import { decideClauses } from '../../src/domain/decide-clauses.ts';
import { draftCase } from '../../src/domain/draft-reply.ts';
import { desks, type Officer } from '../../src/domain/model.ts';
import { proposeClauses } from '../../src/domain/propose-clauses.ts';
import { writeClauseFiles } from '../../src/domain/rules/clause-files.ts';
import { showHistory } from '../../src/domain/show-clauses.ts';
import { latestDraft } from '../../src/domain/store/drafts.ts';
import { findActiveOfficer } from '../../src/domain/store/officers.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { letter, payments, writers } from '../support/letters.ts';

const { maria } = writers;
const id = 'withdrawal.next.rejected';
// "Will go through" is let pass by the verifier only because it is an approved sentence.
const before = 'One of our officers will go through the request once more and tell you what the next step is';
const after = 'One of our officers will go through the request again and tell you how it goes on';
const last = 'An officer is looking at the request again and will tell you how it goes on';
let desk: Desk;
let olena: Colleague;
let manager: Officer;
let second: Officer;
const card = () => desk.card(payments, 'WD-20877');
const context = () => desk.app.context;
const draft = async () => (await latestDraft(context().db, (await desk.caseOf(card())).id))!;
const letterNow = async () => (await desk.caseOf(card())).draft?.text;
const repliesToMaria = () => desk.mailsTo(maria.address).length;

beforeAll(async () => {
  desk = await openDesk();
  olena = colleagueAt(desk, officer);
  const all = { email: null, desks: [...desks], languages: ['en'] };
  const bind = (slackUserId: string, name: string) =>
    addOfficer(context(), { slackUserId, name, roles: ['manager'], ...all }, 'test');
  manager = await bind('U0WORDING1', 'Nadia Kern');
  second = await bind('U0WORDING2', 'Piotr Lang');
  await desk.core.change('payments', 'WD-20877', { status: 'rejected', reason_code: '' });
  await desk.receive(letter(maria, 'Withdrawal', 'Why was my withdrawal WD-20877 rejected?'));
  await olena.take(card());
});
afterAll(() => desk.stop());

/** What is edited in the exported files, proposed by this person. */
async function propose(by: Officer, change: (content: string) => string) {
  const written = writeClauseFiles(await currentLibrary(context().db));
  const files = written.map(({ name, content }) => ({ name, content: change(content) }));
  return proposeClauses(context(), { files, officer: by, note: 'clearer' });
}
const decide = (proposal: number, by: Officer, decision: 'approve' | 'refuse' = 'approve') =>
  decideClauses(context(), { proposal, officer: by, decision });
const draftAnew = async () =>
  draftCase(context(), {
    caseId: (await desk.caseOf(card())).id,
    officer: (await findActiveOfficer(context().db, officer.id))!,
  });
const better = (content: string) => content.replace(before, after);

test('a text that was edited in a file changes nothing before a second person agrees', async () => {
  expect(await letterNow()).toContain(before);
  expect(await propose(manager, better)).toMatchObject({ ok: true, proposal: 1 });
  expect(await propose(second, better)).toMatchObject({
    ok: false,
    sentence: expect.stringContaining('waits'),
  });
  await draftAnew();
  expect(await letterNow()).toContain(before);
});

test('who proposed it cannot approve it, nor can an officer who is no manager', async () => {
  expect(await decide(1, manager)).toMatchObject({ sentence: expect.stringContaining('this one is yours') });
  const other = await findActiveOfficer(context().db, secondOfficer.id);
  expect(await decide(1, other!)).toMatchObject({ sentence: expect.stringContaining('Only a manager') });
  const insert = context().db.updateTable('desk.clause_change').set({
    state: 'approved',
    decided_by: manager.id,
    decided_at: new Date(),
    library_changes: 1,
    library_digest: 'x',
  });
  await expect(insert.execute()).rejects.toThrow('four_eyes');
});

test('once it is approved, the draft of the older wording cannot be sent', async () => {
  expect((await draft()).clause_versions).toContain(1);
  expect(await decide(1, second)).toMatchObject({ ok: true, clauses: [id] });
  expect(await decide(1, second)).toMatchObject({ ok: false, sentence: expect.stringContaining('decided') });
  const { window: shown } = await olena.approve(card());
  expect(shown).toContain(`The approved wording of ${id} is another one`);
  expect(repliesToMaria()).toBe(0);
});

test('the next draft says it in the new words and remembers their version', async () => {
  await draftAnew();
  expect(await letterNow()).toContain(after);
  const made = await draft();
  expect(made.library_changes).toBe(1);
  expect(made.clause_versions?.[made.clauses.indexOf(id)]).toBe(2);
  expect(made.findings).toEqual([]);
});

test('a reply that is on its way is held against the wording it was approved with', async () => {
  const shown = (await desk.caseOf(card())).draft!;
  const approval = {
    caseId: (await desk.caseOf(card())).id,
    draftId: shown.id,
    contentHash: shown.contentHash,
  };
  const approver = (await findActiveOfficer(context().db, officer.id))!;
  expect(await approveReply(context(), { ...approval, officer: approver })).toMatchObject({ ok: true });
  expect(await propose(second, (content) => content.replace(after, last))).toMatchObject({
    ok: true,
    proposal: 2,
  });
  expect(await decide(2, manager)).toMatchObject({ ok: true });
  await desk.app.drain();
  expect(repliesToMaria()).toBe(1);
  expect((await desk.mailsTo(maria.address)[0]!).text?.trim()).toBe(shown.text.trim());
});

test('every version is kept, with both persons; nothing of it can be rewritten', async () => {
  const history = await showHistory(context().db, id);
  expect(
    history?.changes.map(({ version, texts, proposedBy, decidedBy }) => [
      version,
      texts.en,
      proposedBy?.name,
      decidedBy?.name,
    ]),
  ).toEqual([
    [2, `${after}; you do not need to submit it again for now.`, 'Nadia Kern', 'Piotr Lang'],
    [3, `${last}; you do not need to submit it again for now.`, 'Piotr Lang', 'Nadia Kern'],
  ]);
  const rewrite = context()
    .db.updateTable('desk.clause_change')
    .set({ state: 'refused' })
    .where('proposal', '=', 1);
  await expect(rewrite.execute()).rejects.toThrow('never rewritten');
  const kinds = (await desk.events(0)).map(({ kind }) => kind).filter((kind) => kind.startsWith('clauses_'));
  expect(kinds).toEqual(['clauses_proposed', 'clauses_approved', 'clauses_proposed', 'clauses_approved']);
});
