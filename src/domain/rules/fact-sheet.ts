import type { Disclosure } from '../model/drafting.ts';
import type {
  ApplicationFacts,
  DocumentFacts,
  LinkedFacts,
  PaymentFacts,
  PaymentLabel,
} from '../model/fact-rows.ts';
import type { Fact, FactSheet } from '../model/facts.ts';
import type { Topic } from '../model.ts';
import { factOf, kept } from './make-fact.ts';

type ClientSheet = FactSheet<'client'>;
const empty: ClientSheet = { audience: 'client', facts: [], focus: null };

/**
 * The facts that a letter on this topic may tell: those of one record of the kind that the topic is about, the first
 * that is linked for sure, or the only one that is suggested. No facts at all unless everything may be disclosed. Times are ISO 8601 in UTC.
 */
export function makeFactSheet(linked: LinkedFacts | null, topic: Topic, disclosure: Disclosure): ClientSheet {
  if (linked === null || disclosure !== 'full') return empty;
  const client: Fact = {
    id: `client:${linked.client.externalId}.client_name`,
    key: 'client_name',
    kind: 'name',
    value: linked.client.name,
    source: { type: 'client', externalId: linked.client.externalId },
    asOf: linked.client.confirmedAt,
  };
  const sheet = sheetOf(linked, topic);
  return { ...sheet, facts: [...sheet.facts, client] };
}

function sheetOf(linked: LinkedFacts, topic: Topic): ClientSheet {
  const documents = documentsMeant(linked.documents);
  switch (topic) {
    case 'wd_pending':
    case 'wd_not_received':
    case 'wd_rejected':
    case 'wd_split_method':
    case 'wd_cancel_change':
    case 'card_refund_arn':
      return paymentSheet(meant(linked.payments.filter((payment) => payment.kind === 'withdrawal')));
    case 'dep_card_missing':
    case 'dep_bank_missing':
    case 'dep_crypto_missing':
    case 'dep_declined':
    case 'dep_amount_diff':
    case 'dep_third_party':
    case 'dep_double':
      return paymentSheet(meant(linked.payments.filter((payment) => payment.kind === 'deposit')));
    case 'proof_of_payment':
      return paymentSheet(meant(linked.payments));
    case 'kyc_status':
    case 'refused_or_closed':
    case 'corporate_docs':
      return applicationSheet(meant(linked.applications), documents);
    case 'source_of_funds':
    case 'name_mismatch':
    case 'selfie_or_link': {
      const document = documentInQuestion(documents.filter(isMeantBy[topic]));
      return document ? documentSheet(document) : applicationSheet(meant(linked.applications), documents);
    }
    case 'doc_rejected':
    case 'doc_language':
      return documentSheet(documentInQuestion(documents));
    case 'doc_expiry':
      return documentSheet(documentEnding(documents));
    case 'poa_question':
      return documentSheet(
        documentInQuestion(documents.filter((document) => document.requirement === 'proof_of_address')),
      );
    case 'complaint':
    case 'internal_request': {
      const payment = meant(linked.payments);
      return payment ? paymentSheet(payment) : applicationSheet(meant(linked.applications), documents);
    }
    // For the desk's officers: a provider itself is told nothing, whatever is linked.
    case 'provider_reply':
      return paymentSheet(meant(linked.payments));
    // A reply on who owns an account, its addresses or its data tells nothing of any record.
    case 'account_takeover':
    case 'contact_change':
    case 'data_rights':
    case 'duplicate_account':
    case 'eligibility':
    case 'auto_reply_or_bounce':
    case 'spam':
    case 'other':
      return empty;
  }
}

/** The first that is linked for sure, else the only one suggested: of two, the letter asks which is meant. */
function meant<Row extends { suggested?: true }>(rows: Row[]): Row | undefined {
  return rows.find((row) => !row.suggested) ?? (rows.length === 1 ? rows[0] : undefined);
}

function documentsMeant(documents: DocumentFacts[]): DocumentFacts[] {
  const sure = documents.filter((document) => !document.suggested);
  const applications = new Set(documents.map(({ applicationId }) => applicationId));
  return sure.length > 0 ? sure : applications.size === 1 ? documents : [];
}

const stopped: readonly PaymentLabel[] = ['needs_info', 'rejected', 'declined', 'failed', 'returned'];
const left: readonly PaymentLabel[] = ['sent', 'completed', 'returned'];

/**
 * Left out on purpose: the date on which a provider expects the money, because a bank controls it, and the fee,
 * because the core's column may hold what the firm pays to its provider. A reason is told only for a state that
 * has one, so that every payment in process reads the same.
 */
