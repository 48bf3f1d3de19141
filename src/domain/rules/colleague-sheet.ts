import { type Colleague, toldKeys } from '../model/audiences.ts';
import type {
  ColleagueFacts,
  FinancePayment,
  SalesApplication,
  SalesDocument,
  SalesPayment,
} from '../model/colleague-facts.ts';
import type { Disclosure } from '../model/drafting.ts';
import type { DocumentLabel, PaymentLabel } from '../model/fact-rows.ts';
import type { Fact, FactSheet } from '../model/facts.ts';
import {
  aboutApplications,
  aboutDeposits,
  aboutDocuments,
  aboutWithdrawals,
} from '../model/topic-families.ts';
import type { Topic } from '../model.ts';
import { factOf, kept } from './make-fact.ts';

/**
 * The facts that an answer to a colleague may tell: those of one record that is linked for sure, or of the only one that
 * is suggested; of the kind that the topic is about if there is one, for a colleague names what he means. Nothing unless
 * everything may be disclosed, and nothing on who owns an account, its addresses or its data.
 */
export function makeColleagueSheet(
  linked: ColleagueFacts | null,
  audience: Colleague,
  topic: Topic,
  disclosure: Disclosure,
): FactSheet<Colleague> {
  const empty = { audience, facts: [], focus: null };
  if (linked?.audience !== audience || disclosure !== 'full' || ofNoRecord.includes(topic)) return empty;
  const found = linked.audience === 'sales' ? salesFacts(linked, topic) : financeFacts(linked, topic);
  const told: readonly string[] = toldKeys[audience];
  const facts = found.filter(({ key }) => told.includes(key));
  return { audience, facts, focus: facts[0]?.source ?? null };
}

const ofNoRecord: readonly Topic[] = [
  'account_takeover',
  'contact_change',
  'data_rights',
  'duplicate_account',
  'eligibility',
  'auto_reply_or_bounce',
  'spam',
];
const aboutPapers: readonly Topic[] = [...aboutApplications, ...aboutDocuments];

function salesFacts(linked: ColleagueFacts & { audience: 'sales' }, topic: Topic): Fact[] {
  const payment = paymentMeant(linked.payments, topic);
  const application = meant(linked.applications);
  const document = documentMeant(linked.documents);
  const papers = application ? applicationFacts(application, linked.documents) : documentFacts(document);
  const paid = payment ? salesPaymentFacts(payment) : [];
  const [first, second] = aboutPapers.includes(topic) ? [papers, paid] : [paid, papers];
  return first.length > 0 ? first : second;
}

/** Finance asks about money only: where verification is meant, its question is not answered by a payment. */
function financeFacts(linked: ColleagueFacts & { audience: 'finance' }, topic: Topic): Fact[] {
  const payment = aboutPapers.includes(topic) ? undefined : paymentMeant(linked.payments, topic);
  return payment ? financePaymentFacts(payment) : [];
}

function paymentMeant<Payment extends SalesPayment | FinancePayment>(
  payments: Payment[],
  topic: Topic,
): Payment | undefined {
  const kind = aboutWithdrawals.includes(topic)
    ? 'withdrawal'
    : aboutDeposits.includes(topic)
      ? 'deposit'
      : null;
  const fitting = kind === null ? payments : payments.filter((payment) => payment.kind === kind);
  return meant(fitting.length > 0 ? fitting : payments);
}

function meant<Row extends { suggested?: true }>(rows: Row[]): Row | undefined {
  return rows.find((row) => !row.suggested) ?? (rows.length === 1 ? rows[0] : undefined);
}

const stopped: readonly PaymentLabel[] = ['needs_info', 'rejected', 'declined', 'failed', 'returned'];
const done: readonly PaymentLabel[] = ['completed', 'credited'];

function wasSent({ kind, label }: SalesPayment | FinancePayment): boolean {
  return kind === 'withdrawal' ? ['sent', 'completed', 'returned'].includes(label) : label === 'returned';
}

