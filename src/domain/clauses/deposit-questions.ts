import { type Clause, clause } from './clause.ts';
import { both, type Condition, deposit, full, not, paidBy, paymentReason } from './conditions.ts';

/** Neither settled nor stopped, or not found yet. */
const open: Condition = both(full, not(deposit('credited', 'declined', 'returned', 'cancelled')));

/** Chains, charges, payers, doubles: what clients ask about deposits besides their state. */
export const depositQuestionClauses: Clause[] = [
  clause(
    'reason',
    'crypto.confirmations',
    ['dep_crypto_missing'],
    open,
    {
      en: 'A transfer is credited after the network has confirmed it often enough; the deposit page of the client area shows how many confirmations each currency needs.',
      ru: 'Перевод зачисляется после того, как сеть подтвердит его достаточное число раз; сколько подтверждений нужно для каждой валюты, указано на странице пополнения в личном кабинете.',
      zh: '转账须获得足够的网络确认后才能入账，各币种所需的确认数见客户专区的入金页面。',
      hant: '轉帳須獲得足夠的網路確認後才能入帳，各幣別所需的確認數見客戶專區的入金頁面。',
    },
    { answers: ['when', 'why', 'status'] },
  ),
  clause(
    'reason',
    'crypto.recovery',
    ['dep_crypto_missing'],
    open,
    {
      en: 'If another network was used, a memo or tag was left out or the amount was below the minimum, a transfer cannot be credited automatically. Some of these transfers can be recovered; this takes longer and may cost a fee, and nobody can say beforehand whether it will work.',
      ru: 'Если была выбрана другая сеть, не указан memo или тег либо сумма меньше минимальной, зачислить перевод автоматически нельзя. Некоторые такие переводы удаётся вернуть; это занимает больше времени, за это может взиматься комиссия, и заранее сказать, получится ли, невозможно.',
      zh: '如果使用了其他网络、遗漏了备注标签（memo 或 tag），或金额低于最低限额，系统无法自动入账。部分转账可以找回，但所需时间较长，可能产生费用，且事先无法确定能否成功。',
      hant: '如果使用了其他網路、遺漏了備註標籤（memo 或 tag），或金額低於最低限額，系統無法自動入帳。部分轉帳可以找回，但所需時間較長，可能產生費用，且事先無法確定能否成功。',
    },
    { answers: ['how', 'fee_or_amount', 'where_is_money', 'why', 'cancel_or_change'] },
  ),
  clause(
    'ask',
    'crypto.screenshot',
    ['dep_crypto_missing'],
    open,
    {
      en: 'A screenshot of the transfer from your wallet or exchange helps as well (PDF, JPG or PNG).',
      ru: 'Поможет и снимок экрана с этим переводом из вашего кошелька или биржи (PDF, JPG или PNG).',
      zh: '钱包或交易平台中该笔转账的截图也有助于查找（PDF、JPG 或 PNG 格式）。',
      hant: '錢包或交易平台中該筆轉帳的螢幕截圖也有助於查找（PDF、JPG 或 PNG 格式）。',
    },
    { answers: ['what_to_send'] },
  ),
  clause(
    'reason',
    'difference.bank',
    ['dep_amount_diff'],
    both(full, not(paidBy('card', 'crypto', 'wallet'))),
    {
      en: 'A bank transfer may pass through other banks that deduct charges, depending on whether it was sent with OUR, SHA or BEN. We have no influence on those charges.',
      ru: 'Банковский перевод может идти через другие банки, и они удерживают свои комиссии в зависимости от того, отправлен он с условием OUR, SHA или BEN. На эти комиссии мы не влияем.',
      zh: '银行汇款可能途经其他银行，并按汇款时选择的费用承担方式（OUR、SHA 或 BEN）扣除费用，这些费用不由我们决定。',
      hant: '銀行匯款可能途經其他銀行，並按匯款時選擇的費用承擔方式（OUR、SHA 或 BEN）扣除費用，這些費用不由我們決定。',
    },
    { answers: ['why', 'fee_or_amount', 'where_is_money'] },
  ),
  clause(
    'reason',
    'difference.rate',
    ['dep_amount_diff'],
    full,
    {
      en: 'Where the currency of the payment differs from that of the account, the amount is converted, and the card or bank may use a rate of its own. Our own fees are listed in the client area.',
      ru: 'Если валюта платежа отличается от валюты счёта, сумма пересчитывается, и карта или банк могут применить свой курс. Наши комиссии указаны в личном кабинете.',
      zh: '如果付款币种与账户币种不同，金额须经换算，银行卡或银行可能采用其自身的汇率。我们的收费标准见客户专区。',
      hant: '如果付款幣別與帳戶幣別不同，金額須經換算，銀行卡或銀行可能採用其自身的匯率。我們的收費標準見客戶專區。',
    },
    { answers: ['why', 'fee_or_amount'] },
  ),
  clause(
    'ask',
    'difference.send',
    ['dep_amount_diff'],
    full,
    {
      en: "Please send us your bank's confirmation as a PDF that shows the amount sent, its currency and how the charges were shared.",
      ru: 'Пожалуйста, пришлите нам подтверждение банка в формате PDF, где видны отправленная сумма, её валюта и условие распределения комиссий.',
      zh: '请将银行的付款确认书（PDF 格式）发给我们，须显示汇出金额、币种和费用承担方式。',
      hant: '請將銀行的付款確認書（PDF 格式）傳送給我們，須顯示匯出金額、幣別和費用承擔方式。',
    },
    { answers: ['what_to_send'] },
  ),
  clause(
    'next',
    'difference.breakdown',
    ['dep_amount_diff'],
    deposit(),
    {
      en: 'Our payments team is working out line by line how the amount came about: what reached us, what was deducted on the way, and the rate with its source if currency was converted.',
      ru: 'Наш отдел платежей готовит построчный расчёт: сколько поступило к нам, что удержано по пути и, если был пересчёт валюты, по какому курсу и из какого источника.',
      zh: '我们的支付团队正在逐项整理金额明细：我方实际收到的金额、途中扣除的费用，以及如有换汇所适用的汇率及其来源。',
      hant: '我們的支付團隊正在逐項整理金額明細：我方實際收到的金額、途中扣除的費用，以及如有換匯所適用的匯率及其來源。',
    },
    { answers: ['fee_or_amount', 'status'] },
  ),
  clause(
    'reason',
    'payer.rule',
    ['dep_third_party'],
    both(full, not(paymentReason('third_party'))),
    {
      en: 'Under our terms we accept deposits only with a card, account or wallet in your own name.',
      ru: 'По нашим условиям счёт можно пополнять только с карты, счёта или кошелька, открытых на ваше имя.',
      zh: '根据我们的条款，入金只能使用您本人名下的银行卡、账户或钱包。',
      hant: '根據我們的條款，入金只能使用您本人名下的銀行卡、帳戶或錢包。',
    },
    { answers: ['why', 'how'] },
  ),
  clause(
    'reason',
    'payer.return',
    ['dep_third_party'],
    full,
    {
      en: 'A payment by anybody else goes back by the same way to where it came from. How long it takes to show there is up to the bank of the payer.',
      ru: 'Платёж от другого лица возвращается тем же путём туда, откуда поступил. Сколько времени пройдёт, прежде чем он там отразится, зависит от банка плательщика.',
      zh: '由他人支付的款项会原路退回付款方，退回后多久显示取决于付款方的银行。',
      hant: '由他人支付的款項會循原途徑退回付款方，退回後多久顯示取決於付款方的銀行。',
    },
    { answers: ['when', 'where_is_money', 'cancel_or_change'] },
  ),
  clause(
    'ask',
    'payer.proof',
    ['dep_third_party'],
    both(open, not(paymentReason('third_party', 'name_mismatch'))),
    {
      en: 'If the card or account is in your name after all, or held jointly with you, please send us the header of a statement as a PDF that shows your name and the last four digits of the number.',
      ru: 'Если карта или счёт всё же открыты на ваше имя или оформлены совместно с вами, пришлите нам в формате PDF верхнюю часть выписки, где видны ваше имя и последние четыре цифры номера.',
      zh: '如果该银行卡或账户确为您本人名下，或您是联名持有人，请提供对账单的抬头部分（PDF 格式），须显示您的姓名和号码后四位。',
      hant: '如果該銀行卡或帳戶確為您本人名下，或您是聯名持有人，請提供對帳單的抬頭部分（PDF 格式），須顯示您的姓名和號碼後四位。',
    },
    { answers: ['what_to_send', 'how'] },
  ),
  clause(
    'reason',
    'double.reserved',
    ['dep_double'],
    full,
    {
      en: 'Often the second entry is only an amount that the bank has reserved: it is no charge and drops off by itself; your bank can tell you when. If both amounts did reach us, our payments team settles with you how the second one goes back, and tells you the reference (ARN) as soon as there is one.',
      ru: 'Часто вторая запись — это лишь сумма, зарезервированная банком: это не списание, резерв снимается сам; когда именно, подскажет ваш банк. Если к нам действительно пришли оба платежа, наш отдел платежей согласует с вами, как вернуть второй, и сообщит его номер (ARN), как только он появится.',
      zh: '第二笔记录往往只是银行的预授权，并非实际扣款，会自动撤销，具体时间可向您的银行查询。如果两笔款项确实都已到达我方，我们的支付团队会与您确认第二笔的退回方式，并在取得参考号（ARN）后告知您。',
      hant: '第二筆記錄往往只是銀行的預授權，並非實際扣款，會自動撤銷，具體時間可向您的銀行查詢。如果兩筆款項確實都已到達我方，我們的支付團隊會與您確認第二筆的退回方式，並在取得參考編號（ARN）後告知您。',
    },
    { answers: ['why', 'when', 'where_is_money', 'cancel_or_change', 'fee_or_amount'] },
  ),
  clause(
    'ask',
    'double.lines',
    ['dep_double'],
    full,
    {
      en: 'Please send us the lines of your statement with both entries as a PDF or JPG: date, amount and whether each is booked or only reserved. Please cover all but the last four digits of the card number.',
      ru: 'Пожалуйста, пришлите нам строки выписки с обеими записями в формате PDF или JPG: дата, сумма и статус каждой (проведена или только зарезервирована). В номере карты закройте всё, кроме последних четырёх цифр.',
      zh: '请将账单中这两笔记录（PDF 或 JPG 格式）发给我们，须显示日期、金额以及各笔是已记账还是仅为预授权。卡号请只保留后四位，其余遮盖。',
      hant: '請將帳單中這兩筆記錄（PDF 或 JPG 格式）傳送給我們，須顯示日期、金額以及各筆是已記帳還是僅為預授權。卡號請只保留後四位，其餘遮蓋。',
    },
    { answers: ['what_to_send'] },
  ),
  clause(
    'next',
    'double.checking',
    ['dep_double'],
    deposit(),
    {
      en: 'Our payments team is checking with the payment provider whether a second payment reached us.',
      ru: 'Наш отдел платежей уточняет у платёжного провайдера, поступил ли к нам второй платёж.',
      zh: '我们的支付团队正在向支付服务商核实是否收到第二笔款项。',
      hant: '我們的支付團隊正在向支付服務商核實是否收到第二筆款項。',
    },
    { answers: ['status', 'where_is_money'] },
  ),
];
