import { type Kysely, sql } from 'kysely';

/**
 * Telephone numbers of clients as masks beside keyed hashes. The database knows no key, so that the numbers of rows that
 * are here already can only be masked: they are found by number again when clients are imported next. Changing the type
 * writes the whole table anew; a column that is only dropped would stay readable in its pages.
 */
const statements = [
  `create function core.masked_phones(phones text[]) returns text[] language sql immutable as $$
    select coalesce(array_agg('****' || right(regexp_replace(phone, '\\D', '', 'g'), 4)), '{}')
    from unnest(phones) as phone
  $$`,
  'alter table core.client alter column phones type text[] using core.masked_phones(phones)',
  'drop function core.masked_phones(text[])',
  'alter table core.client rename column phones to phones_masked',
  "alter table core.client add column phone_hashes text[] not null default '{}'",
  'create index client_phone on core.client using gin (phone_hashes)',
  // Of a row whose cells had slipped, the status may have been anybody's number.
  ...['client', 'account', 'application', 'document', 'payment'].map(
    (entity) =>
      `update core.${entity} set raw_status = '(not a word)' where raw_status ~ '[0-9]([ .:/_-]{0,2}[0-9]){4}'`,
  ),
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
