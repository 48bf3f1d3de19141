import { type Clause, clause, type Wording } from './clause.ts';
import {
  both,
  type Condition,
  deposit,
  either,
  has,
  not,
  paymentReason,
  paymentTopics,
  withdrawal,
} from './conditions.ts';

const stoppedWithdrawal = withdrawal('needs_info', 'rejected', 'failed', 'returned');
const stoppedDeposit = deposit('declined', 'returned');

/** What the client can do about the reason. New payment details are never taken by e-mail. */
export const paymentRemedyClauses: Clause[] = [
  ask(
    'withdrawal.ask.details',
    stoppedWithdrawal,
    paymentReason('account_closed', 'invalid_account_number', 'no_account', 'unsupported_card'),
    {
      en: 'Please enter the details of another card or account in your own name in the client area. For your security we do not accept payment details by e-mail.',
      ru: 'Пожалуйста, укажите в личном кабинете реквизиты другой карты или другого счёта на ваше имя. В целях безопасности мы не принимаем платёжные реквизиты по электронной почте.',
      zh: '请在客户专区填写您本人名下其他银行卡或账户的信息。为了您的资金安全，我们不通过邮件接收收款信息。',
      hant: '請在客戶專區填寫您本人名下其他銀行卡或帳戶的資料。為了您的資金安全，我們不透過電子郵件接收收款資料。',
    },
  ),
  ask(
    'withdrawal.ask.bank',
    stoppedWithdrawal,
    paymentReason('do_not_honor', 'authentication_failed', 'velocity_limit'),
    {
      en: 'Please ask the bank that issued the card whether it accepts such payments, or choose another card or account in your own name in the client area.',
      ru: 'Пожалуйста, уточните у банка, выпустившего карту, принимает ли он такие платежи, или выберите в личном кабинете другую карту или другой счёт на ваше имя.',
      zh: '请向发卡行确认是否可以接收此类款项，或在客户专区选择您本人名下的其他银行卡或账户。',
      hant: '請向發卡銀行確認是否可以接收此類款項，或在客戶專區選擇您本人名下的其他銀行卡或帳戶。',
    },
  ),
  ask('withdrawal.ask.duplicate', withdrawal('needs_info'), paymentReason('duplicate_request'), {
    en: 'Please tell us in your reply which of the requests we should carry out.',
    ru: 'Пожалуйста, сообщите в ответном письме, какую из заявок нам исполнить.',
    zh: '请回复告知我们应办理哪一笔申请。',
    hant: '請回覆告知我們應辦理哪一筆申請。',
  }),
  ask('payment.ask.verification', stopped(), paymentReason('kyc_incomplete'), {
    en: 'Please complete the verification in the client area; the steps that are still open are listed there.',
    ru: 'Пожалуйста, завершите верификацию в личном кабинете: там указано, какие шаги остались.',
    zh: '请在客户专区完成账户认证，尚未完成的步骤会在页面上列出。',
    hant: '請在客戶專區完成帳戶驗證，尚未完成的步驟會在頁面上列出。',
  }),
  ask('payment.ask.holder', stopped(), paymentReason('name_mismatch', 'third_party'), {
    en: 'Please use a card or account in your own name. If it is yours, send us the header of a bank statement as a PDF that shows your name and the last four digits of the account or card number.',
    ru: 'Пожалуйста, используйте карту или счёт на ваше имя. Если карта или счёт принадлежит вам, пришлите нам в формате PDF верхнюю часть банковской выписки, где видны ваше имя и последние четыре цифры счёта или карты.',
    zh: '请使用您本人名下的银行卡或账户。如果该卡或账户确为您本人所有，请提供银行对账单的抬头部分（PDF 格式），须显示您的姓名以及账号或卡号后四位。',
    hant: '請使用您本人名下的銀行卡或帳戶。如果該卡或帳戶確為您本人所有，請提供銀行對帳單的抬頭部分（PDF 格式），須顯示您的姓名以及帳號或卡號後四位。',
  }),
  ask('withdrawal.ask.method', stoppedWithdrawal, paymentReason('method_mismatch'), {
    en: 'Please choose in the client area the method, and the card or account, with which you made your deposit.',
    ru: 'Пожалуйста, выберите в личном кабинете тот способ и ту карту или тот счёт, с которых вы пополняли счёт у нас.',
    zh: '请在客户专区选择您入金时使用的支付方式以及相应的银行卡或账户。',
    hant: '請在客戶專區選擇您入金時使用的支付方式以及相應的銀行卡或帳戶。',
  }),
  ask(
    'deposit.ask.method',
    stoppedDeposit,
    paymentReason(
      'method_mismatch',
      'unsupported_card',
      'account_closed',
      'invalid_account_number',
      'no_account',
    ),
    {
      en: 'Please choose in the client area another payment method, or another card or account, in your own name.',
      ru: 'Пожалуйста, выберите в личном кабинете другой способ оплаты либо другую карту или другой счёт на ваше имя.',
      zh: '请在客户专区选择其他支付方式，或使用您本人名下的其他银行卡或账户。',
      hant: '請在客戶專區選擇其他支付方式，或使用您本人名下的其他銀行卡或帳戶。',
    },
  ),
  ask(
    'withdrawal.ask.amount',
    stoppedWithdrawal,
    paymentReason('insufficient_funds', 'insufficient_free_margin', 'open_positions'),
    {
      en: 'The amount available for withdrawal is shown in the client area; please choose an amount within it.',
      ru: 'Сумма, доступная для вывода, указана в личном кабинете; пожалуйста, выберите сумму в её пределах.',
      zh: '可出金金额可在客户专区查看，请在该金额范围内申请。',
      hant: '可出金金額可在客戶專區查看，請在該金額範圍內申請。',
    },
  ),
  ask('payment.ask.limits', stopped(), paymentReason('limit_exceeded', 'below_minimum'), {
    en: 'The limits of each method are shown in the client area; please choose an amount within them or another method.',
    ru: 'Лимиты для каждого способа указаны в личном кабинете; пожалуйста, выберите сумму в их пределах или другой способ.',
    zh: '各支付方式的限额可在客户专区查看，请调整金额或选择其他方式。',
    hant: '各支付方式的限額可在客戶專區查看，請調整金額或選擇其他方式。',
  }),
  ask('payment.ask.ownership', stopped(), paymentReason('method_unverified'), {
    en: 'Please upload proof in the client area: for a bank account the header of a statement with your name; for a card a photo that shows only your name and the last four digits, with everything else covered. PDF, JPG or PNG are fine.',
    ru: 'Пожалуйста, загрузите подтверждение в личном кабинете: для банковского счёта — верхнюю часть выписки с вашим именем, для карты — фото, на котором видны только ваше имя и последние четыре цифры, а всё остальное закрыто. Подойдёт PDF, JPG или PNG.',
    zh: '请在客户专区上传证明：银行账户请提供显示您姓名的对账单抬头；银行卡请提供照片，仅露出您的姓名和卡号后四位，其余请遮盖。支持 PDF、JPG 或 PNG 格式。',
    hant: '請在客戶專區上傳證明：銀行帳戶請提供顯示您姓名的對帳單抬頭；銀行卡請提供照片，僅露出您的姓名和卡號後四位，其餘請遮蓋。接受 PDF、JPG 或 PNG 格式。',
  }),
  ask('payment.ask.documents', stopped(), paymentReason('needs_documents'), {
    en: 'Please upload the document that the client area lists for this payment, as a PDF, JPG or PNG with all corners visible.',
    ru: 'Пожалуйста, загрузите документ, указанный для этого платежа в личном кабинете, в формате PDF, JPG или PNG, чтобы были видны все углы.',
    zh: '请在客户专区上传该笔款项所需的文件，支持 PDF、JPG 或 PNG 格式，四角须完整可见。',
    hant: '請在客戶專區上傳該筆款項所需的文件，接受 PDF、JPG 或 PNG 格式，四角須完整可見。',
  }),
  ask('payment.ask.network', stopped(), paymentReason('wrong_network'), {
    en: 'Please check in the client area which network belongs to the currency, and choose the same network in your wallet.',
    ru: 'Пожалуйста, проверьте в личном кабинете, какая сеть соответствует валюте, и выберите ту же сеть в своём кошельке.',
    zh: '请在客户专区确认该币种对应的网络，并在您的钱包中选择同一网络。',
    hant: '請在客戶專區確認該幣別對應的網路，並在您的錢包中選擇同一網路。',
  }),
  ask(
    'deposit.ask.issuer',
    stoppedDeposit,
    paymentReason(
      'insufficient_funds',
      'do_not_honor',
      'authentication_failed',
      'velocity_limit',
      'insufficient_free_margin',
      'open_positions',
    ),
    {
      en: 'Please ask the bank that issued your card, or try another payment method in your own name.',
      ru: 'Пожалуйста, обратитесь в банк, выпустивший вашу карту, или попробуйте другой способ оплаты на ваше имя.',
      zh: '请咨询您的发卡行，或尝试您本人名下的其他支付方式。',
      hant: '請洽詢您的發卡銀行，或嘗試您本人名下的其他支付方式。',
    },
  ),
  ask('deposit.ask.unknown', deposit('declined'), not(has('payment_reason')), {
    en: 'The refusal came from the bank or the payment provider. Please ask the bank that issued your card, or try another payment method in your own name.',
    ru: 'Отказ поступил от банка или платёжного провайдера. Пожалуйста, обратитесь в банк, выпустивший вашу карту, или попробуйте другой способ оплаты на ваше имя.',
    zh: '该笔入金由银行或支付服务商拒绝。请咨询您的发卡行，或尝试您本人名下的其他支付方式。',
    hant: '該筆入金由銀行或支付服務商拒絕。請洽詢您的發卡銀行，或嘗試您本人名下的其他支付方式。',
  }),
];

function stopped(): Condition {
  return either(stoppedWithdrawal, stoppedDeposit);
}

function ask(id: string, state: Condition, reason: Condition, wording: Wording): Clause {
  return clause('ask', id, paymentTopics, both(state, reason), wording, {
    answers: [
      'what_to_send',
      'how',
      'cancel_or_change',
      ...(id === 'deposit.ask.unknown' ? (['why'] as const) : []),
    ],
  });
}
