import { type Kysely, sql } from 'kysely';

/**
 * What relationship managers, finance and payment providers may know of a record, one view for each. A column that a
 * table gains later is in none of them. States and reasons are those of the clients' views, in which a hold is folded
 * into an ordinary delay.
 */
const statements = [
  // Of references only that there is one: the client gets it at his registered address.
  `create view core.sales_payment_fact as
    select external_id, client_id, kind, label, reason, amount, currency, requested_at, submitted_at, completed_at,
      (uetr is not null or arn is not null or txid is not null) as traceable, confirmed_at, confirmed_by
    from core.payment_fact`,
  `create view core.sales_application_fact as
    select told.external_id, told.client_id, told.label, told.submitted_at, told.decided_at, due.deadline,
      told.confirmed_at, told.confirmed_by
    from core.application_fact told
    left join core.deadline_fact due on due.external_id = told.external_id`,
  // Which paper is wanted, nothing of what it says or what is wrong with it.
  `create view core.sales_document_fact as
    select external_id, application_id, client_id, requirement, type, label, confirmed_at, confirmed_by
    from core.document_fact`,
  `create view core.finance_payment_fact as
    select told.external_id, told.client_id, told.kind, told.label, told.reason, told.amount, told.currency, told.fee,
      told.method, told.requested_at, told.submitted_at, told.completed_at, payment.provider, payment.provider_ref,
      told.uetr, told.arn, payment.rrn, told.txid, payment.network, told.card_last4,
      right(payment.iban_masked, 4) as iban_last4, told.confirmed_at, told.confirmed_by
    from core.payment_fact told join core.payment on payment.external_id = told.external_id`,
  // What the provider has of it already; no state, and nothing of a withdrawal that never left.
  `create view core.provider_payment_fact as
    select external_id, client_id, kind, amount, currency,
      case when kind = 'deposit' then requested_at else submitted_at end as sent_on,
      provider, provider_ref, uetr, arn, rrn, txid, network, card_last4, right(iban_masked, 4) as iban_last4,
      confirmed_at, confirmed_by
    from core.payment
    where gone_at is null and provider is not null
      and (kind = 'deposit' or submitted_at is not null or provider_ref is not null)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
