import { type Kysely, sql } from 'kysely';

/**
 * Inquiry: what an officer should be wary of, and when a sender whose check met trouble is checked again.
 * The domains that clients write from, numbered as they became known, so that a process can ask for what is new.
 */
const statements = [
  `alter table desk.inquiry
    add column marks jsonb not null default '[]',
    add column recheck_at timestamptz,
    add column rechecks integer not null default 0`,
  'create index inquiry_recheck on desk.inquiry (recheck_at) where recheck_at is not null',
  `create table core.client_domain (
    id bigint generated always as identity primary key,
    domain text not null unique
  )`,
  // One statement of an import brings many clients and few domains. A domain that was known once stays known.
  `create function core.keep_client_domains() returns trigger language plpgsql as $$
    begin
      insert into core.client_domain (domain)
        select domain from (
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
  `insert into core.client_domain (domain)
    select distinct split_part(address, '@', 2) from core.client, unnest(emails) as address
    where length(split_part(address, '@', 2)) between 1 and 253`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
