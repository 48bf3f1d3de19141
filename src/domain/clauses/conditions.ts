import { type AskKind, askKinds } from '../model/asks.ts';
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
import type { MentionType } from '../model/understanding.ts';
import type { Topic } from '../model.ts';
import { topics } from '../model.ts';
import { allInWords, anyOf, type Condition, conditionWords, inWords } from './condition-words.ts';

export type { Condition };

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

/** Nothing but the topic decides. */
export const always = inWords('its topic is written about', () => true);
export const full = inWords('the reader may be told facts', (input) => input.disclosure === 'full');
export const withheld = inWords('nothing may be told to the reader', (input) => input.disclosure !== 'full');
export const noRecord = inWords('no record is linked', (input) => input.facts.focus === null);
export const nothingLinked = both(full, noRecord);

export function both(...conditions: Condition[]): Condition {
  return allInWords(conditions, (input) => conditions.every((condition) => condition(input)));
}

export function either(...conditions: Condition[]): Condition {
  const words = conditions.map(conditionWords).join('; or ');
  return inWords(`one of these holds: (${words})`, (input) =>
    conditions.some((condition) => condition(input)),
  );
}

export function not(condition: Condition): Condition {
  return inWords(`it is not so that ${conditionWords(condition)}`, (input) => !condition(input));
}

export function has(...keys: FactKey[]): Condition {
  return inWords(`the record has ${anyOf(keys)}`, (input) => keys.some((key) => told(input, key) !== null));
}

export function about(...wanted: Topic[]): Condition {
  return inWords(`the topic is ${wanted.join(' or ')}`, (input) => wanted.includes(input.topic));
}

export const withdrawal = (...labels: PaymentLabel[]): Condition => payment('withdrawal', labels);
export const deposit = (...labels: PaymentLabel[]): Condition => payment('deposit', labels);

function payment(kind: 'deposit' | 'withdrawal', labels: PaymentLabel[]): Condition {
  const state = labels.length === 0 ? 'is linked' : `is linked whose state is ${anyOf(labels)}`;
  return both(
    full,
    inWords(
      `a ${kind} ${state}`,
      (input) =>
        told(input, 'payment_kind') === kind &&
        (labels.length === 0 || labels.some((label) => label === told(input, 'payment_status'))),
    ),
  );
}

/** Only while the application is the focus: a letter about one document says nothing of the application. */
export const application = (...labels: ApplicationLabel[]): Condition =>
  both(
    full,
    inWords(`the letter is about an application whose state is ${anyOf(labels)}`, (input) =>
      labels.some((label) => label === told(input, 'application_status')),
    ),
  );

/** Only while the document is the focus. */
export const documentIs = (...labels: DocumentLabel[]): Condition =>
  both(
    full,
    inWords(
      `the letter is about a document whose state is ${anyOf(labels)}`,
      (input) =>
        input.facts.focus?.type === 'document' &&
        labels.some((label) => label === told(input, 'document_status')),
    ),
  );

export const paymentReason = (...reasons: PaymentReason[]): Condition =>
  both(
    full,
    inWords(`the reason of the payment is ${anyOf(reasons)}`, (input) =>
      reasons.some((reason) => reason === told(input, 'payment_reason')),
    ),
  );
export const documentReason = (...reasons: DocumentReason[]): Condition =>
  both(
    full,
    inWords(`the reason of the document is ${anyOf(reasons)}`, (input) =>
      reasons.some((reason) => reason === told(input, 'document_reason')),
    ),
  );

export const paidBy = (...methods: string[]): Condition =>
  both(
    full,
    inWords(`the payment is by ${anyOf(methods)}`, (input) =>
      methods.includes(told(input, 'payment_method') ?? ''),
    ),
  );
/** Neither settled nor stopped, or not found yet. */
export const unsettledDeposit: Condition = both(
  full,
  not(deposit('credited', 'declined', 'returned', 'cancelled')),
);
/** Nobody can call it back. */
export const onChain = either(paidBy('crypto'), has('payment_txid'));
export const traceable = has('payment_uetr', 'payment_arn', 'payment_txid');

/** The client himself wrote one that can be right. */
export function gave(type: MentionType): Condition {
  return inWords(`the client wrote a ${type}`, ({ mentions }) =>
    mentions.some((mention) => mention.type === type && mention.valid && mention.where !== 'quoted'),
  );
}

/** Something of this kind is asked in the latest message. */
export function asked(...kinds: AskKind[]): Condition {
  return inWords(`the client asks for ${anyOf(kinds)}`, (input) =>
    input.asks.some(({ kind }) => kinds.includes(kind)),
  );
}

/** Nothing is known of the matter: whether somebody looks into anything hangs on whether anything is asked. */
export const unknownMatter = both(nothingLinked, about('other'));
export const mayBeLookedInto = either(not(unknownMatter), asked(...askKinds));
