import { type Insertable, type Selectable, sql } from 'kysely';
import type { AskPurpose } from '../model/asking.ts';
import type { Database } from './database.ts';
import { insertRows } from './insert-rows.ts';
import type { AiRunTable } from './schema-model.ts';

export type NewAiRun = Insertable<AiRunTable>;
export type AiRunRow = Selectable<AiRunTable>;

export async function addAiRun(db: Database, run: NewAiRun): Promise<void> {
  await insertRows(db, 'desk.ai_run', [run]);
}

/** What the same question came to before, or null. */
export async function knownResult(db: Database, inputHash: string): Promise<object | null> {
  const row = await db
    .selectFrom('desk.ai_run')
    .select('result')
    .where('input_hash', '=', inputHash)
    .where('outcome', '=', 'answered')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.result ?? null;
}

/** What the latest plan for an inquiry came to, or null. */
export async function latestPlan(db: Database, inquiryId: number): Promise<object | null> {
  const row = await db
    .selectFrom('desk.ai_run')
    .select('result')
    .where('inquiry_id', '=', inquiryId)
    .where('purpose', '=', 'plan')
    .where('outcome', '=', 'answered')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.result ?? null;
}

/** How the latest questions to this model ended, newest first; none of those that were not asked. */
export async function latestEnds(db: Database, host: string, model: string) {
  return db
    .selectFrom('desk.ai_run')
    .select(['began_at', 'milliseconds', 'outcome', 'code'])
    .where('host', '=', host)
    .where('model', '=', model)
    .where('outcome', '<>', 'skipped')
    .orderBy('id', 'desc')
    .limit(12)
    .execute();
}

/** Takes tokens out of the day's budget; false, and nothing taken, where they are not left. `day`: "2026-03-11", UTC. */
export async function reserveTokens(
  db: Database,
  day: string,
  tokens: number,
  budget: number,
): Promise<boolean> {
  if (tokens > budget) return false;
  const taken = await sql`
    insert into desk.ai_day (day, tokens) values (${day}::date, ${tokens})
    on conflict (day) do update set tokens = ai_day.tokens + excluded.tokens
      where ai_day.tokens + excluded.tokens <= ${budget}
    returning tokens`.execute(db);
  return taken.rows.length > 0;
}

/** What a question really took instead of what was reserved for it. */
export async function correctTokens(db: Database, day: string, difference: number): Promise<void> {
  if (difference === 0) return;
  await sql`update desk.ai_day set tokens = greatest(0, tokens + ${difference}) where day = ${day}::date`.execute(
    db,
  );
}

export async function tokensOfDay(db: Database, day: string): Promise<number> {
  const found = await sql<{ tokens: number }>`
    select tokens::float8 as tokens from desk.ai_day where day = ${day}::date`.execute(db);
  return found.rows[0]?.tokens ?? 0;
}

/** How many questions of each purpose ended how since then. */
export async function countAiRuns(db: Database, since: Date) {
  const counted = await sql<{ purpose: AskPurpose; outcome: AiRunRow['outcome']; count: number }>`
    select purpose, outcome, count(*)::int as count from desk.ai_run
    where began_at >= ${since} group by purpose, outcome order by purpose, outcome`.execute(db);
  return counted.rows;
}

/** The latest that gave nothing to use, newest first. */
export async function latestFailures(db: Database, limit: number): Promise<AiRunRow[]> {
  return db
    .selectFrom('desk.ai_run')
    .selectAll()
    .where('outcome', '<>', 'answered')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** Forgets what is older. Returns how many runs that were. */
export async function forgetAiRuns(db: Database, before: Date): Promise<number> {
  await sql`delete from desk.ai_day where day < ${before.toISOString().slice(0, 10)}::date`.execute(db);
  const gone = await sql<{ id: number }>`
    delete from desk.ai_run where began_at < ${before} returning id`.execute(db);
  return gone.rows.length;
}
