import type { Colleague } from '../../model/audiences.ts';
import type { PaymentReason } from '../../model/fact-rows.ts';
import { type Clause, clauseFor, type Wording } from '../clause.ts';
import {
  allTopics,
  both,
  type Condition,
  deposit,
  either,
  has,
  not,
  paymentReason,
  withdrawal,
} from '../conditions.ts';

const stopped = either(
  withdrawal('needs_info', 'rejected', 'failed', 'returned'),
  deposit('declined', 'returned'),
);

/** Why a payment stopped, as what the client has to do about it; only for reasons that the client may be told himself. */
export const colleagueToDoClauses: Clause<Colleague>[] = [
  toDo('own_name', ['name_mismatch', 'third_party'], {
    en: 'It has to be an account, card or wallet in the client’s own name.',
    ru: 'Счёт, карта или кошелёк должны принадлежать самому клиенту.',
    zh: '须使用客户本人名下的账户、银行卡或钱包。',
    hant: '須使用客戶本人名下的帳戶、銀行卡或錢包。',
  }),
  toDo('verification', ['kyc_incomplete'], {
    en: 'The client has to finish the verification first.',
    ru: 'Клиенту сначала нужно завершить верификацию.',
    zh: '客户须先完成账户认证。',
    hant: '客戶須先完成帳戶驗證。',
  }),
  toDo('margin', ['insufficient_free_margin', 'open_positions'], {
    en: 'There is not enough free margin on the trading account for this amount.',
    ru: 'Для этой суммы на торговом счёте не хватает свободной маржи.',
    zh: '交易账户的可用保证金不足以支付该金额。',
    hant: '交易帳戶的可用保證金不足以支付該金額。',
  }),
  toDo('papers', ['needs_documents', 'method_unverified'], {
    en: 'A document is still missing for this payment; the client is told which one.',
    ru: 'Для этого платежа не хватает документа; клиенту сообщают, какого именно.',
    zh: '办理该笔款项还缺少一份文件；具体文件会告知客户。',
    hant: '辦理該筆款項還缺少一份文件；具體文件會告知客戶。',
  }),
  toDo('details', ['invalid_account_number', 'no_account', 'account_closed'], {
    en: 'The client has to enter other account details in the client area; we take none by message.',
    ru: 'Клиенту нужно указать другие реквизиты в личном кабинете; в сообщениях мы их не принимаем.',
    zh: '客户须在客户专区填写其他收款账户信息；我们不接受通过消息提供的账户信息。',
    hant: '客戶須在客戶專區填寫其他收款帳戶資料；我們不接受透過訊息提供的帳戶資料。',
  }),
  toDo('method', ['method_mismatch', 'unsupported_card'], {
    en: 'The client has to choose another payment method in the client area.',
    ru: 'Клиенту нужно выбрать в личном кабинете другой способ оплаты.',
    zh: '客户须在客户专区选择其他支付方式。',
    hant: '客戶須在客戶專區選擇其他支付方式。',
  }),
  toDo('amount', ['limit_exceeded', 'below_minimum'], {
    en: 'The client has to choose another amount.',
    ru: 'Клиенту нужно указать другую сумму.',
    zh: '客户须选择其他金额。',
    hant: '客戶須選擇其他金額。',
  }),
  toDo(
    'balance',
    ['insufficient_funds'],
    {
      en: 'The amount was higher than the balance available for withdrawal.',
      ru: 'Сумма заявки превышает остаток, доступный для вывода.',
      zh: '申请金额超过了可出金余额。',
      hant: '申請金額超過了可出金餘額。',
    },
    withdrawal(),
  ),
  toDo('bank', ['do_not_honor', 'authentication_failed', 'velocity_limit'], {
    en: 'The client’s bank did not let it pass; the client may ask the bank or choose another method.',
    ru: 'Банк клиента не пропустил платёж; клиент может обратиться в банк или выбрать другой способ.',
    zh: '客户的银行未放行该笔款项；客户可咨询银行或选择其他方式。',
    hant: '客戶的銀行未放行該筆款項；客戶可洽詢銀行或選擇其他方式。',
  }),
  toDo(
    'bank_balance',
    ['insufficient_funds'],
    {
      en: 'The client’s bank reports that there was not enough money on the card or account.',
      ru: 'Банк клиента сообщает, что на карте или счёте было недостаточно средств.',
      zh: '客户的银行反馈卡内或账户余额不足。',
      hant: '客戶的銀行表示卡內或帳戶餘額不足。',
    },
    deposit(),
  ),
  toDo('network', ['wrong_network'], {
    en: 'The network chosen has to fit the wallet address and the currency.',
    ru: 'Сеть должна подходить для адреса кошелька и валюты.',
    zh: '所选网络须与钱包地址和币种相匹配。',
    hant: '所選網路須與錢包地址和幣別相符。',
  }),
  toDo('duplicate', ['duplicate_request'], {
    en: 'There was another request for the same payment already; nothing is needed from the client.',
    ru: 'На этот же платёж уже была другая заявка; от клиента ничего не требуется.',
    zh: '同一笔款项已有另一笔申请；客户无需进行任何操作。',
    hant: '同一筆款項已有另一筆申請；客戶無需進行任何操作。',
  }),
  unnamed('client_is_told', withdrawal('needs_info'), {
    en: 'We let the client know exactly what is needed.',
    ru: 'Мы сообщим клиенту, что именно нужно.',
    zh: '我们会告知客户具体需要提供什么。',
    hant: '我們會告知客戶具體需要提供什麼。',
  }),
  unnamed(
    'client_hears',
    either(withdrawal('rejected', 'failed', 'returned'), deposit('declined', 'returned')),
    {
      en: 'We write to the client about what comes next.',
      ru: 'О дальнейших шагах мы напишем клиенту.',
      zh: '后续事宜我们会书面告知客户。',
      hant: '後續事宜我們會書面告知客戶。',
    },
  ),
];

function toDo(
  name: string,
  reasons: PaymentReason[],
  wording: Wording,
  of: Condition | null = null,
): Clause<Colleague> {
  const when = both(stopped, ...(of === null ? [] : [of]), paymentReason(...reasons));
  return clauseFor(['sales', 'finance'], 'ask', `colleague.to_do.${name}`, allTopics, when, wording, {
    tells: ['payment_reason'],
    answers: ['why', 'what_to_send', 'how'],
  });
}

function unnamed(name: string, when: Condition, wording: Wording): Clause<Colleague> {
  const noReason = both(when, not(has('payment_reason')));
  return clauseFor(['sales', 'finance'], 'ask', `colleague.to_do.${name}`, allTopics, noReason, wording, {
    answers: ['why', 'what_to_send', 'how'],
  });
}
