import { afterAll, beforeAll, expect, test } from 'vitest';
import { channels, officer, secondOfficer } from '../../demo/seed/people.ts';
import type { SlackMessage } from '../../demo/servers/slack/contract.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, hours, openDesk, saidBy } from '../support/desk.ts';
import { letter, onboarding, writers } from '../support/letters.ts';

const { anna, wang, stranger } = writers;
let desk: Desk;
let olena: Colleague;
let chen: Colleague;
beforeAll(async () => {
  desk = await openDesk();
  olena = colleagueAt(desk, officer);
  chen = colleagueAt(desk, secondOfficer);
});
afterAll(() => desk.stop());

const pdf = (text: string) => Buffer.from(`%PDF-1.7\n${text}`);
const file = (filename: string, content: Buffer, contentType = 'application/pdf') => ({
  ...{ filename, contentType, content },
});
const bill = file('水电费账单.pdf', pdf('bill of March'));
const photograph = file('IMG_2041.jpg', Buffer.from('\xff\xd8\xff\xe0 face', 'latin1'), 'image/jpeg');

function cardOf(word: string): SlackMessage {
  const found = Object.values(channels)
    .flatMap(({ id }) => desk.cards(id))
    .filter((card) => saidBy(card).includes(word) && /^Case CD-/.test(card.text));
  expect(found).toHaveLength(1);
  return found[0]!;
}
const card = () => cardOf('two-files');
const menuOf = (shown: { blocks: unknown[] }, id: string) => {
  const blocks = shown.blocks as { elements?: { action_id: string; options?: { value: string }[] }[] }[];
  const menu = blocks.flatMap(({ elements }) => elements ?? []).find(({ action_id }) => action_id === id);
  return menu?.options?.map(({ value }) => value) ?? [];
};

test('files of a proven client are proposed for what is open, and the checklist says what the record says', async () => {
  await desk.receive(
    letter(wang, '认证 AP-3310', '您好，请查收附件。two-files', { attachments: [bill, photograph] }),
  );
  const said = saidBy(card());
  expect(said).toContain('Documents* for AP-3310');
  expect(said).toMatch(/✅ \*Proof of identity\* · accepted/);
  expect(said).toMatch(/❌ \*Proof of address\* · refused: proof of address too old, received \d/);
  expect(said).toMatch(/⬜ \*Selfie\* · missing/);
  expect(said).toContain('Perhaps *Proof of address*: its name says so');
  expect(said).toContain('Nothing tells what it is for');
});

test('an officer confirms one with one click and picks another requirement for the second', async () => {
  const confirmed = saidBy(await olena.press(card(), 'file_note.0'));
  expect(confirmed).toContain('Noted for Proof of address');
  const selfie = menuOf(card(), 'file_choose.0').find((value) => value.includes('selfie'))!;
  expect(saidBy(await chen.choose(card(), 'file_choose.0', selfie))).toContain('Noted for Selfie');
  const said = saidBy(card());
  expect(said).toContain('IMG_2041.jpg came by mail');
  expect(said).toMatch(/水电费账单.pdf came by mail on 11 Mar 2026, noted by .*; not in the core system yet/);
  const { draft } = await desk.caseOf(card());
  expect(draft?.text).toContain('我们已收到您通过邮件发来的以下文件：地址证明');
  expect(draft?.text).not.toContain('未能通过审核');
  expect(draft?.verification).toEqual({ ok: true, findings: [] });
  const kinds = (await desk.events((await desk.caseOf(card())).id)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'file_noted')).toHaveLength(2);
  expect(JSON.stringify(await desk.events((await desk.caseOf(card())).id))).not.toContain('账单');
});

test('what was said can be taken back and set aside in the window', async () => {
  const window = await olena.open(card(), 'case_documents');
  const after = await olena.pressIn(window, 'file_forget_here.0');
  expect(saidBy(after.view)).toContain('Taken back');
  expect(saidBy(after.view)).toContain('Perhaps *Proof of address*');
  const again = await olena.pressIn(after, 'file_note_here.0');
  expect(saidBy(again.view)).toContain('Noted for Proof of address');
  const taken = await olena.pressIn(again, 'file_forget_here.1');
  const aside = await olena.chooseIn(
    taken,
    'file_choose_here.1',
    menuOf(taken.view, 'file_choose_here.1').at(-1)!,
  );
  expect(saidBy(aside.view)).toContain('Not a document, says');
  await olena.closeAll();
  expect((await desk.caseOf(card())).documents?.items.flatMap(({ noted }) => noted)).toHaveLength(1);
});

