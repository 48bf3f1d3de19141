import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { DeskError } from '../../src/domain/errors.ts';
import { type RecordBatch, upsertRecordRows } from '../../src/domain/upsert-records.ts';
import { importDirectory } from '../../src/records/csv.ts';
import { readRows } from '../../src/records/csv-rows.ts';
import { type Mirror, openMirror } from './mirror.ts';
import { accountRow, applicationRow, clientRow, documentRow, paymentRow, providerRow } from './rows.ts';

let mirror: Mirror;
let directory: string;
let said: string[];
beforeAll(async () => {
  mirror = await openMirror();
});
afterAll(() => mirror?.close());
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'casedesk-csv-'));
  said = [];
});
afterEach(async () => {
  await rm(directory, { recursive: true });
  await mirror.clear();
});

const importAll = (upsert = (batch: RecordBatch) => upsertRecordRows(mirror.context, batch)) =>
  importDirectory(directory, { upsert, report: (line) => said.push(line) });
const write = (file: string, content: string | Buffer) => writeFile(join(directory, file), content);

function csv(rows: Record<string, string>[], lineEnd = '\n'): string {
  const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return [Object.keys(rows[0]!), ...rows.map((row) => Object.values(row).map(quoted))]
    .map((cells) => cells.join(',') + lineEnd)
    .join('');
}
const clients = (...rows: Record<string, string>[]) => csv(rows.map((row) => clientRow(row)));
const storedClients = () =>
  mirror.context.db
    .selectFrom('core.client')
    .select(['external_id', 'name'])
    .orderBy('external_id')
    .execute();

test('six files go in parents first, whatever the order of the folder', async () => {
  await write(
    'payments.csv',
    csv([paymentRow(), paymentRow({ external_id: 'DP-1', kind: 'deposit', status: 'credited' })]),
  );
  await write('documents.csv', csv([documentRow()]));
  await write('applications.csv', csv([applicationRow()]));
  await write('accounts.csv', csv([accountRow()]));
  await write('clients.csv', csv([clientRow()]));
  await write('providers.csv', csv([providerRow()]));
  const report = await importAll();
  expect(report.refused).toBe(0);
  expect(report.files.map(({ file, state, inserted }) => [file, state, inserted])).toEqual([
    ['clients.csv', 'imported', 1],
    ['accounts.csv', 'imported', 1],
    ['applications.csv', 'imported', 1],
    ['documents.csv', 'imported', 1],
    ['payments.csv', 'imported', 2],
    ['providers.csv', 'imported', 1],
  ]);
  expect(said.at(-2)).toBe(
    'payments.csv: 2 rows read, 2 changed (2 new), 0 confirmed, 0 stale, 0 refused; 0.0 s.',
  );
});

test('the same files again confirm, an absent file is said and skipped', async () => {
  await write('clients.csv', clients({}));
  await importAll();
  const report = await importAll();
  expect(report.files[0]).toMatchObject({ inserted: 0, confirmed: 1 });
  expect(report.files[4]).toMatchObject({ file: 'payments.csv', state: 'absent' });
  expect(said).toContain('payments.csv: not there, skipped.');
});

test('a byte order mark, CR LF, quotes, a cell over two lines and blank lines', async () => {
  const rows: Record<string, string>[] = [
    { name: 'Brown, "Anna"' },
    { external_id: 'C2', name: 'Иван\nПетров' },
    { external_id: 'C3', vip: 'maybe' },
  ];
  const text = csv(
    rows.map((row) => clientRow(row)),
    '\r\n',
  ).replace('\r\n', '\r\n\r\n');
  await write('clients.csv', `\ufeff${text}`);
  const report = await importAll();
  expect(await storedClients()).toEqual([
    { external_id: 'C100023', name: 'Brown, "Anna"' },
    { external_id: 'C2', name: 'Иван Петров' },
  ]);
  // Header, blank, first row, the second over lines 4 and 5, so the third stands in line 6.
  expect(report.files[0]!.problems).toEqual([{ line: 6, column: 'vip', reason: 'Write true or false.' }]);
});

