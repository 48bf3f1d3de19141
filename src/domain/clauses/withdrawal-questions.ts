import { type Clause, clause } from './clause.ts';
import { both, type Condition, deposit, either, full, has, not, onChain, withdrawal } from './conditions.ts';

const out = withdrawal('sent', 'completed');
const notSent = withdrawal('processing', 'needs_info');
const wasPaid: Condition = either(out, withdrawal('returned'), deposit('credited', 'returned'));

/** Other methods, other details, references of cards, confirmations: what clients ask about withdrawals besides their state. */
export const withdrawalQuestionClauses: Clause[] = [
  clause(
    'reason',
    'split.rule',
    ['wd_split_method'],
    full,
    {
      en: 'Under our rules a withdrawal goes back first by the method with which you deposited, up to the amount deposited that way. What exceeds it is paid to a bank account in your own name.',
      ru: 'По нашим правилам вывод средств сначала выполняется тем способом, которым вы пополняли счёт, — в пределах суммы, внесённой этим способом. Всё сверх неё выплачивается на банковский счёт, открытый на ваше имя.',
      zh: '按照我们的规定，出金先按入金方式原路退回，以通过该方式入金的金额为限；超出部分付至您本人名下的银行账户。',
      hant: '按照我們的規定，出金先按入金方式循原途徑退回，以透過該方式入金的金額為限；超出部分付至您本人名下的銀行帳戶。',
    },
    { answers: ['why', 'how', 'fee_or_amount'], mustNotWith: ['payment.reason.method_mismatch'] },
  ),
  clause(
    'ask',
    'split.documents',
    ['wd_split_method'],
    full,
    {
      en: "If the card or account with which you deposited no longer exists, please upload in the client area the bank's letter about its closing and the header of a statement of your bank account that shows your name (PDF, JPG or PNG).",
      ru: 'Если карты или счёта, с которых вы пополняли счёт, больше нет, загрузите, пожалуйста, в личном кабинете письмо банка о закрытии и верхнюю часть выписки по вашему банковскому счёту, где видно ваше имя (PDF, JPG или PNG).',
      zh: '如果您入金时使用的银行卡或账户已不存在，请在客户专区上传银行出具的销户证明，以及显示您姓名的银行对账单抬头（PDF、JPG 或 PNG 格式）。',
      hant: '如果您入金時使用的銀行卡或帳戶已不存在，請在客戶專區上傳銀行出具的結清證明，以及顯示您姓名的銀行對帳單抬頭（PDF、JPG 或 PNG 格式）。',
    },
    { answers: ['what_to_send', 'how', 'cancel_or_change'] },
  ),
  clause(
    'next',
    'split.amounts',
    ['wd_split_method'],
    withdrawal(),
    {
      en: 'Our payments team is putting together for you which amount goes by which method.',
      ru: 'Наш отдел платежей готовит для вас расчёт, какая сумма каким способом выплачивается.',
      zh: '我们的支付团队正在为您整理各支付方式对应的金额。',
      hant: '我們的支付團隊正在為您整理各支付方式對應的金額。',
    },
    { answers: ['fee_or_amount', 'where_is_money'] },
  ),
  clause(
    'reason',
    'change.only_by_yourself',
    ['wd_cancel_change'],
    full,
    {
      en: 'For your security we never change payment details because of an e-mail: please enter them only in the client area, and only for a card or account in your own name.',
      ru: 'В целях безопасности мы никогда не меняем платёжные реквизиты по письму: указывайте их только в личном кабинете и только для карты или счёта на ваше имя.',
      zh: '为了您的资金安全，我们不会根据邮件更改收款信息；请仅在客户专区填写，且须为您本人名下的银行卡或账户。',
      hant: '為了您的資金安全，我們不會根據電子郵件更改收款資料；請僅在客戶專區填寫，且須為您本人名下的銀行卡或帳戶。',
    },
    { answers: ['how', 'cancel_or_change', 'why'], mustNotWith: ['withdrawal.ask.details'] },
  ),
  clause(
    'status',
    'change.not_sent',
    ['wd_cancel_change'],
    notSent,
    {
      en: 'It has not been sent yet. If the client area still offers to cancel it, you can do so there yourself; our payments team is checking on our side whether it can still be stopped.',
      ru: 'Деньги по ней ещё не отправлены. Если в личном кабинете ещё доступна отмена, вы можете отменить заявку там сами; со своей стороны наш отдел платежей проверяет, можно ли её ещё остановить.',
      zh: '该笔出金尚未汇出。如果客户专区仍提供取消功能，您可以自行取消；我们的支付团队也在核对能否停止办理。',
      hant: '該筆出金尚未匯出。如果客戶專區仍提供取消功能，您可以自行取消；我們的支付團隊也在核對能否停止辦理。',
    },
    { tells: ['payment_status'], answers: ['cancel_or_change', 'how', 'status'] },
  ),
  clause(
    'status',
    'change.sent',
    ['wd_cancel_change'],
    both(out, not(onChain)),
    {
      en: 'As it has been sent already, we can no longer cancel or change it ourselves. We can ask the bank or payment provider to send the money back. This is only a request: the receiving side decides on it, and the banks may charge a fee for it.',
      ru: 'Поскольку деньги уже отправлены, сами мы отменить или изменить перевод больше не можем. Мы можем попросить банк или платёжного провайдера вернуть деньги. Это только запрос: решение остаётся за принимающей стороной, и банки могут взять за это комиссию.',
      zh: '由于款项已经汇出，我们无法再自行取消或更改。我们可以请银行或支付服务商协助追回，但这只是一项请求：是否退回由收款方决定，银行也可能为此收取费用。',
      hant: '由於款項已經匯出，我們無法再自行取消或更改。我們可以請銀行或支付服務商協助追回，但這只是一項請求：是否退回由收款方決定，銀行也可能為此收取費用。',
    },
    { tells: ['payment_status'], answers: ['cancel_or_change', 'fee_or_amount', 'where_is_money'] },
  ),
  clause(
    'status',
    'change.sent_on_chain',
    ['wd_cancel_change'],
    both(out, onChain),
    {
      en: 'As it has been sent already, it cannot be cancelled or changed. A transfer on a blockchain cannot be called back; only the owner of the receiving address can send it back.',
      ru: 'Поскольку перевод уже отправлен, отменить или изменить его нельзя. Отозвать перевод в блокчейне нельзя; отправить его обратно может только владелец адреса, на который он ушёл.',
      zh: '由于款项已经汇出，无法取消或更改。区块链上的转账不能撤回，只有收款地址的持有人才能将其退回。',
      hant: '由於款項已經匯出，無法取消或更改。區塊鏈上的轉帳不能撤回，只有收款地址的持有人才能將其退回。',
    },
    { tells: ['payment_status'], answers: ['cancel_or_change', 'where_is_money'] },
  ),
  clause(
    'ask',
    'change.confirm',
    ['wd_cancel_change'],
    both(out, not(onChain)),
    {
      en: 'Please tell us in your reply whether we should make this request and what was wrong with the details; please do not send the right ones by e-mail.',
      ru: 'Пожалуйста, сообщите в ответном письме, отправить ли нам такой запрос и в чём была ошибка; верные реквизиты по электронной почте не присылайте.',
      zh: '请回复告知是否需要我们提出该请求，以及信息有何错误；正确的收款信息请不要通过邮件发送。',
      hant: '請回覆告知是否需要我們提出該請求，以及資料有何錯誤；正確的收款資料請勿透過電子郵件傳送。',
    },
    { answers: ['what_to_send', 'cancel_or_change'] },
  ),
  clause(
    'reason',
    'arn.own',
    ['card_refund_arn'],
    out,
    {
      en: 'A payment back to a card has a reference of its own (ARN), not that of the deposit, and it is known only some days after the sending. The bank that issued the card shows the payment, often some days later still.',
      ru: 'У возврата на карту свой номер (ARN), не тот, что был у пополнения, и он становится известен лишь через несколько дней после отправки. Платёж показывает банк, выпустивший карту, и часто ещё на несколько дней позже.',
      zh: '退回银行卡的款项有其单独的参考号（ARN），与入金时的参考号不同，通常在汇出数日后才会生成。该笔款项由发卡行显示，往往还需再过数日。',
      hant: '退回銀行卡的款項有其單獨的參考編號（ARN），與入金時的參考編號不同，通常在匯出數日後才會產生。該筆款項由發卡銀行顯示，往往還需再過數日。',
    },
    { answers: ['when', 'why', 'where_is_money'] },
  ),
  clause(
    'reason',
    'arn.not_sent',
    ['card_refund_arn'],
    notSent,
    {
      en: 'A reference (ARN) exists only after a payment to a card has been sent.',
      ru: 'Номер (ARN) появляется только после отправки платежа на карту.',
      zh: '款项付至银行卡之后才会有参考号（ARN）。',
      hant: '款項付至銀行卡之後才會有參考編號（ARN）。',
    },
    { answers: ['why', 'where_is_money'] },
  ),
  clause(
    'next',
    'proof.requested',
    ['proof_of_payment'],
    wasPaid,
    {
      en: 'We are requesting the confirmation of this payment from our payment provider. You will receive it only through the client area or at your registered e-mail address, with everything covered that does not concern you.',
      ru: 'Мы запрашиваем подтверждение этого платежа у платёжного провайдера. Вы получите его только через личный кабинет или на зарегистрированный адрес электронной почты; всё, что к вам не относится, в нём будет закрыто.',
      zh: '我们正在向支付服务商索取该笔款项的凭证，取得后仅通过客户专区或注册邮箱提供给您，其中与您无关的内容会予以遮盖。',
      hant: '我們正在向支付服務商索取該筆款項的憑證，取得後僅透過客戶專區或註冊電子郵件地址提供給您，其中與您無關的內容會予以遮蓋。',
    },
    { answers: ['status', 'how', 'when', 'data', 'other'] },
  ),
  clause(
    'reason',
    'proof.meaning',
    ['proof_of_payment'],
    out,
    {
      en: 'Such a confirmation shows that the payment was ordered; it does not show that your bank has credited it.',
      ru: 'Такое подтверждение показывает, что платёж отправлен, но не то, что ваш банк его зачислил.',
      zh: '此类凭证表明付款指令已发出，并不表明您的银行已经入账。',
      hant: '此類憑證表明付款指令已發出，並不表明您的銀行已經入帳。',
    },
    { answers: ['why'] },
  ),
  clause(
    'reason',
    'proof.not_yet',
    ['proof_of_payment'],
    notSent,
    {
      en: 'A confirmation of payment exists only after the payment has been sent.',
      ru: 'Подтверждение платежа появляется только после его отправки.',
      zh: '款项汇出之后才会有付款凭证。',
      hant: '款項匯出之後才會有付款憑證。',
    },
    { answers: ['why', 'how', 'other'] },
  ),
  clause(
    'ask',
    'proof.which',
    ['proof_of_payment'],
    both(full, not(has('payment_id'))),
    {
      en: 'Please tell us in your reply which payment you mean: its number from the client area, its amount and its date. The confirmation is sent only through the client area or to your registered e-mail address, with everything covered that does not concern you.',
      ru: 'Пожалуйста, сообщите в ответном письме, о каком платеже идёт речь: его номер из личного кабинета, сумму и дату. Подтверждение направляется только через личный кабинет или на зарегистрированный адрес электронной почты; всё, что к вам не относится, в нём закрыто.',
      zh: '请回复告知您所指的是哪一笔款项：客户专区中的编号、金额和日期。付款凭证仅通过客户专区或注册邮箱提供，其中与您无关的内容会予以遮盖。',
      hant: '請回覆告知您所指的是哪一筆款項：客戶專區中的編號、金額和日期。付款憑證僅透過客戶專區或註冊電子郵件地址提供，其中與您無關的內容會予以遮蓋。',
    },
    { answers: ['what_to_send', 'how', 'status', 'other'] },
  ),
];
