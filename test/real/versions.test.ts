import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { runCasedesk, startCasedesk } from './support/command-line.ts';
import {
  createEmptyDatabase,
  createMigratedDatabase,
  type PostgresDatabase,
  useDatabase,
} from './support/postgres-database.ts';

const firm = {
  CASEDESK_KEY: 'c5'.repeat(32),
  FIRM_NAME: 'Northgate Markets',
  DESK_ADDRESS: 'support@northgate.example',
  DESKS_FILE: fileURLToPath(new URL('../../desks.example.json', import.meta.url)),
  HTTP_PORT: '0',
  LOG_LEVEL: 'error',
};

describe('casedesk migrate and start', () => {
  let database: PostgresDatabase;
  beforeAll(async () => {
    database = await createEmptyDatabase();
  });
  const variables = () => ({
    ...firm,
    DATABASE_URL: database.botUrl,
    MIGRATE_DATABASE_URL: database.ownerUrl,
  });

  it('refuses to start on an empty database and says what to run', async () => {
    const { code, problem } = await runCasedesk(['start'], { ...firm, DATABASE_URL: database.botUrl });
    expect(problem).toContain('Run "casedesk migrate" with MIGRATE_DATABASE_URL set');
    expect(problem).not.toContain('    at ');
    expect(code).toBe(1);
  });

  it('refuses to migrate with the bot’s rights', async () => {
    const { code, problem } = await runCasedesk(['migrate'], { ...firm, DATABASE_URL: database.botUrl });
    expect(problem).toMatch(/permission denied/);
    expect(code).toBe(1);
  });

  it('migrates as the owner, once', async () => {
    const first = await runCasedesk(['migrate'], variables());
    expect(first).toMatchObject({ code: 0, problem: '' });
    const names = ['0001-core', '0002-desk', '0003-mailboxes', '0004-reply-trouble', '0005-quote'];
    names.push(
      '0006-same-mail',
      '0007-acknowledgements',
      '0008-bursts',
      '0009-marks',
      '0010-threads',
      '0012-order-of-senders',
      '0013-mention-places',
      '0014-mirror',
      '0015-link-candidates',
      '0016-link-decisions',
      '0017-doubt',
      '0018-documents',
      '0020-entity-of-client',
      '0021-provider-answers',
      '0022-clause-changes',
      '0024-ai-runs',
      '0025-translations',
      '0026-overrides',
      '0028-asks',
      '0029-topic-corrections',
      '0030-claims-of-processes',
      '0031-days-told',
      '0033-questions',
      '0034-masked-phones',
      '0035-providers',
      '0036-fact-views',
      '0037-provider-letters',
      '0038-what-a-model-said',
      '0041-wording-decisions',
      '0042-provider-clocks',
      '0043-provider-instructions',
    );
    expect(first.out).toContain(`Applied ${names.join(', ')}.`);
    expect(first.out).toContain('The role bot may do what the bot does.');
    const second = await runCasedesk(['migrate'], variables());
    expect(second.out).toContain('The database was up to date.');
  });

  it('starts with the bot’s rights alone, answers /health, and stops cleanly', async () => {
    const running = startCasedesk(['start'], { ...firm, DATABASE_URL: database.botUrl });
    const [, address] = await running.said(/Health: (http:\S+)/);
    const health = await fetch(address!);
    expect(await health.json()).toMatchObject({ ok: true, parts: { database: { ok: true } } });
    running.stop();
    expect((await running.ended).code).toBe(0);
  });
});

it('refuses to start on a database of a newer version and says so', async () => {
  const database = await createMigratedDatabase();
  await useDatabase(database.ownerUrl, (db) =>
    sql`insert into public.casedesk_migration (name, timestamp) values ('0099-later', 'now')`.execute(db),
  );
  const { code, problem } = await runCasedesk(['start'], { ...firm, DATABASE_URL: database.botUrl });
  expect(problem).toContain('The database has 0099-later, which this version does not know.');
  expect(problem).toContain('Start a newer Casedesk.');
  expect(code).toBe(1);
});
