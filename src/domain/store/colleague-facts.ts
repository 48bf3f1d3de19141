import type { Colleague } from '../model/audiences.ts';
import type {
  ColleagueFacts,
  FinancePayment,
  SalesApplication,
  SalesDocument,
  SalesPayment,
} from '../model/colleague-facts.ts';
import type { ApplicationLabel, DocumentLabel, PaymentLabel, PaymentReason } from '../model/fact-rows.ts';
import type { Database } from './database.ts';
import { plainDecimal } from './facts.ts';
import type { CaseLink } from './links.ts';
import { type ToldLinks, toldLinks } from './links-told.ts';
import { toldColumns } from './told-columns.ts';

/**
 * What the linked records tell one kind of colleague, read from that kind's own views. Null without a linked client
 * (auto or confirmed).
 */
export async function readColleagueFacts(
  db: Database,
  audience: Colleague,
  links: CaseLink[],
): Promise<ColleagueFacts | null> {
  const told = toldLinks(links);
  if (told === null) return null;
  const { clientId } = told;
  if (audience === 'finance') return { audience, clientId, payments: await financePayments(db, told) };
  return {
    audience,
    clientId,
    payments: await salesPayments(db, told),
    applications: await salesApplications(db, told),
    documents: await salesDocuments(db, told),
  };
}

async function salesPayments(db: Database, { clientId, idsOf, marked }: ToldLinks): Promise<SalesPayment[]> {
  const ids = idsOf('payment');
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('core.sales_payment_fact')
    .select(toldColumns.sales.payment)
    .where('client_id', '=', clientId)
    .where('external_id', 'in', ids)
    .execute();
  return marked(
    'payment',
    rows.map((row) => ({ ...paymentOf(row), traceable: row.traceable })),
  );
}

async function financePayments(
  db: Database,
  { clientId, idsOf, marked }: ToldLinks,
): Promise<FinancePayment[]> {
  const ids = idsOf('payment');
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('core.finance_payment_fact')
    .select(toldColumns.finance.payment)
    .where('client_id', '=', clientId)
    .where('external_id', 'in', ids)
    .execute();
  return marked(
    'payment',
    rows.map((row) => ({
      ...paymentOf(row),
      fee: row.fee === null ? null : plainDecimal(row.fee),
      method: row.method,
      provider: row.provider,
      providerRef: row.provider_ref,
      uetr: row.uetr,
      arn: row.arn,
      rrn: row.rrn,
      txid: row.txid,
      network: row.network,
      cardLast4: row.card_last4,
      ibanLast4: row.iban_last4,
    })),
  );
}

async function salesApplications(
  db: Database,
  { clientId, idsOf, marked }: ToldLinks,
): Promise<SalesApplication[]> {
  const ids = idsOf('application');
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('core.sales_application_fact')
    .select(toldColumns.sales.application)
    .where('client_id', '=', clientId)
    .where('external_id', 'in', ids)
    .execute();
  return marked(
    'application',
    rows.map((row) => ({
      externalId: row.external_id,
      label: row.label as ApplicationLabel,
      submittedAt: row.submitted_at,
      decidedAt: row.decided_at,
      deadline: row.deadline,
      confirmedAt: row.confirmed_at,
      confirmedBy: row.confirmed_by,
    })),
  );
}

/** Those of linked applications, and those that are linked themselves. */
async function salesDocuments(
  db: Database,
  { clientId, idsOf, isSure }: ToldLinks,
): Promise<SalesDocument[]> {
  const ids = [...idsOf('document'), ''];
  const applicationIds = [...idsOf('application'), ''];
  const rows = await db
    .selectFrom('core.sales_document_fact')
    .select(toldColumns.sales.document)
    .where('client_id', '=', clientId)
    .where((where) =>
      where.or([where('application_id', 'in', applicationIds), where('external_id', 'in', ids)]),
    )
    .orderBy('external_id')
    .execute();
  return rows.map((row) => ({
    externalId: row.external_id,
    applicationId: row.application_id,
    requirement: row.requirement,
    type: row.type,
    label: row.label as DocumentLabel,
    confirmedAt: row.confirmed_at,
    confirmedBy: row.confirmed_by,
    ...(isSure('document', row.external_id) || isSure('application', row.application_id)
      ? {}
      : { suggested: true as const }),
  }));
}

/** What both kinds of colleagues may know of a payment. */
function paymentOf(row: {
  external_id: string;
  kind: string;
  label: string;
  reason: string | null;
  amount: string;
  currency: string;
  requested_at: Date | null;
  submitted_at: Date | null;
  completed_at: Date | null;
  confirmed_at: Date;
  confirmed_by: string;
}) {
  return {
    externalId: row.external_id,
    kind: row.kind === 'deposit' ? ('deposit' as const) : ('withdrawal' as const),
    label: row.label as PaymentLabel,
    reason: row.reason as PaymentReason | null,
    amount: plainDecimal(row.amount),
    currency: row.currency,
    requestedAt: row.requested_at,
    submittedAt: row.submitted_at,
    completedAt: row.completed_at,
    confirmedAt: row.confirmed_at,
    confirmedBy: row.confirmed_by,
  };
}
