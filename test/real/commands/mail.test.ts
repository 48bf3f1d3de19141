import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FetchedMail } from '../../../src/domain/model/mail.ts';
import { settleStoredMails } from '../../../src/domain/settle-mail.ts';
import { eventsOf } from '../../../src/domain/store/case-events.ts';
import { claimMailbox } from '../../../src/domain/store/mailboxes.ts';
import { storeMail } from '../../../src/domain/store-mail.ts';
import { openParser } from '../../../src/mail/parse.ts';
import { openReader } from '../../../src/mail/read-mail.ts';
import { type CommandLine, openCommandLine } from '../../support/command-line.ts';
import { createMigratedDatabase } from '../support/postgres-database.ts';

let casedesk: CommandLine;
beforeAll(async () => {
  casedesk = await openCommandLine({ DATABASE_URL: (await createMigratedDatabase()).botUrl });
});
afterAll(() => casedesk.remove());

const mailbox = 'desk@firm.example/INBOX';
const receivedAt = new Date('2026-03-11T08:00:12Z');
/** More parts than any letter has, from somebody who wants to steer the reader's terminal. */
const bomb = Buffer.concat([
  Buffer.from(
    [
      'From: =?utf-8?q?=1B]0;owned=07Anna?= <anna@elsewhere.example>',
      `Subject: =?utf-8?b?${Buffer.from('=cmd|\u001b[2J\u009b31m \u202edeR').toString('base64')}?=`,
      'Date: Wed, 11 Mar 2026 10:00:00 +0200',
      'Content-Type: multipart/mixed; boundary=edge',
      '',
      '',
    ].join('\r\n'),
  ),
  Buffer.from('--edge\r\n\r\nx\r\n'.repeat(1_500)),
]);
const bad = (word: string) => Buffer.concat([Buffer.from(`X-Word: ${word}\r\n`), bomb]);
const good = Buffer.from('From: a@elsewhere.example\r\nSubject: a question\r\n\r\nWhere is it?\r\n');

/** What the terminal would obey, and what turns text round. */
const harmful = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u;

let uid = 0;
/** Takes in and reads mails as the desk does, between two commands. */
async function takeIn(mails: (Buffer | Partial<FetchedMail>)[], refused: number[] = []): Promise<void> {
  const parser = openParser({ timeoutMilliseconds: 30_000, memoryMegabytes: 128 });
  const read = openReader({ parser, senderCheck: null, ownAddresses: [] });
  await casedesk.inDatabase(async (context) => {
    const lease = { owner: 'test', fence: 1 };
    await claimMailbox(context.db, mailbox, 'test', context.now(), new Date(Date.now() + 60_000));
    const found = mails.map((mail) => {
      uid += 1;
      const raw = Buffer.isBuffer(mail) ? mail : null;
      const more = Buffer.isBuffer(mail) ? {} : mail;
      return { uid, receivedAt, size: raw?.length ?? 0, raw, ...more };
    });
    await storeMail(context, { mailbox, uidValidity: '7', mails: found, gone: [], refused, lease });
    while ((await settleStoredMails(context, read)) > 0);
  });
  await parser.close();
}

/** The ledger and the audit trail between two commands. */
const kept = () =>
  casedesk.inDatabase(async (context) => ({
    mails: await context.db.selectFrom('desk.mail').selectAll().orderBy('id').execute(),
    events: await eventsOf(context.db, 0),
  }));
const eventsNamed = (kind: string, events: Awaited<ReturnType<typeof eventsOf>>) =>
  events.filter((event) => event.kind === kind);

test('with nothing put aside, the list says so and stays empty for programs', async () => {
  expect(await casedesk.run('mail', 'list', '--quarantined')).toMatchObject({
    code: 0,
    said: 'No mail is quarantined.\n',
  });
  expect(await casedesk.run('mail', 'retry', '--all')).toMatchObject({
    code: 0,
    said: 'No mail is quarantined.\n',
  });
});

