import { afterAll, beforeAll, expect, test } from 'vitest';
import { channels, manager, officer, secondOfficer } from '../../demo/seed/people.ts';
import type { OpenView, SlackMessage } from '../../demo/servers/slack/contract.ts';
import { addOfficer } from '../../src/domain/add-officer.ts';
import { currentLibrary } from '../../src/domain/current-library.ts';
import { decideClauses } from '../../src/domain/decide-clauses.ts';
import { desks, type Role } from '../../src/domain/model.ts';
import { proposeClauses } from '../../src/domain/propose-clauses.ts';
import { writeClauseFiles } from '../../src/domain/rules/clause-files.ts';
import { showDesk } from '../../src/domain/show-desk.ts';
import { addProposal } from '../../src/domain/store/clause-changes.ts';
import { findActiveOfficer } from '../../src/domain/store/officers.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, openDesk, saidBy } from '../support/desk.ts';

const id = 'withdrawal.next.rejected';
const before = 'One of our officers will go through the request once more and tell you what the next step is';
const after = 'One of our officers will go through the request again and tell you how it goes on';
const last = 'An officer is looking at the request again and will tell you how it goes on';
const place = channels.paymentsManagers.id;
let desk: Desk;
let olena: Colleague;
let wei: Colleague;
let david: Colleague;
const context = () => desk.app.context;
const person = async (slackUserId: string) => (await findActiveOfficer(context().db, slackUserId))!;
const card = (proposal: number) => desk.card(place, `✍️ Wording · proposal ${proposal}`);
const wordingNow = async (language: 'en' | 'ru' = 'en') =>
  (await currentLibrary(context().db)).clauses.find((clause) => clause.id === id)!.text[language];
