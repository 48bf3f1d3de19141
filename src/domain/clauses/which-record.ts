import { aboutDeposits, aboutWithdrawals } from '../model/topic-families.ts';
import { type Clause, clause } from './clause.ts';
import { inWords } from './condition-words.ts';
import { both, nothingLinked, paymentTopics } from './conditions.ts';

const withdrawals = aboutWithdrawals;
const deposits = aboutDeposits;

/** A proven client wrote, but no payment is linked: ask for what identifies it, confirm nothing. */
export const whichRecordClauses: Clause[] = [
  clause(
    'claim',
    'which.claim',
    paymentTopics,
    both(
      nothingLinked,
      inWords('the message mentions something', (input) => input.mentions.length > 0),
    ),
    {
      en: 'In your message you mention {claims}.',
      ru: 'В своём письме вы указываете: {claims}.',
      zh: '您在来信中提到：{claims}。',
      hant: '您在來信中提到：{claims}。',
    },
    { mandatory: false, slots: ['claims'] },
  ),
  clause(
    'status',
    'which.withdrawal',
    withdrawals,
    nothingLinked,
    {
      en: 'So that we look at the right payment, we need to know which withdrawal you mean.',
      ru: 'Чтобы проверить нужный платёж, нам необходимо понять, о какой заявке на вывод средств идёт речь.',
      zh: '为了准确查询，我们需要先确认您所指的是哪一笔出金。',
      hant: '為了準確查詢，我們需要先確認您所指的是哪一筆出金。',
    },
    { answers: ['status', 'where_is_money', 'other'] },
  ),
  clause(
    'ask',
    'which.withdrawal_ask',
    withdrawals,
    nothingLinked,
    {
      en: 'Please reply with the number of the withdrawal request as shown in the client area, its amount and the date on which you made it.',
      ru: 'Пожалуйста, сообщите в ответном письме номер заявки из личного кабинета, её сумму и дату создания.',
      zh: '请回复本邮件，告知客户专区中显示的出金申请编号、金额和申请日期。',
      hant: '請回覆本電子郵件，告知客戶專區中顯示的出金申請編號、金額和申請日期。',
    },
    { answers: ['what_to_send'] },
  ),
  clause(
    'status',
    'which.deposit',
    deposits,
    nothingLinked,
    {
      en: 'So that we look at the right payment, we need to know which deposit you mean.',
      ru: 'Чтобы проверить нужный платёж, нам необходимо понять, о каком пополнении идёт речь.',
      zh: '为了准确查询，我们需要先确认您所指的是哪一笔入金。',
      hant: '為了準確查詢，我們需要先確認您所指的是哪一筆入金。',
    },
    { answers: ['status', 'where_is_money', 'other'] },
  ),
  clause(
    'ask',
    'which.deposit_ask',
    deposits,
    nothingLinked,
    {
      en: 'Please reply with the date, the amount and the payment method, and with the payment number from the client area if there is one.',
      ru: 'Пожалуйста, сообщите в ответном письме дату, сумму и способ оплаты, а также номер платежа из личного кабинета, если он есть.',
      zh: '请回复本邮件，告知付款日期、金额和付款方式；如客户专区中有付款编号，也请一并提供。',
      hant: '請回覆本電子郵件，告知付款日期、金額和付款方式；如客戶專區中有付款編號，也請一併提供。',
    },
    { answers: ['what_to_send'] },
  ),
  clause(
    'next',
    'which.next',
    [...withdrawals, ...deposits],
    nothingLinked,
    {
      en: 'With these details our payments team can check the payment for you.',
      ru: 'По этим данным наш отдел платежей сможет проверить платёж.',
      zh: '收到这些信息后，我们的支付团队会为您核查。',
      hant: '收到這些資料後，我們的支付團隊會為您查核。',
    },
    { answers: ['how', 'why'] },
  ),
];
