import type { ApplicationFacts, DocumentFacts, PaymentFacts } from './fact-rows.ts';

// Rows of the views for readers who are no clients.

/** What relationship managers may know of a payment: where it stands and what the client has to do about it. */
export interface SalesPayment
  extends Pick<
    PaymentFacts,
    | 'externalId'
    | 'kind'
    | 'label'
    | 'reason'
    | 'amount'
    | 'currency'
    | 'requestedAt'
    | 'submittedAt'
    | 'completedAt'
    | 'confirmedAt'
    | 'confirmedBy'
    | 'suggested'
  > {
  /** Whether there is a reference by which the client's bank can find it. */
  traceable: boolean;
}
export type SalesApplication = ApplicationFacts;
/** Which paper it is and whether it is wanted. */
export type SalesDocument = Omit<DocumentFacts, 'reason' | 'receivedAt' | 'validUntil'>;

/** What the finance department may know of a payment; of its client nothing. */
export interface FinancePayment extends Omit<PaymentFacts, 'expectedBy'> {
  /** As the core system names it. */
  provider: string | null;
  providerRef: string | null;
  rrn: string | null;
  network: string | null;
  ibanLast4: string | null;
}

/** What is linked to a case, as one kind of colleague may know it. The client's number is for reading only, not told. */
export type ColleagueFacts =
  | {
      audience: 'sales';
      clientId: string;
      payments: SalesPayment[];
      applications: SalesApplication[];
      documents: SalesDocument[];
    }
  | { audience: 'finance'; clientId: string; payments: FinancePayment[] };
