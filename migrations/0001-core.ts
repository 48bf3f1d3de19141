import { type Kysely, sql } from 'kysely';

/** The mirror of the firm's core system, and the allow-list views through which everybody else reads it. */
const statements = [
  'create schema core',
  `create table core.client (
    id bigint generated always as identity primary key,
    external_id text not null unique,
    type text not null,
    entity text not null,
    name text not null,
    name_native text,
    language text,
    country text,
    emails text[] not null,
    phones text[] not null,
    status text not null,
    time_zone text,
    vip boolean not null,
    source_updated_at timestamptz not null,
    confirmed_at timestamptz not null
  )`,
  // A registered address identifies one client or none: looked up on every mail.
  'create index client_emails on core.client using gin (emails)',
  `create table core.account (
    id bigint generated always as identity primary key,
    external_id text not null unique,
    client_id text not null references core.client (external_id),
    login text not null,
    platform text,
    currency text,
    status text not null,
    source_updated_at timestamptz not null,
    confirmed_at timestamptz not null
  )`,
  'create index account_login on core.account (login)',
  'create index account_client on core.account (client_id)',
  `create table core.application (
    id bigint generated always as identity primary key,
    external_id text not null unique,
    client_id text not null references core.client (external_id),
    status text not null,
    reason_code text,
    level text,
    submitted_at timestamptz,
    decided_at timestamptz,
    verification_deadline timestamptz,
    source_updated_at timestamptz not null,
    confirmed_at timestamptz not null
  )`,
  'create index application_client on core.application (client_id)',
  `create table core.document (
    id bigint generated always as identity primary key,
    external_id text not null unique,
    application_id text not null references core.application (external_id),
    requirement text not null,
    type text,
    country text,
    status text not null,
    reason_code text,
    issue_date date,
    expiry_date date,
    received_at timestamptz,
    source_updated_at timestamptz not null,
    confirmed_at timestamptz not null
  )`,
  'create index document_application on core.document (application_id)',
  // iban is stored masked (country and last four); only its keyed hash can be searched.
  `create table core.payment (
    id bigint generated always as identity primary key,
    external_id text not null unique,
    client_id text not null references core.client (external_id),
    login text,
    kind text not null,
    status text not null,
    reason_code text,
    amount numeric(28,8) not null,
    currency text not null,
    fee numeric(28,8),
    method text,
    provider text,
    provider_ref text,
    uetr text,
    arn text,
    rrn text,
    txid text,
    network text,
    card_last4 text,
    iban_masked text,
    iban_hash text,
    payer_name text,
    requested_at timestamptz,
    submitted_at timestamptz,
    completed_at timestamptz,
    expected_by timestamptz,
    source_updated_at timestamptz not null,
    confirmed_at timestamptz not null
  )`,
  'create index payment_client on core.payment (client_id)',
  'create index payment_uetr on core.payment (uetr)',
  'create index payment_arn on core.payment (arn)',
  'create index payment_txid on core.payment (txid)',
  'create index payment_provider_ref on core.payment (provider_ref)',

  `create view core.client_fact as
    select external_id, name, name_native, language, time_zone, confirmed_at from core.client`,
  // A compliance hold and an ordinary delay become the same word here, before any reader sees them. What an open or a
  // lost chargeback did to the account is not known here: a person says it.
  `create view core.payment_fact as
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
      card_last4, confirmed_at
    from core.payment`,
  `create view core.application_fact as
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
      confirmed_at
    from core.application`,
  // A refusal whose reason may not be told reads like a document still being looked at. What was superseded or waived
  // is no longer asked for, so no letter is about it.
  `create view core.document_fact as
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
      received_at, document.confirmed_at
    from core.document join core.application on application.external_id = document.application_id
    where document.status not in ('superseded','waived')`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
