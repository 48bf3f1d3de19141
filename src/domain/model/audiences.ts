import type { FactKey } from './facts.ts';

// Who reads what is drafted, and what each of them may know: the only list of it.

/** A client; relationship managers; the finance department; a payment provider. */
export const audiences = ['client', 'sales', 'finance', 'provider'] as const;
export type Audience = (typeof audiences)[number];
/** Who asks in Slack. */
export type Colleague = Extract<Audience, 'sales' | 'finance'>;

/**
 * The facts of each reader; what is not named here is told to nobody. Sales learn where a matter stands and what the
 * client has to do; finance the money and its references, nothing of verification; a provider what it has already.
 */
export const toldKeys = {
  client: [
    'client_name',
    'application_status',
    'application_submitted_at',
    'application_decided_at',
    'application_deadline',
    'document_type',
    'document_status',
    'document_reason',
    'document_received_at',
    'document_expiry_date',
    'payment_kind',
    'payment_id',
    'payment_status',
    'payment_reason',
    'payment_amount',
    'payment_method',
    'payment_requested_at',
    'payment_submitted_at',
    'payment_completed_at',
    'payment_uetr',
    'payment_arn',
    'payment_txid',
    'payment_card_last4',
  ],
  sales: [
    'application_id',
    'application_status',
    'application_submitted_at',
    'application_decided_at',
    'application_deadline',
    'document_type',
    'document_status',
    'payment_kind',
    'payment_id',
    'payment_status',
    'payment_reason',
    'payment_amount',
    'payment_requested_at',
    'payment_submitted_at',
    'payment_completed_at',
    'payment_traceable',
  ],
  finance: [
    'payment_kind',
    'payment_id',
    'payment_status',
    'payment_reason',
    'payment_amount',
    'payment_fee',
    'payment_method',
    'payment_requested_at',
    'payment_submitted_at',
    'payment_completed_at',
    'payment_provider',
    'payment_provider_ref',
    'payment_uetr',
    'payment_arn',
    'payment_rrn',
    'payment_txid',
    'payment_network',
    'payment_card_last4',
    'payment_iban_last4',
  ],
  provider: [
    'payment_kind',
    'payment_id',
    'payment_amount',
    'payment_sent_on',
    'payment_provider_ref',
    'payment_uetr',
    'payment_arn',
    'payment_rrn',
    'payment_txid',
    'payment_network',
    'payment_card_last4',
    'payment_iban_last4',
    'payment_asked_on',
  ],
} as const satisfies Record<Audience, readonly FactKey[]>;
export type FactKeyFor<Reader extends Audience> = (typeof toldKeys)[Reader][number];
