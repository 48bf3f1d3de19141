import type { PaymentLabel } from '../model/fact-rows.ts';
import {
  isInstruction,
  type ProviderPayment,
  type ProviderQuestion,
  providerQuestions,
} from '../model/provider-letters.ts';

/** Of a payment, what its provider can be asked; `label` is its state as every officer reads it, a hold like a delay. */
export function fittingQuestions(payment: ProviderPayment, label: PaymentLabel): ProviderQuestion[] {
  return providerQuestions.filter((question) => fits[question](payment, label));
}

/** The same for a person; what moves money is offered to nobody who was not named for it. */
export function offeredQuestions(
  payment: ProviderPayment,
  label: PaymentLabel,
  mayInstruct: boolean,
): ProviderQuestion[] {
  return fittingQuestions(payment, label).filter((question) => mayInstruct || !isInstruction(question));
}

type Fits = (payment: ProviderPayment, label: PaymentLabel) => boolean;

const always: Fits = () => true;
/** Money on a chain comes back from nobody but its owner, and no bank recalls it. */
const byBank: Fits = ({ txid, network }) => txid === null && network === null;
const sentOut =
  (...labels: PaymentLabel[]): Fits =>
  (payment, label) =>
    payment.kind === 'withdrawal' && labels.includes(label) && byBank(payment, label);

/** By what banks and acquirers do: money that was sent is recalled (camt.056), one under way is amended, a card's has an ARN. */
const fits: Record<ProviderQuestion, Fits> = {
  status: always,
  trace: always,
  reference: always,
  proof: always,
  swift_copy: (payment) => payment.kind === 'withdrawal' && payment.uetr !== null,
  arn: ({ cardLast4, arn }) => cardLast4 !== null && arn === null,
  recall: sentOut('sent', 'completed'),
  recall_account: sentOut('sent', 'completed'),
  amend: sentOut('sent'),
  // Whether it shall be returned is decided in the core system; here it can be asked for while it has not been.
  refund: (payment, label) =>
    payment.kind === 'deposit' &&
    !['returned', 'cancelled', 'declined'].includes(label) &&
    byBank(payment, label),
};