test('refused rows are named with file, line, column and reason while the rest goes in', async () => {
  await write(
    'clients.csv',
    clients({}, { external_id: 'C2', emails: 'not an address' }, { external_id: 'C3' }),
  );
  await write(
    'payments.csv',
    csv([
      paymentRow({ client_id: 'C2' }),
      paymentRow({ amount: '12,5' }),
      paymentRow({ external_id: 'P3', status: 'odd' }),
    ]),
  );
  const report = await importAll();
  expect(report.refused).toBe(3);
  expect(await storedClients()).toHaveLength(2);
  expect(said).toContain(
    'clients.csv, line 3, column emails: Entry 1 of 1 is not a plain e-mail address; separate entries with semicolons.',
  );
  expect(said).toContain(
    'payments.csv, line 2, column client_id: There is no client C2. Bring it in first; it belongs in clients.csv.',
  );
  expect(said).toContainEqual(expect.stringMatching(/^payments\.csv, line 3, column amount: Write digits/));
  expect(said).toContain('payments.csv: the status "odd" is not known and stored as unknown.');
  expect(said).toContainEqual(
    expect.stringMatching(
      /^payments.csv: \d+ rows read, 1 changed \(1 new\), 0 confirmed, 0 stale, 2 refused; /,
    ),
  );
});

test('a broken quote, a stray quote, a short row and a line in another encoding cost themselves only', async () => {
  const [header, good] = clients({ external_id: 'C1' }).split('\n') as [string, string];
  const other = (id: string, name = 'Anna') => good.replace('C1', id).replace('Anna Brown', name);
  const lines = [
    header,
    other('C2'),
    other('C3', '"Anna'),
    other('C4'),
    other('C5', 'Anna "the" Brown'),
    other('C6').split(',').slice(0, 5).join(','),
    other('C7', '"Brown, Anna"'),
    'ENCODED',
    other('C9'),
  ];
  const [before, after] = lines.join('\n').split('ENCODED') as [string, string];
  const windows1251 = Buffer.from([0xc0, 0xed, 0xed, 0xe0]);
  await write('clients.csv', Buffer.concat([Buffer.from(before), windows1251, Buffer.from(after)]));
  const report = await importAll();
  expect((await storedClients()).map((row) => row.external_id)).toEqual(['C2', 'C4', 'C7', 'C9']);
  expect(report.files[0]!.problems.map(({ line, reason }) => [line, reason.slice(0, 30)])).toEqual([
    [3, 'A quote is opened in this line'],
    [5, 'A quote stands inside a cell; '],
    [6, 'This row has 5 cells where the'],
    [8, 'This line is not UTF-8. Save t'],
  ]);
  expect(report.refused).toBe(4);
});

test('a quote that is open to the end of a long file does not swallow it', async () => {
  const rows = Array.from({ length: 60 }, (_, index) => ({ external_id: `C${index + 10}` }));
  const lines = clients(...rows).split('\n');
  lines[1] = lines[1]!.replace('Anna Brown', '"Anna Brown');
  await write('clients.csv', lines.join('\n'));
  const report = await importAll();
  expect(report.files[0]).toMatchObject({ inserted: 59, refused: 1, problems: [{ line: 2 }] });
});

test('two quotes that are never closed do not swallow what lies between them', async () => {
  const lines = clients(...['C1', 'C2', 'C3', 'C4'].map((id) => ({ external_id: id }))).split('\n');
  for (const line of [1, 3]) lines[line] = lines[line]!.replace('Anna Brown', '"Anna Brown');
  await write('clients.csv', lines.join('\n'));
  const report = await importAll();
  expect((await storedClients()).map((row) => row.external_id)).toEqual(['C2', 'C4']);
  expect(report.files[0]!.problems.map((problem) => problem.line)).toEqual([2, 4]);
});

test('rows come out while a quote is open, however long the file is', async () => {
  async function* long() {
    for (let number = 2; number < 2000; number += 1) {
      yield { number, text: number === 2 ? '"a,b' : 'a,b', fault: '' };
    }
    throw new Error('read too far');
  }
  for await (const row of readRows(long(), 2)) {
    if ('cells' in row) {
      expect(row).toEqual({ line: 3, cells: ['a', 'b'] });
      break;
    }
    expect(row.line).toBe(2);
  }
});

