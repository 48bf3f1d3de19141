import type { Colleague, FactKeyFor } from '../../model/audiences.ts';
import { type Clause, clauseFor, type Wording } from '../clause.ts';
import { allTopics, both, type Condition, deposit, has, not, withdrawal } from '../conditions.ts';

/** What both sales and finance may be told. */
export type SharedFact = FactKeyFor<'sales'> & FactKeyFor<'finance'>;
const named: SharedFact[] = ['payment_id', 'payment_amount'];
const completedOn = has('payment_completed_at');

/** Where a payment stands, for whoever asks in Slack. A hidden cause has no wording of its own: it reads as `processing`. */
export const colleaguePaymentClauses: Clause<Colleague>[] = [
  status('withdrawal.processing', withdrawal('processing'), {
    en: 'Withdrawal {payment_id} for {payment_amount} is being processed.',
    ru: 'Заявка на вывод средств {payment_id} на сумму {payment_amount} находится в обработке.',
    zh: '出金申请 {payment_id}（金额 {payment_amount}）正在处理中。',
    hant: '出金申請 {payment_id}（金額 {payment_amount}）正在處理中。',
  }),
  status('withdrawal.needs_info', withdrawal('needs_info'), {
    en: 'Withdrawal {payment_id} for {payment_amount} waits for the client: something is still needed.',
    ru: 'Заявка на вывод средств {payment_id} на сумму {payment_amount} ждёт клиента: от него ещё нужны сведения или документы.',
    zh: '出金申请 {payment_id}（金额 {payment_amount}）正在等待客户补充信息。',
    hant: '出金申請 {payment_id}（金額 {payment_amount}）正在等待客戶補充資料。',
  }),
  status(
    'withdrawal.sent_on',
    both(withdrawal('sent'), has('payment_submitted_at')),
    {
      en: 'Withdrawal {payment_id} for {payment_amount} was sent on {payment_submitted_at}.',
      ru: 'Вывод средств {payment_id} на сумму {payment_amount} отправлен {payment_submitted_at}',
      zh: '出金 {payment_id}（金额 {payment_amount}）已于{payment_submitted_at}汇出。',
      hant: '出金 {payment_id}（金額 {payment_amount}）已於{payment_submitted_at}匯出。',
    },
    [...named, 'payment_submitted_at'],
  ),
  status('withdrawal.sent', both(withdrawal('sent'), not(has('payment_submitted_at'))), {
    en: 'Withdrawal {payment_id} for {payment_amount} has been sent.',
    ru: 'Вывод средств {payment_id} на сумму {payment_amount} отправлен.',
    zh: '出金 {payment_id}（金额 {payment_amount}）已汇出。',
    hant: '出金 {payment_id}（金額 {payment_amount}）已匯出。',
  }),
  status(
    'withdrawal.completed_on',
    both(withdrawal('completed'), completedOn),
    {
      en: 'Our records show withdrawal {payment_id} for {payment_amount} as completed on {payment_completed_at}.',
      ru: 'По нашим данным, вывод средств {payment_id} на сумму {payment_amount} исполнен {payment_completed_at}',
      zh: '我们的记录显示，出金 {payment_id}（金额 {payment_amount}）已于{payment_completed_at}完成。',
      hant: '我們的記錄顯示，出金 {payment_id}（金額 {payment_amount}）已於{payment_completed_at}完成。',
    },
    [...named, 'payment_completed_at'],
  ),
  status('withdrawal.completed', both(withdrawal('completed'), not(completedOn)), {
    en: 'Our records show withdrawal {payment_id} for {payment_amount} as completed.',
    ru: 'По нашим данным, вывод средств {payment_id} на сумму {payment_amount} исполнен.',
    zh: '我们的记录显示，出金 {payment_id}（金额 {payment_amount}）已完成。',
    hant: '我們的記錄顯示，出金 {payment_id}（金額 {payment_amount}）已完成。',
  }),
  status('withdrawal.rejected', withdrawal('rejected'), {
    en: 'Withdrawal request {payment_id} for {payment_amount} was rejected; no money was sent for it.',
    ru: 'Заявка на вывод средств {payment_id} на сумму {payment_amount} отклонена; деньги по ней не отправлялись.',
    zh: '出金申请 {payment_id}（金额 {payment_amount}）未获通过，款项没有汇出。',
    hant: '出金申請 {payment_id}（金額 {payment_amount}）未獲通過，款項沒有匯出。',
  }),
  status('withdrawal.failed', withdrawal('failed'), {
    en: 'The payment for withdrawal {payment_id} for {payment_amount} did not go through.',
    ru: 'Платёж по заявке на вывод средств {payment_id} на сумму {payment_amount} не прошёл.',
    zh: '出金 {payment_id}（金额 {payment_amount}）付款未成功。',
    hant: '出金 {payment_id}（金額 {payment_amount}）付款未成功。',
  }),
  status('withdrawal.returned', withdrawal('returned'), {
    en: 'The payment for withdrawal {payment_id} for {payment_amount} was returned to us by the receiving side.',
    ru: 'Платёж по заявке на вывод средств {payment_id} на сумму {payment_amount} вернулся к нам: принимающая сторона его не зачислила.',
    zh: '出金 {payment_id}（金额 {payment_amount}）已被收款方退回给我们。',
    hant: '出金 {payment_id}（金額 {payment_amount}）已被收款方退回給我們。',
  }),
  status('withdrawal.cancelled', withdrawal('cancelled'), {
    en: 'Withdrawal request {payment_id} for {payment_amount} was cancelled; no money was sent for it.',
    ru: 'Заявка на вывод средств {payment_id} на сумму {payment_amount} отменена; деньги по ней не отправлялись.',
    zh: '出金申请 {payment_id}（金额 {payment_amount}）已取消，款项没有汇出。',
    hant: '出金申請 {payment_id}（金額 {payment_amount}）已取消，款項沒有匯出。',
  }),
  status('withdrawal.unclear', withdrawal('unknown', 'credited', 'declined'), {
    en: 'We are checking where withdrawal {payment_id} for {payment_amount} stands.',
    ru: 'Уточняем, на каком этапе вывод средств {payment_id} на сумму {payment_amount}.',
    zh: '我们正在核实出金 {payment_id}（金额 {payment_amount}）的办理情况。',
    hant: '我們正在核實出金 {payment_id}（金額 {payment_amount}）的辦理情況。',
  }),
  status('deposit.processing', deposit('processing'), {
    en: 'Deposit {payment_id} for {payment_amount} is being processed and is not credited yet.',
    ru: 'Пополнение {payment_id} на сумму {payment_amount} находится в обработке и пока не зачислено.',
    zh: '入金 {payment_id}（金额 {payment_amount}）正在处理中，尚未入账。',
    hant: '入金 {payment_id}（金額 {payment_amount}）正在處理中，尚未入帳。',
  }),
  status(
    'deposit.credited_on',
    both(deposit('credited'), completedOn),
    {
      en: 'Deposit {payment_id} for {payment_amount} was credited on {payment_completed_at}.',
      ru: 'Пополнение {payment_id} на сумму {payment_amount} зачислено {payment_completed_at}',
      zh: '入金 {payment_id}（金额 {payment_amount}）已于{payment_completed_at}入账。',
      hant: '入金 {payment_id}（金額 {payment_amount}）已於{payment_completed_at}入帳。',
    },
    [...named, 'payment_completed_at'],
  ),
  status('deposit.credited', both(deposit('credited'), not(completedOn)), {
    en: 'Deposit {payment_id} for {payment_amount} has been credited.',
    ru: 'Пополнение {payment_id} на сумму {payment_amount} зачислено.',
    zh: '入金 {payment_id}（金额 {payment_amount}）已入账。',
    hant: '入金 {payment_id}（金額 {payment_amount}）已入帳。',
  }),
  status('deposit.declined', deposit('declined'), {
    en: 'Deposit {payment_id} for {payment_amount} was declined and is not credited.',
    ru: 'Пополнение {payment_id} на сумму {payment_amount} отклонено и не зачислено.',
    zh: '入金 {payment_id}（金额 {payment_amount}）未获通过，未入账。',
    hant: '入金 {payment_id}（金額 {payment_amount}）未獲通過，未入帳。',
  }),
  status('deposit.returned', deposit('returned'), {
    en: 'Deposit {payment_id} for {payment_amount} could not be credited and was returned to where it came from.',
    ru: 'Пополнение {payment_id} на сумму {payment_amount} зачислить не удалось: платёж возвращён туда, откуда поступил.',
    zh: '入金 {payment_id}（金额 {payment_amount}）未能入账，款项已原路退回。',
    hant: '入金 {payment_id}（金額 {payment_amount}）未能入帳，款項已循原途徑退回。',
  }),
  status('deposit.cancelled', deposit('cancelled'), {
    en: 'Deposit {payment_id} for {payment_amount} was cancelled; nothing was credited.',
    ru: 'Пополнение {payment_id} на сумму {payment_amount} отменено; ничего не зачислено.',
    zh: '入金 {payment_id}（金额 {payment_amount}）已取消，未入账。',
    hant: '入金 {payment_id}（金額 {payment_amount}）已取消，未入帳。',
  }),
  status('deposit.unclear', deposit('unknown', 'needs_info', 'sent', 'completed', 'rejected', 'failed'), {
    en: 'We are checking where deposit {payment_id} for {payment_amount} stands.',
    ru: 'Уточняем, на каком этапе пополнение {payment_id} на сумму {payment_amount}.',
    zh: '我们正在核实入金 {payment_id}（金额 {payment_amount}）的办理情况。',
    hant: '我們正在核實入金 {payment_id}（金額 {payment_amount}）的辦理情況。',
  }),
  clauseFor(
    ['sales', 'finance'],
    'status',
    'colleague.requested',
    allTopics,
    has('payment_requested_at'),
    {
      en: 'It was begun on {payment_requested_at}.',
      ru: 'Дата создания: {payment_requested_at}',
      zh: '发起日期：{payment_requested_at}。',
      hant: '發起日期：{payment_requested_at}。',
    },
    { mandatory: false, slots: ['payment_requested_at'], answers: ['when'] },
  ),
];

function status(
  name: string,
  when: Condition,
  wording: Wording,
  slots: SharedFact[] = named,
): Clause<Colleague> {
  return clauseFor(['sales', 'finance'], 'status', `colleague.${name}`, allTopics, when, wording, {
    slots,
    tells: ['payment_kind', 'payment_status'],
    answers: ['status', 'where_is_money', 'fee_or_amount', 'cancel_or_change'],
  });
}
