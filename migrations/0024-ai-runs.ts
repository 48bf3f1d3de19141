import { type Kysely, sql } from 'kysely';

/**
 * Every time a model was asked, or would have been: how it went, never what was said. `input_hash` is keyed, and the
 * result of a plan holds ids and flags only, so that an answered run serves the same question again.
 */
const statements = [
  `create table desk.ai_run (
    id bigint generated always as identity primary key,
    began_at timestamptz not null,
    purpose text not null check (purpose in ('plan','translate','check')),
    case_id bigint references desk.inquiry_case (id) on delete set null,
    inquiry_id bigint references desk.inquiry (id) on delete set null,
    host text not null,
    model text not null,
    model_answered text,
    prompt_version text not null,
    input_hash text not null,
    request_id text not null,
    server_request_id text,
    tries integer not null,
    milliseconds integer not null,
    input_tokens integer,
    cached_tokens integer,
    output_tokens integer,
    reasoning_tokens integer,
    /* skipped: nobody was asked, because of the breaker, the budget or the end of the program. */
    outcome text not null check (outcome in ('answered','failed','skipped')),
    code text,
    status integer,
    result jsonb,
    check ((outcome = 'answered') = (code is null))
  )`,
  `create index ai_run_answer on desk.ai_run (input_hash, id) where outcome = 'answered'`,
  `create index ai_run_began on desk.ai_run (began_at)`,
  // Reserved before a question and corrected after it, so that processes side by side keep to one budget.
  `create table desk.ai_day (
    day date primary key,
    tokens bigint not null
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
