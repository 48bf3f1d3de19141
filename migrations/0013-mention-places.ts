import { type Kysely, sql } from 'kysely';

/**
 * Where in the mail a mention stands, and keyed hashes of what is only kept masked, so that it can be searched. Null
 * in rows from before. Providers mix capitals and small letters, and people do not.
 */
const statements = [
  `alter table desk.mention
    add column place text check (place in ('subject','text','quoted','attachment')),
    add column hashes text[]`,
  'create index payment_provider_ref_upper on core.payment (upper(provider_ref))',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
