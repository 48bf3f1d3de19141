import type { PaymentLabel } from '../../model/fact-rows.ts';
import type { LinkCues, PaymentCandidate } from '../../model/linking.ts';
import type { Mention } from '../../model/understanding.ts';
import type { Topic } from '../../model.ts';
import type { Evidence } from './evidence.ts';
import { isNearly } from './identifiers.ts';

/** What a mail says of payments without naming one. */
export interface Hints {
  cues: LinkCues;
  mentions: Mention[];
  /** Identifiers that no row bears. */
  mistyped: Mention[];
  now: Date;
}

const dayMilliseconds = 86_400_000;
const lately = 30;
/** What a payment is in when people write about it so. */
const fitting: Partial<Record<Topic, PaymentLabel[]>> = {
  wd_pending: ['processing', 'needs_info', 'sent'],
  wd_not_received: ['sent', 'completed', 'returned', 'failed', 'processing'],
  wd_rejected: ['rejected', 'failed', 'returned', 'cancelled', 'needs_info'],
  card_refund_arn: ['sent', 'completed', 'returned', 'failed', 'processing'],
  wd_cancel_change: ['processing', 'needs_info', 'sent', 'returned', 'failed', 'cancelled'],
  dep_declined: ['declined', 'returned', 'processing'],
  dep_third_party: ['returned', 'processing', 'needs_info'],
  dep_amount_diff: ['credited', 'completed'],
};
/** States that these words name themselves: one recent payment that is in them is most likely the one that is meant. */
const telling: Partial<Record<Topic, PaymentLabel[]>> = {
  wd_rejected: ['rejected', 'failed', 'returned', 'cancelled'],
  wd_cancel_change: ['cancelled'],
  dep_declined: ['declined'],
  dep_third_party: ['returned'],
};
const open: PaymentLabel[] = ['processing', 'needs_info', 'sent'];
const methodsOf: Record<LinkCues['methods'][number], string[]> = {
  card: ['card', 'wallet'],
  bank: ['bank_transfer', 'sepa', 'swift', 'wire'],
  crypto: ['crypto'],
};

/**
 * What speaks for one payment of a client beside its identifiers: amount and date, card, method, state, and that no
 * other would fit. `all` are the payments of that client.
 */
export function paymentEvidence(
  payment: PaymentCandidate,
  all: PaymentCandidate[],
  hints: Hints,
): Evidence[] {
  const found = [
    ...amountEvidence(payment, hints),
    ...nearlyNamed(payment, hints),
    ...stateEvidence(payment, all, hints),
  ];
  const methods = hints.cues.methods.flatMap((method) => methodsOf[method]);
  if (payment.method !== null && methods.includes(payment.method))
    found.push({ weight: 0.15, sentence: 'the method agrees' });
  // Words tell a deposit from a withdrawal well, but people also write "deposit" of a refund.
  const isOther = hints.cues.kind !== null && hints.cues.kind !== payment.kind;
  return isOther ? found.map(({ weight, sentence }) => ({ weight: weight * 0.4, sentence })) : found;
}

/** Whether a mail states amounts of this currency and this payment is none of them. */
export function isOfOtherAmount(payment: PaymentCandidate, hints: Hints): boolean {
  const said = amountsIn(hints).filter(({ currency }) => isSameMoney(currency, payment.currency));
  return said.length > 0 && said.every(({ value }) => distance(value, payment) > 0.05);
}

export function isOfStatedAmount(payment: PaymentCandidate, hints: Hints): boolean {
  return amountsIn(hints).some(
    ({ value, currency }) => isSameMoney(currency, payment.currency) && distance(value, payment) === 0,
  );
}

function amountEvidence(payment: PaymentCandidate, hints: Hints): Evidence[] {
  const days = stated(hints, 'date').map(({ value }) => nearest(payment, value));
  const apart = days.length === 0 ? null : Math.min(...days);
  const hasCard =
    payment.cardLast4 !== null &&
    hints.mentions.some(({ type, value }) => type === 'last4' && value === payment.cardLast4);
  const near = amountsIn(hints)
    .map(({ value, currency }) => (isSameMoney(currency, payment.currency) ? distance(value, payment) : 1))
    .reduce((least, one) => Math.min(least, one), 1);
  const found: Evidence[] = [];
  if (near === 0) {
    if (hasCard) found.push({ weight: 0.85, sentence: 'amount and last four digits of the card agree' });
    else if (apart === null) found.push({ weight: 0.65, sentence: 'the amount agrees' });
    else if (apart <= 2) found.push({ weight: 0.75, sentence: 'amount and date agree' });
    else if (apart <= 5) found.push({ weight: 0.55, sentence: 'the amount agrees, the date nearly' });
    else found.push({ weight: 0.4, sentence: 'the amount agrees, the date does not' });
  } else if (near <= 0.05) {
    const isClose = near <= 0.02;
    if (apart !== null && apart <= 2)
      found.push({ weight: isClose ? 0.6 : 0.45, sentence: 'the amount agrees nearly, the date does' });
    else if (apart === null)
      found.push({ weight: isClose ? 0.35 : 0.3, sentence: 'the amount agrees nearly' });
  } else if (apart !== null && apart <= 2) found.push({ weight: 0.3, sentence: 'the date agrees' });
  if (near > 0 && !isOfOtherAmount(payment, hints) && standsBare(payment, hints))
    found.push({ weight: 0.6, sentence: 'the amount stands in the message, without a currency' });
  if (hasCard && near > 0) found.push({ weight: 0.5, sentence: 'the last four digits of the card agree' });
  return found;
}

