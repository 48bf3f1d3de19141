import { describe, expect, it } from 'vitest';
import type { LinkedFacts } from '../../../src/domain/model/fact-rows.ts';
import type { Language, Topic } from '../../../src/domain/model.ts';
import { verifyReply } from '../../../src/domain/rules/verify.ts';
import {
  application,
  deposit,
  document,
  linkedTo,
  planInput,
  values,
  withdrawal,
} from './letter-fixtures.ts';

const records: { [name: string]: [LinkedFacts, Topic] } = {
  sent: [linkedTo({ payments: [withdrawal({ label: 'sent' })] }), 'wd_not_received'],
  processing: [linkedTo({ payments: [withdrawal()] }), 'wd_pending'],
  dep: [linkedTo({ payments: [deposit({ label: 'processing' })] }), 'dep_card_missing'],
  review: [linkedTo({ applications: [application()] }), 'kyc_status'],
  resend: [linkedTo({ documents: [document()] }), 'doc_rejected'],
};

function findings(language: Language, record: string, text: string) {
  const [linked, topic] = records[record]!;
  const input = planInput(linked, topic, language);
  return verifyReply({
    ...{ library: input.library, audience: 'client', text, language, topics: [topic] },
    ...{ facts: input.facts.facts, claims: [], recipient: 'anna@example.com' },
    ...values,
  }).findings;
}

/** Made of the words of one approved sentence on the same record, and false. */
const recombined: [Language, string, string][] = [
  ['en', 'processing', 'Our payments team does not need to do anything at the moment.'],
  ['en', 'processing', 'Our payments team is not working on it at the moment.'],
  ['en', 'sent', 'Your own bank cannot locate the payment.'],
  ['en', 'sent', 'Your bank cannot find it, so please send your statement as a PDF.'],
  ['en', 'review', 'Our verification team does not need to do anything.'],
  ['en', 'resend', 'Our verification team could not check it.'],
  ['ru', 'processing', 'Наш отдел платежей пока ничего не делает по ней.'],
  ['ru', 'review', 'Нашему отделу верификации пока ничего не нужно.'],
  ['zh-Hans', 'processing', '我们的支付团队目前无需进行任何操作。'],
  ['zh-Hant', 'processing', '我們的支付團隊目前無需進行任何操作。'],
];

/** The same words in an order that says the same. */
const honest: [Language, string, string][] = [
  ['en', 'processing', 'At the moment you do not need to do anything.'],
  ['en', 'sent', 'If you do not see it yet, please give your bank the reference above.'],
  ['ru', 'review', 'Присылать пока ничего не нужно.'],
  ['ru', 'processing', 'От вас пока ничего не требуется.'],
  ['zh-Hans', 'processing', '您目前无需进行任何操作。'],
  ['zh-Hant', 'processing', '您目前無需進行任何操作。'],
];

describe('words of an approved sentence', () => {
  it.each(recombined)('do not back another statement, %s about %s: %s', (language, record, text) => {
    expect(findings(language, record, text)).not.toEqual([]);
  });
  it.each(honest)('back the same statement, %s about %s: %s', (language, record, text) => {
    expect(findings(language, record, text)).toEqual([]);
  });
});

describe('a salutation', () => {
  it.each<[Language, string]>([
    ['en', 'Dear Your Payout Is Approved,'],
    ['en', 'Dear Anna Your Withdrawal Was Sent,'],
    ['ru', 'Здравствуйте, Ваша Выплата Одобрена!'],
    ['zh-Hans', '尊敬的 your payout is approved，您好！'],
    ['zh-Hans', '尊敬的 Your Payout Is Approved，您好！'],
    ['zh-Hans', '尊敬的出金成功，您好！'],
    ['zh-Hans', '尊敬的已经批准，您好！'],
    ['zh-Hant', '尊敬的 payout approved，您好！'],
    ['zh-Hant', '尊敬的提款核准，您好！'],
  ])('states nothing, %s: %s', (language, text) => {
    expect(findings(language, 'processing', text)).not.toEqual([]);
  });
  it.each<[Language, string]>([
    ['en', 'Dear Ms Müller,'],
    ['en', 'Dear Jan van der Berg,'],
    ['en', 'Hello Anna,'],
    ['en', "Dear Seán O'Brien-Sent,"],
    ['ru', 'Здравствуйте, Анна Сергеевна!'],
    ['ru', 'Уважаемая Ольга!'],
    ['zh-Hans', '尊敬的 Anna Petrova，您好！'],
    ['zh-Hans', '尊敬的陈大文，您好！'],
    ['zh-Hans', '尊敬的王成功，您好！'],
    ['zh-Hant', '尊敬的歐陽小明，您好！'],
  ])('by a name is one, %s: %s', (language, text) => {
    expect(findings(language, 'processing', text)).toEqual([]);
  });
});
