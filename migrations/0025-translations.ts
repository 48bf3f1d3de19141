import { type Kysely, sql } from 'kysely';

/** What a model made of an inquiry for officers who do not read its language. It goes where the inquiry goes. */
const statements = [
  `create table desk.inquiry_translation (
    inquiry_id bigint primary key references desk.inquiry (id) on delete cascade,
    language text not null,
    subject text not null,
    text text not null,
    model text not null,
    made_at timestamptz not null
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
