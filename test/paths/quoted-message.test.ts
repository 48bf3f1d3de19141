import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { officer } from '../../demo/seed/people.ts';
import { approveReply } from '../../src/domain/approve-reply.ts';
import { findActiveOfficer } from '../../src/domain/store/officers.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, minutes, openDesk, saidBy } from '../support/desk.ts';
import { letter, payments, writers } from '../support/letters.ts';

const { anna } = writers;
let desk: Desk;
let olena: Colleague;
beforeAll(async () => {
  desk = await openDesk();
  olena = colleagueAt(desk, officer);
});
afterAll(() => desk.stop());

let number = 0;
let before = 0;
const word = () => `quote-question-${number}.`;
const card = () => desk.card(payments, word());
const newMails = () => Promise.all(desk.mailsTo(anna.address).slice(before));

beforeEach(async () => {
  number += 1;
  await desk.core.publish();
  await ask('');
  await olena.take(card());
  before = desk.mail.arrived(anna.address).length;
});

async function ask(more: string, options: Parameters<typeof letter>[3] = {}) {
  const text = `My bank transfer DP-50217 has not arrived.\n<b>Where</b> is it & why? ${word()}${more}`;
  await desk.receive(letter(anna, 'Deposit', text, options));
}

test('nothing is quoted unless somebody chooses it, and the choice shows what would be quoted', async () => {
  const window = await olena.open(card(), 'case_approve');
  const shown = saidBy(window.view);
  expect(shown).toContain('Your message of 11 March 2026:');
  expect(shown).toContain(`<b>Where</b> is it & why? ${word()}`);
  await olena.send(window);
  const [mail] = await newMails();
  expect(mail!.text).not.toContain(word());
  expect(mail!.html).not.toContain('blockquote');
});

test('the officer chooses the quote, and it stands under the letter in text and HTML alike', async () => {
  await olena.approveQuoting(card(), true);
  const [mail, ...more] = await newMails();
  expect(more).toEqual([]);
  expect(mail!.text).toContain(
    `\n\nYour message of 11 March 2026:\n> My bank transfer DP-50217 has not arrived.\n> <b>Where</b> is it & why? ${word()}`,
  );
  const [, quoted] = /<blockquote type="cite">([\s\S]*)<\/blockquote>/.exec(String(mail!.html)) ?? [];
  expect(quoted!.trim()).toBe(
    `<p>My bank transfer DP-50217 has not arrived.<br>\n&lt;b&gt;Where&lt;/b&gt; is it &amp; why? ${word()}</p>`,
  );
});

test('the approval is bound to what is quoted: another message is not sent', async () => {
  desk.mail.failNext({ at: 'mail', code: 451, message: '4.3.0 try again later' });
  const asked = card();
  await olena.approveQuoting(card(), true);
  await desk.database.db
    .updateTable('desk.inquiry')
    .set({ reply: 'Words of somebody else.' })
    .where('case_id', '=', (await desk.caseOf(asked)).id)
    .execute();
  await desk.later(2 * minutes);
  expect(await newMails()).toEqual([]);
  expect((await desk.caseOf(asked)).lastReply?.trouble).toMatchObject({ what: 'withheld' });
});

test('the hash of the letter alone does not approve the letter with a quote, nor the other way round', async () => {
  const { id, draft } = await desk.caseOf(card());
  const quoting = draft!.quote && 'quote' in draft!.quote ? draft!.quote.contentHash : '';
  expect(quoting).toMatch(/^[0-9a-f]{64}$/);
  const person = (await findActiveOfficer(desk.app.context.db, officer.id))!;
  const request = { caseId: id, officer: person, draftId: draft!.id };
  for (const [quoted, contentHash] of [
    [true, draft!.contentHash],
    [false, quoting],
  ] as const) {
    const result = await approveReply(desk.app.context, { ...request, quoted, contentHash });
    expect(result).toMatchObject({ ok: false });
  }
  expect(await newMails()).toEqual([]);
});

test('who only claims to be the client is not quoted to the client', async () => {
  number += 1;
  await ask(' Call me at evil@evil.example.', { signed: false });
  await olena.take(card());
  const window = await olena.open(card(), 'case_approve');
  const shown = saidBy(window.view);
  expect(shown).toContain('Nobody has proven that the client wrote the last message');
  expect(shown).not.toContain('evil@evil.example');
  const { id, draft } = await desk.caseOf(card());
  const person = (await findActiveOfficer(desk.app.context.db, officer.id))!;
  const { contentHash } = draft!;
  const request = { caseId: id, officer: person, draftId: draft!.id, quoted: true, contentHash };
  expect(await approveReply(desk.app.context, request)).toMatchObject({ ok: false });
});

test('where the firm quotes as a rule, the officer can still untick it', async () => {
  const quoting = await openDesk({ variables: { QUOTE_LAST_MESSAGE: 'yes' } });
  try {
    const person = colleagueAt(quoting, officer);
    for (const [round, tick] of [null, false].entries()) {
      await quoting.core.publish();
      const text = `My bank transfer DP-50217 has not arrived. round-${round}.`;
      await quoting.receive(letter(anna, 'Deposit', text));
      const asked = () => quoting.card(payments, `round-${round}.`);
      await person.take(asked());
      await (tick === null ? person.approve(asked()) : person.approveQuoting(asked(), tick));
      const mail = await quoting.mailsTo(anna.address).at(-1)!;
      expect(mail.text!.includes('> My bank transfer DP-50217')).toBe(tick === null);
    }
  } finally {
    await quoting.stop();
  }
});
