import { type Insertable, type Selectable, sql } from 'kysely';
import { type PaymentLabel, paymentLabels } from '../model/fact-rows.ts';
import type { DeliveryState } from '../model/outbox.ts';
import type { ProviderPayment } from '../model/provider-letters.ts';
import type { Database } from './database.ts';
import { plainDecimal } from './facts.ts';
import { insertRows } from './insert-rows.ts';
import type { CaseLink } from './links.ts';
import { toldLinks } from './links-told.ts';
import type { ProviderLetterTable } from './schema-drafts.ts';
import { toldColumns } from './told-columns.ts';

export type ProviderLetterRow = Selectable<ProviderLetterTable>;

/** What their providers have of the payments that are linked for sure; a suggested one is asked about by nobody. */
export async function readProviderPayments(db: Database, links: CaseLink[]): Promise<ProviderPayment[]> {
  const told = toldLinks(links);
  const ids = told?.idsOf('payment').filter((id) => told.isSure('payment', id)) ?? [];
  if (told === null || ids.length === 0) return [];
  const rows = await db
    .selectFrom('core.provider_payment_fact')
    .select(toldColumns.provider.payment)
    .where('client_id', '=', told.clientId)
    .where('external_id', 'in', ids)
    .orderBy('external_id')
    .execute();
  return rows.map((row) => ({
    externalId: row.external_id,
    kind: row.kind === 'deposit' ? 'deposit' : 'withdrawal',
    amount: plainDecimal(row.amount),
    currency: row.currency,
    sentOn: row.sent_on,
    provider: row.provider,
    providerRef: row.provider_ref,
    uetr: row.uetr,
    arn: row.arn,
    rrn: row.rrn,
    txid: row.txid,
    network: row.network,
    cardLast4: row.card_last4,
    ibanLast4: row.iban_last4,
    confirmedAt: row.confirmed_at,
    confirmedBy: row.confirmed_by,
  }));
}

/** Its state as everybody reads it, a hold like a delay. */
export async function readPaymentLabel(db: Database, paymentId: string): Promise<PaymentLabel> {
  const row = await db
    .selectFrom('core.payment_fact')
    .select('label')
    .where('external_id', '=', paymentId)
    .executeTakeFirst();
  return paymentLabels.find((label) => label === row?.label) ?? 'unknown';
}

export async function addProviderLetter(
  trx: Database,
  letter: Insertable<ProviderLetterTable>,
): Promise<number> {
  const [row] = await insertRows<{ id: number }>(
    trx,
    'desk.provider_letter',
    [{ ...letter, facts: JSON.parse(letter.facts) }],
    'returning id',
  );
  return row!.id;
}

export async function readProviderLetter(db: Database, id: number): Promise<ProviderLetterRow | null> {
  const row = await db.selectFrom('desk.provider_letter').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

export interface LastLetter {
  letterId: number;
  paymentId: string;
  at: Date;
  sentAt: Date | null;
  state: DeliveryState;
  /** Whether a provider wrote about the payment since, on any case; mail servers tell times to the second. */
  answered: boolean;
  /** While an answer is waited for: until when. */
  expectedBy: Date | null;
}

/** The last letter about each of these payments, whichever case it was written for. */
export async function lastProviderLetters(
  db: Database,
  paymentIds: string[],
  before: number | null = null,
): Promise<LastLetter[]> {
  if (paymentIds.length === 0) return [];
  const found = await sql<LastLetter>`
    select distinct on (letter.payment_id) letter.id as "letterId", letter.payment_id as "paymentId",
      letter.approved_at as at, delivery.sent_at as "sentAt", delivery.state, clock.due_at as "expectedBy",
      exists (select 1 from desk.provider_answer answer
        where letter.payment_id = any (answer.payments) and answer.received_at >= date_trunc('second', letter.approved_at)) as answered
    from desk.provider_letter letter
    join desk.delivery delivery on delivery.kind = 'provider_letter' and delivery.subject_id = letter.id
    left join desk.case_clock clock on clock.letter_id = letter.id and clock.stopped_at is null
    where letter.payment_id = any (${paymentIds}::text[])
      and (${before}::bigint is null or letter.id < ${before}::bigint)
    order by letter.payment_id, letter.id desc`.execute(db);
  return found.rows;
}
