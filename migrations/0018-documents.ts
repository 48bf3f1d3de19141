import { type Kysely, sql } from 'kysely';

/** What came by mail and may be a document that an application waits for; and the allow-list views for its checklist. */
const statements = [
  // Whose checklist it is. How much the firm fears of him is not in the mirror, and decides nothing here.
  `create view core.applicant_fact as
    select application.external_id, application.client_id, client.entity, client.type as client_type, client.country,
      client.time_zone, application.level as tier, told.label, application.submitted_at, application.confirmed_at
    from core.application
    join core.application_fact told on told.external_id = application.external_id
    join core.client on client.external_id = application.client_id
    where client.gone_at is null`,
  // A reason that may not be told reads like a document that is being checked, as in core.document_fact.
  `create view core.checklist_fact as
    select document.external_id, document.application_id, document.requirement, document.type,
      case when document.status in ('waived', 'expiring') then document.status else told.label end as label,
      told.reason, document.issue_date::text as issue_date, document.expiry_date::text as expiry_date, document.received_at, document.source_updated_at
    from core.document
    left join core.document_fact told on told.external_id = document.external_id
    where document.gone_at is null and (told.external_id is not null or document.status = 'waived')`,

  // Files of mails that may be documents. What an officer says one is for is our note: the core system hears nothing.
  `create table desk.received_file (
    id bigint generated always as identity primary key,
    inquiry_id bigint not null references desk.inquiry (id),
    position integer not null,
    /* Keyed, so that nobody can tell from the table which file it was. */
    file_hash text not null,
    kinds text[] not null,
    named_by text check (named_by in ('name', 'words')),
    noted_application text,
    noted_requirement text,
    noted_by bigint references desk.officer (id),
    noted_at timestamptz,
    /* When it was looked for among the files of others; null while it waits for that. */
    compared_at timestamptz,
    unique (inquiry_id, position),
    check ((noted_application is null) = (noted_requirement is null)),
    check ((noted_by is null) = (noted_at is null)),
    check (noted_requirement is null or noted_by is not null)
  )`,
  'create index received_file_hash on desk.received_file (file_hash)',
  'create index received_file_waiting on desk.received_file (id) where compared_at is null',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
