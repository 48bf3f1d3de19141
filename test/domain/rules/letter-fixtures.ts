import { libraryInCode } from '../../../src/domain/clauses/library.ts';
import type { Disclosure, PlanInput } from '../../../src/domain/model/drafting.ts';
import type {
  ApplicationFacts,
  DocumentFacts,
  LinkedFacts,
  PaymentFacts,
} from '../../../src/domain/model/fact-rows.ts';
import {
  applicationLabels,
  documentLabels,
  documentReasons,
  paymentLabels,
  paymentReasons,
} from '../../../src/domain/model/fact-rows.ts';
import {
  aboutApplications,
  aboutDeposits,
  aboutDocuments,
  aboutWithdrawals,
} from '../../../src/domain/model/topic-families.ts';
import type { Language, Topic } from '../../../src/domain/model.ts';
import { composeDraft } from '../../../src/domain/rules/compose.ts';
import { makeFactSheet } from '../../../src/domain/rules/fact-sheet.ts';
import { planByRules } from '../../../src/domain/rules/plan-by-rules.ts';

const confirmedAt = new Date('2026-03-16T08:00:00Z');

export const values = {
  caseRef: 'CD-7K2M9Q4',
  clientName: 'Anna Petrova',
  firmName: 'Northgate Markets',
  timeZone: 'Asia/Nicosia',
};
export const uetr = '97ed4827-7b6f-4491-a06f-b548d5a7512d';
const arn = '24204290742000012345678';
const txid = 'a1075db55d416d3ca199f55b6084e2115b9345e16c5cf302fc80e9d5fbf5d48d';

export function withdrawal(change: Partial<PaymentFacts> = {}): PaymentFacts {
  return {
    externalId: 'WD-20931',
    kind: 'withdrawal',
    label: 'processing',
    reason: null,
    amount: '5000.00',
    currency: 'USD',
    fee: null,
    method: 'bank_transfer',
    requestedAt: new Date('2026-03-11T21:30:00Z'),
    submittedAt: new Date('2026-03-12T09:15:00Z'),
    completedAt: new Date('2026-03-13T10:00:00Z'),
    expectedBy: new Date('2026-03-17T00:00:00Z'),
    uetr,
    arn: null,
    txid: null,
    cardLast4: null,
    confirmedAt,
    ...change,
  };
}

export function deposit(change: Partial<PaymentFacts> = {}): PaymentFacts {
  return withdrawal({
    externalId: 'DP-4471',
    kind: 'deposit',
    method: 'card',
    uetr: null,
    cardLast4: '4242',
    ...change,
  });
}

export function application(change: Partial<ApplicationFacts> = {}): ApplicationFacts {
  return {
    externalId: 'APP-310',
    label: 'under_review',
    submittedAt: new Date('2026-03-09T07:00:00Z'),
    decidedAt: new Date('2026-03-14T12:00:00Z'),
    confirmedAt,
    ...change,
  };
}

export function document(change: Partial<DocumentFacts> = {}): DocumentFacts {
  return {
    externalId: 'DOC-88',
    applicationId: 'APP-310',
    requirement: 'proof_of_address',
    type: 'utility_bill',
    label: 'resend',
    reason: 'poa_too_old',
    receivedAt: new Date('2026-03-10T07:00:00Z'),
    confirmedAt,
    ...change,
  };
}

export function linkedTo(change: Partial<LinkedFacts> = {}): LinkedFacts {
  return {
    client: { externalId: 'C-1001', name: 'Anna Petrova', nameNative: null, confirmedAt },
    payments: [],
    applications: [],
    documents: [],
    ...change,
  };
}

export function planInput(
  linked: LinkedFacts | null,
  topic: Topic,
  language: Language,
  disclosure: Disclosure = 'full',
  complaint = topic === 'complaint',
): PlanInput {
  const facts = makeFactSheet(linked, topic, disclosure);
  return {
    topic,
    topics: [topic],
    asks: [],
    complaint,
    language,
    disclosure,
    facts,
    mentions: [],
    library: libraryInCode,
  };
}

export async function letterOf(input: PlanInput, officerLanguage: Language = 'en') {
  return composeDraft({ plan: await planByRules(input), input, officerLanguage, ...values });
}

/** Every state of a linked record that a letter on this topic can meet, and no record at all. */
export function everyRecord(topic: Topic): { name: string; linked: LinkedFacts }[] {
  const cases = [{ name: 'nothing linked', linked: linkedTo() }];
  const ofAny = topic === 'complaint' || topic === 'internal_request';
  const ofAnyPayment = ofAny || topic === 'proof_of_payment';
  if (aboutWithdrawals.includes(topic) || ofAnyPayment) cases.push(...paymentCases(withdrawal));
  if (aboutDeposits.includes(topic) || ofAnyPayment) cases.push(...paymentCases(deposit));
  if (aboutApplications.includes(topic) || ofAny) cases.push(...applicationCases());
  if (aboutDocuments.includes(topic)) cases.push(...documentCases());
  return cases;
}

function paymentCases(make: typeof withdrawal) {
  const traces = [
    { uetr: null },
    { uetr },
    { uetr: null, arn },
    { uetr: null, method: 'crypto', currency: 'USDT', amount: '1250.50000000', txid },
  ];
  const dates = [{}, { requestedAt: null, submittedAt: null, completedAt: null, method: null }];
  const made = (label: (typeof paymentLabels)[number], name: string, change: Partial<PaymentFacts>) => ({
    name: `${label} ${name}`,
    linked: linkedTo({ payments: [make({ label, ...change })] }),
  });
  return paymentLabels.flatMap((label) => [
    ...traces.flatMap((trace, traceIndex) =>
      dates.map((date, dateIndex) =>
        made(label, `null trace ${traceIndex} dates ${dateIndex}`, { ...trace, ...date }),
      ),
    ),
    ...paymentReasons.map((reason) => made(label, `${reason} trace 1 dates 0`, { reason })),
  ]);
}

function applicationCases() {
  return applicationLabels.flatMap((label) =>
    [null, ...documentReasons].flatMap((reason) =>
      [{}, { submittedAt: null, decidedAt: null }].map((dates) => ({
        name: `${label} ${reason}`,
        linked: linkedTo({
          applications: [application({ label, ...dates })],
          documents: reason === null ? [] : [document({ reason })],
        }),
      })),
    ),
  );
}

function documentCases() {
  return documentLabels.flatMap((label) =>
    [null, ...documentReasons].map((reason) => ({
      name: `${label} ${reason}`,
      linked: linkedTo({ documents: [document({ label, reason })] }),
    })),
  );
}