/** As for clients: a reason only for a state that has one, so that every payment in process reads the same. */
function salesPaymentFacts(payment: SalesPayment): Fact[] {
  const fact = factOf('payment', payment);
  return kept([
    fact('payment_kind', 'status', payment.kind),
    fact('payment_id', 'reference', payment.externalId),
    fact('payment_status', 'status', payment.label),
    fact('payment_reason', 'reason', stopped.includes(payment.label) ? payment.reason : null),
    fact('payment_amount', 'money', `${payment.amount} ${payment.currency}`),
    fact('payment_requested_at', 'datetime', payment.requestedAt),
    fact('payment_submitted_at', 'datetime', wasSent(payment) ? payment.submittedAt : null),
    fact('payment_completed_at', 'datetime', done.includes(payment.label) ? payment.completedAt : null),
    fact('payment_traceable', 'status', wasSent(payment) && payment.traceable ? 'yes' : null),
  ]);
}

function financePaymentFacts(payment: FinancePayment): Fact[] {
  const fact = factOf('payment', payment);
  const { currency, fee } = payment;
  return kept([
    fact('payment_kind', 'status', payment.kind),
    fact('payment_id', 'reference', payment.externalId),
    fact('payment_status', 'status', payment.label),
    fact('payment_reason', 'reason', stopped.includes(payment.label) ? payment.reason : null),
    fact('payment_amount', 'money', `${payment.amount} ${currency}`),
    fact('payment_fee', 'money', fee === null ? null : `${fee} ${currency}`),
    fact('payment_method', 'method', payment.method),
    fact('payment_requested_at', 'datetime', payment.requestedAt),
    fact('payment_submitted_at', 'datetime', payment.submittedAt),
    fact('payment_completed_at', 'datetime', payment.completedAt),
    fact('payment_provider', 'name', payment.provider),
    fact('payment_provider_ref', 'reference', payment.providerRef),
    fact('payment_uetr', 'reference', payment.uetr),
    fact('payment_arn', 'reference', payment.arn),
    fact('payment_rrn', 'reference', payment.rrn),
    fact('payment_txid', 'reference', payment.txid),
    fact('payment_network', 'name', payment.network),
    fact('payment_card_last4', 'reference', payment.cardLast4),
    fact('payment_iban_last4', 'reference', payment.ibanLast4),
  ]);
}

const waiting: readonly string[] = ['documents_requested', 'resubmission_requested'];
const wanted: readonly DocumentLabel[] = ['requested', 'resend', 'expired'];

/** With the papers that the client still has to send, while he is asked for them. */
function applicationFacts(application: SalesApplication, documents: SalesDocument[]): Fact[] {
  const fact = factOf('application', application);
  const { label } = application;
  const isWaiting = waiting.includes(label);
  const open = documents.filter(
    (document) => document.applicationId === application.externalId && wanted.includes(document.label),
  );
  return [
    ...kept([
      fact('application_id', 'reference', application.externalId),
      fact('application_status', 'status', label),
      fact('application_submitted_at', 'datetime', application.submittedAt),
      fact(
        'application_decided_at',
        'datetime',
        label === 'approved' || label === 'refused' ? application.decidedAt : null,
      ),
      fact('application_deadline', 'datetime', isWaiting ? (application.deadline ?? null) : null),
    ]),
    ...(isWaiting ? open.flatMap(documentFacts) : []),
  ];
}

/** One that the client has to act on is what a question on papers is most likely about. */
function documentMeant(documents: SalesDocument[]): SalesDocument | undefined {
  const sure = documents.filter(({ suggested }) => !suggested);
  const own = sure.length > 0 ? sure : documents.length === 1 ? documents : [];
  return own.find(({ label }) => wanted.includes(label)) ?? own[0];
}

function documentFacts(document: SalesDocument | undefined): Fact[] {
  if (document === undefined) return [];
  const fact = factOf('document', document);
  return kept([
    fact('document_type', 'document', document.requirement),
    fact('document_status', 'status', document.label),
  ]);
}
