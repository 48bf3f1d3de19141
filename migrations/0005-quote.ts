import { type Kysely, sql } from 'kysely';

/** Whether the approved letter quotes the client's message under it. What is quoted is part of the approved hash. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table desk.approval add column quoted boolean not null default false').execute(db);
}
