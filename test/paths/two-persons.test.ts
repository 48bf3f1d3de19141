import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officer, secondOfficer } from '../../demo/seed/people.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, openDesk, saidBy } from '../support/desk.ts';
import { complaints, letter, writers } from '../support/letters.ts';

const { maria } = writers;
let desk: Desk;
let olena: Colleague;
let wei: Colleague;
const card = () => desk.card(complaints, 'formal complaint');
const mailsToMaria = () => desk.mail.arrived(maria.address).length;

beforeAll(async () => {
  desk = await openDesk();
  olena = colleagueAt(desk, officer);
  wei = colleagueAt(desk, secondOfficer);
  await desk.receive(
    letter(
      maria,
      'Complaint',
      'This is a formal complaint. My withdrawal WD-20877 has not arrived. I am outraged.',
    ),
  );
});
afterAll(() => desk.stop());

test('a complaint goes to its own desk and says that it needs a second person', async () => {
  expect(await desk.caseOf(card())).toMatchObject({ complaint: true, desk: 'complaints' });
  expect(saidBy(card())).toContain('needs a second person');
});

test('who holds the case cannot approve its answer', async () => {
  await olena.take(card());
  const { window: shown } = await olena.approve(card());
  expect(shown).toContain('this text is yours. Ask a second officer');
  expect(mailsToMaria()).toBe(0);
});

test('who edited the text cannot approve it, whoever holds the case', async () => {
  await wei.edit(card(), (text) => text.replace('Kind regards', 'With kind regards'));
  const { window: shown } = await wei.approve(card());
  expect(shown).toContain('this text is yours. Ask a second officer');
  expect(mailsToMaria()).toBe(0);
});

test('the database itself refuses an approval by its author', async () => {
  const { draft, id } = await desk.caseOf(card());
  const insert = sql`insert into desk.approval (draft_id, case_id, content_hash, recipient, author_ids, approved_by,
      two_persons, approved_at) values (${draft!.id}, ${id}, 'x', 'x', '{1}', 1, true, now())`;
  await expect(insert.execute(desk.app.context.db)).rejects.toThrow('four_eyes');
});

test('another officer approves, and it is sent; the history names both', async () => {
  expect((await olena.approve(card())).said).toContain('Approved.');
  expect(mailsToMaria()).toBe(1);
  const [approved] = (await desk.events((await desk.caseOf(card())).id)).filter(
    ({ kind }) => kind === 'reply_approved',
  );
  expect(approved?.data).toMatchObject({ two_persons: true, own_text: false });
});