test('lists quarantined mails and those the server keeps back, without a word of what they say', async () => {
  const header = Buffer.from('From: film@elsewhere.example\r\nSubject: film\r\n\r\n');
  await takeIn(
    [bomb, bad('two'), good, { raw: null, header, size: 50_000_000 }, { raw: null, withheld: true }],
    [77],
  );
  const table = await casedesk.run('mail', 'list', '--quarantined');
  expect(table.code).toBe(0);
  const lines = table.said.trimEnd().split('\n');
  expect(lines[0]).toMatch(/^ID +STATE +MAILBOX +RECEIVED \(UTC\) +SIZE +TRIES +REASON$/);
  expect(lines[1]).toMatch(
    /^1 +quarantined +desk@firm.example\/INBOX +2026-03-11 08:00:12 +19\.7 kB +1 +mail_unreadable$/,
  );
  expect(lines[3]).toMatch(/^4 +quarantined .* 50\.0 MB +0 +too large to fetch$/);
  expect(lines[4]).toMatch(/^5 +quarantined .* 08:00:12 +- +0 +the mail server does not give it out$/);
  expect(lines[5]).toMatch(
    /^- +refused +desk@firm.example\/INBOX UID 77 .*give it out yet; next try .* UTC$/,
  );
  expect(lines).toHaveLength(6);
  expect(table.said).not.toMatch(/anna|film@|question/i);
  const { lines: json } = await casedesk.run('mail', 'list', '--quarantined', '--json');
  expect(json[0]).toEqual({
    id: 1,
    state: 'quarantined',
    mailbox,
    uid: null,
    received_at: '2026-03-11T08:00:12.000Z',
    size: bomb.length,
    attempts: 1,
    next_try_at: null,
    reason: 'mail_unreadable',
  });
  expect(json.map(({ id, state, uid }) => [id, state, uid])).toEqual([
    [1, 'quarantined', null],
    [2, 'quarantined', null],
    [4, 'quarantined', null],
    [5, 'quarantined', null],
    [null, 'refused', 77],
  ]);
});

test('shows who wrote a mail that nobody could read, harmless for a terminal, and keeps that it was shown', async () => {
  const shown = await casedesk.run('mail', 'show', '1');
  expect(shown.code).toBe(0);
  expect(shown.said).toContain('Mail 1: quarantined');
  expect(shown.said).toMatch(/From +\]0;owned Anna <anna@elsewhere.example>/);
  expect(shown.said).toMatch(/Subject +=cmd\| \[2J 31m deR/);
  expect(shown.said).toContain('2026-03-11 08:00:00 UTC');
  expect(shown.said).toMatch(/UID 1, UIDVALIDITY 7/);
  expect(shown.said).not.toMatch(harmful);
  const json = await casedesk.run('mail', 'show', '1', '--json');
  expect(json.said).not.toMatch(harmful);
  expect(json.lines).toMatchObject([
    {
      ...{ id: 1, state: 'quarantined', reason: 'mail_unreadable', case: null },
      ...{ places: [{ mailbox, uid_validity: '7', uid: 1 }], sent_at: '2026-03-11T08:00:00.000Z' },
    },
  ]);
  expect((await casedesk.run('mail', 'show', '4')).said).toMatch(/film@elsewhere[\s\S]*never fetched whole/);
  expect(eventsNamed('mail_shown', (await kept()).events)).toMatchObject([
    { actor: 'command-line:tester', data: { mail: 1 } },
    { data: { mail: 1 } },
    { data: { mail: 4 } },
  ]);
});

