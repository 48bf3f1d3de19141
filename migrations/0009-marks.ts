import { type Kysely, sql } from 'kysely';

/**
 * Inquiry: what an officer should be wary of, and when a sender whose check met trouble is checked again.
 * The domains that clients write from, with the keys under which one that is easily taken for another is found: what is
 * left when signs that read alike are made one, and that with any one letter left out.
 */
const statements = [
  `alter table desk.inquiry
    add column marks jsonb not null default '[]',
    add column recheck_at timestamptz,
    add column rechecks integer not null default 0`,
  'create index inquiry_recheck on desk.inquiry (recheck_at) where recheck_at is not null',
  `create table core.client_domain (
    domain text primary key,
    keys text[] not null
  )`,
  'create index client_domain_keys on core.client_domain using gin (keys)',
  `create function core.domain_keys(domain text) returns text[] language sql immutable as $$
    with folded as (
      select replace(replace(translate(domain, '01', 'ol'), 'rn', 'm'), 'vv', 'w') as name
    ), plain as (select domain as name union select name from folded)
    select array_agg(key) from (
      select name as key from plain
      union
      select left(name, place - 1) || substr(name, place + 1)
        from plain, generate_series(1, length(name)) place
    ) keys
  $$`,
  // One statement of an import brings many clients and few domains. A domain that was known once stays known.
  `create function core.keep_client_domains() returns trigger language plpgsql as $$
    begin
      insert into core.client_domain (domain, keys)
        select domain, core.domain_keys(domain) from (
          select distinct split_part(address, '@', 2) as domain from changed, unnest(changed.emails) as address
        ) found
        where length(domain) between 1 and 253
          and not exists (select 1 from core.client_domain known where known.domain = found.domain)
        order by domain
        on conflict do nothing;
      return null;
    end
  $$`,
  `create trigger keep_domains_of_new after insert on core.client referencing new table as changed
    for each statement execute function core.keep_client_domains()`,
  `create trigger keep_domains_of_changed after update on core.client referencing new table as changed
    for each statement execute function core.keep_client_domains()`,
  `insert into core.client_domain (domain, keys)
    select domain, core.domain_keys(domain) from (
      select distinct split_part(address, '@', 2) as domain from core.client, unnest(emails) as address
    ) found where length(domain) between 1 and 253`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
