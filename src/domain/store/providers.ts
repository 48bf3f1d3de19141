import { sql } from 'kysely';
import { mapWord, type Provider } from '../model/record-map.ts';
import type { Database } from './database.ts';

/** A provider as the core system lists it. */
export interface ListedProvider extends Provider {
  referencePattern: string | null;
}

/**
 * Those that work for the firm now, and the names of the others: of a closed one, or one whose status nobody understands,
 * nothing is believed.
 */
export async function listProviders(db: Database): Promise<{ listed: ListedProvider[]; closed: string[] }> {
  const rows = await db
    .selectFrom('core.provider')
    .select([
      'external_id',
      'name',
      'domains',
      'addresses',
      'reference_pattern',
      'contact',
      'answer_hours',
      'status',
    ])
    .where('gone_at', 'is', null)
    .orderBy('external_id')
    .execute();
  const providers = rows.map(({ external_id, name, domains, addresses, contact, status, ...row }) => ({
    ...{ name: mapWord(external_id), label: name, domains, addresses, contact },
    answerHours: row.answer_hours,
    ...{ referencePattern: row.reference_pattern, isActive: status === 'active' },
  }));
  return {
    listed: providers.filter(({ isActive }) => isActive),
    closed: providers.filter(({ isActive }) => !isActive).map(({ name }) => name),
  };
}

const day = 86_400_000;

/** Remembers by which names payments call their providers; a name that was heard within the day is left alone. */
export async function noteProviderNames(trx: Database, names: string[], now: Date): Promise<void> {
  if (names.length === 0) return;
  await sql`insert into core.payment_provider (name, noted_at)
    select name, ${now}::timestamptz from unnest(${names.toSorted()}::text[]) as heard (name)
    on conflict (name) do update set noted_at = excluded.noted_at
      where payment_provider.noted_at < ${new Date(now.getTime() - day)}`.execute(trx);
}

/** Names that payments used since then, in any writing. */
export async function providerNamesSince(db: Database, since: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('core.payment_provider')
    .select('name')
    .where('noted_at', '>=', since)
    .orderBy('name')
    .execute();
  return rows.map((row) => row.name);
}
