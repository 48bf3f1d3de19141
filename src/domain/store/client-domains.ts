import type { Database } from './database.ts';

/** The domains that clients write from which became known after the one with this id, in the order of their ids. */
export async function clientDomainsAfter(
  db: Database,
  id: number,
): Promise<{ id: number; domain: string }[]> {
  return db
    .selectFrom('core.client_domain')
    .select(['id', 'domain'])
    .where('id', '>', id)
    .orderBy('id')
    .execute();
}
