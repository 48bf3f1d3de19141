import { sql } from 'kysely';
import type { Database } from './database.ts';

/**
 * Domains that clients write from and that are near one of these forms, by the form: equal when signs that read alike are
 * made one, or one or two letters apart. Candidates only; rules/lookalike.ts decides.
 */
export async function clientDomainsNear(db: Database, forms: string[]): Promise<Map<string, string[]>> {
  if (forms.length === 0) return new Map();
  const found = await sql<{ form: string; domain: string }>`
    select asked.form, known.domain from unnest(${forms}::text[]) as asked (form)
      join core.client_domain as known on known.keys && core.domain_keys(asked.form)
      order by asked.form, known.domain`.execute(db);
  const grouped = [...Map.groupBy(found.rows, ({ form }) => form)];
  return new Map(grouped.map(([form, rows]) => [form, rows.map(({ domain }) => domain)]));
}
