import type { Topic } from '../model.ts';
import { type Clause, clause, type Wording } from './clause.ts';
import {
  about,
  both,
  type Condition,
  deposit,
  either,
  gave,
  has,
  not,
  nothingLinked,
  paidBy,
} from './conditions.ts';

const topics: readonly Topic[] = [
  'dep_card_missing',
  'dep_bank_missing',
  'dep_crypto_missing',
  'dep_declined',
  'complaint',
];
const bankMethods = paidBy('bank_transfer', 'sepa', 'swift', 'wire');
const cardMethod = paidBy('card');
const cryptoMethod = paidBy('crypto');
const otherMethod = both(has('payment_method'), not(either(bankMethods, cardMethod, cryptoMethod)));
/** Who gave the hash is not asked for it again. */
const hashUnknown = not(gave('txid'));
const noMethod = not(has('payment_method'));
const searched = either(deposit('processing'), nothingLinked);

/** Which proof helps to find a payment: the record's method decides, and without one the client's own topic. */
export const depositProofClauses: Clause[] = [
  proof('bank', both(searched, either(bankMethods, both(noMethod, about('dep_bank_missing')))), {
    en: "To find it faster, please send us your bank's confirmation of the transfer as a PDF: a SWIFT copy (MT103 or pacs.008), or for a SEPA transfer the bank's payment confirmation. It should show the date, the amount, the name of the payer and the payment reference.",
    ru: 'Чтобы найти платёж быстрее, пришлите нам, пожалуйста, подтверждение банка в формате PDF: копию SWIFT (MT103 или pacs.008), а для перевода SEPA — платёжное подтверждение банка. В нём должны быть видны дата, сумма, имя отправителя и назначение платежа.',
    zh: '为便于尽快查找，请将银行的汇款凭证（PDF 格式）发给我们：SWIFT 电汇请提供 MT103 或 pacs.008 报文副本，SEPA 转账请提供银行付款确认书。凭证上须显示日期、金额、付款人姓名和汇款附言。',
    hant: '為便於盡快查找，請將銀行的匯款憑證（PDF 格式）傳送給我們：SWIFT 電匯請提供 MT103 或 pacs.008 電文副本，SEPA 轉帳請提供銀行付款確認書。憑證上須顯示日期、金額、付款人姓名和匯款附言。',
  }),
  proof('card', both(searched, either(cardMethod, both(noMethod, about('dep_card_missing')))), {
    en: 'To find it faster, please send us the receipt or the line of your card statement as a PDF or JPG. It should show the date, the amount and only the last four digits of the card; please cover the rest of the number.',
    ru: 'Чтобы найти платёж быстрее, пришлите нам, пожалуйста, чек или строку из выписки по карте в формате PDF или JPG. Должны быть видны дата, сумма и только последние четыре цифры карты; остальную часть номера закройте.',
    zh: '为便于尽快查找，请将付款凭证或银行卡账单中的该笔记录（PDF 或 JPG 格式）发给我们。须显示日期和金额，卡号只保留后四位，其余请遮盖。',
    hant: '為便於盡快查找，請將付款憑證或銀行卡帳單中的該筆記錄（PDF 或 JPG 格式）傳送給我們。須顯示日期和金額，卡號只保留後四位，其餘請遮蓋。',
  }),
  proof(
    'crypto',
    both(searched, hashUnknown, either(cryptoMethod, both(noMethod, about('dep_crypto_missing')))),
    {
      en: 'To find it faster, please send us the transaction hash (TXID) as text and tell us which network you used.',
      ru: 'Чтобы найти платёж быстрее, пришлите нам, пожалуйста, хеш транзакции (TXID) текстом и укажите, какую сеть вы использовали.',
      zh: '为便于尽快查找，请以文字形式提供交易哈希（TXID），并说明您使用的网络。',
      hant: '為便於盡快查找，請以文字形式提供交易雜湊值（TXID），並說明您使用的網路。',
    },
  ),
  proof(
    'other',
    both(deposit('processing'), either(otherMethod, both(noMethod, about('dep_declined', 'complaint')))),
    {
      en: 'To find it faster, please send us the payment confirmation as a PDF or JPG. It should show the date, the amount and the name of the payer.',
      ru: 'Чтобы найти платёж быстрее, пришлите нам, пожалуйста, подтверждение платежа в формате PDF или JPG. В нём должны быть видны дата, сумма и имя отправителя.',
      zh: '为便于尽快查找，请将付款凭证（PDF 或 JPG 格式）发给我们。凭证上须显示日期、金额和付款人姓名。',
      hant: '為便於盡快查找，請將付款憑證（PDF 或 JPG 格式）傳送給我們。憑證上須顯示日期、金額和付款人姓名。',
    },
  ),
];

function proof(name: string, when: Condition, wording: Wording): Clause {
  return clause('ask', `deposit.ask.${name}`, topics, when, wording, { answers: ['what_to_send', 'how'] });
}
