import type { PaymentReason } from '../model/fact-rows.ts';
import { type Clause, clause, type Wording } from './clause.ts';
import { both, deposit, either, paymentReason, paymentTopics, withdrawal } from './conditions.ts';

const stopped = either(
  withdrawal('needs_info', 'rejected', 'failed', 'returned'),
  deposit('declined', 'returned'),
);

/** Why a payment stopped, for the reasons that a client may be told (domain reference, reason catalogue). */
export const paymentReasonClauses: Clause[] = [
  why('insufficient_funds', 'withdrawal', {
    en: 'The amount was higher than the balance available for withdrawal.',
    ru: 'Сумма заявки превышает остаток, доступный для вывода.',
    zh: '原因：申请金额超过了可出金余额。',
    hant: '原因：申請金額超過了可出金餘額。',
  }),
  why('insufficient_funds', 'deposit', {
    en: 'Your bank reports that there was not enough money on the card or account.',
    ru: 'Ваш банк сообщает, что на карте или счёте было недостаточно средств.',
    zh: '原因：您的银行反馈卡内或账户余额不足。',
    hant: '原因：您的銀行表示卡內或帳戶餘額不足。',
  }),
  why('account_closed', null, {
    en: 'The bank reports that the bank account used is closed.',
    ru: 'Банк сообщает, что указанный банковский счёт закрыт.',
    zh: '原因：银行反馈该银行账户已销户。',
    hant: '原因：銀行表示該銀行帳戶已銷戶。',
  }),
  why('invalid_account_number', null, {
    en: 'The bank reports that the account number is not correct.',
    ru: 'Банк сообщает, что номер счёта указан неверно.',
    zh: '原因：银行反馈账号有误。',
    hant: '原因：銀行表示帳號有誤。',
  }),
  why('no_account', null, {
    en: 'The bank could not find an account with the details given.',
    ru: 'Банк не нашёл счёт с указанными реквизитами.',
    zh: '原因：银行未能查到与所填信息相符的账户。',
    hant: '原因：銀行未能查到與所填資料相符的帳戶。',
  }),
  why('unsupported_card', null, {
    en: 'The card used does not support this kind of payment.',
    ru: 'Использованная карта не поддерживает такие платежи.',
    zh: '原因：所用的银行卡不支持此类交易。',
    hant: '原因：所用的銀行卡不支援此類交易。',
  }),
  why('do_not_honor', null, {
    en: 'The bank that issued the card did not allow the payment and gave us no further details.',
    ru: 'Банк, выпустивший карту, не разрешил операцию и не сообщил нам подробностей.',
    zh: '原因：发卡行未批准该笔交易，且未向我们说明具体原因。',
    hant: '原因：發卡銀行未批准該筆交易，且未向我們說明具體原因。',
  }),
  why('authentication_failed', null, {
    en: "The payment was not confirmed in your bank's security check (3-D Secure).",
    ru: 'Платёж не прошёл подтверждение на стороне вашего банка (3-D Secure).',
    zh: '原因：该笔交易未通过您银行的安全验证（3-D Secure）。',
    hant: '原因：該筆交易未通過您銀行的安全驗證（3-D Secure）。',
  }),
  why('velocity_limit', null, {
    en: 'There were too many payment attempts within a short time.',
    ru: 'За короткое время было слишком много попыток платежа.',
    zh: '原因：短时间内付款次数过多。',
    hant: '原因：短時間內付款次數過多。',
  }),
  why('kyc_incomplete', null, {
    en: 'The verification of your account is not finished yet.',
    ru: 'Верификация вашего счёта ещё не завершена.',
    zh: '原因：您的账户认证尚未完成。',
    hant: '原因：您的帳戶驗證尚未完成。',
  }),
  why('name_mismatch', null, {
    en: "The holder's name on the card or account differs from the name in your profile.",
    ru: 'Имя владельца карты или счёта отличается от имени в вашем профиле.',
    zh: '原因：银行卡或账户的户名与您资料中的姓名不一致。',
    hant: '原因：銀行卡或帳戶的戶名與您資料中的姓名不一致。',
  }),
  why('third_party', null, {
    en: 'We can accept and make payments only with cards and accounts held in your own name.',
    ru: 'Мы принимаем и отправляем платежи только по картам и счетам, открытым на ваше имя.',
    zh: '原因：按照规定，出入金只能使用您本人名下的银行卡或账户。',
    hant: '原因：按照規定，出入金只能使用您本人名下的銀行卡或帳戶。',
  }),
  why('method_mismatch', null, {
    en: 'Under our rules, money goes back by the method by which it came; the method chosen differs from it.',
    ru: 'По нашим правилам деньги возвращаются тем же способом, которым поступили, а выбранный способ от него отличается.',
    zh: '原因：按照原路返回的规定，出金方式须与入金方式一致，而所选方式与此不符。',
    hant: '原因：按照循原途徑退回的規定，出金方式須與入金方式一致，而所選方式與此不符。',
  }),
  why('insufficient_free_margin', null, {
    en: 'The amount was higher than the free margin on the trading account.',
    ru: 'Сумма превышает свободную маржу на торговом счёте.',
    zh: '原因：金额超过了交易账户的可用保证金。',
    hant: '原因：金額超過了交易帳戶的可用保證金。',
  }),
  why('open_positions', null, {
    en: 'Part of the balance is needed for positions that are still open.',
    ru: 'Часть средств на счёте обеспечивает открытые позиции.',
    zh: '原因：账户中部分资金正用于维持未平仓头寸。',
    hant: '原因：帳戶中部分資金正用於維持未平倉部位。',
  }),
  why('limit_exceeded', null, {
    en: 'The amount is above the limit for this payment method.',
    ru: 'Сумма превышает лимит для этого способа оплаты.',
    zh: '原因：金额超过了该支付方式的限额。',
    hant: '原因：金額超過了該支付方式的限額。',
  }),
  why('method_unverified', null, {
    en: 'The card or account chosen has not been confirmed as yours yet.',
    ru: 'Мы пока не получили подтверждения, что выбранная карта или счёт принадлежит вам.',
    zh: '原因：尚未确认所选的银行卡或账户归您本人所有。',
    hant: '原因：尚未確認所選的銀行卡或帳戶歸您本人所有。',
  }),
  why('duplicate_request', null, {
    en: 'There was already another request for the same payment.',
    ru: 'На этот же платёж уже была другая заявка.',
    zh: '原因：同一笔款项已有另一笔申请。',
    hant: '原因：同一筆款項已有另一筆申請。',
  }),
  why('needs_documents', null, {
    en: 'A document is still missing for this payment.',
    ru: 'Для этого платежа не хватает документа.',
    zh: '原因：办理该笔款项还缺少一份文件。',
    hant: '原因：辦理該筆款項還缺少一份文件。',
  }),
  why('wrong_network', null, {
    en: 'The network chosen does not match the wallet address or the currency.',
    ru: 'Выбранная сеть не подходит для адреса кошелька или валюты.',
    zh: '原因：所选网络与钱包地址或币种不匹配。',
    hant: '原因：所選網路與錢包地址或幣別不相符。',
  }),
  why('below_minimum', null, {
    en: 'The amount is below the minimum for this payment method.',
    ru: 'Сумма меньше минимальной для этого способа оплаты.',
    zh: '原因：金额低于该支付方式的最低限额。',
    hant: '原因：金額低於該支付方式的最低限額。',
  }),
];

function why(reason: PaymentReason, kind: 'deposit' | 'withdrawal' | null, wording: Wording): Clause {
  const ofKind = kind === null ? [] : [kind === 'deposit' ? deposit() : withdrawal()];
  const id = kind === null ? `payment.reason.${reason}` : `${kind}.reason.${reason}`;
  return clause('reason', id, paymentTopics, both(stopped, ...ofKind, paymentReason(reason)), wording, {
    tells: ['payment_reason'],
    answers: ['why'],
  });
}
