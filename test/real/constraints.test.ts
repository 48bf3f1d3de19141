import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from '../../demo/house.ts';
import { firstMails } from '../../demo/seed/mails.ts';
import { manager, officer, secondOfficer } from '../../demo/seed/people.ts';
import { findBrokenEvents } from '../../src/domain/store/case-events.ts';
import type { Database, Trx } from '../../src/domain/store/database.ts';
import { createMigratedDatabase, type PostgresDatabase, useDatabase } from './support/postgres-database.ts';
import { refusalOf } from './support/refusal.ts';

let database: PostgresDatabase;
let house: House;
let bot: Database;
beforeAll(async () => {
  database = await createMigratedDatabase();
  const overrides = { workers: false, log: () => undefined };
  house = await openHouse({ directory: null, databaseUrl: database.botUrl, overrides });
  for (const mail of firstMails) await house.mail.sendAs(mail);
  await house.app.drain();
  bot = house.app.context.db;
});
afterAll(() => house?.stop());

/** An approval of the oldest draft, as the bot itself would write it; people by their Slack ids. */
const approval = (authors: string[], approver: string) =>
  `insert into desk.approval (draft_id, case_id, content_hash, recipient, author_ids, approved_by, two_persons, approved_at)
   select draft.id, case_id, content_hash, 'anna.fischer@lakeside.example',
     array(select id from desk.officer where slack_user_id in ('nobody', ${authors.map((id) => `'${id}'`).join(', ') || 'null'})),
     (select id from desk.officer where slack_user_id = '${approver}'), true, now()
   from desk.draft order by draft.id limit 1`;

describe('constraints', () => {
  it('refuse an approval by an author, or of nobody’s text, where two persons are needed', async () => {
    const fourEyes = { code: '23514', constraint: 'four_eyes' };
    expect(await refusalOf(bot, approval([officer.id], officer.id))).toEqual(fourEyes);
    expect(await refusalOf(bot, approval([manager.id, officer.id], officer.id))).toEqual(fourEyes);
    expect(await refusalOf(bot, approval([], officer.id))).toEqual(fourEyes);
  });

  it('let a second person approve, and only once', async () => {
    expect(await refusalOf(bot, approval([officer.id], secondOfficer.id))).toBeNull();
    expect(await refusalOf(bot, approval([secondOfficer.id], officer.id))).toEqual({
      code: '23505',
      constraint: 'approval_draft_id_key',
    });
  });

  it('refuse a second inquiry of the same mail', async () => {
    const columns = await sql<{ names: string }>`
      select string_agg(quote_ident(column_name), ', ') as names from information_schema.columns
      where table_schema = 'desk' and table_name = 'inquiry' and column_name <> 'id'`.execute(bot);
    const { names } = columns.rows[0]!;
    const copy = `insert into desk.inquiry (${names}) select ${names} from desk.inquiry where mail_id is not null limit 1`;
    expect(await refusalOf(bot, copy)).toEqual({ code: '23505', constraint: 'inquiry_mail_id_key' });
  });
});

describe('the audit trail', () => {
  const firstCase = sql`(select min(id) from desk.inquiry_case)`;

  it('refuses a change even by a superuser who forgets the trigger', async () => {
    const statements = ['update desk.case_event set actor = actor', 'truncate desk.case_event'];
    for (const statement of statements) {
      const refused = await useDatabase(database.superuserUrl, (db) => refusalOf(db, statement));
      expect(refused?.code, statement).toBe('P0001');
    }
  });

  it('shows an event that somebody edited', async () => {
    const found = await tampered(async (trx) => {
      await sql`update desk.case_event set actor = 'officer:999' where stream = ${firstCase} and seq = 2`.execute(
        trx,
      );
    });
    expect(found).toEqual([2]);
  });

  it('shows an edit whose own hash was made anew, at the event after it', async () => {
    const found = await tampered(async (trx) => {
      await sql`update desk.case_event set actor = 'officer:999' where stream = ${firstCase} and seq = 2`.execute(
        trx,
      );
      await sql`update desk.case_event event
        set hash = encode(sha256(convert_to(desk.case_event_text(event), 'UTF8')), 'hex')
        where stream = ${firstCase} and seq = 2`.execute(trx);
    });
    expect(found).toEqual([3]);
  });

  it('shows where an event was taken out', async () => {
    const found = await tampered(async (trx) => {
      await sql`delete from desk.case_event where stream = ${firstCase} and seq = 2`.execute(trx);
    });
    expect(found).toEqual([3]);
  });
});

/** Lets a superuser do it past the triggers, looks for what broke, and takes it back. Gives the numbers of the events. */
async function tampered(doIt: (trx: Trx) => Promise<void>): Promise<number[]> {
  return useDatabase(database.superuserUrl, async (db) => {
    expect(await findBrokenEvents(db)).toEqual([]);
    const trx = await db.startTransaction().execute();
    try {
      await sql`set local session_replication_role = replica`.execute(trx);
      await doIt(trx);
      return (await findBrokenEvents(trx)).map((event) => event.seq);
    } finally {
      await trx.rollback().execute();
    }
  });
}