function standsBare(payment: PaymentCandidate, { cues }: Hints): boolean {
  return cues.numbers.some((number) => distance(number, payment) === 0);
}

function nearlyNamed(payment: PaymentCandidate, { mistyped }: Hints): Evidence[] {
  const typed = mistyped.find(({ value }) => isNearly(value, payment.externalId));
  if (!typed) return [];
  return [
    { weight: 0.6, sentence: `${typed.masked}, which no record bears, is nearly ${payment.externalId}` },
  ];
}

function stateEvidence(payment: PaymentCandidate, all: PaymentCandidate[], hints: Hints): Evidence[] {
  if (!fits(payment, hints)) return [];
  const rivals = all.filter((one) => fits(one, hints) && isOpen(one) === isOpen(payment));
  if (!isOpen(payment) && isTold(payment, all, hints))
    return [{ weight: 0.6, sentence: `the only recent ${payment.kind} that is ${payment.label}` }];
  if (!isOpen(payment))
    return [
      { weight: rivals.length === 1 ? 0.25 : 0.15, sentence: `a recent ${payment.kind} in a fitting state` },
    ];
  if (rivals.length === 1) return [{ weight: 0.6, sentence: `the only open ${payment.kind} of the client` }];
  return [{ weight: 0.3, sentence: `one of ${rivals.length} open ${payment.kind}s of the client` }];
}

function isTold(payment: PaymentCandidate, all: PaymentCandidate[], hints: Hints): boolean {
  const labels = telling[hints.cues.topic] ?? [];
  const told = all.filter((one) => labels.includes(one.label) && fits(one, hints));
  return told.length === 1 && told[0] === payment && amountsIn(hints).length === 0;
}

function fits(payment: PaymentCandidate, { cues, now }: Hints): boolean {
  if (cues.kind !== payment.kind) return false;
  const states = fitting[cues.topic] ?? ['processing', 'needs_info', 'sent', 'returned', 'declined'];
  if (!states.includes(payment.label)) return false;
  const age = (now.getTime() - (payment.requestedAt ?? now).getTime()) / dayMilliseconds;
  return isOpen(payment) || age <= lately;
}

function isOpen({ label }: PaymentCandidate): boolean {
  return open.includes(label);
}

/** What only the quoted text states counts where he states nothing himself. */
function stated({ mentions }: Hints, type: Mention['type']): Mention[] {
  const all = mentions.filter((mention) => mention.type === type);
  const own = all.filter(({ where }) => where !== 'quoted');
  return own.length > 0 ? own : all;
}

function amountsIn(hints: Hints): { value: number; currency: string }[] {
  return stated(hints, 'amount').map(({ value }) => {
    const [number, currency] = value.split(' ') as [string, string];
    return { value: Number(number), currency };
  });
}

/** People write "$" and "dollars" for coins that are worth one. */
function isSameMoney(stated: string, stored: string): boolean {
  return stated === stored || (stated === 'USD' && (stored === 'USDT' || stored === 'USDC'));
}

/** How far a stated amount is from that of the payment, as a share of it. */
function distance(stated: number, { amount }: PaymentCandidate): number {
  const stored = Number(amount);
  const isSame = Math.round(stated * 1e8) === Math.round(stored * 1e8);
  return isSame || stored === 0 ? (isSame ? 0 : 1) : Math.abs(stated - stored) / stored;
}

/** Days between a stated day and the nearest day of the payment's life. */
function nearest(payment: PaymentCandidate, day: string): number {
  const stated = Date.parse(`${day}T12:00:00Z`);
  const times = [payment.requestedAt, payment.submittedAt, payment.completedAt].filter(
    (time) => time !== null,
  );
  return Math.min(...times.map((time) => Math.round(Math.abs(time.getTime() - stated) / dayMilliseconds)));
}
