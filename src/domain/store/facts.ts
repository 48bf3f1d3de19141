import { sql } from 'kysely';
import type {
  ApplicationFacts,
  ApplicationLabel,
  ClientFacts,
  DocumentFacts,
  DocumentLabel,
  DocumentReason,
  LinkedFacts,
  PaymentFacts,
  PaymentLabel,
  PaymentReason,
} from '../model/fact-rows.ts';
import type { DeskName } from '../model.ts';
import type { Database } from './database.ts';
import type { CaseLink } from './links.ts';
import { toldLinks } from './links-told.ts';
import { toldColumns } from './told-columns.ts';

/**
 * Reads what the allow-list views tell about the linked records (auto, confirmed, or marked as suggested), and about
 * the documents of linked applications. Null without a linked client (auto or confirmed). This is the only way from the
 * mirror to a draft or a card.
 */
export async function readLinkedFacts(db: Database, links: CaseLink[]): Promise<LinkedFacts | null> {
  const told = toldLinks(links);
  if (told === null) return null;
  const { clientId, idsOf, isSure, marked } = told;
  const row = await db
    .selectFrom('core.client_fact')
    .select(toldColumns.client.client)
    .where('external_id', '=', clientId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    client: {
      externalId: row.external_id,
      name: row.name,
      nameNative: row.name_native,
      confirmedAt: row.confirmed_at,
      confirmedBy: row.confirmed_by,
    } satisfies ClientFacts,
    payments: marked('payment', await paymentFacts(db, clientId, idsOf('payment'))),
    applications: marked('application', await applicationFacts(db, clientId, idsOf('application'))),
    documents: (await documentFacts(db, clientId, idsOf('application'), idsOf('document'))).map((one) =>
      isSure('document', one.externalId) || isSure('application', one.applicationId)
        ? one
        : { ...one, suggested: true as const },
    ),
  };
}

// Each query names the client as well as the record: a link can never reach another client's row.

async function paymentFacts(db: Database, clientId: string, ids: string[]): Promise<PaymentFacts[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('core.payment_fact')
    .select(toldColumns.client.payment)
    .where('client_id', '=', clientId)
    .where('external_id', 'in', ids)
    .execute();
  return rows.map((row) => ({
    externalId: row.external_id,
    kind: row.kind === 'deposit' ? 'deposit' : 'withdrawal',
    label: row.label as PaymentLabel,
    reason: row.reason as PaymentReason | null,
    amount: plainDecimal(row.amount),
    currency: row.currency,
    fee: row.fee === null ? null : plainDecimal(row.fee),
    method: row.method,
    requestedAt: row.requested_at,
    submittedAt: row.submitted_at,
    completedAt: row.completed_at,
    expectedBy: row.expected_by,
    uetr: row.uetr,
    arn: row.arn,
    txid: row.txid,
    cardLast4: row.card_last4,
    confirmedAt: row.confirmed_at,
    confirmedBy: row.confirmed_by,
  }));
}

async function applicationFacts(db: Database, clientId: string, ids: string[]): Promise<ApplicationFacts[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('core.application_fact as told')
    .leftJoin('core.deadline_fact as due', 'due.external_id', 'told.external_id')
    .select(ofTold(toldColumns.client.application))
    .select('due.deadline')
    .where('told.client_id', '=', clientId)
    .where('told.external_id', 'in', ids)
    .execute();
  return rows.map((row) => ({
    externalId: row.external_id,
    label: row.label as ApplicationLabel,
    submittedAt: row.submitted_at,
    decidedAt: row.decided_at,
    deadline: row.deadline,
    confirmedAt: row.confirmed_at,
    confirmedBy: row.confirmed_by,
  }));
}

