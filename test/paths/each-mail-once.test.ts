import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { channels, firm } from '../../demo/seed/people.ts';
import { createApp } from '../../src/app.ts';
import { type Desk, openDesk, saidBy } from '../support/desk.ts';
import { annaAsks, letter, writers } from '../support/letters.ts';

const { stranger } = writers;
let desk: Desk;
beforeAll(async () => {
  // One stranger writes all of them within the same minute.
  desk = await openDesk({ variables: { BURSTS: 'off' } });
});
afterAll(() => desk.stop());

/** Cards of all desks whose excerpt says this. */
const cardsSaying = (text: string) =>
  [channels.payments, channels.onboarding, channels.complaints].flatMap(({ id }) =>
    desk.cards(id).filter((one) => saidBy(one).includes(text)),
  );
const raw = (text: string, ...header: string[]) =>
  [
    `From: Somebody <${stranger.address}>`,
    `To: ${firm.deskAddress}`,
    'Subject: A question',
    ...header,
    '',
    text,
    '',
  ].join('\r\n');
let number = 0;
let word = '';
beforeEach(() => {
  number += 1;
  word = `question-number-${number}`;
});

test('ING-01: the same bytes twice in the mailbox are one case', async () => {
  const bytes = raw(word, `Message-ID: <${word}@elsewhere.example>`);
  await desk.receiveRaw(bytes);
  await desk.receiveRaw(bytes);
  expect(cardsSaying(word)).toHaveLength(1);
});

test('ING-02: a Message-ID that is used again decides nothing: the other text is a case too, and says so', async () => {
  await desk.receiveRaw(raw(`${word} first`, `Message-ID: <${word}@elsewhere.example>`));
  await desk.receiveRaw(raw(`${word} second`, `Message-ID: <${word}@elsewhere.example>`));
  const [first, ...others] = cardsSaying(`${word} first`);
  const [second, ...more] = cardsSaying(`${word} second`);
  expect([others, more]).toEqual([[], []]);
  expect(saidBy(second!)).toContain('Looks like an earlier mail and is not');
  expect(saidBy(first!)).not.toContain('Looks like an earlier mail and is not');
  const { id } = await desk.caseOf(second!);
  expect(await desk.events(id)).toContainEqual(
    expect.objectContaining({ kind: 'case_opened', data: expect.objectContaining({ msgid_reused: true }) }),
  );
});

test('ING-03: who sends a Message-ID before its owner does not make the owner’s mail disappear', async () => {
  await desk.receiveRaw(raw(`${word} thief`, `Message-ID: <${word}@lakeside.example>`));
  const genuine = letter(writers.anna, 'Deposit', `${word} genuine`, {
    messageId: `<${word}@lakeside.example>`,
  });
  await desk.receive(genuine);
  expect(cardsSaying(`${word} thief`)).toHaveLength(1);
  expect(cardsSaying(`${word} genuine`)).toHaveLength(1);
});

const file = (name: string, content: string) =>
  [
    '--edge',
    '',
    'The same words.',
    '--edge',
    'Content-Type: application/pdf',
    `Content-Disposition: attachment; filename="${name}"`,
    '',
    content,
    '--edge--',
    '',
  ].join('\r\n');

test.each([
  ['recipient', { to: 'payments@northgate.example' }],
  ['copy', { cc: 'colleague@elsewhere.example' }],
  ['date', { date: 'Wed, 11 Mar 2026 07:58:00 +0000' }],
  ['attachment', { body: file('passport.pdf', '%PDF-1.7 two') }],
])('a mail that differs only in its %s is another mail', async (_what, other) => {
  const usual = {
    to: firm.deskAddress,
    cc: 'friend@elsewhere.example',
    date: 'Wed, 11 Mar 2026 07:59:00 +0000',
    body: file('passport.pdf', '%PDF-1.7 one'),
  };
  const mail = ({ to, cc, date, body }: typeof usual, trace: string) =>
    [
      `Delivered-To: ${trace}`,
      `From: Somebody <${stranger.address}>`,
      `To: ${to}`,
      `Cc: ${cc}`,
      `Subject: ${word}`,
      `Date: ${date}`,
      `Message-ID: <${word}@elsewhere.example>`,
      'Content-Type: multipart/mixed; boundary=edge',
      '',
      body,
    ].join('\r\n');
  await desk.receiveRaw(mail(usual, 'one'));
  await desk.receiveRaw(mail(usual, 'two'));
  expect(cardsSaying(word)).toHaveLength(1);
  await desk.receiveRaw(mail({ ...usual, ...other }, 'three'));
  expect(cardsSaying(word)).toHaveLength(2);
});

test.each([
  ['no Message-ID', []],
  ['a Message-ID that is none', ['Message-ID: nothing']],
  ['two Message-IDs', ['Message-ID: <one@elsewhere.example>', 'Message-ID: <two@elsewhere.example>']],
  ['a Message-ID of 6,000 characters', [`Message-ID: <${'x'.repeat(6000)}@elsewhere.example>`]],
])('a mail with %s is a case', async (_what, header) => {
  await desk.receiveRaw(raw(word, ...header));
  expect(cardsSaying(word)).toHaveLength(1);
});

test('a mailbox that counts its mails anew brings nothing new, and the next mail is a case', async () => {
  await desk.receive(annaAsks);
  const before = desk.slack.journal().length;
  desk.mail.resetUidValidity(firm.deskAddress);
  // The server closes the connection when it is restored; the next one finds everything under new numbers.
  await desk.app.drain().catch(() => undefined);
  await desk.app.drain();
  expect(desk.slack.journal().length).toBe(before);
  await desk.receive(letter(stranger, 'After the restore', word));
  expect(cardsSaying(word)).toHaveLength(1);
});

test('a restart repeats nothing', async () => {
  const posts = () => Object.values(channels).map(({ id }) => desk.slack.messages(id).length);
  const before = { posts: posts(), mails: desk.mail.journal().length };
  await desk.restartApp();
  await desk.app.drain();
  expect({ posts: posts(), mails: desk.mail.journal().length }).toEqual(before);
  await desk.receive(letter(stranger, 'After the restart', word));
  expect(cardsSaying(word)).toHaveLength(1);
});

test('one mail to two of our addresses is one case, whose history says so', async () => {
  const both = letter(stranger, 'To both of you', word, { to: [firm.deskAddress, firm.managerAddress] });
  await desk.receive(both);
  const manager = { name: 'second', user: firm.managerAddress, password: 'manager-demo-password' };
  const second = await createApp(
    {
      ...desk.config,
      mailboxes: [{ ...desk.config.mailboxes[0]!, ...manager }],
    },
    { database: desk.database, workers: false, now: () => desk.clock.now, log: () => undefined },
  );
  await second.start();
  await second.drain();
  await second.stop();
  expect(cardsSaying(word)).toHaveLength(1);
  const { id } = await desk.caseOf(cardsSaying(word)[0]!);
  expect((await desk.events(id)).map(({ kind }) => kind)).toContain('also_received');
});

test('two addresses that lie in one mailbox: the second copy is no second question', async () => {
  const copy = (trace: string) =>
    raw(
      word,
      `Message-ID: <${word}@elsewhere.example>`,
      'Date: Wed, 11 Mar 2026 07:59:00 +0000',
      `Delivered-To: ${trace}`,
    );
  await desk.receiveRaw(copy('support@northgate.example'));
  await desk.receiveRaw(copy('payments@northgate.example'));
  expect(cardsSaying(word)).toHaveLength(1);
});
