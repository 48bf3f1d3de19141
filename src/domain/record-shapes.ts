import { z } from 'zod';
import type { MirroredKind } from './model.ts';
import {
  amount,
  answerHours,
  arn,
  code,
  currency,
  date,
  domains,
  emails,
  flag,
  iban,
  identifier,
  idTemplate,
  instant,
  language,
  lastFour,
  optional,
  phones,
  required,
  text,
  timeZone,
  transactionHash,
  uetr,
} from './record-columns.ts';

/** The columns that the core system sends for each kind of record, in the order of its file. */
export const recordShapes = {
  provider: z
    .object({
      external_id: required(text),
      name: required(text),
      kind: optional(code),
      domains: z.string().default('').pipe(domains),
      addresses: z.string().default('').pipe(emails),
      reference_pattern: optional(idTemplate),
      contact: optional(text),
      answer_hours: optional(answerHours),
      status: z
        .string()
        .default('')
        .transform((status) => status || 'active')
        .pipe(text),
      source_updated_at: required(instant),
    })
    .refine((row) => row.domains.length + row.addresses.length > 0 || !/^active$/i.test(row.status), {
      path: ['domains'],
      error: 'Write at least one domain or address that it writes from, or close it.',
    }),
  client: z.object({
    external_id: required(identifier),
    type: required(code),
    entity: required(text),
    name: required(text),
    name_native: optional(text),
    language: optional(language),
    country: optional(text),
    emails,
    phones: z.string().default('').pipe(phones),
    status: required(text),
    time_zone: optional(timeZone),
    vip: z.string().default('').pipe(flag),
    source_updated_at: required(instant),
  }),
  account: z.object({
    external_id: required(identifier),
    client_id: required(identifier),
    login: required(identifier),
    platform: optional(text),
    currency: optional(currency),
    status: required(text),
    source_updated_at: required(instant),
  }),
  application: z.object({
    external_id: required(identifier),
    client_id: required(identifier),
    status: required(text),
    reason_code: optional(code),
    level: optional(text),
    submitted_at: optional(instant),
    decided_at: optional(instant),
    verification_deadline: optional(instant),
    source_updated_at: required(instant),
  }),
  document: z.object({
    external_id: required(identifier),
    application_id: required(identifier),
    requirement: required(code),
    type: optional(code),
    country: optional(text),
    status: required(text),
    reason_code: optional(code),
    issue_date: optional(date),
    expiry_date: optional(date),
    received_at: optional(instant),
    source_updated_at: required(instant),
  }),
  payment: z
    .object({
      external_id: required(identifier),
      client_id: required(identifier),
      login: optional(identifier),
      kind: required(
        code.pipe(
          z.enum(
            ['deposit', 'withdrawal', 'refund', 'internal_transfer', 'adjustment'],
            'Write deposit, withdrawal, refund, internal_transfer or adjustment.',
          ),
        ),
      ),
      status: required(text),
      reason_code: optional(code),
      amount: required(amount),
      currency: required(currency),
      fee: optional(amount),
      method: optional(code),
      provider: optional(text),
      provider_ref: optional(identifier),
      uetr: optional(uetr),
      arn: optional(arn),
      rrn: optional(identifier),
      txid: optional(transactionHash),
      network: optional(text),
      card_last4: optional(lastFour),
      iban: optional(iban),
      payer_name: optional(text),
      requested_at: optional(instant),
      submitted_at: optional(instant),
      completed_at: optional(instant),
      expected_by: optional(instant),
      source_updated_at: required(instant),
    })
    .refine((row) => row.kind === 'adjustment' || !row.amount.startsWith('-'), {
      path: ['amount'],
      error: 'Write the amount without a sign: the kind says which way the money goes.',
    }),
};

/** The columns of an entity, and which of them a file must have. */
export function recordColumns(entity: MirroredKind): { name: string; required: boolean }[] {
  const columns: Record<string, z.ZodType> = recordShapes[entity].shape;
  return Object.entries(columns).map(([name, column]) => ({
    name,
    required: !column.safeParse(undefined).success,
  }));
}

/** Columns in which the core writes numbers of its own making. */
export const referenceColumns = new Set([
  'external_id',
  'client_id',
  'application_id',
  'login',
  'provider_ref',
  'arn',
  'rrn',
]);
