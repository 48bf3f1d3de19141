import { libraryInCode } from '../../../src/domain/clauses/library.ts';
import type { PlanInput } from '../../../src/domain/model/drafting.ts';
import {
  type ApplicationFacts,
  applicationLabels,
  type DocumentFacts,
  documentLabels,
  documentReasons,
  type LinkedFacts,
  type PaymentFacts,
  paymentLabels,
  paymentReasons,
} from '../../../src/domain/model/fact-rows.ts';
import { type Language, languages, type Topic, topics } from '../../../src/domain/model.ts';
import { makeCaseRef } from '../../../src/domain/rules/case-ref.ts';
import { composeDraft } from '../../../src/domain/rules/compose.ts';
import { makeFactSheet } from '../../../src/domain/rules/fact-sheet.ts';
import { planByRules } from '../../../src/domain/rules/plan-by-rules.ts';
import { type VerifyInput, verifyReply } from '../../../src/domain/rules/verify.ts';
import type { Dice } from '../../linking/dice.ts';
import { claims } from './claims.ts';

/** A draft that rules planned over a made record, ready to be verified again with another text. */
export interface Letter {
  topic: Topic;
  language: Language;
  text: string;
  clauses: string[];
  input: PlanInput;
  timeZone: string;
  verify(text: string): ReturnType<typeof verifyReply>;
}

const digits = '0123456789';
const hex = '0123456789abcdef';
const first = Date.UTC(2026, 0, 5);
const day = 86_400_000;
const firmName = 'Northgate Markets';
const names = ['Anna Petrova', 'Sergei Ivanov', 'Wang Xiaoming', 'Maria Costa', '陈大文', 'Ольга Смирнова'];

/** About so many letters, as many of every topic in every language, each over a record of its own. */
export async function makeLetters(dice: Dice, inAll: number): Promise<Letter[]> {
  const perTopic = Math.max(1, Math.round(inAll / topics.length / languages.length));
  const letters: Letter[] = [];
  for (const language of languages)
    for (const topic of topics)
      for (let count = 0; count < perTopic; count += 1) letters.push(await makeLetter(dice, topic, language));
  return letters;
}

async function makeLetter(dice: Dice, topic: Topic, language: Language): Promise<Letter> {
  const linked = dice.chance(0.95) ? makeRecord(dice) : null;
  const disclosure = linked === null ? 'unknown_client' : 'full';
  const facts = makeFactSheet(linked, topic, disclosure);
  const complaint = topic === 'complaint' || dice.chance(0.1);
  const input: PlanInput = {
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
  const caseRef = makeCaseRef((size) => Buffer.from(Array.from({ length: size }, () => dice.below(256))));
  const timeZone = dice.pick(['Asia/Nicosia', 'Europe/London', 'Asia/Hong_Kong']);
  const draft = composeDraft({
    plan: await planByRules(input),
    input,
    officerLanguage: 'en',
    caseRef,
    clientName: linked?.client.name ?? null,
    firmName,
    timeZone,
  });
  const known: Omit<VerifyInput, 'text'> = {
    library: libraryInCode,
    audience: 'client',
    language,
    topics: [topic],
    facts: facts.facts,
    claims,
    caseRef,
    firmName,
    recipient: 'anna@example.com',
    timeZone,
  };
  return {
    topic,
    language,
    text: draft.text,
    clauses: draft.clauses,
    input,
    timeZone,
    verify: (text) => verifyReply({ ...known, text }),
  };
}

export function makeRecord(dice: Dice): LinkedFacts {
  const confirmedAt = new Date(first + 80 * day);
  return {
    client: {
      externalId: `C-${dice.word(digits, 4)}`,
      name: dice.pick(names),
      nameNative: null,
      confirmedAt,
    },
    payments: [makePayment(dice, 'withdrawal'), makePayment(dice, 'deposit')],
    applications: [makeApplication(dice)],
    documents: [makeDocument(dice)],
  };
}

function makePayment(dice: Dice, kind: PaymentFacts['kind']): PaymentFacts {
  const requestedAt = new Date(first + dice.below(60) * day + dice.below(day));
  const submittedAt = new Date(requestedAt.getTime() + (1 + dice.below(4)) * day);
  const method = dice.pick(['card', 'bank_transfer', 'sepa', 'swift', 'crypto', 'wallet']);
  const possible = paymentLabels.filter((label) =>
    kind === 'deposit' ? label !== 'needs_info' : label !== 'credited' && label !== 'declined',
  );
  return {
    externalId: `${kind === 'deposit' ? 'DP' : 'WD'}-${dice.word(digits, 5)}`,
    kind,
    label: dice.pick(possible),
    reason: dice.chance(0.6) ? dice.pick(paymentReasons) : null,
    amount: `${1 + dice.below(90_000)}.${dice.chance(0.5) ? '00' : dice.word(digits, 2)}`,
    currency: method === 'crypto' ? 'USDT' : dice.pick(['USD', 'EUR', 'GBP', 'CNY', 'HKD']),
    fee: null,
    method,
    requestedAt,
    submittedAt,
    completedAt: new Date(submittedAt.getTime() + (1 + dice.below(4)) * day),
    expectedBy: null,
    uetr: method === 'swift' ? uetr(dice) : null,
    arn: method === 'card' ? `2${dice.word(digits, 22)}` : null,
    txid: method === 'crypto' ? dice.word(hex, 64) : null,
    cardLast4: method === 'card' ? dice.word(digits, 4) : null,
    confirmedAt: new Date(first + 80 * day),
  };
}

function makeApplication(dice: Dice): ApplicationFacts {
  const submittedAt = new Date(first + dice.below(60) * day);
  return {
    externalId: 'AP-310',
    label: dice.pick(applicationLabels),
    submittedAt,
    decidedAt: new Date(submittedAt.getTime() + (1 + dice.below(9)) * day),
    confirmedAt: new Date(first + 80 * day),
  };
}

function makeDocument(dice: Dice): DocumentFacts {
  return {
    externalId: 'DOC-88',
    applicationId: 'AP-310',
    requirement: dice.pick(['proof_of_address', 'proof_of_identity', 'source_of_funds']),
    type: dice.pick(['utility_bill', 'passport', 'bank_statement', null]),
    label: dice.pick(documentLabels),
    reason: dice.chance(0.7) ? dice.pick(documentReasons) : null,
    receivedAt: new Date(first + dice.below(60) * day),
    confirmedAt: new Date(first + 80 * day),
  };
}

function uetr(dice: Dice): string {
  const part = (length: number) => dice.word(hex, length);
  return `${part(8)}-${part(4)}-4${part(3)}-a${part(3)}-${part(12)}`;
}
