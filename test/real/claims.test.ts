import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, type OpenDatabase, openDatabase } from '../../src/domain/store/database.ts';
import { addDeliveries, claimDelivery, type DeliveryRow } from '../../src/domain/store/deliveries.ts';
import { claimMailbox, holdMailbox, releaseMailbox } from '../../src/domain/store/mailboxes.ts';
import { addMails, claimMails } from '../../src/domain/store/mails.ts';
import { claimScheduleRun } from '../../src/domain/store/schedule-runs.ts';
import { claimSenderChecks, settleSenderCheck } from '../../src/domain/store/sender-checks.ts';
import { createMigratedDatabase } from './support/postgres-database.ts';

const now = new Date('2026-03-02T09:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

let one: OpenDatabase;
let other: OpenDatabase;
beforeAll(async () => {
  const { botUrl } = await createMigratedDatabase();
  // Who waits for a lock here waits for ever, since this test holds it: better an error after five seconds.
  const url = `${botUrl}?options=${encodeURIComponent('-c lock_timeout=5000')}`;
  one = await openDatabase(url);
  other = await openDatabase(url);
});
afterAll(async () => {
  await one?.close();
  await other?.close();
});

describe('two processes that claim at the same time', () => {
  it('share the deliveries that are due, and take none twice', async () => {
    await addDeliveries(
      one.db,
      Array.from({ length: 10 }, (_, number) => delivery(number)),
    );
    const [mine, theirs] = await overlapping(
      async (db) => [await claimDelivery(db, now)],
      (db) => claimAll(db),
    );
    expect(theirs).toHaveLength(9);
    expect(new Set([...mine, ...theirs].map((row) => row?.id)).size).toBe(10);
    expect(await claimDelivery(one.db, now)).toBeNull();
  });

  it('share the senders that are to be checked again, and check none twice', async () => {
    await claimMailbox(one.db, 'checks', 'one', now, later(75));
    await sql`with stored as (
        insert into desk.mail (mailbox, sha256, size, received_at, stored_at, state)
          select 'checks', 'check ' || number, 1, ${now}, ${now}, 'settled' from generate_series(1, 10) number
          returning id
      ), opened as (
        insert into desk.inquiry_case (ref, channel, desk, topic, status, priority, complaint, language, subject,
            disclosure, sender_name, opened_at, last_inquiry_at)
          values ('CD-CHECKED', 'email', 'payments', 'other', 'new', 'P3', false, 'en', '', 'unproven_sender', '',
            ${now}, ${now}) returning id
      )
      insert into desk.inquiry (case_id, channel, mail_id, reference_ids, sender_name, verdict, why, subject, body,
          reply, language, topic, topics, priority, complaint, attachments, received_at, draft_wanted, recheck_at)
        select opened.id, 'email', stored.id, '{}', '', 'temperror', '{}', '', '', '', 'en', 'other', '{}', 'P3',
          false, '[]', ${now}, false, ${now} from opened, stored`.execute(one.db);
    const [mine, theirs] = await overlapping(
      (db) => claimSenderChecks(db, { now, until: later(300), limit: 4 }),
      (db) => claimSenderChecks(db, { now, until: later(300), limit: 20 }),
    );
    expect([mine.length, theirs.length]).toEqual([4, 6]);
    expect(new Set([...mine, ...theirs].map(({ id }) => id)).size).toBe(10);
    expect(await claimSenderChecks(other.db, { now: later(299), until: later(600), limit: 20 })).toEqual([]);
    const [first] = mine;
    expect(await settleSenderCheck(one.db, first!, { verdict: 'pass', why: [] })).toBe(true);
    expect(await settleSenderCheck(other.db, first!, { verdict: 'fail', why: [] })).toBe(false);
  });

  it('share the mails that wait, and take none twice before the claim ends', async () => {
    await claimMailbox(one.db, 'desk', 'one', now, later(75));
    await one.db.transaction().execute((trx) =>
      addMails(
        trx,
        Array.from({ length: 10 }, (_, i) => mail(i)),
      ),
    );
    const [mine, theirs] = await overlapping(
      (db) => claimMails(db, { now, until: later(300), limit: 4, mostAttempts: 3, by: null }),
      (db) => claimMails(db, { now, until: later(300), limit: 20, mostAttempts: 3, by: null }),
    );
    expect([mine.length, theirs.length]).toEqual([4, 6]);
    expect(new Set([...mine, ...theirs].map((row) => row.id)).size).toBe(10);
    expect(
      await claimMails(one.db, { now: later(300), until: later(600), limit: 20, mostAttempts: 3, by: null }),
    ).toEqual([]);
    expect(
      await claimMails(one.db, { now: later(301), until: later(600), limit: 20, mostAttempts: 3, by: null }),
    ).not.toEqual([]);
  });

  it('run a slot of the schedule once', async () => {
    const keys = Array.from({ length: 20 }, (_, number) => `digest/payments/2026-03-${number}`);
    const claimed = await Promise.all(
      keys.flatMap((key) => [claimScheduleRun(one.db, key, now), claimScheduleRun(other.db, key, now)]),
    );
    expect(claimed.filter(Boolean)).toHaveLength(keys.length);
    expect(await claimScheduleRun(other.db, keys[0]!, later(86_400))).toBe(false);
  });

  it('leave a slot to the other when the first could not commit', async () => {
    const trx = await one.db.startTransaction().execute();
    expect(await claimScheduleRun(trx, 'clocks/1', now)).toBe(true);
    const second = claimScheduleRun(other.db, 'clocks/1', now);
    await trx.rollback().execute();
    expect(await second).toBe(true);
  });
});

describe('the lease on a mailbox', () => {
  it('passes to a second owner only after it has ended, with a new fence', async () => {
    expect(await claimMailbox(one.db, 'support', 'one', now, later(75))).toBe(1);
    expect(await claimMailbox(other.db, 'support', 'other', later(74), later(149))).toBeNull();
    expect(await claimMailbox(one.db, 'support', 'one', later(74), later(149))).toBe(1);
    expect(await claimMailbox(other.db, 'support', 'other', later(100), later(175))).toBeNull();
    expect(await claimMailbox(other.db, 'support', 'other', later(150), later(225))).toBe(2);
    expect(await claimMailbox(one.db, 'support', 'one', later(151), later(226))).toBeNull();
    const held = (owner: string, fence: number) =>
      one.db.transaction().execute((trx) => holdMailbox(trx, 'support', { owner, fence }));
    expect([await held('one', 1), await held('other', 1), await held('other', 2)]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('is given to one of two who ask at once, and at once to the next when it is given back', async () => {
    const asked = await Promise.all([
      claimMailbox(one.db, 'sales', 'one', now, later(75)),
      claimMailbox(other.db, 'sales', 'other', now, later(75)),
    ]);
    expect(asked.filter((fence) => fence !== null)).toEqual([1]);
    const owner = asked[0] === null ? 'other' : 'one';
    await releaseMailbox(one.db, 'sales', 'a third');
    expect(await claimMailbox(one.db, 'sales', 'a third', later(1), later(75))).toBeNull();
    await releaseMailbox(one.db, 'sales', owner);
    expect(await claimMailbox(one.db, 'sales', 'a third', later(1), later(75))).toBe(2);
  });
});

/** The second claim runs while the first has not committed. */
async function overlapping<Row>(
  first: (db: Database) => Promise<Row[]>,
  second: (db: Database) => Promise<Row[]>,
): Promise<[Row[], Row[]]> {
  const trx = await one.db.startTransaction().execute();
  try {
    const mine = await first(trx);
    const theirs = await second(other.db);
    await trx.commit().execute();
    return [mine, theirs];
  } catch (error) {
    await trx.rollback().execute();
    throw error;
  }
}

async function claimAll(db: Database): Promise<DeliveryRow[]> {
  const claimed: DeliveryRow[] = [];
  for (let row = await claimDelivery(db, now); row; row = await claimDelivery(db, now)) claimed.push(row);
  return claimed;
}

function delivery(number: number) {
  return {
    id: randomUUID(),
    kind: 'case_card' as const,
    dedupe_key: `card:${number}`,
    state: 'pending' as const,
    next_attempt_at: now,
    created_at: later(number),
  };
}

function mail(number: number) {
  return {
    mailbox: 'desk',
    sha256: String(number).padStart(64, '0'),
    size: 1,
    received_at: now,
    stored_at: now,
    state: 'stored' as const,
    reason: null,
    data_key: null,
  };
}
