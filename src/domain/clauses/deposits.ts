import type { FactKeyFor } from '../model/audiences.ts';
import { type Clause, clause, type Wording } from './clause.ts';
import { about, both, type Condition, deposit, depositTopics, has, not } from './conditions.ts';

const topics = depositTopics;
const named: FactKeyFor<'client'>[] = ['payment_id', 'payment_amount'];
/** Labels that a deposit cannot have are told like one whose state is not known. */
const unclear = deposit('unknown', 'needs_info', 'sent', 'completed', 'rejected', 'failed');

/** Where the deposit stands and who does what next. A hidden cause reads as `processing`. */
export const depositClauses: Clause[] = [
  status('processing', deposit('processing'), {
    en: 'Your deposit {payment_id} for {payment_amount} is being processed and has not been credited to your account yet.',
    ru: 'Ваше пополнение {payment_id} на сумму {payment_amount} находится в обработке и на счёт пока не зачислено.',
    zh: '您的入金 {payment_id}（金额 {payment_amount}）正在处理中，尚未计入您的账户。',
    hant: '您的入金 {payment_id}（金額 {payment_amount}）正在處理中，尚未計入您的帳戶。',
  }),
  status(
    'credited_on',
    both(deposit('credited'), has('payment_completed_at')),
    {
      en: 'Your deposit {payment_id} for {payment_amount} was credited to your account on {payment_completed_at}.',
      ru: 'Ваше пополнение {payment_id} на сумму {payment_amount} зачислено на счёт {payment_completed_at}',
      zh: '您的入金 {payment_id}（金额 {payment_amount}）已于{payment_completed_at}计入您的账户。',
      hant: '您的入金 {payment_id}（金額 {payment_amount}）已於{payment_completed_at}計入您的帳戶。',
    },
    [...named, 'payment_completed_at'],
  ),
  status('credited', both(deposit('credited'), not(has('payment_completed_at'))), {
    en: 'Your deposit {payment_id} for {payment_amount} has been credited to your account.',
    ru: 'Ваше пополнение {payment_id} на сумму {payment_amount} зачислено на счёт.',
    zh: '您的入金 {payment_id}（金额 {payment_amount}）已计入您的账户。',
    hant: '您的入金 {payment_id}（金額 {payment_amount}）已計入您的帳戶。',
  }),
  status('declined', deposit('declined'), {
    en: 'We are sorry that your deposit {payment_id} for {payment_amount} was declined. It has not been credited to your account.',
    ru: 'К сожалению, ваше пополнение {payment_id} на сумму {payment_amount} отклонено и на счёт не зачислено.',
    zh: '很抱歉，您的入金 {payment_id}（金额 {payment_amount}）未获通过，未计入您的账户。',
    hant: '很抱歉，您的入金 {payment_id}（金額 {payment_amount}）未獲通過，未計入您的帳戶。',
  }),
  status('returned', deposit('returned'), {
    en: 'We could not credit your deposit {payment_id} for {payment_amount}; it was returned to where it came from.',
    ru: 'Мы не смогли зачислить ваше пополнение {payment_id} на сумму {payment_amount}: платёж возвращён туда, откуда он поступил.',
    zh: '您的入金 {payment_id}（金额 {payment_amount}）未能入账，款项已原路退回。',
    hant: '您的入金 {payment_id}（金額 {payment_amount}）未能入帳，款項已循原途徑退回。',
  }),
  status('cancelled', deposit('cancelled'), {
    en: 'Your deposit {payment_id} for {payment_amount} was cancelled, so nothing was credited to your account.',
    ru: 'Ваше пополнение {payment_id} на сумму {payment_amount} отменено, поэтому на счёт ничего не зачислено.',
    zh: '您的入金 {payment_id}（金额 {payment_amount}）已取消，因此未计入您的账户。',
    hant: '您的入金 {payment_id}（金額 {payment_amount}）已取消，因此未計入您的帳戶。',
  }),
  status('unclear', unclear, {
    en: 'We see your deposit {payment_id} for {payment_amount} and are checking with our payments team where it stands.',
    ru: 'Мы видим ваше пополнение {payment_id} на сумму {payment_amount} и уточняем в отделе платежей, на каком оно этапе.',
    zh: '我们已查到您的入金 {payment_id}（金额 {payment_amount}），正在向支付部门核实办理情况。',
    hant: '我們已查到您的入金 {payment_id}（金額 {payment_amount}），正在向支付部門核實辦理情況。',
  }),
  clause(
    'status',
    'deposit.requested',
    topics,
    both(deposit('processing'), has('payment_requested_at')),
    {
      en: 'It was started on {payment_requested_at}.',
      ru: 'Дата операции: {payment_requested_at}',
      zh: '发起日期：{payment_requested_at}。',
      hant: '發起日期：{payment_requested_at}。',
    },
    { mandatory: false, slots: ['payment_requested_at'], answers: ['when'] },
  ),
  clause(
    'status',
    'deposit.returned_trace',
    topics,
    both(deposit('returned'), has('payment_uetr')),
    {
      en: 'The trace reference of the payment (UETR) is {payment_uetr}.',
      ru: 'Номер для розыска платежа (UETR): {payment_uetr}.',
      zh: '款项追踪编号（UETR）：{payment_uetr}。',
      hant: '款項追蹤編號（UETR）：{payment_uetr}。',
    },
    { slots: ['payment_uetr'], answers: ['where_is_money'] },
  ),
  next('processing', deposit('processing'), {
    en: 'Our payments team is clarifying with the payment provider where the payment is.',
    ru: 'Наш отдел платежей уточняет у платёжного провайдера, где находится платёж.',
    zh: '我们的支付团队正在与支付服务商核实这笔款项的去向。',
    hant: '我們的支付團隊正在與支付服務商核實這筆款項的去向。',
  }),
  next(
    'credited',
    both(
      deposit('credited'),
      not(about('dep_amount_diff', 'dep_double', 'dep_third_party', 'proof_of_payment')),
    ),
    {
      en: 'If you do not see it, please sign in to the client area again and check that the right account is selected; if it is still missing, send us a screenshot of the account page and our payments team will look into it.',
      ru: 'Если вы не видите сумму, войдите в личный кабинет заново и проверьте, тот ли счёт выбран. Если суммы по-прежнему нет, пришлите нам снимок экрана со страницей счёта, и наш отдел платежей всё проверит.',
      zh: '如果您没有看到这笔款项，请重新登录客户专区，并确认所选账户是否正确；如仍未显示，请将账户页面的截图发给我们，由支付团队为您核查。',
      hant: '如果您沒有看到這筆款項，請重新登入客戶專區，並確認所選帳戶是否正確；如仍未顯示，請將帳戶頁面的螢幕截圖傳送給我們，由支付團隊為您查核。',
    },
  ),
  next('declined', deposit('declined'), {
    en: 'Your bank can tell you whether the amount is still reserved on your side. Our payments team will gladly help if a new attempt does not work either.',
    ru: 'Ваш банк подскажет, не зарезервирована ли ещё эта сумма у вас. Если и новая попытка не удастся, вам поможет наш отдел платежей.',
    zh: '这笔金额在您一方是否仍被预占，可向您的发卡行或银行查询。如再次尝试仍未成功，我们的支付团队会协助您处理。',
    hant: '這筆金額在您一方是否仍被保留，可向您的發卡銀行或開戶銀行查詢。如再次嘗試仍未成功，我們的支付團隊會協助您處理。',
  }),
  next('returned', deposit('returned'), {
    en: 'Your bank or payment provider credits the returned money. If it does not show there, send us a statement as a PDF and our payments team will trace it.',
    ru: 'Возвращённые деньги зачисляет ваш банк или платёжный сервис. Если их там не видно, пришлите нам выписку в формате PDF, и наш отдел платежей займётся розыском.',
    zh: '退回的款项由您的银行或支付服务商入账。如果查不到，请将账户流水（PDF 格式）发给我们，由支付团队跟进查询。',
    hant: '退回的款項由您的銀行或支付服務商入帳。如果查不到，請將帳戶交易明細（PDF 格式）傳送給我們，由支付團隊跟進查詢。',
  }),
  next('cancelled', deposit('cancelled'), {
    en: 'You can start a new deposit in the client area whenever you wish. If money has left your card or account, send us the bank confirmation as a PDF and our payments team will trace it.',
    ru: 'Новое пополнение можно создать в личном кабинете в любое время. Если деньги с вашей карты или счёта всё же ушли, пришлите нам подтверждение банка в формате PDF, и наш отдел платежей займётся розыском.',
    zh: '您可以随时在客户专区重新发起入金。如果款项已从您的卡或账户中扣除，请将银行凭证（PDF 格式）发给我们，由支付团队跟进查询。',
    hant: '您可以隨時在客戶專區重新發起入金。如果款項已從您的卡或帳戶中扣除，請將銀行憑證（PDF 格式）傳送給我們，由支付團隊跟進查詢。',
  }),
  next('unclear', unclear, {
    en: 'You do not need to do anything at the moment.',
    ru: 'От вас сейчас ничего не требуется.',
    zh: '您暂时无需进行任何操作。',
    hant: '您暫時無需進行任何操作。',
  }),
];

function status(
  name: string,
  when: Condition,
  wording: Wording,
  slots: FactKeyFor<'client'>[] = named,
): Clause {
  return clause('status', `deposit.status.${name}`, topics, when, wording, {
    slots,
    tells: ['payment_kind', 'payment_status'],
    answers: ['status', 'where_is_money', 'fee_or_amount'],
  });
}

function next(name: string, when: Condition, wording: Wording): Clause {
  return clause('next', `deposit.next.${name}`, topics, when, wording, {
    answers: ['status', 'where_is_money', 'how', 'what_to_send'],
  });
}
