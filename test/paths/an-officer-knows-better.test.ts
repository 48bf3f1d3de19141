import { afterAll, beforeAll, expect, test } from 'vitest';
import { officer } from '../../demo/seed/people.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, openDesk, saidBy } from '../support/desk.ts';
import { annaAsks, onboarding, payments, wangAsks } from '../support/letters.ts';

let desk: Desk;
let olena: Colleague;
const card = () => desk.card(payments, 'DP-50217');
const credited = 'Your deposit DP-50217 has been credited to your account.';
const addedTo = (sentence: string) => (text: string) =>
  text.replace('Your case reference', `${sentence}\n\nYour case reference`);
const eventsOf = async (kind: string) =>
  (await desk.events((await desk.caseOf(card())).id)).filter((event) => event.kind === kind);

beforeAll(async () => {
  desk = await openDesk();
  olena = colleagueAt(desk, officer);
  await desk.receive(annaAsks);
  await olena.take(card());
});
afterAll(() => desk.stop());

test('each sentence of the draft shows the fact behind it and as of when', async () => {
  const draft = await olena.open(card(), 'case_draft');
  const window = await olena.pressIn(draft, 'draft_grounds');
  const said = saidBy(window.view);
  expect(said).toContain('Amount: ');
  expect(said).toContain('payment DP-50217, as of ');
  expect(said).not.toContain('own words');
  const back = await olena.pressIn(window, 'case_draft');
  expect(saidBy(back.view)).toContain('Facts behind it');
  await olena.closeAll();
});

test('another true clause is put into the letter at its place, in both languages', async () => {
  await desk.receive(wangAsks);
  const chinese = () => desk.card(onboarding, 'AP-3310');
  await olena.take(chinese());
  const before = (await desk.caseOf(chinese())).draft!;
  const window = await olena.pressIn(await olena.open(chinese(), 'case_draft'), 'draft_other_clauses');
  expect(saidBy(window.view)).toContain('Also true, and may be told.');
  expect(saidBy(window.view)).not.toContain('complaint');
  const after = await olena.pressIn(window, 'draft_add_clause.0');
  expect(saidBy(after.view)).toContain('Added.');
  await olena.closeAll();
  const { draft } = await desk.caseOf(chinese());
  expect(draft?.verification.findings).toEqual([]);
  expect(draft?.editedBy).toMatchObject({ slackUserId: officer.id });
  expect(draft?.officerText).not.toBeNull();
  expect(draft!.text.length).toBeGreaterThan(before.text.length);
  expect(draft!.text.split('\n\n').findIndex((part) => part.includes('您的工单编号'))).toBeGreaterThan(2);
});

test('what the record does not say is kept, shown, and needs a reason', async () => {
  const { window } = await olena.edit(card(), addedTo(credited));
  expect(window).toContain('credited');
  expect(saidBy(card())).toContain('approving needs a reason');
  const approve = await olena.open(card(), 'case_approve');
  expect(saidBy(approve.view)).toContain('How do you know it?');
  const { window: refused } = await olena.send(approve, '   ');
  expect(refused).toContain('Say how you know');
  expect(desk.mail.arrived(annaAsks.from.address)).toHaveLength(0);
});

test('a hard stop is not kept, whatever the reason', async () => {
  const { refused } = await olena.edit(
    card(),
    addedTo('Please sign in at https://northgate-login.example now.'),
  );
  expect(refused).toContain('Not saved.');
  const { refused: foreign } = await olena.edit(
    card(),
    addedTo('Your withdrawal WD-20931 is being processed.'),
  );
  expect(foreign).toContain('20931');
});

test('a draft that is turned down with a reason can be approved by nobody any more', async () => {
  const draft = await olena.open(card(), 'case_draft');
  const form = await olena.pressIn(draft, 'draft_reject');
  expect((await olena.send(form, 'It claims a credit too early.')).said).toContain('is rejected');
  const { draft: gone, actions } = await desk.caseOf(card());
  expect({ gone, approve: actions.includes('approve') }).toEqual({ gone: null, approve: false });
  expect((await eventsOf('draft_rejected')).map(({ data }) => data.planner)).toEqual(['rules']);
});

test('what changes in the record after an approval with a reason stops it before it leaves', async () => {
  await olena.open(card(), 'case_draft');
  await olena.closeAll();
  await olena.edit(card(), addedTo(credited));
  const window = await olena.open(card(), 'case_approve');
  // The approval is given, and before the courier comes the core system changes the row.
  await desk.slack.as(officer.id).submit(window.id, { text: { text: 'Seen in the core.' } });
  await desk.core.change('payments', 'DP-50217', { amount: '2501.00' });
  await desk.app.drain();
  expect(desk.mail.arrived(annaAsks.from.address)).toHaveLength(0);
  expect((await desk.caseOf(card())).lastReply).toMatchObject({ state: 'failed' });
});

test('with a reason it is sent, and the history says so without the words', async () => {
  await olena.open(card(), 'case_draft');
  await olena.closeAll();
  await olena.edit(card(), addedTo(credited));
  const ending = await olena.send(await olena.open(card(), 'case_approve'), 'Seen in the core at 10:14.');
  expect(ending.said).toContain('Approved.');
  expect((await desk.mailsTo(annaAsks.from.address)[0]!).text).toContain(credited);
  const event = (await eventsOf('findings_overridden')).at(-1);
  expect(event?.data).toMatchObject({ findings: ['ungrounded'] });
  expect(JSON.stringify(event?.data)).not.toContain('core at');
});
