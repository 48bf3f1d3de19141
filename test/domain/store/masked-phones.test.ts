import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as core from '../../../migrations/0001-core.ts';
import * as mirror from '../../../migrations/0014-mirror.ts';
import * as maskedPhones from '../../../migrations/0034-masked-phones.ts';
import { type OpenDatabase, openDatabase } from '../../../src/domain/store/database.ts';

let database: OpenDatabase;
beforeAll(async () => {
  database = await openDatabase('pglite:');
});
afterAll(() => database.close());

test('the migration masks the numbers that are there, and leaves none in the pages of the table', async () => {
  const db = database.db as unknown as Kysely<unknown>;
  await core.up(db);
  await sql`create schema if not exists desk`.execute(db);
  await sql`create table desk.case_link (type text, external_id text)`.execute(db);
  await mirror.up(db);
  await sql`insert into core.client (external_id, source_updated_at, confirmed_at, type, entity, name, emails, phones,
      status, raw_status, vip)
    values ('CL-1', now(), now(), 'individual', 'CY', 'Anna', '{}', '{"+357 99 123456","8 (916) 123-45-67"}', 'unknown', '99 12 34 56', false),
      ('CL-2', now(), now(), 'individual', 'CY', 'Boris', '{}', '{}', 'unknown', 'level_2 of 3', false)`.execute(
    db,
  );

  await maskedPhones.up(db);

  const rows =
    await sql`select phones_masked, phone_hashes, raw_status from core.client order by external_id`.execute(
      db,
    );
  expect(rows.rows).toEqual([
    { phones_masked: ['****3456', '****4567'], phone_hashes: [], raw_status: '(not a word)' },
    { phones_masked: [], phone_hashes: [], raw_status: 'level_2 of 3' },
  ]);
  await sql`checkpoint`.execute(db);
  const pages = await sql<{ bytes: string }>`
    select encode(pg_read_binary_file(pg_relation_filepath('core.client')), 'escape') as bytes`.execute(db);
  expect(pages.rows[0]!.bytes).toContain('****3456');
  expect(pages.rows[0]!.bytes).not.toContain('99 123456');
});
