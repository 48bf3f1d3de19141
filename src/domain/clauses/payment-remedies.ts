import { type Clause, clause } from './clause.ts';
import { both, type Condition, deposit, paymentReason, paymentTopics, withdrawal } from './conditions.ts';

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
    },
  ),
  ask('withdrawal.ask.duplicate', withdrawal('needs_info'), paymentReason('duplicate_request'), {
    en: 'Please tell us in your reply which of the requests we should carry out.',
    ru: 'Пожалуйста, сообщите в ответном письме, какую из заявок нам исполнить.',
    zh: '请回复告知我们应办理哪一笔申请。',
  }),
  ask('payment.ask.verification', stopped(), paymentReason('kyc_incomplete'), {
    en: 'Please complete the verification in the client area; the steps that are still open are listed there.',
    ru: 'Пожалуйста, завершите верификацию в личном кабинете: там указано, какие шаги остались.',
    zh: '请在客户专区完成账户认证，尚未完成的步骤会在页面上列出。',
  }),
  ask('payment.ask.holder', stopped(), paymentReason('name_mismatch', 'third_party'), {
    en: 'Please use a card or account in your own name. If it is yours, send us the header of a bank statement as a PDF that shows your name and the last four digits of the account or card number.',
    ru: 'Пожалуйста, используйте карту или счёт на ваше имя. Если карта или счёт принадлежит вам, пришлите нам в формате PDF верхнюю часть банковской выписки, где видны ваше имя и последние четыре цифры счёта или карты.',
    zh: '请使用您本人名下的银行卡或账户。如果该卡或账户确为您本人所有，请提供银行对账单的抬头部分（PDF 格式），须显示您的姓名以及账号或卡号后四位。',
  }),
  ask('withdrawal.ask.method', stoppedWithdrawal, paymentReason('method_mismatch'), {
    en: 'Please choose in the client area the method, and the card or account, with which you made your deposit.',
    ru: 'Пожалуйста, выберите в личном кабинете тот способ и ту карту или тот счёт, с которых вы пополняли счёт у нас.',
    zh: '请在客户专区选择您入金时使用的支付方式以及相应的银行卡或账户。',
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
    },
  ),
  ask('payment.ask.limits', stopped(), paymentReason('limit_exceeded', 'below_minimum'), {
    en: 'The limits of each method are shown in the client area; please choose an amount within them or another method.',
    ru: 'Лимиты для каждого способа указаны в личном кабинете; пожалуйста, выберите сумму в их пределах или другой способ.',
    zh: '各支付方式的限额可在客户专区查看，请调整金额或选择其他方式。',
  }),
  ask('payment.ask.ownership', stopped(), paymentReason('method_unverified'), {
    en: 'Please upload proof in the client area: for a bank account the header of a statement with your name; for a card a photo that shows only your name and the last four digits, with everything else covered. PDF, JPG or PNG are fine.',
    ru: 'Пожалуйста, загрузите подтверждение в личном кабинете: для банковского счёта — верхнюю часть выписки с вашим именем, для карты — фото, на котором видны только ваше имя и последние четыре цифры, а всё остальное закрыто. Подойдёт PDF, JPG или PNG.',
    zh: '请在客户专区上传证明：银行账户请提供显示您姓名的对账单抬头；银行卡请提供照片，仅露出您的姓名和卡号后四位，其余请遮盖。支持 PDF、JPG 或 PNG 格式。',
  }),
  ask('payment.ask.documents', stopped(), paymentReason('needs_documents'), {
    en: 'Please upload the document that the client area lists for this payment, as a PDF, JPG or PNG with all corners visible.',
    ru: 'Пожалуйста, загрузите документ, указанный для этого платежа в личном кабинете, в формате PDF, JPG или PNG, чтобы были видны все углы.',
    zh: '请在客户专区上传该笔款项所需的文件，支持 PDF、JPG 或 PNG 格式，四角须完整可见。',
  }),
  ask('payment.ask.network', stopped(), paymentReason('wrong_network'), {
    en: 'Please check in the client area which network belongs to the currency, and choose the same network in your wallet.',
    ru: 'Пожалуйста, проверьте в личном кабинете, какая сеть соответствует валюте, и выберите ту же сеть в своём кошельке.',
    zh: '请在客户专区确认该币种对应的网络，并在您的钱包中选择同一网络。',
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
    },
  ),
  ask(
    'deposit.ask.unknown',
    deposit('declined'),
    (input) => input.facts.facts.every((fact) => fact.key !== 'payment_reason'),
    {
      en: 'The refusal came from the bank or the payment provider. Please ask the bank that issued your card, or try another payment method in your own name.',
      ru: 'Отказ поступил от банка или платёжного провайдера. Пожалуйста, обратитесь в банк, выпустивший вашу карту, или попробуйте другой способ оплаты на ваше имя.',
      zh: '该笔入金由银行或支付服务商拒绝。请咨询您的发卡行，或尝试您本人名下的其他支付方式。',
    },
  ),
];

function stopped(): Condition {
  return (input) => stoppedWithdrawal(input) || stoppedDeposit(input);
}

function ask(
  id: string,
  state: Condition,
  reason: Condition,
  wording: { en: string; ru: string; zh: string },
): Clause {
  return clause('ask', id, paymentTopics, both(state, reason), wording);
}
