import { type Kysely, sql } from 'kysely';

/**
 * What the mirror knows about its own truth: who confirmed a row, what a snapshot no longer holds, what the source wrote
 * where the desk did not understand it, and which changes the cases have not heard of yet.
 */
const entities = ['client', 'account', 'application', 'document', 'payment'];
const statements = [
  ...entities.flatMap((entity) => [
    // import, webhook or officer:12. gone_at: a full snapshot no longer had it; nothing may be told from it.
    `alter table core.${entity}
      add column confirmed_by text not null default 'import',
      add column raw_status text,
      add column gone_at timestamptz`,
    `create index ${entity}_unknown on core.${entity} (raw_status) where status = 'unknown'`,
  ]),
  // A nightly snapshot confirms every row. Where each finds room beside itself, none of a dozen indexes has to hear of it;
  // it costs a table of twice the size.
  `alter table core.payment set (fillfactor = 50)`,
  'create index case_link_record on desk.case_link (type, external_id)',

  // What each source brought, and when it last said anything about each kind of record.
  `create table core.feed (
    source text not null,
    entity text not null,
    confirmed_at timestamptz not null,
    changed_at timestamptz,
    primary key (source, entity)
  )`,
  // An event that came once more confirms nothing: what it says may be old by now.
  `create table core.webhook_event (
    event_id text not null,
    entity text not null,
    received_at timestamptz not null,
    primary key (entity, event_id)
  )`,
  // Written with the record, told to its cases by a job: an import holds no case up.
  `create table desk.record_change (
    id bigint generated always as identity primary key,
    type text not null,
    external_id text not null,
    /* As the allow-list views tell it; null where they tell nothing. */
    label_before text,
    label_after text,
    noted_at timestamptz not null,
    told_at timestamptz
  )`,
  'create index record_change_waiting on desk.record_change (id) where told_at is null',

  `create or replace view core.client_fact as
    select external_id, name, name_native, language, time_zone, confirmed_at, confirmed_by
    from core.client where gone_at is null`,
  // As in 0001-core, but for the last column and for what is gone.
  `create or replace view core.payment_fact as
    select external_id, client_id, kind,
      case
        when kind = 'deposit' then case
          when status in ('initiated','awaiting_client','provider_pending','authorised','received_unmatched',
            'under_review','on_hold','return_pending','refund_pending') then 'processing'
          when status in ('credited','chargeback_won') then 'credited'
          when status in ('declined','failed','expired') then 'declined'
          when status in ('returned','refunded') then 'returned'
          when status = 'cancelled' then 'cancelled'
          else 'unknown' end
        else case
          when status in ('requested','auto_checks','pending_review','pending_approval','on_hold','approved',
            'queued') then 'processing'
          when status = 'needs_info' then 'needs_info'
          when status in ('submitted','in_transit','recall_requested','recall_refused') then 'sent'
          when status = 'completed' then 'completed'
          when status = 'rejected' then 'rejected'
          when status in ('failed','funds_back_to_account') then 'failed'
          when status in ('returned','reversed','recalled') then 'returned'
          when status in ('cancelled','cancelled_by_client') then 'cancelled'
          else 'unknown' end
      end as label,
      case when reason_code in ('insufficient_funds','account_closed','invalid_account_number','no_account',
        'unsupported_card','do_not_honor','authentication_failed','velocity_limit','kyc_incomplete',
        'name_mismatch','third_party','method_mismatch','insufficient_free_margin','open_positions',
        'limit_exceeded','method_unverified','duplicate_request','needs_documents','wrong_network',
        'below_minimum')
        and status not in ('requested','auto_checks','pending_review','pending_approval','on_hold','approved',
          'queued','under_review') then reason_code end as reason,
      amount, currency, fee, method, requested_at, submitted_at, completed_at, expected_by, uetr, arn, txid,
      card_last4, confirmed_at, confirmed_by
    from core.payment where gone_at is null`,
  `create or replace view core.application_fact as
    select external_id, client_id,
      case
        when status in ('invited','docs_requested','refresh_due') then 'documents_requested'
        when status in ('submitted','auto_checks','manual_review','on_hold','restricted') then 'under_review'
        when status = 'resubmission_requested' then 'resubmission_requested'
        when status = 'approved' then 'approved'
        when status = 'rejected_final' then 'refused'
        when status in ('withdrawn','closed') then 'closed'
        when status = 'expired' then 'expired'
        else 'unknown' end as label,
      submitted_at,
      case when status in ('approved','rejected_final','closed','withdrawn','expired') then decided_at end
        as decided_at,
      confirmed_at, confirmed_by
    from core.application where gone_at is null`,
  `create or replace view core.document_fact as
    select document.external_id, document.application_id, application.client_id, requirement, type,
      case
        when document.status in ('approved','expiring') then 'approved'
        when document.status = 'expired' then 'expired'
        when document.status = 'requested' then 'requested'
        when document.status in ('rejected','revision_requested') and document.reason_code in ('blurry','cropped',
          'glare','page_missing','back_side_missing','expired','wrong_type_or_country',
          'screenshot_or_edited_file','poa_too_old','poa_name','poa_address','poa_unacceptable','name_mismatch',
          'dob_mismatch','language_unsupported','additional_document','selfie_failed','source_unavailable')
          then 'resend'
        when document.status in ('received','processing','rejected','revision_requested') then 'processing'
        else 'unknown' end as label,
      case when document.status in ('rejected','revision_requested') and document.reason_code in ('blurry',
        'cropped','glare','page_missing','back_side_missing','expired','wrong_type_or_country',
        'screenshot_or_edited_file','poa_too_old','poa_name','poa_address','poa_unacceptable','name_mismatch',
        'dob_mismatch','language_unsupported','additional_document','selfie_failed','source_unavailable')
        then document.reason_code end as reason,
      received_at, document.confirmed_at, document.confirmed_by
    from core.document join core.application on application.external_id = document.application_id
    where document.status not in ('superseded','waived')
      and document.gone_at is null and application.gone_at is null`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
