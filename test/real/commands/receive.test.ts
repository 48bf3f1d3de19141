import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anna, clients } from '../../../demo/seed/clients.ts';
import { firm } from '../../../demo/seed/people.ts';
import type { MailWorld } from '../../../demo/servers/mail/contract.ts';
import { createMailWorld } from '../../../demo/servers/mail/world.ts';
import { type CommandLine, openCommandLine } from '../../support/command-line.ts';
import { createMigratedDatabase } from '../support/postgres-database.ts';

let world: MailWorld;
let casedesk: CommandLine;
beforeAll(async () => {
  world = await createMailWorld({
    directory: null,
    accounts: clients.map(({ address }) => ({ address, password: 'unused' })),
    signedDomains: ['lakeside.example'],
  });
  casedesk = await openCommandLine({
    DATABASE_URL: (await createMigratedDatabase()).botUrl,
    DNS_SERVERS: world.dns,
    MAIL_LARGEST_MB: '1',
  });
});
afterAll(async () => {
  casedesk.remove();
  await world.stop();
});

function put(name: string, content: string | Buffer): void {
  mkdirSync(join(casedesk.folder, name, '..'), { recursive: true });
  writeFileSync(join(casedesk.folder, name), content);
}

function letter(id: string, text: string, ...more: string[]): string {
  return [
    `From: Anna Fischer <${anna.address}>`,
    `To: ${firm.deskAddress}`,
    'Subject: My deposit',
    `Message-ID: <${id}@lakeside.example>`,
    'Date: Wed, 11 Mar 2026 10:00:00 +0100',
    ...more,
    '',
    text,
    '',
  ].join('\r\n');
}

const kept = () =>
  casedesk.inDatabase(async ({ db }) => ({
    mails: await db.selectFrom('desk.mail').selectAll().orderBy('id').execute(),
    cases: await db.selectFrom('desk.inquiry_case').selectAll().orderBy('id').execute(),
    inquiries: await db.selectFrom('desk.inquiry').selectAll().orderBy('id').execute(),
    woken: await db
      .selectFrom('pgboss.job' as never)
      .select('name' as never)
      .execute(),
  }));

test('a signed mail from a file takes the whole road: checked, a case, a draft wanted; again it is the same', async () => {
  put('anna.eml', await world.sign(Buffer.from(letter('one', 'Where is my deposit?')), 'lakeside.example'));
  const first = await casedesk.run('receive', 'anna.eml');
  expect(first).toMatchObject({ code: 0, problem: '' });
  const [, ref] = /^anna\.eml: mail 1, an inquiry, opened case (CD-\w{7})\.\n$/.exec(first.said) ?? [];
  const again = await casedesk.run('receive', 'anna.eml');
  expect(again).toMatchObject({
    ...{ code: 0, problem: '' },
    said: `anna.eml: already received: mail 1, an inquiry, opened case ${ref}.\n`,
  });
  const { mails, cases, inquiries, woken } = await kept();
  expect(mails).toMatchObject([{ mailbox: 'file', state: 'settled', outcome: 'inquiry' }]);
  expect(cases).toMatchObject([{ ref }]);
  expect(inquiries).toMatchObject([{ verdict: 'pass', draft_wanted: true, sender_address: anna.address }]);
  expect(woken).toEqual(expect.arrayContaining([{ name: 'draft-replies' }]));
});

