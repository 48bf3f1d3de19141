import type { Tongue } from './corpus.ts';
import { chineseOnboarding } from './phrases/chinese-onboarding.ts';
import { chinesePayments } from './phrases/chinese-payments.ts';
import { chineseRest } from './phrases/chinese-rest.ts';
import { englishOnboarding } from './phrases/english-onboarding.ts';
import { englishPayments } from './phrases/english-payments.ts';
import { englishRest } from './phrases/english-rest.ts';
import { russianOnboarding } from './phrases/russian-onboarding.ts';
import { russianPayments } from './phrases/russian-payments.ts';
import { russianRest } from './phrases/russian-rest.ts';
import type { PhraseBook } from './phrases.ts';

export const books: Record<Tongue, PhraseBook> = {
  en: { ...englishOnboarding, ...englishPayments, ...englishRest },
  ru: { ...russianOnboarding, ...russianPayments, ...russianRest },
  zh: { ...chineseOnboarding, ...chinesePayments, ...chineseRest },
};
