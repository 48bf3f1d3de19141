import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addEvent, findBrokenEvents } from '../../src/domain/store/case-events.ts';
import { clientDomainsAfter } from '../../src/domain/store/client-domains.ts';
import { type OpenDatabase, openDatabase } from '../../src/domain/store/database.ts';
import { createMigratedDatabase } from './support/postgres-database.ts';
import { insufficientPrivilege, refusalOf } from './support/refusal.ts';

let bot: OpenDatabase;
beforeAll(async () => {
  const { botUrl } = await createMigratedDatabase();
  bot = await openDatabase(botUrl, { poolSize: 1 });
});
afterAll(() => bot?.close());

describe('the bot’s role', () => {
  it.each([
    'update desk.case_event set actor = actor',
    'delete from desk.case_event',
    'truncate desk.case_event',
    'update desk.approval set approved_by = approved_by',
    'update desk.mail_part set bytes = bytes',
    'update desk.schedule_run set claimed_at = claimed_at',
    'delete from desk.inquiry_case',
    'delete from desk.inquiry',
    'delete from desk.draft',
    'delete from desk.approval',
    'delete from desk.mail',
    'delete from desk.delivery',
    'delete from desk.case_link',
    'delete from core.client',
    'delete from desk.case_link',
    'truncate desk.case_link',
  ])('cannot change or lose what must stay: %s', async (statement) => {
    expect(await refusalOf(bot.db, statement)).toEqual(insufficientPrivilege);
  });

  it.each([
    'create table desk.extra (id integer)',
    'create table core.extra (id integer)',
    'create table pgboss.extra (id integer)',
    'create table public.extra (id integer)',
    'create schema extra',
    'alter table desk.inquiry_case add column extra integer',
    'alter table desk.approval drop constraint four_eyes',
    'alter table desk.case_event disable trigger append_only',
    'drop trigger chain on desk.case_event',
    'drop table desk.case_event',
    'create or replace view core.payment_fact as select * from core.payment',
    'create or replace function desk.chain_case_event() returns trigger language plpgsql as $$ begin return new; end $$',
    "insert into public.casedesk_migration (name, timestamp) values ('0003-extra', 'now')",
    'set session_replication_role = replica',
    'set role owner',
    "select pg_read_file('postgresql.conf')",
  ])('cannot change the house it works in: %s', async (statement) => {
    expect(await refusalOf(bot.db, statement)).toEqual(insufficientPrivilege);
  });

  it('may delete jobs and what ends by itself and nothing else, and truncates, triggers and owns nothing', async () => {
    const found = await sql<{ name: string; deletes: boolean; more: boolean }>`
      select table_schema || '.' || table_name as name,
        has_table_privilege(quote_ident(table_schema) || '.' || quote_ident(table_name), 'delete') as deletes,
        has_table_privilege(quote_ident(table_schema) || '.' || quote_ident(table_name),
          'truncate, trigger, references') as more
      from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema')`.execute(
      bot.db,
    );
    expect(found.rows.length).toBeGreaterThan(20);
    const deletable = found.rows.filter((row) => row.deletes && !row.name.startsWith('pgboss.'));
    expect(deletable.map((row) => row.name).toSorted()).toEqual([
      'core.webhook_event',
      'desk.ai_day',
      'desk.ai_run',
      'desk.record_change',
    ]);
    expect(found.rows.filter((row) => row.more)).toEqual([]);
  });

  it('keeps the domains of the clients that it mirrors, each once', async () => {
    await sql`insert into core.client (external_id, source_updated_at, confirmed_at, type, entity, name, emails, phones_masked, status, vip)
      select 'CL-' || number, now(), now(), 'person', 'EU', 'Ines', array['ines' || number || '@north-harbour.com',
        'ines@lake' || number % 3 || '.example'], '{}', 'active', false from generate_series(1, 500) number`.execute(
      bot.db,
    );
    const kept = (await clientDomainsAfter(bot.db, 0)).map(({ domain }) => domain);
    expect(kept.toSorted()).toEqual(['lake0.example', 'lake1.example', 'lake2.example', 'north-harbour.com']);
  });

  it('numbers and hashes no event itself: the trigger takes no advice', async () => {
    await addEvent(bot.db, { stream: 0, at: new Date(0), actor: 'system', kind: 'first', data: { id: 1 } });
    const added = await sql<{ seq: number; hash: string; previous_hash: string }>`
      insert into desk.case_event (stream, seq, at, actor, kind, data, previous_hash, hash)
      values (0, 77, now(), 'system', 'second', '{}', 'forged', 'forged')
      returning seq, hash, previous_hash`.execute(bot.db);
    expect(added.rows[0]?.seq).toBe(2);
    expect(added.rows[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(added.rows[0]?.previous_hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await findBrokenEvents(bot.db)).toEqual([]);
  });
});
