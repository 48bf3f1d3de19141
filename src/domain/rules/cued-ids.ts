/**
 * Plain numbers that a word calls the id of a client, an application or a payment: "withdrawal request #48213",
 * "номер клиента 100023", "订单号：100293847". Read after amounts and dates, so that neither becomes one.
 */
import type { MentionType } from '../model/understanding.ts';
import { endOf, type FoundMention, foundPlain } from './found-mention.ts';

const edge = '(?<![A-Za-zА-Яа-яЁё])';
const marker = '(?:no\\b\\.?|nr\\b\\.?|number|id\\b|#|№|номер|号码?|號碼?|编号|編號|代码)';
const between = '[\\s:=(-]{0,3}';
const end = '(?![A-Za-z0-9А-Яа-яЁё%]|[.,:/]\\d)';

const client =
  `${edge}(?:(?:client|customer|member|user)(?:'s)? ?${marker}|${marker} клиента|клиентский ${marker}|клиент ${marker})` +
  '|(?:客户|客戶|会员|用户)(?:号码?|编号|編號|代码|id)';
const application = `${edge}(?:application ?${marker}|анкет[аыу] ?${marker})|(?:开户)?申请(?:编号|号)`;
const paymentWord =
  `${edge}(?:withdrawal|withdraw|deposit|payment|payout|transfer|order|refund|top-?up|вывод[а-яё]{0,2}|заявк[а-яё]{1,2}|плат[её]ж[а-яё]{0,2}|пополнени[а-яё]{1,2}|перевод[а-яё]{0,2}|ордер[а-яё]{0,2})` +
  '|出金|入金|提现|提現|提款|充值|转账|轉賬|订单|訂單|付款';
const requested = '(?: request| на вывод| на пополнение|申请|申請|单|單)?';
const marked = `(?:${paymentWord})${requested} ?(?:${marker}|申请)|${edge}номер (?:заявки|платежа|ордера|вывода|перевода)|(?:申请|申請)(?=\\d)|单号|單號|订单号`;

/** Whatever is read holds what the last looks for. */
export const cuedReaders: [type: MentionType, pattern: RegExp, holds?: RegExp][] = [
  [
    'client_id',
    new RegExp(`(?:${client})${between}((?:[A-Z]{1,3}-?)?\\d{4,12})${end}`, 'gi'),
    /client|customer|member|user|клиент|客[户戶]|会员|用户/i,
  ],
  [
    'application_id',
    new RegExp(`(?:${application})${between}(\\d{4,12})${end}`, 'gi'),
    /application|анкет|申请/i,
  ],
  [
    'payment_id',
    new RegExp(
      `(?:${marked})${between}(\\d{4,20}|(?=[a-z]{0,22}\\d[a-z]{0,22}\\d)[a-z\\d]{6,24})${end}`,
      'gi',
    ),
  ],
  // Without "no." a round number is an amount whose currency was left out.
  [
    'payment_id',
    new RegExp(`(?:${paymentWord})${requested}${between}(\\d{3,9}(?!000)\\d{3})${end}`, 'gi'),
    /\d{6}/,
  ],
];

export function findCuedIds(text: string): FoundMention[] {
  const taken = new Set<number>();
  return cuedReaders.flatMap(([type, pattern, holds]) => {
    if (holds && !holds.test(text)) return [];
    return [...text.matchAll(pattern)].flatMap((match) => {
      const span = endOf(match, match[1]!);
      if (taken.has(span.start)) return [];
      taken.add(span.start);
      return [foundPlain(text, span, type, match[1]!.toUpperCase())];
    });
  });
}
