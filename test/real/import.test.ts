import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Context } from '../../src/domain/context.ts';
import { deriveKeys } from '../../src/domain/seal.ts';
import { type BulkDatabase, openBulkDatabase } from '../../src/domain/store/bulk-database.ts';
import { type OpenDatabase, openDatabase } from '../../src/domain/store/database.ts';
import { type RecordBatch, upsertRecordRows } from '../../src/domain/upsert-records.ts';
import { batchOf, clientRow, paymentRow } from '../records/rows.ts';
import { runCasedesk } from './support/command-line.ts';
import { createMigratedDatabase, type PostgresDatabase } from './support/postgres-database.ts';

let server: PostgresDatabase;
let bot: OpenDatabase;
let bulk: BulkDatabase;
let now = new Date('2026-03-16T09:00:00Z');
let woken: string[];
beforeAll(async () => {
  server = await createMigratedDatabase();
  bot = await openDatabase(server.botUrl);
  bulk = await openBulkDatabase(server.botUrl);
});
afterAll(async () => {
  await bulk?.close();
  await bot?.close();
});
beforeEach(() => {
  woken = [];
  now = new Date('2026-03-16T09:00:00Z');
});

const context = () =>
  ({
    db: bot.db,
    enqueue: async (_trx, job) => void woken.push(job),
    now: () => now,
    keys: deriveKeys(Buffer.alloc(32, 7)),
    settings: {},
  }) as Context;
const copyIn = (batch: RecordBatch) => upsertRecordRows(context(), batch, bulk);
const stored = (id: string) =>
  bot.db.selectFrom('core.payment').selectAll().where('external_id', '=', id).executeTakeFirstOrThrow();

it('copies rows in as they are written one by one: nulls, lists, quotes, tabs and backslashes', async () => {
  const odd = clientRow({
    external_id: 'C\\1',
    name: 'Anna "the \\N" {Brown}',
    name_native: 'line one\nline\ttwo',
    emails: "o'neil@example.com;second@example.com",
  });
  expect(await copyIn(batchOf('client', clientRow(), odd))).toMatchObject({ inserted: 2, refused: [] });
  const copied = await bot.db
    .selectFrom('core.client')
    .selectAll()
    .where('external_id', '=', 'C\\1')
    .executeTakeFirstOrThrow();
  await upsertRecordRows(context(), batchOf('client', odd));
  const written = await bot.db
    .selectFrom('core.client')
    .selectAll()
    .where('external_id', '=', 'C\\1')
    .executeTakeFirstOrThrow();
  expect(copied).toEqual(written);
  expect(copied).toMatchObject({ name_native: 'line one line two', vip: false });
});

it('takes newer rows, ignores older ones, confirms equal ones and refuses orphans, all in one go', async () => {
  await copyIn(batchOf('client', clientRow()));
  const at = (id: string, time: string, more = {}) =>
    paymentRow({ external_id: id, source_updated_at: time, ...more });
  await copyIn(batchOf('payment', at('P1', '2026-03-12'), at('P2', '2026-03-12'), at('P3', '2026-03-12')));
  now = new Date('2026-03-16T10:00:00Z');
  const second = [
    at('P1', '2026-03-13', { status: 'completed', amount: '0.12345678', currency: 'BTC' }),
    at('P2', '2026-03-11', { status: 'rejected' }),
    at('P3', '2026-03-12'),
    at('P4', '2026-03-12', { client_id: 'C404' }),
    at('P5', '2026-03-12', { status: 'teleported', currency: 'USDT' }),
  ];
  expect(await copyIn(batchOf('payment', ...second))).toMatchObject({
    inserted: 1,
    updated: 1,
    ignored: 1,
    confirmed: 1,
    refused: [{ line: 5, column: 'client_id' }],
    unknownStatuses: ['teleported'],
  });
  expect(await stored('P1')).toMatchObject({ status: 'completed', amount: '0.12345678', currency: 'BTC' });
  expect(await stored('P2')).toMatchObject({
    status: 'pending_review',
    confirmed_at: new Date('2026-03-16T09:00:00Z'),
  });
  expect(await stored('P3')).toMatchObject({ confirmed_at: now, confirmed_by: 'import' });
  expect(await stored('P5')).toMatchObject({ status: 'unknown', raw_status: 'teleported' });
});