test('puts a mail back into the queue, leaves an event, wakes the reader; the rest is refused in words', async () => {
  const ended = await casedesk.run('mail', 'retry', '1', '3', '4', '5', '99', '1');
  expect(ended).toMatchObject({
    code: 1,
    said: expect.stringMatching(/^Mail 1 is back in the queue\..*\n$/),
  });
  expect(ended.problem.split('\n')).toEqual([
    'Mail 3 is not quarantined: it was read or dealt with.',
    expect.stringMatching(/^Mail 4 was never fetched \(too large to fetch\).*casedesk mail done 4$/),
    expect.stringMatching(/^Mail 5 was never fetched \(the mail server does not give it out\)/),
    'There is no mail 99.',
    '',
  ]);
  const { mails, events } = await kept();
  expect(mails[0]).toMatchObject({ state: 'stored', attempts: 1, claimed_until: null, outcome: null });
  expect(eventsNamed('mail_retried', events)).toMatchObject([
    { actor: 'command-line:tester', data: { mail: 1, attempts: 1 } },
  ]);
  const woken = await casedesk.inDatabase((context) =>
    context.db
      .selectFrom('pgboss.job' as never)
      .select('name' as never)
      .execute(),
  );
  expect(woken).toEqual([{ name: 'settle-mail' }]);
  expect((await casedesk.run('mail', 'list')).said).toMatch(/1 +waiting .* mail_unreadable\n/);
});

test('tries all again that can be read, and a mail that fails again is quarantined again', async () => {
  const ended = await casedesk.run('mail', 'retry', '--all', '--json');
  expect(ended.code).toBe(0);
  expect(ended.lines.map(({ id, done }) => [id, done])).toEqual([
    [2, true],
    [4, false],
    [5, false],
  ]);
  await takeIn([]);
  const { mails, events } = await kept();
  expect(mails.map(({ state }) => state)).toEqual([
    ...['quarantined', 'quarantined', 'settled', 'quarantined', 'quarantined'],
  ]);
  expect(eventsNamed('mail_retried', events).map(({ data }) => data)).toMatchObject([
    { mail: 1 },
    { mail: 2 },
  ]);
});

test('what was dealt with by hand leaves the list, not the ledger', async () => {
  expect(await casedesk.run('mail', 'done', '4', '5', '3')).toMatchObject({
    code: 1,
    said: 'Mail 4 is off the list. Its bytes are kept.\nMail 5 is off the list. Its bytes are kept.\n',
    problem: 'Mail 3 is not quarantined: it was read or dealt with.\n',
  });
  const { lines } = await casedesk.run('mail', 'list', '--quarantined', '--json');
  expect(lines.map(({ id }) => id)).toEqual([1, 2, null]);
  const { mails, events } = await kept();
  expect(mails[3]).toMatchObject({ state: 'settled', outcome: 'by hand' });
  expect(eventsNamed('mail_done_by_hand', events)).toMatchObject([
    { actor: 'command-line:tester', data: { mail: 4 } },
    { data: { mail: 5 } },
  ]);
});

test('exports the raw bytes into a private file, once, and keeps that they were read', async () => {
  const file = join(casedesk.folder, 'bomb.eml');
  const ended = await casedesk.run('mail', 'export', '1', '--to', file);
  expect(ended).toMatchObject({ code: 0, said: expect.stringContaining(`${bomb.length} bytes, SHA-256 `) });
  expect(readFileSync(file)).toEqual(bomb);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await casedesk.run('mail', 'export', '2', '--to', file)).toMatchObject({
    code: 1,
    problem: `${file} is there already. --force replaces it.\n`,
  });
  expect((await casedesk.run('mail', 'export', '99', '--to', 'none.eml')).problem).toBe(
    'There is no mail 99.\n',
  );
  expect((await casedesk.run('mail', 'export', '5', '--to', 'none.eml')).problem).toBe(
    'Nothing of mail 5 is kept: the mail server does not give it out.\n',
  );
  expect(readdirSync(casedesk.folder)).not.toContain('none.eml');
  expect(readFileSync(file)).toEqual(bomb);
  expect(eventsNamed('mail_exported', (await kept()).events)).toMatchObject([
    { actor: 'command-line:tester', data: { mail: 1, bytes: bomb.length } },
    { data: { mail: 5, bytes: 0 } },
  ]);
});

