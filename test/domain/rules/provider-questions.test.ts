import { expect, test } from 'vitest';
import { libraryInCode } from '../../../src/domain/clauses/library.ts';
import type { PaymentLabel } from '../../../src/domain/model/fact-rows.ts';
import {
  isInstruction,
  type ProviderPayment,
  type ProviderQuestion,
} from '../../../src/domain/model/provider-letters.ts';
import { languages } from '../../../src/domain/model.ts';
import { composeDraft } from '../../../src/domain/rules/compose.ts';
import { detectLanguage } from '../../../src/domain/rules/language.ts';
import { fittingQuestions, offeredQuestions } from '../../../src/domain/rules/provider-questions.ts';
import { makeProviderSheet } from '../../../src/domain/rules/provider-sheet.ts';
import { verifyReply } from '../../../src/domain/rules/verify.ts';

const wire: ProviderPayment = {
  ...{ externalId: 'WD-20877', kind: 'withdrawal', amount: '640.00', currency: 'EUR' },
  ...{ sentOn: new Date('2026-03-06T09:20:00Z'), provider: 'bank_wire', providerRef: 'BW-7781' },
  ...{ uetr: '0b7a1c54-6f2e-4d1b-9c3a-5d8e7f60a1b2', arn: null, rrn: null, txid: null, network: null },
  ...{ cardLast4: null, ibanLast4: '3000', confirmedAt: new Date(), confirmedBy: 'import' },
};
const card: ProviderPayment = { ...wire, kind: 'deposit', uetr: null, ibanLast4: null, cardLast4: '4242' };
const chain: ProviderPayment = {
  ...wire,
  uetr: null,
  ibanLast4: null,
  txid: 'a'.repeat(64),
  network: 'TRC20',
};
const plain = ['status', 'trace', 'reference', 'proof'];

test.each<[string, ProviderPayment, PaymentLabel, string[]]>([
  ['a transfer on its way', wire, 'sent', ['swift_copy', 'recall', 'recall_account', 'amend']],
  ['one that was done', wire, 'completed', ['swift_copy', 'recall', 'recall_account']],
  ['one that waits', wire, 'processing', ['swift_copy']],
  ['one that came back', wire, 'returned', ['swift_copy']],
  ['one of an unknown state', wire, 'unknown', ['swift_copy']],
  ['money on a chain', chain, 'sent', []],
  ['a card deposit', card, 'credited', ['arn', 'refund']],
  ['a card deposit whose ARN is known', { ...card, arn: '24204290742000012345678' }, 'credited', ['refund']],
  ['a deposit that was returned', card, 'returned', ['arn']],
  ['a deposit on a chain', { ...chain, kind: 'deposit' }, 'credited', []],
])('of %s no more can be asked than its record holds', (_what, payment, label, more) => {
  expect(fittingQuestions(payment, label)).toEqual([...plain, ...more]);
  expect(offeredQuestions(payment, label, true)).toEqual([...plain, ...more]);
  expect(offeredQuestions(payment, label, false).some(isInstruction)).toBe(false);
});

const letters: [ProviderQuestion, ProviderPayment][] = [
  ...fittingQuestions(wire, 'sent').map((one): [ProviderQuestion, ProviderPayment] => [one, wire]),
  ...fittingQuestions(card, 'credited').map((one): [ProviderQuestion, ProviderPayment] => [one, card]),
];

test.each(letters)(
  'the letter of %s passes the check in every language, asked once and asked again',
  (question, payment) => {
    for (const language of languages)
      for (const askedOn of [null, new Date('2026-03-11T08:00:00Z')]) {
        const facts = makeProviderSheet(payment, askedOn);
        const values = { caseRef: 'CD-7K2M9Q4', firmName: 'Northgate Markets', timeZone: 'Asia/Nicosia' };
        const common = { topics: ['provider_reply' as const], language, library: libraryInCode };
        const { text, clauses } = composeDraft({
          ...values,
          plan: { planner: 'rules', clauses: [`provider.ask.${question}`] },
          input: {
            ...common,
            topic: 'provider_reply',
            asks: [],
            complaint: false,
            disclosure: 'full',
            facts,
            mentions: [],
          },
          ...{ officerLanguage: language, clientName: null },
        });
        expect(clauses.filter((id) => id.startsWith('provider.ask.'))).toEqual([`provider.ask.${question}`]);
        expect(clauses.includes('provider.remind')).toBe(askedOn !== null);
        const checked = verifyReply({
          ...{ ...values, ...common, text, recipient: 'ops@bank.example', audience: 'provider' },
          ...{ facts: facts.facts, claims: [] },
        });
        expect(checked.findings, text).toEqual([]);
        expect(detectLanguage(text)).toBe(language);
      }
  },
);
