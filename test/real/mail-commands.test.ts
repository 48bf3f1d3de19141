import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { eventsOf } from '../../src/domain/store/case-events.ts';
import { runCasedesk, startCasedesk } from './support/command-line.ts';
import { createMigratedDatabase, type PostgresDatabase, useDatabase } from './support/postgres-database.ts';

let database: PostgresDatabase;
let folder: string;
let running: ReturnType<typeof startCasedesk>;
const variables = () => ({
  DATABASE_URL: database.botUrl,
  CASEDESK_KEY: 'c5'.repeat(32),
  FIRM_NAME: 'Northgate Markets',
  DESK_ADDRESS: 'support@northgate.example',
  DESKS_FILE: fileURLToPath(new URL('../../desks.example.json', import.meta.url)),
  DNS_SERVERS: '127.0.0.1:9',
  HTTP_PORT: '0',
  LOG_LEVEL: 'error',
  // So that only a wake-up brings a mail to its reader within the time of a test.
  JOBS_LOOK_SECONDS: '60',
});
const casedesk = (...words: string[]) => runCasedesk(words, variables());
beforeAll(async () => {
  database = await createMigratedDatabase();
  folder = mkdtempSync(join(tmpdir(), 'casedesk-files-'));
  running = startCasedesk(['start'], variables());
  await running.said(/Health: (http:\S+)/);
});
afterAll(async () => {
  running.stop();
  await running.ended;
  rmSync(folder, { recursive: true });
});

const letter = (word: string, more = '') =>
  `From: a@elsewhere.example\r\nSubject: ${word}\r\nMessage-ID: <${word}@elsewhere.example>\r\n${more}\r\n${word}\r\n`;

it('files are taken in with the bot’s rights beside a process that reads them too: a case each, none twice', async () => {
  for (let number = 0; number < 20; number += 1)
    writeFileSync(join(folder, `${number}.eml`), letter(`question-${number}`));
  const [one, other] = await Promise.all([
    casedesk('receive', '--json', folder),
    casedesk('receive', '--json', folder),
  ]);
  for (const { code, problem, out } of [one, other]) {
    expect([code, problem]).toEqual([0, '']);
    const lines = out.trim().split('\n');
    expect(new Set(lines.map((line) => JSON.parse(line).case)).size).toBe(20);
  }
  const counts = await useDatabase(database.superuserUrl, async (db) => ({
    mails: (await db.selectFrom('desk.mail').select('id').execute()).length,
    cases: (await db.selectFrom('desk.inquiry_case').select('id').execute()).length,
  }));
  expect(counts).toEqual({ mails: 20, cases: 20 });
});

it('a mail that is tried again is read at once by the process that runs', async () => {
  const file = join(folder, 'bomb.eml');
  const parts = '--edge\r\n\r\nx\r\n'.repeat(1_500);
  writeFileSync(file, letter('bomb', `Content-Type: multipart/mixed; boundary=edge\r\n\r\n${parts}`));
  const [, id] = /mail (\d+) could not be read/.exec((await casedesk('receive', file)).problem)!;
  expect(await casedesk('mail', 'retry', id!)).toMatchObject({ code: 0, problem: '' });
  const kinds = () =>
    useDatabase(database.superuserUrl, async (db) =>
      (await eventsOf(db, 0)).filter(({ data }) => data.mail === Number(id)).map(({ kind }) => kind),
    );
  await vi.waitFor(
    async () => expect(await kinds()).toEqual(['mail_quarantined', 'mail_retried', 'mail_quarantined']),
    { timeout: 20_000, interval: 200 },
  );
  const listed = await casedesk('mail', 'list', '--quarantined');
  expect(listed).toMatchObject({ code: 0, problem: '' });
  expect(listed.out).toContain('mail_unreadable');
  expect((await casedesk('mail', 'show', id!)).out).toContain('Subject     bomb');
});
