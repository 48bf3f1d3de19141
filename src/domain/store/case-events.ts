import { sql } from 'kysely';
import type { Database } from './database.ts';
import { insertRows } from './insert-rows.ts';

export type EventData = Record<string, string | number | boolean | null | string[] | number[]>;

/** A state change, for ever. `data` holds ids, codes and hashes, never client text. Numbered and chained by a trigger. */
export interface CaseEvent {
  /** The case id, or 0 for what belongs to no case. */
  stream: number;
  at: Date;
  /** "officer:12", "system", "job:deliver", "import:clients.csv" or "slack:U0123" for a person who is no officer. */
  actor: string;
  kind: string;
  data: EventData;
}

export async function addEvent(db: Database, event: CaseEvent): Promise<void> {
  await addEvents(db, [event]);
}

/** In this order within each stream. */
export async function addEvents(db: Database, events: CaseEvent[]): Promise<void> {
  await insertRows(db, 'desk.case_event', events);
}

export async function eventsOf(db: Database, stream: number) {
  return db.selectFrom('desk.case_event').selectAll().where('stream', '=', stream).orderBy('seq').execute();
}

/** A mail that became an event of a case and not an inquiry. */
export interface NotedMail {
  mailId: number;
  kind: string;
  at: Date;
}

const noted = [
  ...['auto_reply_received', 'list_received', 'report_received', 'bounce_received'],
  ...['delivery_report_received', 'also_received'],
];

/** The last mail that was noted on a case since then and can still be read as an inquiry; null when there is none. */
export async function lastNotedMail(db: Database, caseId: number, since: Date): Promise<NotedMail | null> {
  const found = await sql<NotedMail>`
    select mail.id as "mailId", event.kind, event.at
    from (select kind, at, (data->>'mail')::bigint as mail_id from desk.case_event
        where stream = ${caseId} and kind = any(${noted}::text[]) and at >= ${since}
        order by seq desc limit 1) event
      join desk.mail mail on mail.id = event.mail_id
    where mail.state = 'settled' and mail.data_key is not null
      and not exists (select 1 from desk.inquiry where inquiry.mail_id = mail.id)`.execute(db);
  return found.rows[0] ?? null;
}

/** Whether this mail was noted on this case, also what a provider answered, which is shown by itself. */
export async function isNotedOn(db: Database, caseId: number, mailId: number): Promise<boolean> {
  const found =
    await sql`select 1 from desk.case_event where stream = ${caseId} and kind = any(${[...noted, 'provider_answered']}::text[])
    and (data->>'mail')::bigint = ${mailId} limit 1`.execute(db);
  return found.rows.length > 0;
}

/**
 * Events whose hash, predecessor or number does not fit, oldest first, at most 100. A cut tail cannot be seen from
 * inside the database: compare `heads` with an earlier anchor for that.
 */
export async function findBrokenEvents(db: Database): Promise<{ stream: number; seq: number }[]> {
  const broken = await sql<{ stream: number; seq: number }>`
    select stream, seq from (
      select event.stream, event.seq, event.hash, event.previous_hash,
        encode(sha256(convert_to(desk.case_event_text(event), 'UTF8')), 'hex') as expected,
        lag(event.hash) over streams as previous,
        lag(event.seq) over streams as previous_seq
      from desk.case_event event window streams as (partition by event.stream order by event.seq)
    ) checked
    where hash <> expected or previous_hash <> coalesce(previous, '') or seq <> coalesce(previous_seq, 0) + 1
    order by stream, seq limit 100`.execute(db);
  return broken.rows;
}

export async function countEvents(db: Database): Promise<{ events: number; streams: number; heads: string }> {
  const counted = await sql<{ events: number; streams: number; heads: string }>`
    select count(*)::int as events, count(distinct stream)::int as streams,
      encode(sha256(convert_to(coalesce(string_agg(hash, '' order by stream, seq), ''), 'UTF8')), 'hex') as heads
    from desk.case_event`.execute(db);
  return counted.rows[0]!;
}