test('columns that are unknown or missing are named with line 1', async () => {
  const renamed = csv([clientRow()]).replace('country', 'land').replace('time_zone', 'zone');
  await write('clients.csv', renamed);
  await write('accounts.csv', csv([accountRow()]).replace('login', 'Login Number'));
  const report = await importAll();
  expect(report.files[0]).toMatchObject({ state: 'imported', inserted: 1 });
  expect(said.slice(0, 3)).toEqual([
    'clients.csv, line 1, column land: Casedesk does not know this column and did not read it.',
    'clients.csv, line 1, column zone: Casedesk does not know this column and did not read it.',
    'clients.csv, line 1: These columns are missing and were read as empty: country, time_zone.',
  ]);
  expect(report.files[1]).toMatchObject({ state: 'unreadable', inserted: 0 });
  expect(said).toContain(
    'accounts.csv, line 1, column login: This column is missing, so the file was not read.',
  );
  expect(report.refused).toBe(1);
});

test.each([
  ['is empty', '', /must be the header: external_id, client_id/],
  ['has no header, whose first line is somebody', csv([clientRow()]).split('\n')[1]!, /must be the header/],
  ['is separated by semicolons', csv([accountRow()]).replaceAll(',', ';'), /commas, not semicolons/],
  ['is UTF-16', Buffer.from(`\ufeff${csv([accountRow()])}`, 'utf16le'), /not UTF-8/],
  ['names a column twice', csv([accountRow()]).replace('platform', 'login'), /twice/],
  ['has no line end for a megabyte', Buffer.alloc(1024 * 1024, 'x'), /longer than 65536 bytes/],
])('a file that %s is named and the next one is read', async (_fault, content, reason) => {
  await write('accounts.csv', content);
  await write('clients.csv', clients({}));
  const report = await importAll();
  expect(report.files[0]).toMatchObject({ file: 'clients.csv', inserted: 1 });
  expect(report.files[1]).toMatchObject({ state: 'unreadable', inserted: 0 });
  expect(said.filter((line) => line.startsWith('accounts.csv, line 1')).join('\n')).toMatch(reason);
  expect(said.join('\n')).not.toMatch(/anna/i);
});

test('a file that the system does not give is named and the next one is read', async () => {
  await mkdir(join(directory, 'clients.csv'));
  await write('accounts.csv', csv([accountRow()]));
  const report = await importAll();
  expect(said[0]).toBe('clients.csv: This file cannot be read (EISDIR); rows before that point went in.');
  expect(report.files[0]).toMatchObject({ state: 'unreadable' });
  expect(report.files[1]).toMatchObject({ state: 'imported', refused: 1 });
  expect(report.refused).toBe(2);
});

test('a folder without any of the files, or none at all, is an error that names it', async () => {
  await expect(importAll()).rejects.toMatchObject({
    code: 'import_directory',
    sentence: expect.stringContaining(directory),
  });
  const gone = importDirectory(join(directory, 'gone'), {
    upsert: async () => Promise.reject(),
    report: () => undefined,
  });
  await expect(gone).rejects.toMatchObject({
    code: 'import_directory',
    sentence: expect.stringContaining('ENOENT'),
  });
});

test('a database that fails ends the import instead of being taken for a bad file', async () => {
  await write('clients.csv', clients({}));
  const failing = importAll(async () => Promise.reject(new Error('connection lost')));
  await expect(failing).rejects.toThrow('connection lost');
  const told = importAll(async () => Promise.reject(new DeskError('database_old', 'Run casedesk migrate.')));
  await expect(told).rejects.toMatchObject({ code: 'database_old' });
});

test('rows are handed over in batches while the file is being read', async () => {
  const rows = Array.from({ length: 1201 }, (_, index) => ({ external_id: `C${index}` }));
  await write('clients.csv', clients(...rows));
  const batches: number[][] = [];
  await importAll(async (batch) => {
    batches.push([batch.rows.length, batch.rows[0]!.line]);
    return {
      inserted: batch.rows.length,
      updated: 0,
      confirmed: 0,
      ignored: 0,
      refused: [],
      unknownStatuses: [],
    };
  });
  expect(batches).toEqual([
    [500, 2],
    [500, 502],
    [201, 1002],
  ]);
});
