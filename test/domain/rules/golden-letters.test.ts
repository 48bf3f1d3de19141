import { describe, expect, it } from 'vitest';
import type { LinkedFacts } from '../../../src/domain/model/fact-rows.ts';
import { type FirmTerms, usualTerms } from '../../../src/domain/model/firm-terms.ts';
import { languages, type Topic } from '../../../src/domain/model.ts';
import { composeDraft } from '../../../src/domain/rules/compose.ts';
import { planByRules } from '../../../src/domain/rules/plan-by-rules.ts';
import { renderTerm } from '../../../src/domain/rules/render-terms.ts';
import {
  application,
  deposit,
  document,
  linkedTo,
  planInput,
  values,
  withdrawal,
} from './letter-fixtures.ts';

const terms: FirmTerms = {
  ...usualTerms,
  documentLanguages: ['en', 'ru', 'zh-Hans'],
  complaintAnswer: { count: 21, unit: 'business_days' },
  complaintBody: 'Financial Ombudsman of the Republic of Cyprus',
  dataAuthority: 'Commissioner for Personal Data Protection',
};
const txid = 'a1075db55d416d3ca199f55b6084e2115b9345e16c5cf302fc80e9d5fbf5d48d';
const papers = linkedTo({
  applications: [application({ label: 'documents_requested', deadline: new Date('2026-03-24T21:59:59Z') })],
  documents: [
    document({ label: 'requested', reason: null }),
    document({
      externalId: 'DOC-89',
      requirement: 'source_of_funds',
      type: null,
      label: 'requested',
      reason: null,
    }),
  ],
});
const inUsdt = { method: 'crypto', currency: 'USDT', amount: '1250.50000000', uetr: null };
const letters: [string, Topic, LinkedFacts][] = [
  ['withdrawal-sent', 'wd_not_received', linkedTo({ payments: [withdrawal({ label: 'sent' })] })],
  [
    'withdrawal-in-usdt',
    'wd_cancel_change',
    linkedTo({ payments: [withdrawal({ label: 'completed', ...inUsdt, txid })] }),
  ],
  ['crypto-deposit', 'dep_crypto_missing', linkedTo({ payments: [deposit({ ...inUsdt, cardLast4: null })] })],
  ['papers-wanted', 'kyc_status', papers],
  ['personal-data', 'data_rights', linkedTo()],
  ['complaint', 'complaint', linkedTo({ payments: [withdrawal()] })],
  ['document-language', 'doc_language', linkedTo()],
];

describe('letters as clients read them, in every language', () => {
  it.each(letters)('%s', async (name, topic, linked) => {
    const texts: string[] = [];
    for (const language of languages) {
      const input = planInput(linked, topic, language);
      const plan = await planByRules(input);
      const { text } = composeDraft({ ...values, terms, plan, input, officerLanguage: 'en' });
      texts.push(`---- ${language} ----\n\n${text}\n`);
    }
    await expect(texts.join('\n')).toMatchFileSnapshot(`../../fixtures/letters/${name}.txt`);
  });
});

describe('a period', () => {
  const periods = (unit: 'business_days' | 'weeks' | 'months', language: (typeof languages)[number]) =>
    [1, 2, 5, 11, 21, 1.5].map((count) =>
      renderTerm('complaint_answer', { ...usualTerms, complaintAnswer: { count, unit } }, language),
    );
  it('stands in Russian in the genitive, in the form of its number', () => {
    expect(periods('business_days', 'ru')).toEqual([
      ...['1 рабочего дня', '2 рабочих дней', '5 рабочих дней', '11 рабочих дней'],
      ...['21 рабочего дня', '1,5 рабочего дня'],
    ]);
    expect(periods('weeks', 'ru')).toEqual([
      ...['1 недели', '2 недель', '5 недель', '11 недель', '21 недели', '1,5 недели'],
    ]);
    expect(periods('months', 'ru')).toEqual([
      ...['1 месяца', '2 месяцев', '5 месяцев', '11 месяцев', '21 месяца', '1,5 месяца'],
    ]);
  });
  it('stands in the other languages as they count', () => {
    expect(periods('weeks', 'en').slice(0, 2)).toEqual(['1 week', '2 weeks']);
    expect(periods('weeks', 'zh-Hans').slice(0, 2)).toEqual(['1周', '2周']);
    expect(periods('business_days', 'zh-Hant').slice(0, 2)).toEqual(['1個工作天', '2個工作天']);
  });
  it.each([
    [1, 'за последний 1 месяц'],
    [2, 'за последние 2 месяца'],
    [5, 'за последние 5 месяцев'],
    [11, 'за последние 11 месяцев'],
    [21, 'за последний 21 месяц'],
  ])('agrees with its noun in a clause: %i', async (documentMonths, words) => {
    const input = planInput(linkedTo(), 'poa_question', 'ru');
    const plan = await planByRules(input);
    const own = { ...usualTerms, documentMonths };
    const { text } = composeDraft({ ...values, terms: own, plan, input, officerLanguage: 'en' });
    expect(text).toContain(words);
  });
});
