import { type Kysely, sql } from 'kysely';

/** What Casedesk owns: mails, cases, drafts, approvals, the outbox and the audit trail. */
const statements = [
  'create schema desk',

  // ---- mail ----
  `create table desk.mailbox (
    name text primary key,
    uid_validity text,
    last_uid bigint not null default 0,
    last_contact_at timestamptz,
    last_error text,
    lease_owner text,
    lease_fence bigint not null default 0,
    lease_until timestamptz
  )`,
  // data_key is the mail's own key, wrapped by CASEDESK_KEY; setting it to null erases the mail.
  `create table desk.mail (
    id bigint generated always as identity primary key,
    mailbox text not null references desk.mailbox (name),
    sha256 text not null,
    size bigint not null,
    received_at timestamptz not null,
    stored_at timestamptz not null,
    state text not null check (state in ('stored', 'settled', 'quarantined')),
    attempts integer not null default 0,
    claimed_until timestamptz,
    outcome text,
    reason text,
    data_key bytea,
    unique (mailbox, sha256)
  )`,
  `create index mail_waiting on desk.mail (id) where state = 'stored'`,
  `create index mail_quarantined on desk.mail (id) where state = 'quarantined'`,
  `create table desk.mail_part (
    mail_id bigint not null references desk.mail (id),
    position integer not null,
    bytes bytea not null,
    primary key (mail_id, position)
  )`,
  // mail_id is null for a mail that vanished from the server before it could be fetched.
  `create table desk.mail_place (
    mailbox text not null references desk.mailbox (name),
    uid_validity text not null,
    uid bigint not null,
    mail_id bigint references desk.mail (id),
    primary key (mailbox, uid_validity, uid)
  )`,

  // ---- people ----
  `create table desk.officer (
    id bigint generated always as identity primary key,
    slack_user_id text not null unique,
    name text not null,
    email text,
    roles text[] not null,
    desks text[] not null,
    languages text[] not null,
    active boolean not null default true,
    bound_at timestamptz not null,
    bound_by text not null
  )`,

  // ---- cases ----
  `create table desk.inquiry_case (
    id bigint generated always as identity primary key,
    ref text not null unique,
    channel text not null check (channel in ('email', 'slack')),
    desk text not null,
    topic text not null,
    status text not null check (status in ('new','open','pending_client','pending_internal','closed')),
    priority text not null,
    complaint boolean not null,
    language text not null,
    subject text not null,
    disclosure text not null check (disclosure in ('full','unproven_sender','unknown_client','conflict')),
    /* Where a reply goes and nowhere else: set from the sender once, never from a Reply-To. Null for Slack. */
    recipient text,
    sender_name text not null,
    slack_channel text,
    slack_thread text,
    assignee_id bigint references desk.officer (id),
    opened_at timestamptz not null,
    last_inquiry_at timestamptz not null,
    first_reply_at timestamptz,
    closed_at timestamptz,
    closed_reason text,
    version integer not null default 1
  )`,
  `create index inquiry_case_open on desk.inquiry_case (desk, status) where status <> 'closed'`,
  'create index inquiry_case_recipient on desk.inquiry_case (recipient)',
  `create table desk.inquiry (
    id bigint generated always as identity primary key,
    case_id bigint not null references desk.inquiry_case (id),
    channel text not null check (channel in ('email', 'slack')),
    mail_id bigint unique references desk.mail (id),
    slack_key text unique,
    officer_id bigint references desk.officer (id),
    message_id text,
    in_reply_to text,
    reference_ids text[] not null,
    sender_address text,
    sender_name text not null,
    verdict text not null,
    why text[] not null,
    subject text not null,
    body text not null,
    reply text not null,
    language text not null,
    topic text not null,
    topics text[] not null,
    priority text not null,
    complaint boolean not null,
    attachments jsonb not null,
    received_at timestamptz not null,
    draft_wanted boolean not null,
    check ((mail_id is null) <> (slack_key is null))
  )`,
  'create index inquiry_case_id on desk.inquiry (case_id)',
  'create index inquiry_message_id on desk.inquiry (message_id)',
  'create index inquiry_draft_wanted on desk.inquiry (id) where draft_wanted',
  `create table desk.mention (
    id bigint generated always as identity primary key,
    inquiry_id bigint not null references desk.inquiry (id),
    type text not null,
    value text not null,
    masked text not null,
    quoted text not null,
    valid boolean not null
  )`,
  'create index mention_inquiry on desk.mention (inquiry_id)',
  `create table desk.case_link (
    case_id bigint not null references desk.inquiry_case (id),
    type text not null check (type in ('client','account','application','document','payment')),
    external_id text not null,
    score numeric(4,3) not null,
    state text not null check (state in ('auto','suggested','confirmed','rejected','vetoed')),
    evidence text[] not null,
    linked_at timestamptz not null,
    primary key (case_id, type, external_id)
  )`,
  `create table desk.case_clock (
    id bigint generated always as identity primary key,
    case_id bigint not null references desk.inquiry_case (id),
    type text not null,
    started_at timestamptz not null,
    due_at timestamptz not null,
    stopped_at timestamptz,
    breached_at timestamptz
  )`,
  'create index case_clock_due on desk.case_clock (due_at) where stopped_at is null',
  'create index case_clock_case on desk.case_clock (case_id)',

  // ---- drafts and approvals ----
  `create table desk.draft (
    id bigint generated always as identity primary key,
    case_id bigint not null references desk.inquiry_case (id),
    inquiry_id bigint not null references desk.inquiry (id),
    version integer not null,
    language text not null,
    text text not null,
    officer_language text not null,
    officer_text text,
    clauses text[] not null,
    facts jsonb not null,
    claims jsonb not null,
    planner text not null,
    findings jsonb not null,
    author_id bigint references desk.officer (id),
    content_hash text not null,
    created_at timestamptz not null,
    unique (case_id, version)
  )`,
  // Four eyes are a constraint, not a screen: nobody who wrote or edited a text can approve it.
  `create table desk.approval (
    id bigint generated always as identity primary key,
    draft_id bigint not null unique references desk.draft (id),
    case_id bigint not null references desk.inquiry_case (id),
    content_hash text not null,
    recipient text not null,
    author_ids bigint[] not null check (array_position(author_ids, null) is null),
    approved_by bigint not null references desk.officer (id),
    two_persons boolean not null,
    approved_at timestamptz not null,
    constraint four_eyes check (not two_persons or cardinality(author_ids) > 0 and not approved_by = any (author_ids))
  )`,

  // ---- the outbox ----
  `create table desk.delivery (
    id uuid primary key,
    kind text not null,
    case_id bigint references desk.inquiry_case (id),
    subject_id bigint,
    /* One row per thing that must happen once. */
    dedupe_key text not null unique,
    channel text,
    recipient text,
    state text not null check (state in ('pending','sending','sent','unknown','failed','needs_human')),
    attempts integer not null default 0,
    next_attempt_at timestamptz not null,
    claimed_at timestamptz,
    message_id text,
    ts text,
    answer text,
    created_at timestamptz not null,
    sent_at timestamptz
  )`,
  `create index delivery_due on desk.delivery (next_attempt_at) where state = 'pending'`,
  `create index delivery_unsettled on desk.delivery (state) where state in ('sending','unknown','failed','needs_human')`,
  'create index delivery_message_id on desk.delivery (message_id)',
  'create index delivery_case on desk.delivery (case_id)',

  // ---- escalations and digests ----
  `create table desk.escalation (
    id bigint generated always as identity primary key,
    case_id bigint not null references desk.inquiry_case (id),
    desk text not null,
    reason text not null,
    raised_by bigint not null references desk.officer (id),
    raised_at timestamptz not null,
    due_at timestamptz not null,
    acknowledged_by bigint references desk.officer (id),
    acknowledged_at timestamptz,
    decision text,
    decided_by bigint references desk.officer (id),
    decided_at timestamptz,
    breached_at timestamptz
  )`,
  'create unique index escalation_open on desk.escalation (case_id) where decided_at is null',
  `create table desk.digest (
    id bigint generated always as identity primary key,
    desk text not null,
    slot text not null,
    body jsonb not null,
    made_at timestamptz not null,
    unique (desk, slot)
  )`,

  // ---- coming in from Slack, and the clock ----
  `create table desk.slack_event (
    event_id text primary key,
    body jsonb,
    received_at timestamptz not null,
    attempts integer not null default 0,
    next_attempt_at timestamptz, claimed_until timestamptz, handled_at timestamptz
  )`,
  'create index slack_event_waiting on desk.slack_event (next_attempt_at) where handled_at is null',
  `create table desk.schedule_run (
    key text primary key,
    claimed_at timestamptz not null
  )`,

  // ---- the audit trail ----
  // Stream 0 holds what belongs to no case. Events hold ids, codes and hashes, never client text.
  `create table desk.case_event (
    stream bigint not null,
    seq integer not null,
    at timestamptz not null,
    actor text not null,
    kind text not null,
    data jsonb not null,
    previous_hash text not null,
    hash text not null,
    primary key (stream, seq)
  )`,
  // Numbers and chains each event under a lock of its stream, so that nobody can choose seq or hash.
  `create function desk.chain_case_event() returns trigger language plpgsql as $$
    declare
      last record;
    begin
      if new.stream = 0 then
        perform pg_advisory_xact_lock(4235210);
      else
        perform 1 from desk.inquiry_case where id = new.stream for update;
        if not found then raise exception 'case_event for an unknown case %', new.stream; end if;
      end if;
      select seq, hash into last from desk.case_event where stream = new.stream order by seq desc limit 1;
      new.seq := coalesce(last.seq, 0) + 1;
      new.previous_hash := coalesce(last.hash, '');
      new.hash := encode(sha256(convert_to(desk.case_event_text(new), 'UTF8')), 'hex');
      return new;
    end
  $$`,
  `create function desk.case_event_text(event desk.case_event) returns text language sql immutable as $$
    select jsonb_build_array(event.stream, event.seq, (extract(epoch from event.at) * 1000000)::bigint,
      event.actor, event.kind, event.data, event.previous_hash)::text
  $$`,
  `create trigger chain before insert on desk.case_event for each row execute function desk.chain_case_event()`,
  `create function desk.refuse_change() returns trigger language plpgsql as $$
    begin raise exception 'case_event is append-only'; end
  $$`,
  'create trigger append_only before update or delete on desk.case_event for each row execute function desk.refuse_change()',
  'create trigger never_truncated before truncate on desk.case_event for each statement execute function desk.refuse_change()',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
