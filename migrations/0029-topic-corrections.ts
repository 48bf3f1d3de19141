import { type Kysely, sql } from 'kysely';

/** What officers said a case is about where the rules had said something else: to be counted, and to learn from. */
const statements = [
  `create table desk.topic_correction (
    id bigint generated always as identity primary key,
    case_id bigint not null references desk.inquiry_case (id),
    inquiry_id bigint not null references desk.inquiry (id),
    officer_id bigint not null references desk.officer (id),
    found text not null,
    corrected text not null,
    language text not null,
    at timestamptz not null,
    check (found <> corrected)
  )`,
  'create index topic_correction_at on desk.topic_correction (at)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
