import { sql } from 'kysely';
import type { ApplicationLabel, PaymentLabel } from '../model/fact-rows.ts';
import type { ApplicationCandidate, CandidateClient, PaymentCandidate } from '../model/linking.ts';
import type { Database } from './database.ts';

/** Who asks about a payment means a recent one; some clients have thousands. */
const mostPayments = 60;
const mostApplications = 10;

/** A client who may be meant, with what the firm knows of how he writes. */
export interface KnownClient extends CandidateClient {
  language: string | null;
  timeZone: string | null;
  entity: string;
}

export async function candidateClients(db: Database, clientIds: string[]): Promise<KnownClient[]> {
  if (clientIds.length === 0) return [];
  const rows = await db
    .selectFrom('core.client_fact')
    .select([
      'external_id as externalId',
      'name',
      'name_native as nameNative',
      'language',
      'time_zone as timeZone',
      'entity',
    ])
    .where('external_id', 'in', clientIds)
    .execute();
  return rows;
}

interface PaymentRow extends Omit<PaymentCandidate, 'kind' | 'label'> {
  kind: string;
  label: string;
}

/**
 * The latest payments of these clients, newest first, and those of these ids. Read through the allow-list view, so that
 * a compliance hold is linked like a delay.
 */
export async function candidatePayments(
  db: Database,
  clientIds: string[],
  paymentIds: string[],
): Promise<PaymentCandidate[]> {
  if (clientIds.length === 0) return [];
  const columns = sql`external_id as "externalId", client_id as "clientId", kind, label, amount::text as amount,
    currency, method, card_last4 as "cardLast4", requested_at as "requestedAt", submitted_at as "submittedAt",
    completed_at as "completedAt"`;
  const found = await sql<PaymentRow>`
    select latest.* from unnest(${clientIds}::text[]) as asked (client_id)
      cross join lateral (
        select ${columns} from core.payment_fact where client_id = asked.client_id
        order by requested_at desc nulls last limit ${mostPayments}
      ) latest
    union
    select ${columns} from core.payment_fact
      where external_id = any(${paymentIds}::text[]) and client_id = any(${clientIds}::text[])
    order by "requestedAt" desc nulls last, "externalId"`.execute(db);
  return found.rows.map((row) => ({
    ...row,
    kind: row.kind === 'deposit' ? 'deposit' : 'withdrawal',
    label: row.label as PaymentLabel,
  }));
}

export async function candidateApplications(
  db: Database,
  clientIds: string[],
): Promise<ApplicationCandidate[]> {
  if (clientIds.length === 0) return [];
  const rows = await sql<{ externalId: string; clientId: string; label: ApplicationLabel }>`
    select latest.* from unnest(${clientIds}::text[]) as asked (client_id)
      cross join lateral (
        select external_id as "externalId", client_id as "clientId", label from core.application_fact
        where client_id = asked.client_id order by submitted_at desc nulls last limit ${mostApplications}
      ) latest`.execute(db);
  return rows.rows;
}

/** The provider of each of these payments, as the core system writes it; null where it names none. */
export async function providersOfPayments(
  db: Database,
  paymentIds: string[],
): Promise<Map<string, string | null>> {
  if (paymentIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('core.payment')
    .select(['external_id', 'provider'])
    .where('external_id', 'in', paymentIds)
    .where('gone_at', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.external_id, row.provider]));
}