test('a folder is read in bytewise order of path; each line names its file, and what fails stops nothing', async () => {
  put('in/B.eml', letter('two', 'A question'));
  put('in/a/same-bytes.eml', letter('two', 'A question'));
  put('in/a/same-mail.eml', letter('two', 'A question', 'X-Road: another'));
  put('in/b-away.eml', letter('three', 'I am away.', 'Auto-Submitted: auto-replied'));
  put('in/c-empty.eml', '');
  const parts = '--edge\r\n\r\nx\r\n'.repeat(1_500);
  put('in/d-bomb.eml', letter('four', parts, 'Content-Type: multipart/mixed; boundary=edge'));
  put('in/e-film.eml', letter('five', 'x'.repeat(1_100_000)));
  put('in/f.eml', letter('six', 'Another question'));
  const ended = await casedesk.run('receive', '--json', 'in', 'nowhere.eml');
  expect(ended).toMatchObject({ code: 1, problem: '' });
  const { cases } = await kept();
  const [, two, three, six] = cases.map(({ ref }) => ref);
  expect(ended.lines.map((line) => [line.file, line.state, line.outcome, line.case, line.already])).toEqual([
    ['in/B.eml', 'settled', 'inquiry', two, false],
    ['in/a/same-bytes.eml', 'settled', 'inquiry', two, true],
    ['in/a/same-mail.eml', 'settled', 'duplicate', two, false],
    ['in/b-away.eml', 'settled', 'auto_reply', three, false],
    ['in/c-empty.eml', 'refused', null, null, false],
    ['in/d-bomb.eml', 'quarantined', 'quarantined', null, false],
    ['in/e-film.eml', 'refused', null, null, false],
    ['in/f.eml', 'settled', 'inquiry', six, false],
    ['nowhere.eml', 'refused', null, null, false],
  ]);
  expect(ended.lines[6]).toMatchObject({ reason: expect.stringContaining('MAIL_LARGEST_MB') });
  expect(ended.lines[8]).toMatchObject({ reason: 'There is no such file (ENOENT).' });
  expect(cases).toHaveLength(4);
});

test('for people, failures go to standard error and a file name steers no terminal', async () => {
  put('x\u001b]0;owned\u0007.eml', letter('seven', 'A third question'));
  const ended = await casedesk.run('receive', 'x\u001b]0;owned\u0007.eml', 'in/d-bomb.eml', 'in/c-empty.eml');
  expect(ended.code).toBe(1);
  expect(ended.said).toMatch(/^x \]0;owned \.eml: mail \d+, an inquiry, opened case CD-\w{7}\.\n$/);
  expect(ended.problem).toMatch(
    /^in\/d-bomb\.eml: already received: mail (\d+) could not be read \(mail_unreadable\) and is quarantined\. See: casedesk mail show \1\nin\/c-empty\.eml: The file is empty\.\n$/,
  );
});

test('what is no mail, or several, is refused by its name and makes no case', async () => {
  const before = (await kept()).mails.length;
  put('other/1-outlook.msg', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]));
  put('other/2-notes.md', '# Notes\n\nTo: nobody\n');
  const line = 'From anna@lakeside.example Wed Mar 11 10:00:00 2026\n';
  put('other/3-two.mbox', `${line}${letter('m1', 'one')}\n${line}${letter('m2', 'two')}`);
  put('other/4-one.mbox', `${line}${letter('m3', 'one')}`);
  const ended = await casedesk.run('receive', 'other');
  expect(ended.code).toBe(1);
  expect(ended.problem.split('\n').map((said) => said.slice(0, 40))).toEqual([
    'other/1-outlook.msg: This is a .msg file',
    'other/2-notes.md: This is no mail: it do',
    'other/3-two.mbox: This file holds severa',
    '',
  ]);
  expect(ended.said).toMatch(/^other\/4-one\.mbox: mail \d+, an inquiry, opened case CD-\w{7}\.\n$/);
  expect((await kept()).mails.length).toBe(before + 1);
});

test('wrong use ends with 2, an empty folder with 1', async () => {
  mkdirSync(join(casedesk.folder, 'nothing'));
  expect(await casedesk.run('receive')).toMatchObject({
    code: 2,
    problem: expect.stringContaining('Usage:'),
  });
  expect(await casedesk.run('receive', '--wrong', 'in')).toMatchObject({ code: 2 });
  expect(await casedesk.run('receive', 'nothing')).toMatchObject({ code: 1, said: '' });
});
