import { afterAll, beforeAll, expect, test } from 'vitest';
import { channels, officer } from '../../demo/seed/people.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, minutes, openDesk, saidBy } from '../support/desk.ts';
import { letter, payments, writers } from '../support/letters.ts';

let desk: Desk;
let olena: Colleague;
beforeAll(async () => {
  // Enough for an ordinary mail and not for the last one here.
  desk = await openDesk({ variables: { PARSE_MEMORY_MB: '24' } });
  olena = colleagueAt(desk, officer);
});
afterAll(() => desk.stop());

const overview = async () => saidBy(await olena.type('/desk', payments));
const nextMailFlows = async (word: string) => {
  await desk.receive(letter(writers.stranger, 'An ordinary question', word));
  const cards = Object.values(channels).flatMap(({ id }) => desk.cards(id));
  expect(cards.filter((card) => saidBy(card).includes(word))).toHaveLength(1);
};

test('a mail of more parts than any letter has is put aside at once, and people can see it', async () => {
  const parts = '--edge\r\n\r\nx\r\n'.repeat(1_500);
  await desk.receiveRaw(
    `Subject: bomb\r\nContent-Type: multipart/mixed; boundary=edge\r\n\r\n${parts}--edge--\r\n`,
  );
  const said = await overview();
  expect(said).toContain('1 mail could not be read');
  expect(said).toContain('mail_unreadable');
  await nextMailFlows('after-the-bomb');
});

test('a mail larger than the desk fetches is put aside with its size known, and people can see it', async () => {
  const line = `${'x'.repeat(76)}\r\n`;
  await desk.receiveRaw(
    Buffer.concat([
      Buffer.from('From: a@elsewhere.example\r\nSubject: film\r\n\r\n'),
      Buffer.alloc(41 * 1024 * 1024, line),
    ]),
  );
  const said = await overview();
  expect(said).toContain('2 mails could not be read');
  expect(said).toContain('too large to fetch');
  await nextMailFlows('after-the-film');
});

test('ING-15: a mail that kills its reader is tried three times, then put aside; the others are read meanwhile', async () => {
  // A quarter of a million quoted lines: more than the little memory that this desk gives one mail.
  const lines = Buffer.alloc(2_900_000, '> a\n').toString('base64');
  await desk.receiveRaw(
    [
      'From: a@elsewhere.example',
      'Content-Transfer-Encoding: base64',
      '',
      lines.replace(/.{76}/g, '$&\r\n'),
    ].join('\r\n'),
  );
  await nextMailFlows('after-the-first-try');
  expect(await overview()).toContain('2 mails could not be read');
  await desk.later(minutes);
  expect(await overview()).toContain('2 mails could not be read');
  await desk.later(minutes);
  expect(await overview()).toContain('3 mails could not be read');
  const [event] = (await desk.events(0)).filter(({ kind }) => kind === 'mail_quarantined').slice(-1);
  expect(event?.data).toMatchObject({ attempts: 3 });
  await nextMailFlows('after-the-last-try');
  // Three dying readers take their time on a busy machine.
}, 120_000);
