import { type Kysely, sql } from 'kysely';

/** Who moves the firm's money, as the core system lists it, and the names by which payments call them. */
const statements = [
  `create table core.provider (
    id bigint generated always as identity primary key,
    /* As payments name it, in any writing. */
    external_id text not null unique,
    name text not null,
    kind text,
    /* Small letters; whoever writes from there, proven, writes for it. */
    domains text[] not null,
    addresses text[] not null,
    /* How its own references look, as in ID_PATTERNS_FILE. */
    reference_pattern text,
    contact text,
    status text not null,
    raw_status text,
    source_updated_at timestamptz not null,
    confirmed_at timestamptz not null,
    confirmed_by text not null default 'import',
    gone_at timestamptz
  )`,
  // Kept beside the payments, for nobody should read a million of them to see who is not listed.
  `create table core.payment_provider (
    name text primary key,
    /* To the day. */
    noted_at timestamptz not null
  )`,
  `insert into core.payment_provider (name, noted_at)
    select provider, max(confirmed_at) from core.payment
    where provider is not null and gone_at is null group by provider`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