function paymentSheet(payment: PaymentFacts | undefined): ClientSheet {
  if (payment === undefined) return empty;
  const fact = factOf('payment', payment);
  const wasSent = payment.kind === 'withdrawal' ? left.includes(payment.label) : payment.label === 'returned';
  const isDone = payment.label === 'completed' || payment.label === 'credited';
  return {
    audience: 'client',
    focus: { type: 'payment', externalId: payment.externalId },
    facts: kept([
      fact('payment_kind', 'status', payment.kind),
      fact('payment_id', 'reference', payment.externalId),
      fact('payment_status', 'status', payment.label),
      fact('payment_reason', 'reason', stopped.includes(payment.label) ? payment.reason : null),
      fact('payment_amount', 'money', `${payment.amount} ${payment.currency}`),
      fact('payment_method', 'method', payment.method),
      fact('payment_requested_at', 'datetime', payment.requestedAt),
      fact('payment_submitted_at', 'datetime', wasSent ? payment.submittedAt : null),
      fact('payment_completed_at', 'datetime', isDone ? payment.completedAt : null),
      fact('payment_uetr', 'reference', wasSent ? payment.uetr : null),
      fact('payment_arn', 'reference', wasSent ? payment.arn : null),
      fact('payment_txid', 'reference', wasSent ? payment.txid : null),
      fact('payment_card_last4', 'reference', payment.cardLast4),
    ]),
  };
}

/** With the documents that are still open. A reason is told only when it can belong to one document alone. */
function applicationSheet(
  application: ApplicationFacts | undefined,
  documents: DocumentFacts[],
): ClientSheet {
  if (application === undefined) return empty;
  const fact = factOf('application', application);
  const isDecided = application.label === 'approved' || application.label === 'refused';
  const isWaiting =
    application.label === 'documents_requested' || application.label === 'resubmission_requested';
  const open = isWaiting
    ? documents.filter((document) => document.applicationId === application.externalId && isOpen(document))
    : [];
  const told = open.map((document) => (open.length === 1 ? document : { ...document, reason: null }));
  return {
    audience: 'client',
    focus: { type: 'application', externalId: application.externalId },
    facts: [
      ...kept([
        fact('application_status', 'status', application.label),
        fact('application_submitted_at', 'datetime', application.submittedAt),
        fact('application_decided_at', 'datetime', isDecided ? application.decidedAt : null),
        fact('application_deadline', 'datetime', isWaiting ? (application.deadline ?? null) : null),
      ]),
      ...told.flatMap((document) => documentSheet(document).facts),
    ],
  };
}

function documentSheet(document: DocumentFacts | undefined): ClientSheet {
  if (document === undefined) return empty;
  const fact = factOf('document', document);
  return {
    audience: 'client',
    focus: { type: 'document', externalId: document.externalId },
    facts: kept([
      // What came may be of another type than what the core system has.
      fact(
        'document_type',
        'document',
        document.label === 'mailed' ? document.requirement : (document.type ?? document.requirement),
      ),
      fact('document_status', 'status', document.label),
      fact('document_reason', 'reason', document.label === 'resend' ? document.reason : null),
      fact('document_received_at', 'datetime', document.receivedAt),
      fact('document_expiry_date', 'date', document.validUntil ?? null),
    ]),
  };
}

/** The papers that a question on one requirement is about; where there is none, it is about the application. */
const isMeantBy = {
  source_of_funds: ({ requirement }: DocumentFacts) => /^source_of_(?:funds|wealth)$/.test(requirement),
  name_mismatch: ({ reason }: DocumentFacts) => reason === 'name_mismatch' || reason === 'poa_name',
  selfie_or_link: ({ requirement }: DocumentFacts) => requirement === 'selfie',
};

/** The one that has expired, else the accepted one that ends first. */
function documentEnding(documents: DocumentFacts[]): DocumentFacts | undefined {
  const ending = documents
    .filter(({ label, validUntil }) => label === 'approved' && validUntil)
    .sort((one, other) => (one.validUntil ?? '').localeCompare(other.validUntil ?? ''));
  return documents.find(({ label }) => label === 'expired') ?? ending[0] ?? documentInQuestion(documents);
}

/** A document that was sent back is what a question about documents is most likely about. */
function documentInQuestion(documents: DocumentFacts[]): DocumentFacts | undefined {
  for (const label of ['resend', 'expired', 'requested', 'mailed']) {
    const found = documents.find((document) => document.label === label);
    if (found) return found;
  }
  return documents[0];
}

function isOpen(document: DocumentFacts): boolean {
  return document.label === 'requested' || document.label === 'resend' || document.label === 'expired';
}
