import { aboutDeposits, aboutWithdrawals } from '../model/topic-families.ts';
import type { Topic } from '../model.ts';
import { type Clause, clause } from './clause.ts';
import { inWords } from './condition-words.ts';
import {
  allTopics,
  always,
  both,
  either,
  mayBeLookedInto,
  nothingLinked,
  unknownMatter,
  withheld,
} from './conditions.ts';
import { understoodClauses } from './understood.ts';

/** Where no payment can be asked for: an officer looks for what is meant. */
const withoutPayment = allTopics.filter(
  (topic) => !aboutWithdrawals.includes(topic) && !aboutDeposits.includes(topic) && topic !== 'poa_question',
);
const withStatus: readonly Topic[] = [
  ...(['account_takeover', 'contact_change', 'data_rights', 'duplicate_account', 'eligibility'] as const),
  ...(['doc_language', 'corporate_docs', 'source_of_funds'] as const),
];
const withoutStatus = withoutPayment.filter((topic) => !withStatus.includes(topic));
/** Where the letter tells the client what to do, it does not say that there is nothing. */
const withGuidance: readonly Topic[] = [
  ...withStatus,
  ...(['doc_expiry', 'name_mismatch', 'proof_of_payment', 'selfie_or_link'] as const),
];
const withoutGuidance = withoutPayment.filter((topic) => !withGuidance.includes(topic));
const understood = new Set(understoodClauses.flatMap(({ topics }) => topics));
const notUnderstood = inWords('no other sentence thanks the client', ({ topic }) => !understood.has(topic));

/** What every letter has, whatever it is about. */
export const letterClauses: Clause[] = [
  clause(
    'greeting',
    'letter.greeting',
    allTopics,
    always,
    {
      en: '{client_name, select, none {Hello,} other {Dear {client_name},}}',
      ru: '{client_name, select, none {Здравствуйте!} other {Здравствуйте, {client_name}!}}',
      zh: '{client_name, select, none {您好！} other {尊敬的{client_name}，您好！}}',
      hant: '{client_name, select, none {您好！} other {尊敬的{client_name}，您好！}}',
    },
    { slots: ['client_name'] },
  ),
  clause('thanks', 'letter.thanks', allTopics, either(notUnderstood, withheld), {
    en: 'Thank you for your message.',
    ru: 'Спасибо за ваше письмо.',
    zh: '感谢您的来信。',
    hant: '感謝您的來信。',
  }),
  clause(
    'status',
    'letter.received',
    withoutStatus,
    both(nothingLinked, mayBeLookedInto),
    {
      en: 'One of our officers is looking into your question.',
      ru: 'Вашим вопросом уже занимается наш сотрудник.',
      zh: '我们的专员正在为您核实。',
      hant: '我們的專員正在為您核實。',
    },
    { answers: ['status', 'why', 'other'] },
  ),
  clause(
    'status',
    'letter.noted',
    ['other'],
    unknownMatter,
    {
      en: 'We have added your message to your case.',
      ru: 'Мы приложили ваше письмо к обращению.',
      zh: '您的来信已记录在您的工单中。',
      hant: '您的來信已記錄在您的案件中。',
    },
    { mustNotWith: ['letter.received'] },
  ),
  clause(
    'next',
    'letter.next',
    withoutGuidance,
    both(nothingLinked, mayBeLookedInto),
    {
      en: 'You do not need to do anything at the moment; we will come back to you if we need any details.',
      ru: 'От вас сейчас ничего не требуется; если понадобятся подробности, мы их уточним.',
      zh: '您暂时无需进行任何操作；如需补充资料，我们会与您联系。',
      hant: '您暫時無需進行任何操作；如需補充資料，我們會與您聯絡。',
    },
    { answers: ['what_to_send'] },
  ),
  clause(
    'closing',
    'letter.closing',
    allTopics,
    always,
    {
      en: 'Your case reference is {case_ref}. Please keep it in the subject line when you reply.\n\nKind regards,\nClient Services\n{firm_name}',
      ru: 'Номер вашего обращения: {case_ref}. Пожалуйста, при ответе сохраните его в теме письма.\n\nС уважением,\nслужба поддержки клиентов\n{firm_name}',
      zh: '您的工单编号：{case_ref}。回复时请在邮件主题中保留此编号。\n\n祝一切顺利！\n\n{firm_name}\n客户服务部',
      hant: '您的案件編號：{case_ref}。回覆時請在郵件主旨中保留此編號。\n\n祝一切順利！\n\n{firm_name}\n客戶服務部',
    },
    { slots: ['case_ref', 'firm_name'] },
  ),
];
