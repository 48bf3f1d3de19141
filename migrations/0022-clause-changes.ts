import { type Kysely, sql } from 'kysely';

/** Texts of clauses that the desk has changed, each agreed by two persons, and the texts a draft was made with. */
const statements = [
  `create table desk.clause_change (
    id bigint generated always as identity primary key,
    proposal bigint not null,
    clause_id text not null,
    texts jsonb not null,
    replaces jsonb not null,
    note text,
    proposed_by bigint not null references desk.officer (id),
    proposed_at timestamptz not null,
    state text not null check (state in ('proposed', 'approved', 'refused')),
    decided_by bigint references desk.officer (id),
    decided_at timestamptz,
    library_changes bigint unique,
    library_digest text,
    check ((state = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    constraint clause_change_four_eyes check (state <> 'approved' or decided_by <> proposed_by),
    check ((state = 'approved') = (library_changes is not null)),
    check ((library_changes is null) = (library_digest is null)))`,
  `create index on desk.clause_change (clause_id)`,
  `create index on desk.clause_change (proposal)`,
  `create function desk.keep_clause_change() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'UPDATE' then raise exception 'every version of a clause is kept'; end if;
      if old.state <> 'proposed' or (to_jsonb(new) - array['state', 'decided_by', 'decided_at', 'library_changes', 'library_digest'])
        <> (to_jsonb(old) - array['state', 'decided_by', 'decided_at', 'library_changes', 'library_digest'])
      then raise exception 'a change of a clause is decided once and never rewritten'; end if;
      return new;
    end
  $$`,
  `create trigger kept before update or delete on desk.clause_change for each row execute function desk.keep_clause_change()`,
  'create trigger never_truncated before truncate on desk.clause_change for each statement execute function desk.keep_clause_change()',
  // Null for drafts that were made before texts could change.
  `alter table desk.draft add column clause_versions integer[], add column library_changes bigint not null default 0`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