test('--force replaces a file, its mode and no file that a link leads to', async () => {
  const file = join(casedesk.folder, 'open.eml');
  const elsewhere = join(casedesk.folder, 'elsewhere');
  writeFileSync(elsewhere, 'not ours');
  chmodSync(elsewhere, 0o644);
  symlinkSync(elsewhere, file);
  expect((await casedesk.run('mail', 'export', '2', '--to', 'open.eml', '--force')).code).toBe(0);
  expect(readFileSync(file)).toEqual(bad('two'));
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(elsewhere, 'utf8')).toBe('not ours');
  mkdirSync(join(casedesk.folder, 'kept'));
  expect((await casedesk.run('mail', 'export', '2', '--to', 'kept', '--force')).problem).toContain(
    'is a folder',
  );
});

test('wrong use ends with 2 and says how it goes', async () => {
  const wrong = [
    ...[[], ['lost'], ['show'], ['show', '1x'], ['retry', '1', '--all'], ['retry', '9'.repeat(30)]],
    ...[
      ['export', '1', '--to', '-'],
      ['list', '--wrong'],
    ],
  ];
  const ended = await Promise.all(wrong.map((words) => casedesk.run('mail', ...words)));
  expect(ended.map(({ code, said }) => [code, said])).toEqual(wrong.map(() => [2, '']));
  for (const { problem } of ended) expect(problem).toContain('casedesk mail');
});

test('mail inquiry reads as a person’s what was taken for a machine’s, once', async () => {
  const machine = Buffer.from(
    'From: b@elsewhere.example\r\nSubject: away\r\nAuto-Submitted: auto-replied\r\nMessage-ID: <own@elsewhere.example>\r\n\r\nWhere is it?\r\n',
  );
  const ours = Buffer.from(
    'From: list@elsewhere.example\r\nSubject: news\r\nList-Id: <news.elsewhere.example>\r\n\r\nNews.\r\n',
  );
  await takeIn([machine, ours]);
  const listed = await casedesk.run('mail', 'list', '--outcome', 'auto_reply', '--json');
  const { id } = JSON.parse(listed.said.trim().split('\n')[0]!);
  // Both opened cases of their own: those are changed on their cards.
  expect(await casedesk.run('mail', 'inquiry', String(id))).toMatchObject({
    code: 1,
    problem: expect.stringContaining('has a case already'),
  });
  expect(await casedesk.run('mail', 'inquiry', '99999')).toMatchObject({
    code: 1,
    problem: 'There is no mail 99999.\n',
  });
  expect(await casedesk.run('mail', 'list', '--outcome', 'nothing')).toMatchObject({ code: 2 });

  // A copy of a mail was folded into its case; an officer says it is one of its own.
  const copy = Buffer.concat([Buffer.from('X-Other-Road: 1\r\n'), good.subarray()]);
  const withId = (mail: Buffer) =>
    Buffer.concat([Buffer.from('Message-ID: <same@elsewhere.example>\r\n'), mail]);
  await takeIn([withId(good), withId(copy)]);
  const copies = await casedesk.run('mail', 'list', '--outcome', 'duplicate', '--json');
  const duplicate = JSON.parse(copies.said.trim().split('\n')[0]!).id;
  expect(await casedesk.run('mail', 'inquiry', String(duplicate))).toMatchObject({
    code: 0,
    said: `Mail ${duplicate} is read once more, as a person's.\n`,
  });
  await takeIn([]);
  const { mails, events } = await kept();
  expect(mails.find((mail) => mail.id === duplicate)).toMatchObject({ state: 'settled', outcome: 'inquiry' });
  expect(eventsNamed('mail_treated_as_inquiry', events)).toHaveLength(1);
});
