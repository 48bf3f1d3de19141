import type { RecordBatch } from '../../src/domain/upsert-records.ts';

// Rows as the core system sends them; a test changes what it is about.

type Values = Record<string, string>;

export function providerRow(changes: Values = {}): Values {
  return {
    external_id: 'Acme Pay',
    name: 'Acme Pay Ltd',
    kind: 'psp',
    domains: 'AcmePay.example',
    addresses: '',
    reference_pattern: '',
    contact: 'operations desk, ext. 12',
    answer_hours: '',
    status: '',
    source_updated_at: '2026-03-12T09:00:00Z',
    ...changes,
  };
}

export function clientRow(changes: Values = {}): Values {
  return {
    external_id: 'C100023',
    type: 'individual',
    entity: 'CY',
    name: 'Anna Brown',
    name_native: '',
    language: 'en',
    country: 'CY',
    emails: 'anna.brown@example.com',
    phones: '+35799123456',
    status: 'active',
    time_zone: 'Europe/Nicosia',
    vip: 'false',
    source_updated_at: '2026-03-12T09:00:00Z',
    ...changes,
  };
}

export function accountRow(changes: Values = {}): Values {
  return {
    external_id: 'A1',
    client_id: 'C100023',
    login: '5012345',
    platform: 'MT5',
    currency: 'USD',
    status: 'active',
    source_updated_at: '2026-03-12T09:00:00Z',
    ...changes,
  };
}

export function applicationRow(changes: Values = {}): Values {
  return {
    external_id: 'APP-5512',
    client_id: 'C100023',
    status: 'manual_review',
    reason_code: '',
    level: 'standard',
    submitted_at: '2026-03-10T12:00:00+02:00',
    decided_at: '',
    verification_deadline: '2026-03-25',
    source_updated_at: '2026-03-12T09:00:00Z',
    ...changes,
  };
}

export function documentRow(changes: Values = {}): Values {
  return {
    external_id: 'DOC-77',
    application_id: 'APP-5512',
    requirement: 'proof_of_address',
    type: 'utility_bill',
    country: 'CY',
    status: 'processing',
    reason_code: '',
    issue_date: '2026-02-01',
    expiry_date: '',
    received_at: '2026-03-10T12:05:00Z',
    source_updated_at: '2026-03-12T09:00:00Z',
    ...changes,
  };
}

export function paymentRow(changes: Values = {}): Values {
  return {
    external_id: 'WD-20931',
    client_id: 'C100023',
    login: '5012345',
    kind: 'withdrawal',
    status: 'pending_review',
    reason_code: '',
    amount: '5000.00',
    currency: 'USD',
    fee: '0',
    method: 'bank_transfer',
    provider: 'Acme Pay',
    provider_ref: 'pay_3kTQx9',
    uetr: '3F2B8C1E-5D4A-4B6C-9E7F-1A2B3C4D5E6F',
    arn: '74500010123456789012345',
    rrn: '',
    txid: '',
    network: '',
    card_last4: '',
    iban: 'DE89 3704 0044 0532 0130 00',
    payer_name: 'Anna Brown',
    requested_at: '2026-03-12T08:00:00Z',
    submitted_at: '',
    completed_at: '',
    expected_by: '2026-03-17',
    source_updated_at: '2026-03-12T09:00:00Z',
    ...changes,
  };
}

export function batchOf(entity: RecordBatch['entity'], ...rows: Values[]): RecordBatch {
  return { entity, rows: rows.map((values, index) => ({ line: index + 2, values })), source: 'import:test' };
}
