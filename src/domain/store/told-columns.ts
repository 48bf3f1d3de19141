/**
 * Each reader's views of the mirror and the columns that are read of them: the only list. A draft is made of nothing
 * else, so that what a table or a view gains later is not told before it stands here.
 */
export const toldColumns = {
  client: {
    client: ['external_id', 'name', 'name_native', 'confirmed_at', 'confirmed_by'],
    payment: [
      ...(['external_id', 'client_id', 'kind', 'label', 'reason', 'amount', 'currency', 'fee'] as const),
      ...(['method', 'requested_at', 'submitted_at', 'completed_at', 'expected_by', 'uetr', 'arn'] as const),
      ...(['txid', 'card_last4', 'confirmed_at', 'confirmed_by'] as const),
    ],
    application: [
      ...(['external_id', 'client_id', 'label', 'submitted_at', 'decided_at'] as const),
      ...(['confirmed_at', 'confirmed_by'] as const),
    ],
    document: [
      ...(['external_id', 'application_id', 'client_id', 'requirement', 'type', 'label', 'reason'] as const),
      ...(['received_at', 'confirmed_at', 'confirmed_by'] as const),
    ],
  },
  sales: {
    payment: [
      ...(['external_id', 'client_id', 'kind', 'label', 'reason', 'amount', 'currency'] as const),
      ...(['requested_at', 'submitted_at', 'completed_at', 'traceable'] as const),
      ...(['confirmed_at', 'confirmed_by'] as const),
    ],
    application: [
      ...(['external_id', 'client_id', 'label', 'submitted_at', 'decided_at', 'deadline'] as const),
      ...(['confirmed_at', 'confirmed_by'] as const),
    ],
    document: [
      ...(['external_id', 'application_id', 'client_id', 'requirement', 'type', 'label'] as const),
      ...(['confirmed_at', 'confirmed_by'] as const),
    ],
  },
  finance: {
    payment: [
      ...(['external_id', 'client_id', 'kind', 'label', 'reason', 'amount', 'currency', 'fee'] as const),
      ...(['method', 'requested_at', 'submitted_at', 'completed_at', 'provider', 'provider_ref'] as const),
      ...(['uetr', 'arn', 'rrn', 'txid', 'network', 'card_last4', 'iban_last4'] as const),
      ...(['confirmed_at', 'confirmed_by'] as const),
    ],
  },
  provider: {
    payment: [
      ...(['external_id', 'client_id', 'kind', 'amount', 'currency', 'sent_on', 'provider'] as const),
      ...(['provider_ref', 'uetr', 'arn', 'rrn', 'txid', 'network', 'card_last4', 'iban_last4'] as const),
      ...(['confirmed_at', 'confirmed_by'] as const),
    ],
  },
} as const;