it('takes an id that is there many times in the order of its lines', async () => {
  await copyIn(batchOf('client', clientRow()));
  const rows = ['2026-03-12', '2026-03-14', '2026-03-13'].map((time, index) =>
    paymentRow({ external_id: 'TWICE', fee: `${index}`, source_updated_at: time }),
  );
  expect(await copyIn(batchOf('payment', ...rows))).toMatchObject({ inserted: 1, updated: 1, ignored: 1 });
  expect((await stored('TWICE')).fee).toBe('1.00000000');
});

it('leaves nothing of a batch whose database fails, and goes on with the next', async () => {
  await copyIn(batchOf('client', clientRow()));
  const failing: BulkDatabase = { ...bulk, copy: (statement) => bulk.copy(statement, 'not a row\n') };
  const failed = upsertRecordRows(
    context(),
    batchOf('payment', paymentRow({ external_id: 'LOST' })),
    failing,
  );
  await expect(failed).rejects.toThrow('missing data for column');
  expect(await copyIn(batchOf('payment', paymentRow({ external_id: 'NEXT' })))).toMatchObject({
    inserted: 1,
  });
});

it('gives way to a webhook that stores a new row between the look and the copy', async () => {
  await copyIn(batchOf('client', clientRow()));
  const row = paymentRow({ external_id: 'RACE', status: 'submitted' });
  const raced: BulkDatabase = {
    ...bulk,
    async copy(statement, lines) {
      await upsertRecordRows(context(), { ...batchOf('payment', row), source: 'webhook' });
      await bulk.copy(statement, lines);
    },
  };
  const other = paymentRow({ external_id: 'BESIDE' });
  const both = await upsertRecordRows(context(), batchOf('payment', row, other), raced);
  expect(both).toMatchObject({ inserted: 1, confirmed: 1, refused: [] });
});

it('imports by the command with the rights of the bot, and a snapshot marks what is gone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'casedesk-import-'));
  const csv = (rows: Record<string, string>[]) =>
    [Object.keys(rows[0]!), ...rows.map((row) => Object.values(row))]
      .map((cells) => cells.join(','))
      .join('\n');
  const row = (id: string) => clientRow({ external_id: id, source_updated_at: '2026-03-20' });
  const variables = {
    CASEDESK_KEY: 'c5'.repeat(32),
    FIRM_NAME: 'Northgate Markets',
    DESK_ADDRESS: 'support@northgate.example',
    DESKS_FILE: fileURLToPath(new URL('../../desks.example.json', import.meta.url)),
    DATABASE_URL: server.botUrl,
  };
  try {
    writeFileSync(join(folder, 'clients.csv'), csv(['S1', 'S2', 'S3'].map(row)));
    const first = await runCasedesk(['import', folder], variables);
    expect(first).toMatchObject({ code: 0, problem: '' });
    expect(first.out).toMatch(
      /^clients\.csv: 3 rows read, 3 changed \(3 new\), 0 confirmed, 0 stale, 0 refused; /m,
    );
    writeFileSync(join(folder, 'clients.csv'), csv(['S1', 'S3'].map(row)));
    const second = await runCasedesk(['import', '--snapshot', folder], variables);
    expect(second.out).toMatch(/^clients\.csv: 2 rows read, 0 changed \(0 new\), 2 confirmed, .* gone; /m);
    const gone = await bot.db
      .selectFrom('core.client')
      .select(['external_id', 'gone_at'])
      .where('external_id', 'in', ['S1', 'S2', 'S3'])
      .orderBy('external_id')
      .execute();
    expect(gone.map(({ gone_at }) => gone_at !== null)).toEqual([false, true, false]);
    const told = bot.db.selectFrom('core.client_fact').select('external_id').where('external_id', '=', 'S2');
    expect(await told.execute()).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
