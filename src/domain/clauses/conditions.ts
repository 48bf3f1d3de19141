import type { AskKind } from '../model/asks.ts';
import type { PlanInput } from '../model/drafting.ts';
import type {
  ApplicationLabel,
  DocumentLabel,
  DocumentReason,
  PaymentLabel,
  PaymentReason,
} from '../model/fact-rows.ts';
import type { FactKey } from '../model/facts.ts';
import {
  aboutApplications,
  aboutDeposits,
  aboutDocuments,
  aboutWithdrawals,
} from '../model/topic-families.ts';
import type { Topic } from '../model.ts';
import { topics } from '../model.ts';

export type Condition = (input: PlanInput) => boolean;

export const allTopics: readonly Topic[] = topics;
/** Topics whose letter may tell of any payment or application of the client. */
const ofAnyRecord: readonly Topic[] = ['complaint', 'internal_request'];
export const withdrawalTopics: readonly Topic[] = [...aboutWithdrawals, 'proof_of_payment', ...ofAnyRecord];
export const depositTopics: readonly Topic[] = [...aboutDeposits, 'proof_of_payment', ...ofAnyRecord];
export const paymentTopics: readonly Topic[] = [...new Set([...withdrawalTopics, ...depositTopics])];
export const applicationTopics: readonly Topic[] = [...aboutApplications, ...ofAnyRecord];
export const documentTopics: readonly Topic[] = [...aboutDocuments, ...aboutApplications];

/** The value of the first fact with this key, or null. */
function told(input: PlanInput, key: FactKey): string | null {
  return input.facts.facts.find((fact) => fact.key === key)?.value ?? null;
}

export const full: Condition = (input) => input.disclosure === 'full';
export const withheld: Condition = (input) => input.disclosure !== 'full';
export const nothingLinked: Condition = (input) => full(input) && input.facts.focus === null;
export const both =
  (...conditions: Condition[]): Condition =>
  (input) =>
    conditions.every((condition) => condition(input));
export const either =
  (...conditions: Condition[]): Condition =>
  (input) =>
    conditions.some((condition) => condition(input));
export const not =
  (condition: Condition): Condition =>
  (input) =>
    !condition(input);
export const has =
  (...keys: FactKey[]): Condition =>
  (input) =>
    keys.some((key) => told(input, key) !== null);
export const about =
  (...wanted: Topic[]): Condition =>
  (input) =>
    wanted.includes(input.topic);

export const withdrawal = (...labels: PaymentLabel[]): Condition => payment('withdrawal', labels);
export const deposit = (...labels: PaymentLabel[]): Condition => payment('deposit', labels);

function payment(kind: 'deposit' | 'withdrawal', labels: PaymentLabel[]): Condition {
  return (input) =>
    full(input) &&
    told(input, 'payment_kind') === kind &&
    (labels.length === 0 || labels.some((label) => label === told(input, 'payment_status')));
}

/** Only while the application is the focus: a letter about one document says nothing of the application. */
export const application = (...labels: ApplicationLabel[]): Condition =>
  both(full, (input) => labels.some((label) => label === told(input, 'application_status')));

/** Only while the document is the focus. */
export const documentIs = (...labels: DocumentLabel[]): Condition =>
  both(
    full,
    (input) =>
      input.facts.focus?.type === 'document' &&
      labels.some((label) => label === told(input, 'document_status')),
  );

export const paymentReason = (...reasons: PaymentReason[]): Condition =>
  both(full, (input) => reasons.some((reason) => reason === told(input, 'payment_reason')));
export const documentReason = (...reasons: DocumentReason[]): Condition =>
  both(full, (input) => reasons.some((reason) => reason === told(input, 'document_reason')));

export const paidBy = (...methods: string[]): Condition =>
  both(full, (input) => methods.includes(told(input, 'payment_method') ?? ''));
/** Neither settled nor stopped, or not found yet. */
export const unsettledDeposit: Condition = both(
  full,
  not(deposit('credited', 'declined', 'returned', 'cancelled')),
);
/** Nobody can call it back. */
export const onChain = either(paidBy('crypto'), has('payment_txid'));
export const traceable = has('payment_uetr', 'payment_arn', 'payment_txid');

/** Something of this kind is asked in the latest message. */
export const asked =
  (...kinds: AskKind[]): Condition =>
  (input) =>
    input.asks.some(({ kind }) => kinds.includes(kind));
