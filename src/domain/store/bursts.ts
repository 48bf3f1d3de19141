import { type Selectable, sql } from 'kysely';
import type { BurstLimits } from '../model/settings.ts';
import type { BurstScope } from '../model/shown.ts';
import type { DeskName } from '../model.ts';
import type { Database } from './database.ts';
import type { BurstTable, InquiryCaseTable } from './schema.ts';

export interface RateKey {
  scope: BurstScope;
  name: string;
  proven: boolean;
}
export type BurstRow = Selectable<BurstTable>;
type WantedBurst = RateKey & { desk: DeskName; channel: string };

/**
 * How many cases each of these opened since then, counted up to its limit only. What a narrower burst holds does not
 * count for a wider one. In the order of the keys.
 */
export async function countArrivals(
  db: Database,
  keys: RateKey[],
  since: Date,
  limits: BurstLimits,
): Promise<number[]> {
  const counted = await sql<{ count: number }>`select case key.scope
      when 'sender' then (select count(*) from (select 1 from desk.inquiry_case
        where recipient = key.name and (disclosure = 'unproven_sender') = (not key.proven)
          and opened_at > ${since} limit ${limits.sender}) found)
      when 'domain' then (select count(*) from (select 1 from desk.inquiry_case
        where split_part(recipient, '@', 2) = key.name and disclosure = 'unproven_sender'
          and burst_scope is distinct from 'sender' and opened_at > ${since} limit ${limits.domain}) found)
      else (select count(*) from (select 1 from desk.inquiry_case
        where disclosure = 'unproven_sender' and channel = 'email'
          and coalesce(burst_scope, 'unproven') = 'unproven' and opened_at > ${since} limit ${limits.unproven}) found)
      end::int as count
    from unnest(${keys.map(({ scope }) => scope)}::text[], ${keys.map(({ name }) => name)}::text[],
      ${keys.map(({ proven }) => proven)}::boolean[]) with ordinality as key (scope, name, proven, number)
    order by key.number`.execute(db);
  return counted.rows.map(({ count }) => count);
}

/** Ends those that have been quiet since then, opens what is missing, and says which were opened here. */
export async function joinBursts(
  trx: Database,
  wanted: WantedBurst[],
  since: Date,
  now: Date,
): Promise<{ bursts: BurstRow[]; opened: Set<number> }> {
  const names = [...new Set(wanted.map(({ name }) => name))];
  await trx
    .updateTable('desk.burst')
    .set({ ended_at: now })
    .where('ended_at', 'is', null)
    .where('name', 'in', names)
    .where('started_at', '<=', since)
    .where(
      sql<boolean>`not exists (select 1 from desk.inquiry_case
        where burst_id = desk.burst.id and opened_at > ${since})`,
    )
    .execute();
  const added = await trx
    .insertInto('desk.burst')
    .values(wanted.map((one) => ({ ...one, started_at: now })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  const bursts = await trx
    .selectFrom('desk.burst')
    .selectAll()
    .where('ended_at', 'is', null)
    .where('name', 'in', names)
    .execute();
  return { bursts, opened: new Set(added.map(({ id }) => id)) };
}

export async function readBurst(db: Database, id: number): Promise<BurstRow | null> {
  return (await db.selectFrom('desk.burst').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

const hasCard = sql<boolean>`exists (select 1 from desk.delivery card
  where card.case_id = desk.inquiry_case.id and card.kind = 'case_card')`;

export async function countBurst(db: Database, id: number) {
  const counted = await sql<{ mails: number; shown: number; lastAt: Date | null }>`
    select count(*)::int as mails, (count(*) filter (where ${hasCard}))::int as shown, max(opened_at) as "lastAt"
    from desk.inquiry_case where burst_id = ${id}`.execute(db);
  return counted.rows[0]!;
}

/** Bursts that go on, as far as anything came after `since`, and the cases of the last bursts that nobody sees singly. */
export async function countOpenBursts(
  db: Database,
  since: Date,
): Promise<{ bursts: number; hidden: number }> {
  const counted = await sql<{ bursts: number; hidden: number }>`
    with open as materialized (select id from desk.burst where ended_at is null and exists (
      select 1 from desk.inquiry_case where burst_id = burst.id and opened_at > ${since}))
    select (select count(*)::int from open) as bursts, (select count(*)::int from desk.inquiry_case
      where burst_id in (select id from open) and not ${hasCard}) as hidden`.execute(db);
  return counted.rows[0]!;
}

/** Those without a card of their own, oldest first. */
export async function hiddenCases(
  db: Database,
  id: number,
  limit: number,
): Promise<Selectable<InquiryCaseTable>[]> {
  return db
    .selectFrom('desk.inquiry_case')
    .selectAll()
    .where('burst_id', '=', id)
    .where(sql<boolean>`not ${hasCard}`)
    .orderBy('id')
    .limit(limit)
    .execute();
}

export async function isHidden(db: Database, caseId: number): Promise<boolean> {
  const row = await db
    .selectFrom('desk.inquiry_case')
    .select('id')
    .where('id', '=', caseId)
    .where('burst_id', 'is not', null)
    .where(sql<boolean>`not ${hasCard}`)
    .executeTakeFirst();
  return row !== undefined;
}

export async function wantDrafts(trx: Database, caseIds: number[]): Promise<void> {
  await trx
    .updateTable('desk.inquiry')
    .set({ draft_wanted: true })
    .where('id', 'in', (latest) =>
      latest
        .selectFrom('desk.inquiry')
        .select(({ fn }) => fn.max('id').as('id'))
        .where('case_id', 'in', caseIds)
        .groupBy('case_id'),
    )
    .execute();
}
