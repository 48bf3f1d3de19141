import { sql } from 'kysely';
import type { RecordType } from '../model.ts';
import type { Database } from './database.ts';

/** Keeps when a source last confirmed anything of a kind of record, and when it last brought something new. */
export async function noteFeed(
  trx: Database,
  feed: { source: string; entity: RecordType; changed: boolean },
  now: Date,
): Promise<void> {
  await sql`insert into core.feed (source, entity, confirmed_at, changed_at)
    values (${feed.source}, ${feed.entity}, ${now}, ${feed.changed ? now : null})
    on conflict (source, entity) do update set confirmed_at = excluded.confirmed_at,
      changed_at = coalesce(excluded.changed_at, feed.changed_at)`.execute(trx);
}
