import { type Kysely, sql } from 'kysely';

/** A client's latest payments are read for every inquiry of his; some clients have thousands. */
const statements = [
  'create index payment_client_latest on core.payment (client_id, requested_at desc nulls last)',
  'drop index core.payment_client',
  'create index payment_rrn on core.payment (rrn) where rrn is not null',
  'create index payment_iban_hash on core.payment (iban_hash) where iban_hash is not null',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
