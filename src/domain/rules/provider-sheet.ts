import { toldKeys } from '../model/audiences.ts';
import type { FactSheet } from '../model/facts.ts';
import type { ProviderPayment } from '../model/provider-letters.ts';
import { factOf, kept } from './make-fact.ts';

/** What a letter to the provider of a payment may tell; `askedOn` is when it was last asked and has not answered since. */
export function makeProviderSheet(payment: ProviderPayment, askedOn: Date | null): FactSheet<'provider'> {
  const fact = factOf('payment', payment);
  const told: readonly string[] = toldKeys.provider;
  const facts = kept([
    fact('payment_kind', 'status', payment.kind),
    fact('payment_id', 'reference', payment.externalId),
    fact('payment_amount', 'money', `${payment.amount} ${payment.currency}`),
    fact('payment_sent_on', 'datetime', payment.sentOn),
    fact('payment_provider_ref', 'reference', payment.providerRef),
    fact('payment_uetr', 'reference', payment.uetr),
    fact('payment_arn', 'reference', payment.arn),
    fact('payment_rrn', 'reference', payment.rrn),
    fact('payment_txid', 'reference', payment.txid),
    fact('payment_network', 'name', payment.network),
    fact('payment_card_last4', 'reference', payment.cardLast4),
    fact('payment_iban_last4', 'reference', payment.ibanLast4),
    fact('payment_asked_on', 'datetime', askedOn),
  ]).filter(({ key }) => told.includes(key));
  return { audience: 'provider', facts, focus: { type: 'payment', externalId: payment.externalId } };
}
