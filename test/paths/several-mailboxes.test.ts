import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { channels, firm } from '../../demo/seed/people.ts';
import { type App, createApp } from '../../src/app.ts';
import type { Health } from '../../src/http.ts';
import type { MailboxConfig } from '../../src/mailbox-settings.ts';
import { type Desk, openDesk, saidBy } from '../support/desk.ts';
import { letter, writers } from '../support/letters.ts';

/** Two mailboxes on one server: the desk's, and another of the firm's that belongs to the onboarding desk. */
let desk: Desk;
let app: App;
let first: MailboxConfig;
let second: MailboxConfig;
let word = '';
let number = 0;
beforeAll(async () => {
  desk = await openDesk();
  first = desk.config.mailboxes[0]!;
  second = {
    ...{ ...first, name: 'kyc/INBOX', user: firm.managerAddress, password: 'manager-demo-password' },
    desk: 'onboarding',
  };
  app = await open([first, second]);
});
afterAll(async () => {
  await app.stop();
  await desk.stop();
});
beforeEach(() => {
  number += 1;
  word = `question-number-${number}`;
});

async function open(mailboxes: MailboxConfig[]): Promise<App> {
  const config = {
    ...desk.config,
    mailboxes,
    firm: { ...desk.config.firm, mailboxDesks: { 'kyc/INBOX': 'onboarding' as const } },
  };
  const overrides = { database: desk.database, workers: false, now: () => desk.clock.now };
  const opened = await createApp(config, { ...overrides, log: () => undefined });
  await opened.start();
  return opened;
}

const cards = (channel: { id: string }) =>
  desk.cards(channel.id).filter((one) => saidBy(one).includes(word)).length;
const toSecond = { to: [firm.managerAddress] };
const withdrawal = (what: string) => `My withdrawal WD-99999 is still pending. ${what} ${word}`;

test('mail of each mailbox becomes a case; a mailbox with a desk decides where', async () => {
  await desk.mail.sendAs(letter(writers.stranger, 'Withdrawal', withdrawal('To the desk.')));
  await desk.mail.sendAs(letter(writers.stranger, 'Withdrawal', withdrawal('To the other.'), toSecond));
  await app.drain();
  expect([cards(channels.payments), cards(channels.onboarding)]).toEqual([1, 1]);
});

test('a complaint goes to the complaints desk, whichever mailbox it came to', async () => {
  await desk.mail.sendAs(
    letter(writers.stranger, 'Formal complaint', `I want to make a formal complaint. ${word}`, toSecond),
  );
  await app.drain();
  expect([cards(channels.onboarding), cards(channels.complaints)]).toEqual([0, 1]);
});

test('a mailbox that cannot be read keeps no other from being read, and only it is sick', async () => {
  await app.stop();
  app = await open([first, { ...second, password: 'wrong' }]);
  await desk.mail.sendAs(letter(writers.stranger, 'Withdrawal', withdrawal('Again.')));
  await expect(app.drain()).rejects.toMatchObject({ code: 'imap_login' });
  expect(cards(channels.payments)).toBe(1);
  const health = (await (await fetch(`http://127.0.0.1:${app.httpPort()}/health`)).json()) as Health;
  expect(health.parts.imap).toMatchObject({
    ok: false,
    state: expect.stringMatching(/^kyc\/INBOX: .*refused the login/),
  });
  expect(health.mailboxes).toMatchObject([
    { mailbox: first.name, ok: true },
    { mailbox: 'kyc/INBOX', ok: false },
  ]);
});

test('two processes share the mailboxes, each watched by one of them', async () => {
  await app.stop();
  app = await open([second]);
  await app.drain();
  const other = await open([first, second]);
  await expect(other.drain()).rejects.toMatchObject({ code: 'mailbox_owned' });
  await desk.mail.sendAs(letter(writers.stranger, 'Withdrawal', withdrawal('Here.')));
  await desk.mail.sendAs(letter(writers.stranger, 'Withdrawal', withdrawal('There.'), toSecond));
  await expect(other.drain()).rejects.toMatchObject({ code: 'mailbox_owned' });
  expect(cards(channels.payments)).toBe(1);
  await app.drain();
  expect([cards(channels.payments), cards(channels.onboarding)]).toEqual([1, 1]);
  await other.stop();
});
