import type { FactKeyFor } from '../../model/audiences.ts';
import { aboutApplications, aboutDocuments } from '../../model/topic-families.ts';
import { type Clause, clauseFor, type Wording } from '../clause.ts';
import { allTopics, always, both, has, withdrawal } from '../conditions.ts';
import { paymentLines } from '../payment-lines.ts';

type Finance = Clause<'finance'>;

/** The money and its references, line by line; verification belongs to another desk. */
export const financeClauses: Finance[] = [
  clauseFor(
    ['finance'],
    'status',
    'finance.verification',
    [...aboutApplications, ...aboutDocuments],
    always,
    {
      en: 'Verification and documents are not told here; please ask the onboarding desk.',
      ru: 'О верификации и документах здесь не сообщаем; обратитесь, пожалуйста, в отдел верификации.',
      zh: '认证和文件事宜不在此处告知，请咨询认证团队。',
      hant: '驗證和文件事宜不在此處告知，請洽詢驗證團隊。',
    },
    { answers: ['status', 'why', 'when', 'what_to_send', 'how', 'other'], mustNotWith: ['colleague.which'] },
  ),
  line('fee', 'payment_fee', {
    en: 'Fee: {payment_fee}.',
    ru: 'Комиссия: {payment_fee}.',
    zh: '手续费：{payment_fee}。',
    hant: '手續費：{payment_fee}。',
  }),
  line('method', 'payment_method', {
    en: 'Payment method: {payment_method}.',
    ru: 'Способ оплаты: {payment_method}.',
    zh: '支付方式：{payment_method}。',
    hant: '支付方法：{payment_method}。',
  }),
  clauseFor(
    ['finance'],
    'status',
    'finance.submitted',
    allTopics,
    both(withdrawal('completed', 'failed', 'returned'), has('payment_submitted_at')),
    {
      en: 'It was sent on {payment_submitted_at}.',
      ru: 'Дата отправки: {payment_submitted_at}',
      zh: '汇出日期：{payment_submitted_at}。',
      hant: '匯出日期：{payment_submitted_at}。',
    },
    { slots: ['payment_submitted_at'], answers: ['when'] },
  ),
  line('provider', 'payment_provider', {
    en: 'Provider: {payment_provider}.',
    ru: 'Провайдер: {payment_provider}.',
    zh: '支付服务商：{payment_provider}。',
    hant: '支付服務商：{payment_provider}。',
  }),
  line('provider_ref', 'payment_provider_ref', {
    en: 'Reference of the provider: {payment_provider_ref}.',
    ru: 'Номер у провайдера: {payment_provider_ref}.',
    zh: '服务商编号：{payment_provider_ref}。',
    hant: '服務商編號：{payment_provider_ref}。',
  }),
  ...paymentLines.map(({ name, key, wording }) => line(name, key, wording)),
  clauseFor(
    ['finance'],
    'closing',
    'finance.closing',
    allTopics,
    always,
    {
      en: 'Case {case_ref}.',
      ru: 'Обращение {case_ref}.',
      zh: '工单 {case_ref}。',
      hant: '案件 {case_ref}。',
    },
    { slots: ['case_ref'] },
  ),
];

function line(name: string, key: FactKeyFor<'finance'>, wording: Wording): Finance {
  return clauseFor(['finance'], 'status', `finance.${name}`, allTopics, has(key), wording, {
    slots: [key],
    answers: ['where_is_money', 'data', 'how', 'fee_or_amount'],
  });
}