test('once the core system shows the document itself, the note is gone and its word stands', async () => {
  await desk.later(hours);
  const changed = {
    ...{ status: 'approved', reason_code: '', issue_date: '2026-03-01', expiry_date: '2026-03-25' },
    received_at: desk.clock.now.toISOString(),
  };
  await desk.core.change('documents', 'DOC-772', changed);
  await desk.app.drain();
  const view = await desk.caseOf(card());
  expect(view.documents?.items.find(({ requirement }) => requirement === 'proof_of_address')).toMatchObject({
    ...{ state: 'expiring', expiresIn: 14, noted: [] },
  });
  expect(view.documents?.files.map(({ filename }) => filename)).toEqual(['IMG_2041.jpg']);
});

test('the same bytes from the same client are known again', async () => {
  await desk.receive(
    letter(wang, '自拍 again-word', '再发一次。', {
      attachments: [file('selfie.jpg', photograph.content, 'image/jpeg')],
    }),
  );
  expect(saidBy(cardOf('again-word'))).toMatch(/🔁 The same file came before.* in CD-/);
});

test('the same bytes from another client are told to seniors alone', async () => {
  const plain = letter(anna, 'My verification plain-word', 'My utility bill is attached.', {
    attachments: [file('my-utility-bill.pdf', pdf('another bill'))],
  });
  const shared = letter(anna, 'My verification shared-word', 'My utility bill is attached.', {
    attachments: [file('my-utility-bill.pdf', bill.content)],
  });
  await desk.receive(plain, shared);
  const stripped = (word: string) =>
    saidBy(cardOf(word))
      .replaceAll(word, '')
      .replaceAll(/CD-[0-9A-Z]{7}/g, 'CD');
  expect(stripped('shared-word')).toBe(stripped('plain-word'));
  const told = Object.values(channels)
    .flatMap(({ id }) => desk.cards(id).map((post) => ({ channel: id, said: saidBy(post) })))
    .filter(({ said }) => said.includes('same file from two clients'));
  expect(told).toHaveLength(1);
  const shown = await desk.caseOf(cardOf('shared-word'));
  expect(told[0]!.said).toContain(shown.ref);
  expect(told[0]!.said).toContain((await desk.caseOf(card())).ref);
  expect(told[0]!.said).not.toMatch(/wang|王|Anna|Fischer|账单|utility/);
  expect([onboarding, channels.payments.id]).not.toContain(told[0]!.channel);
  expect(shown.draft?.text).not.toMatch(/another client/i);
  expect(JSON.stringify(await desk.events(shown.id))).not.toContain('file_of_two_clients');
});

test('an attachment of somebody who is not the client makes no proposal, whoever he says he is', async () => {
  await desk.receive(
    letter(stranger, 'AP-3310 stranger-word', 'I am Wang.', {
      attachments: [file('selfie.pdf', pdf('selfie'))],
    }),
    letter(wang, 'AP-3310 unsigned-word', 'I am Wang.', {
      attachments: [file('selfie.pdf', pdf('selfie 2'))],
      signed: false,
    }),
    letter({ name: wang.name, address: 'wang@lakeside.example' }, 'AP-3310 unregistered-word', 'I am Wang.', {
      attachments: [file('selfie.pdf', pdf('selfie 3'))],
    }),
  );
  for (const word of ['stranger-word', 'unsigned-word', 'unregistered-word']) {
    // Not even once an officer says that it is about the client.
    await olena.send(await olena.open(cardOf(word), 'case_links'), 'AP-3310');
    const shown = await desk.caseOf(cardOf(word));
    expect(shown.client).toMatchObject({ externalId: 'CL-100402', state: 'confirmed' });
    expect(shown.documents).toMatchObject({ application: 'AP-3310', files: [] });
    expect(saidBy(cardOf(word))).not.toContain('Perhaps');
  }
});

test('a program that calls itself a PDF is marked and never a document', async () => {
  const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100)]);
  await desk.receive(
    letter(wang, '护照 program-word', '护照在附件里', { attachments: [file('passport.pdf', program)] }),
  );
  expect(saidBy(cardOf('program-word'))).toContain(
    'passport.pdf calls itself a PDF, and its content is a program',
  );
  expect((await desk.caseOf(cardOf('program-word'))).documents?.files).not.toContainEqual(
    expect.objectContaining({ filename: 'passport.pdf' }),
  );
});
