import type { FactKeyFor } from '../model/audiences.ts';
import { type Clause, clauseFor, type Wording } from './clause.ts';
import { always, both, has, not, withdrawal } from './conditions.ts';
import { paymentLines } from './payment-lines.ts';
import { ask, providerInstructions } from './provider-instructions.ts';

type Provider = Clause<'provider'>;
const topics = ['provider_reply'] as const;

/**
 * The letter to a payment provider: the payment as the provider has it, and one question. Nothing of the client, of what
 * the desk knows of the state, or of why it asks.
 */
export const providerClauses: Provider[] = [
  clauseFor(['provider'], 'greeting', 'provider.greeting', topics, always, {
    en: 'Hello,',
    ru: 'Здравствуйте!',
    zh: '您好！',
    hant: '您好！',
  }),
  line('asked_before', 'payment_asked_on', {
    en: 'We asked you about this payment on {payment_asked_on} and have had no answer yet.',
    ru: 'Мы уже спрашивали вас об этом платеже и ответа пока не получили. Дата нашего письма: {payment_asked_on}',
    zh: '我们已于{payment_asked_on}就此笔款项向贵方查询，尚未收到答复。',
    hant: '我們已於{payment_asked_on}就此筆款項向貴方查詢，尚未收到答覆。',
  }),
  line('payment', 'payment_id', {
    en: 'Our reference: {payment_id}.',
    ru: 'Наш номер: {payment_id}.',
    zh: '我方编号：{payment_id}。',
    hant: '我方編號：{payment_id}。',
  }),
  line('reference', 'payment_provider_ref', {
    en: 'Your reference: {payment_provider_ref}.',
    ru: 'Ваш номер: {payment_provider_ref}.',
    zh: '贵方编号：{payment_provider_ref}。',
    hant: '貴方編號：{payment_provider_ref}。',
  }),
  line('amount', 'payment_amount', {
    en: 'Amount: {payment_amount}.',
    ru: 'Сумма: {payment_amount}.',
    zh: '金额：{payment_amount}。',
    hant: '金額：{payment_amount}。',
  }),
  line('date', 'payment_sent_on', {
    en: 'Date: {payment_sent_on}.',
    ru: 'Дата: {payment_sent_on}',
    zh: '日期：{payment_sent_on}。',
    hant: '日期：{payment_sent_on}。',
  }),
  ...paymentLines.map(({ name, key, wording }) => line(name, key, wording)),
  ask('status', {
    en: 'Please tell us where this payment stands.',
    ru: 'Пожалуйста, сообщите, на каком этапе находится этот платёж.',
    zh: '请告知此笔款项目前的办理情况。',
    hant: '請告知此筆款項目前的辦理情況。',
  }),
  ask('trace', {
    en: 'The receiving side does not see this payment. Please trace it and tell us where the money is.',
    ru: 'Получатель этого платежа не видит. Пожалуйста, найдите его и сообщите, где находятся деньги.',
    zh: '收款方未见此笔款项。请协助追查，并告知款项去向。',
    hant: '收款方未見此筆款項。請協助追查，並告知款項去向。',
  }),
  ask('reference', {
    en: 'Please send us the reference by which the receiving bank can find this payment.',
    ru: 'Пожалуйста, пришлите номер, по которому банк получателя может найти этот платёж.',
    zh: '请提供可供收款银行查询此笔款项的编号。',
    hant: '請提供可供收款銀行查詢此筆款項的編號。',
  }),
  ask('proof', {
    en: 'Please send us a confirmation of this payment as a document.',
    ru: 'Пожалуйста, пришлите документ, подтверждающий этот платёж.',
    zh: '请提供此笔款项的付款凭证。',
    hant: '請提供此筆款項的付款憑證。',
  }),
  ask(
    'swift_copy',
    {
      en: 'Please send us a copy of the SWIFT message of this payment, with everything left out or covered that concerns other payments.',
      ru: 'Пожалуйста, пришлите копию SWIFT-сообщения по этому платежу, в которой нет ничего о других платежах.',
      zh: '请提供此笔款项的SWIFT报文副本，与其他款项有关的内容请略去或遮盖。',
      hant: '請提供此筆款項的SWIFT電文副本，與其他款項有關的內容請略去或遮蓋。',
    },
    both(withdrawal(), has('payment_uetr')),
  ),
  ask(
    'arn',
    {
      en: 'Please send us the ARN of this card payment. For a refund we need the ARN of the refund itself.',
      ru: 'Пожалуйста, пришлите ARN этой операции по карте. Если это возврат, нужен ARN самого возврата.',
      zh: '请提供此笔银行卡交易的ARN。如为退款，请提供该笔退款本身的ARN。',
      hant: '請提供此筆銀行卡交易的ARN。如為退款，請提供該筆退款本身的ARN。',
    },
    both(has('payment_card_last4'), not(has('payment_arn'))),
  ),
  ...providerInstructions,
  clauseFor(['provider'], 'next', 'provider.remind', topics, has('payment_asked_on'), {
    en: 'If you cannot say anything for certain yet, please tell us when we can expect your answer.',
    ru: 'Если определённого ответа пока нет, пожалуйста, сообщите, когда его ожидать.',
    zh: '如暂时无法给出明确答复，请告知预计何时可以回复。',
    hant: '如暫時無法給予明確答覆，請告知預計何時可以回覆。',
  }),
  clauseFor(
    ['provider'],
    'closing',
    'provider.closing',
    topics,
    always,
    {
      en: 'Please reply to this e-mail and keep {case_ref} and our reference in it.\n\nKind regards,\nPayments\n{firm_name}',
      ru: 'Пожалуйста, ответьте на это письмо и сохраните в нём {case_ref} и наш номер.\n\nС уважением,\nотдел платежей\n{firm_name}',
      zh: '请直接回复本邮件，并保留 {case_ref} 及我方编号。\n\n祝一切顺利！\n\n{firm_name}\n支付部',
      hant: '請直接回覆本電子郵件，並保留 {case_ref} 及我方編號。\n\n祝一切順利！\n\n{firm_name}\n支付部門',
    },
    { slots: ['case_ref', 'firm_name'] },
  ),
];

function line(name: string, key: FactKeyFor<'provider'>, wording: Wording): Provider {
  return clauseFor(['provider'], 'status', `provider.${name}`, topics, has(key), wording, { slots: [key] });
}
