import { type Kysely, sql } from 'kysely';

/**
 * Why a change of wording was refused, and a fourth end for it: outdated, which nobody decides. The text it was to
 * replace is not there any more, so it can never be approved and must not stand in the way of another.
 */
const statements = [
  `alter table desk.clause_change
    add column decision_note text,
    drop constraint clause_change_state_check,
    drop constraint clause_change_check,
    add constraint clause_change_state_check check (state in ('proposed', 'approved', 'refused', 'outdated')),
    add constraint clause_change_decided check
      ((state in ('proposed', 'outdated')) = (decided_by is null) and (state = 'proposed') = (decided_at is null))`,
  `create or replace function desk.keep_clause_change() returns trigger language plpgsql as $$
    declare decided text[] := array['state', 'decided_by', 'decided_at', 'decision_note', 'library_changes', 'library_digest'];
    begin
      if tg_op <> 'UPDATE' then raise exception 'every version of a clause is kept'; end if;
      if old.state <> 'proposed' or (to_jsonb(new) - decided) <> (to_jsonb(old) - decided)
      then raise exception 'a change of a clause is decided once and never rewritten'; end if;
      return new;
    end
  $$`,
  "create index delivery_wording on desk.delivery (subject_id) where kind = 'wording_card'",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
