import { type Kysely, sql } from 'kysely';

/** Who decided on a link, and what one officer proposed where a second has to agree. */
const statements = [
  `alter table desk.case_link
    add column decided_by bigint references desk.officer (id),
    add column proposed_state text check (proposed_state in ('confirmed', 'rejected')),
    add column proposed_by bigint references desk.officer (id),
    add check ((proposed_state is null) = (proposed_by is null))`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