const submitOf = ({ view }: OpenView) => (view.type === 'modal' ? view.submit?.text : undefined);
const buttonsOf = ({ blocks }: SlackMessage) => JSON.stringify(blocks).match(/"action_id":"[a-z_]+/g) ?? [];

beforeAll(async () => {
  desk = await openDesk();
  olena = colleagueAt(desk, officer);
  wei = colleagueAt(desk, secondOfficer);
  david = colleagueAt(desk, manager);
  const roles: Role[] = ['officer', 'administrator'];
  const wanted = { email: null, desks: [...desks], languages: ['en'], roles };
  await addOfficer(context(), { ...wanted, slackUserId: secondOfficer.id, name: 'Chen Wei' }, 'test');
});
afterAll(() => desk.stop());

/** What is edited in the exported files, proposed by this person; gives the number. */
async function propose(by: string, change: (content: string) => string, note: string | null = 'clearer') {
  const written = writeClauseFiles(await currentLibrary(context().db));
  const files = written.map(({ name, content }) => ({ name, content: change(content) }));
  const proposed = await proposeClauses(context(), { files, officer: await person(by), note });
  if (!proposed.ok || proposed.proposal === null) throw new Error(JSON.stringify(proposed));
  await desk.app.drain();
  return proposed.proposal;
}

test('a proposal stands on one card where the managers of its letters read: who, why, what, and how it reads', async () => {
  await propose(officer.id, (content) => content.replace(before, after), 'shorter <!channel> *now*');
  const shown = card(1);
  const said = saidBy(shown);
  for (const words of ['Olena Marchenko', 'shorter <!channel> *now*', id, 'English', 'Was:', 'Now:'])
    expect(said).toContain(words);
  expect(said).toContain(
    'The check found nothing. Unchanged: Russian, Chinese (Simplified), Chinese (Traditional).',
  );
  expect(shown.text).toContain('waits for a second person');
  expect(shown.text).toContain(before);
  expect(JSON.stringify(shown.blocks)).toContain(
    '{"type":"text","text":"once more","style":{"strike":true}}',
  );
  expect(JSON.stringify(shown.blocks)).toContain('{"type":"text","text":"again","style":{"bold":true}}');
  for (const { id: other } of [channels.onboardingManagers, channels.complaintsManagers])
    expect(desk.cards(other)).toEqual([]);
  expect(await wordingNow()).toContain(before);
});

test('who looks after wording reads in /desk that it waits, and others do not', async () => {
  const { payments } = channels;
  expect(saidBy(await wei.type('/desk', payments.id))).toMatch(
    /Wording that waits for a second person\* \(1\)\n• Proposal 1 by Olena Marchenko: 1 clause, waits since/,
  );
  expect(saidBy(await olena.type('/desk', payments.id))).toContain('Proposal 1 by Olena');
  const roles: Role[] = ['officer'];
  const wanted = { email: null, desks: [...desks], languages: ['en'], roles };
  const other = await addOfficer(context(), { ...wanted, slackUserId: 'U0OTHER', name: 'Ida Roth' }, 'test');
  expect((await showDesk(context(), other)).wording).toEqual([]);
});

test('who proposed it reads it and cannot approve it', async () => {
  const overview = await olena.type('/desk', channels.payments.id);
  const window = await olena.open(overview, 'wording_approve.0');
  expect(saidBy(window.view)).toContain('never who proposed it');
  expect(submitOf(window)).toBeUndefined();
  await olena.closeAll();
});

test('approved from Slack it stands in letters at once, the card says so, and a second press changes nothing', async () => {
  const first = await david.open(card(1), 'wording_approve');
  const overview = await wei.type('/desk', channels.payments.id);
  const other = await wei.open(overview, 'wording_approve.0');
  expect([submitOf(first), submitOf(other)]).toEqual(['Approve wording', 'Approve wording']);
  expect(saidBy(first.view)).toContain('In a letter');
  expect((await david.send(first)).said).toContain('Proposal 1 is approved.');
  expect(await wordingNow()).toContain(after);
  expect((await wei.send(other)).window).toContain('decided already: approved by David Hart');
  const done = card(1);
  expect(saidBy(done)).toContain('✅ *Approved* by David Hart');
  expect(buttonsOf(done)).toEqual([]);
  const events = (await desk.events(0)).filter(({ kind }) => kind.startsWith('clauses_'));
  expect(events.map(({ kind }) => kind)).toEqual(['clauses_proposed', 'clauses_approved']);
  expect(events[1]?.data).toMatchObject({
    proposal: 1,
    content_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test('an approval is of the texts that were read, and of no others', async () => {
  const proposal = await propose(officer.id, (content) => content.replace(after, last));
  const decision = { proposal, officer: await person(manager.id), decision: 'approve' as const };
  expect(await decideClauses(context(), { ...decision, contentHash: '0'.repeat(64) })).toMatchObject({
    ok: false,
    sentence: expect.stringContaining('not the texts that you have read'),
  });
  expect(await wordingNow()).toContain(after);
});

test('refused with a reason it changes nothing, and the reason stands on the card', async () => {
  const window = await david.open(card(2), 'wording_refuse');
  const blank = await david.send(window, '  ');
  // On a busy machine it comes into the window.
  expect(blank.refused + blank.window).toContain('Say why');
  const again = await david.open(card(2), 'wording_refuse');
  expect((await david.send(again, 'Too <casual> for a refusal')).said).toContain('Proposal 2 is refused.');
  const said = saidBy(card(2));
  expect(said).toContain('🚫 *Refused* by David Hart');
  expect(said).toContain('Too <casual> for a refusal');
  expect(await wordingNow()).toContain(after);
});

test('a proposal whose old text is gone ends by itself and is in nobody’s way', async () => {
  const by = { officer: (await person(officer.id)).id, note: null, at: desk.clock.now };
  const stale = { clauseId: id, texts: { en: `${last}.` }, replaces: { en: 'What a release took away.' } };
  const proposal = await context()
    .db.transaction()
    .execute((trx) => addProposal(trx, [stale], by));
  const overview = await david.type('/desk', channels.payments.id);
  const ended = await david.send(await david.open(overview, 'wording_approve.0'));
  expect(ended.window).toContain(`Proposal ${proposal} is outdated`);
  const outdated = (await desk.events(0)).filter(({ kind }) => kind === 'clauses_outdated');
  expect(outdated).toMatchObject([{ data: { proposal, clauses: [id] } }]);
  expect(await wordingNow()).toContain(after);
  await propose(officer.id, (content) => content.replace(after, last));
});

test('a long proposal is read page by page, and approved from the last one', async () => {
  let texts = 0;
  const thanked = (text: string) => {
    texts += 1;
    return texts <= 20 ? `${text} Thank you.` : text;
  };
  const proposal = await propose(officer.id, (content) =>
    content.startsWith('# deposit\n') ? content.replace(/(### en\n\n[^\n]+)/g, thanked) : content,
  );
  const shown = card(proposal);
  expect(saidBy(shown)).toContain('16 texts more');
  let window = await david.open(shown, 'wording_approve');
  const pages: string[] = [];
  for (const next of ['wording_page.1', 'wording_page.2']) {
    expect(submitOf(window)).toBeUndefined();
    pages.push(saidBy(window.view));
    window = await david.pressIn(window, next);
  }
  pages.push(saidBy(window.view));
  expect(pages.map((page) => page.match(/Now:/g)?.length)).toEqual([8, 8, 4]);
  expect((await david.send(window)).said).toContain('is approved');
});
