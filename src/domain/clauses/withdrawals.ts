import type { FactKeyFor } from '../model/audiences.ts';
import { type Clause, clause, type Wording } from './clause.ts';
import { both, type Condition, has, not, withdrawal, withdrawalTopics } from './conditions.ts';

const topics = withdrawalTopics;
const named: FactKeyFor<'client'>[] = ['payment_id', 'payment_amount'];
/** Labels that a withdrawal cannot have are told like one whose state is not known. */
const unclear = withdrawal('unknown', 'credited', 'declined');

/** Where the withdrawal stands. A hidden cause never has a wording of its own: it reads as `processing`. */
export const withdrawalClauses: Clause[] = [
  status('processing', withdrawal('processing'), named, {
    en: 'Your withdrawal {payment_id} for {payment_amount} is being processed.',
    ru: 'Ваша заявка на вывод средств {payment_id} на сумму {payment_amount} находится в обработке.',
    zh: '您的出金申请 {payment_id}（金额 {payment_amount}）正在处理中。',
    hant: '您的出金申請 {payment_id}（金額 {payment_amount}）正在處理中。',
  }),
  status('needs_info', both(withdrawal('needs_info'), has('payment_reason')), named, {
    en: 'Before we can send your withdrawal {payment_id} for {payment_amount}, we need your help with one point.',
    ru: 'Чтобы продолжить работу по вашей заявке на вывод средств {payment_id} на сумму {payment_amount}, нам потребуется ваша помощь.',
    zh: '您的出金申请 {payment_id}（金额 {payment_amount}）需要您配合补充信息后才能继续办理。',
    hant: '您的出金申請 {payment_id}（金額 {payment_amount}）需要您配合補充資料後才能繼續辦理。',
  }),
  status('needs_info_unclear', both(withdrawal('needs_info'), not(has('payment_reason'))), named, {
    en: 'To continue with your withdrawal {payment_id} for {payment_amount}, we need some additional information.',
    ru: 'Чтобы продолжить работу по вашей заявке на вывод средств {payment_id} на сумму {payment_amount}, нам нужны дополнительные сведения.',
    zh: '您的出金申请 {payment_id}（金额 {payment_amount}）还需要补充一些信息才能继续办理。',
    hant: '您的出金申請 {payment_id}（金額 {payment_amount}）還需要補充一些資料才能繼續辦理。',
  }),
  status(
    'sent_on',
    both(withdrawal('sent'), has('payment_submitted_at')),
    [...named, 'payment_submitted_at'],
    {
      en: 'Your withdrawal {payment_id} for {payment_amount} was sent on {payment_submitted_at}.',
      ru: 'Средства по вашей заявке на вывод {payment_id} на сумму {payment_amount} отправлены {payment_submitted_at}',
      zh: '您的出金 {payment_id}（金额 {payment_amount}）已于{payment_submitted_at}汇出。',
      hant: '您的出金 {payment_id}（金額 {payment_amount}）已於{payment_submitted_at}匯出。',
    },
  ),
  status('sent', both(withdrawal('sent'), not(has('payment_submitted_at'))), named, {
    en: 'Your withdrawal {payment_id} for {payment_amount} has been sent.',
    ru: 'Средства по вашей заявке на вывод {payment_id} на сумму {payment_amount} отправлены.',
    zh: '您的出金 {payment_id}（金额 {payment_amount}）已汇出。',
    hant: '您的出金 {payment_id}（金額 {payment_amount}）已匯出。',
  }),
  status(
    'completed_on',
    both(withdrawal('completed'), has('payment_completed_at')),
    [...named, 'payment_completed_at'],
    {
      en: 'Our records show your withdrawal {payment_id} for {payment_amount} as completed on {payment_completed_at}.',
      ru: 'По нашим данным, выплата по вашей заявке на вывод {payment_id} на сумму {payment_amount} исполнена {payment_completed_at}',
      zh: '我们的记录显示，您的出金 {payment_id}（金额 {payment_amount}）已于{payment_completed_at}完成。',
      hant: '我們的記錄顯示，您的出金 {payment_id}（金額 {payment_amount}）已於{payment_completed_at}完成。',
    },
  ),
  status('completed', both(withdrawal('completed'), not(has('payment_completed_at'))), named, {
    en: 'Our records show your withdrawal {payment_id} for {payment_amount} as completed.',
    ru: 'По нашим данным, выплата по вашей заявке на вывод {payment_id} на сумму {payment_amount} исполнена.',
    zh: '我们的记录显示，您的出金 {payment_id}（金额 {payment_amount}）已完成。',
    hant: '我們的記錄顯示，您的出金 {payment_id}（金額 {payment_amount}）已完成。',
  }),
  status('rejected', withdrawal('rejected'), named, {
    en: 'We are sorry to tell you that your withdrawal request {payment_id} for {payment_amount} was rejected. No money was sent for it.',
    ru: 'К сожалению, ваша заявка на вывод средств {payment_id} на сумму {payment_amount} отклонена. Деньги по ней не отправлялись.',
    zh: '很抱歉，您的出金申请 {payment_id}（金额 {payment_amount}）未获通过，款项没有汇出。',
    hant: '很抱歉，您的出金申請 {payment_id}（金額 {payment_amount}）未獲通過，款項沒有匯出。',
  }),
  status('failed', withdrawal('failed'), named, {
    en: 'We are sorry to tell you that the payment for your withdrawal {payment_id} for {payment_amount} did not go through.',
    ru: 'К сожалению, платёж по вашей заявке на вывод средств {payment_id} на сумму {payment_amount} не прошёл.',
    zh: '很抱歉，您的出金 {payment_id}（金额 {payment_amount}）付款未成功。',
    hant: '很抱歉，您的出金 {payment_id}（金額 {payment_amount}）付款未成功。',
  }),
  status('returned', withdrawal('returned'), named, {
    en: 'The payment for your withdrawal {payment_id} for {payment_amount} was returned to us by the receiving side.',
    ru: 'Платёж по вашей заявке на вывод средств {payment_id} на сумму {payment_amount} вернулся к нам: принимающая сторона его не зачислила.',
    zh: '您的出金 {payment_id}（金额 {payment_amount}）已被收款方退回给我们。',
    hant: '您的出金 {payment_id}（金額 {payment_amount}）已被收款方退回給我們。',
  }),
  status('cancelled', withdrawal('cancelled'), named, {
    en: 'Your withdrawal request {payment_id} for {payment_amount} has been cancelled. No money was sent for it.',
    ru: 'Ваша заявка на вывод средств {payment_id} на сумму {payment_amount} отменена. Деньги по ней не отправлялись.',
    zh: '您的出金申请 {payment_id}（金额 {payment_amount}）已取消，款项没有汇出。',
    hant: '您的出金申請 {payment_id}（金額 {payment_amount}）已取消，款項沒有匯出。',
  }),
  status('unclear', unclear, named, {
    en: 'We see your withdrawal {payment_id} for {payment_amount} and are checking with our payments team where it stands.',
    ru: 'Мы видим вашу заявку на вывод средств {payment_id} на сумму {payment_amount} и уточняем в отделе платежей, на каком она этапе.',
    zh: '我们已查到您的出金 {payment_id}（金额 {payment_amount}），正在向支付部门核实办理情况。',
    hant: '我們已查到您的出金 {payment_id}（金額 {payment_amount}），正在向支付部門核實辦理情況。',
  }),
  detail('requested', withdrawal('processing', 'needs_info'), 'payment_requested_at', {
    en: 'You made this request on {payment_requested_at}.',
    ru: 'Дата заявки: {payment_requested_at}',
    zh: '申请日期：{payment_requested_at}。',
    hant: '申請日期：{payment_requested_at}。',
  }),
  detail('method', withdrawal('sent', 'completed'), 'payment_method', {
    en: 'Payment method: {payment_method}.',
    ru: 'Способ выплаты: {payment_method}.',
    zh: '出金方式：{payment_method}。',
    hant: '出金方式：{payment_method}。',
  }),
  trace('uetr', 'payment_uetr', {
    en: 'The trace reference of the payment (UETR) is {payment_uetr}.',
    ru: 'Номер для розыска платежа (UETR): {payment_uetr}.',
    zh: '款项追踪编号（UETR）：{payment_uetr}。',
    hant: '款項追蹤編號（UETR）：{payment_uetr}。',
  }),
  trace('arn', 'payment_arn', {
    en: 'The reference of the card payment (ARN) is {payment_arn}.',
    ru: 'Номер операции по карте (ARN): {payment_arn}.',
    zh: '银行卡交易参考号（ARN）：{payment_arn}。',
    hant: '銀行卡交易參考編號（ARN）：{payment_arn}。',
  }),
  trace('txid', 'payment_txid', {
    en: 'The transaction hash (TXID) is {payment_txid}.',
    ru: 'Хеш транзакции (TXID): {payment_txid}.',
    zh: '交易哈希（TXID）：{payment_txid}。',
    hant: '交易雜湊值（TXID）：{payment_txid}。',
  }),
];

function status(name: string, when: Condition, slots: FactKeyFor<'client'>[], wording: Wording): Clause {
  return clause('status', `withdrawal.status.${name}`, topics, when, wording, {
    slots,
    tells: ['payment_kind', 'payment_status'],
    answers: ['status', 'where_is_money', 'fee_or_amount'],
  });
}

function detail(name: string, when: Condition, key: FactKeyFor<'client'>, wording: Wording): Clause {
  return clause('status', `withdrawal.${name}`, topics, both(when, has(key)), wording, {
    mandatory: false,
    slots: [key],
    answers: key === 'payment_requested_at' ? ['when'] : ['how'],
  });
}

function trace(name: string, key: FactKeyFor<'client'>, wording: Wording): Clause {
  return clause(
    'status',
    `withdrawal.trace.${name}`,
    topics,
    both(withdrawal('sent', 'completed'), has(key)),
    wording,
    { slots: [key], answers: ['where_is_money', 'data', 'how', 'other'] },
  );
}
