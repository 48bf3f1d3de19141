import { afterAll, beforeAll, expect, test } from 'vitest';
import { officer } from '../../demo/seed/people.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, openDesk, saidBy } from '../support/desk.ts';
import { letter, onboarding, writers } from '../support/letters.ts';

const { wang } = writers;
let desk: Desk;
let olena: Colleague;
beforeAll(async () => {
  desk = await openDesk();
  olena = colleagueAt(desk, officer);
  await desk.database.db
    .updateTable('core.document')
    .set({ status: 'requested', type: 'id_card' })
    .where('external_id', '=', 'DOC-771')
    .execute();
});
afterAll(() => desk.stop());

const photograph = (filename: string) => ({
  ...{ filename, contentType: 'image/jpeg' },
  content: Buffer.from(`\xff\xd8\xff\xe0 ${filename}`, 'latin1'),
});
const card = () => desk.card(onboarding, 'sides-word');

test('the front of an identity card is noted as that, and the letter goes on asking until the back is there', async () => {
  await desk.receive(
    letter(wang, '认证 AP-3310', '您好，请查收附件。sides-word', {
      attachments: [photograph('身份证正面.jpg'), photograph('身份证反面.jpg')],
    }),
  );
  expect(saidBy(card())).toContain('Perhaps *Proof of identity*, front side: its name says so');
  expect(saidBy(card())).toContain('Perhaps *Proof of identity*, back side: its name says so');
  const asksForIt = '– 身份证\n';

  await olena.press(card(), 'file_note.0');
  expect(saidBy(card())).toMatch(/Only the (front|back) is noted: the \*(front|back) side\* is missing/);
  const { draft } = await desk.caseOf(card());
  expect(draft!.text).toContain(asksForIt);

  await olena.press(card(), 'file_note.0');
  expect(saidBy(card())).not.toContain('side* is missing');
  expect((await desk.caseOf(card())).draft!.text).not.toContain(asksForIt);
});