async function documentFacts(
  db: Database,
  clientId: string,
  applicationIds: string[],
  ids: string[],
): Promise<DocumentFacts[]> {
  if (applicationIds.length === 0 && ids.length === 0) return [];
  const rows = await db
    .selectFrom('core.document_fact as told')
    .leftJoin('core.validity_fact as valid', 'valid.external_id', 'told.external_id')
    .select(ofTold(toldColumns.client.document))
    .select('valid.valid_until')
    .where('told.client_id', '=', clientId)
    .where((where) =>
      where.or([
        ...(applicationIds.length > 0 ? [where('told.application_id', 'in', applicationIds)] : []),
        ...(ids.length > 0 ? [where('told.external_id', 'in', ids)] : []),
      ]),
    )
    .orderBy('told.external_id')
    .execute();
  return rows.map((row) => ({
    externalId: row.external_id,
    applicationId: row.application_id,
    requirement: row.requirement,
    type: row.type,
    label: row.label as DocumentLabel,
    reason: row.reason as DocumentReason | null,
    receivedAt: row.received_at,
    validUntil: row.valid_until,
    confirmedAt: row.confirmed_at,
    confirmedBy: row.confirmed_by,
  }));
}

/** The columns of a view that is called `told` beside another one. */
function ofTold<Column extends string>(columns: readonly Column[]): `told.${Column}`[] {
  return columns.map((column) => `told.${column}` as const);
}

/** "5000.00000000" → "5000.00", "0.12345678" stays: at least two decimals, no needless zeros beyond them. */
export function plainDecimal(text: string): string {
  const [whole, decimals = ''] = text.split('.');
  return `${whole}.${decimals.replace(/0+$/, '').padEnd(2, '0')}`;
}

/** Withdrawals of a desk's world that are asked for before `before` and neither ended nor waiting for the client. */
export async function stuckWithdrawals(db: Database, before: Date) {
  const rows = await sql<{ currency: string; count: number; amount: string; oldest: Date }>`
    select currency, count(*)::int as count, sum(amount)::text as amount, min(requested_at) as oldest
    from core.payment_fact
    where kind = 'withdrawal' and label = 'processing' and requested_at < ${before}
    group by currency order by currency`.execute(db);
  return {
    count: rows.rows.reduce((sum, row) => sum + row.count, 0),
    oldestRequestedAt: rows.rows.reduce<Date | null>(
      (oldest, row) => (oldest === null || row.oldest < oldest ? row.oldest : oldest),
      null,
    ),
    amounts: rows.rows.map((row) => ({ currency: row.currency, amount: plainDecimal(row.amount) })),
  };
}

/** Digests of these desks list stuck withdrawals; the others have no business with them. */
export const desksWithWithdrawals: DeskName[] = ['payments', 'provider-ops', 'complaints'];

/** The language the firm has for each client and the time zone he lives in, where it has them. */
export async function clientsSpeak(
  db: Database,
  externalIds: string[],
): Promise<Map<string, { language: string | null; timeZone: string | null; entity: string }>> {
  if (externalIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('core.client_fact')
    .select(['external_id', 'language', 'time_zone as timeZone', 'entity'])
    .where('external_id', 'in', externalIds)
    .execute();
  return new Map(rows.map(({ external_id, ...spoken }) => [external_id, spoken]));
}

/** What a client is called, for taking it out of texts. */
export async function clientNames(
  db: Database,
  externalId: string,
): Promise<{ name: string; nameNative: string | null }> {
  const row = await db
    .selectFrom('core.client_fact')
    .select(['name', 'name_native as nameNative'])
    .where('external_id', '=', externalId)
    .executeTakeFirst();
  return row ?? { name: '', nameNative: null };
}

/** The entity of the client that a case is linked to for sure; null without one. */
export async function entityOfCase(db: Database, caseId: number): Promise<string | null> {
  const row = await db
    .selectFrom('core.client_fact as client')
    .innerJoin('desk.case_link as link', (join) =>
      join.onRef('link.external_id', '=', 'client.external_id').on('link.type', '=', 'client'),
    )
    .select('entity')
    .where('case_id', '=', caseId)
    .where('state', 'in', ['auto', 'confirmed'])
    .executeTakeFirst();
  return row?.entity ?? null;
}
