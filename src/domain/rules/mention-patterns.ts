/**
 * The shapes of identifiers. Boundaries name ASCII and Cyrillic letters only: Chinese has no blanks, so Han may touch an
 * identifier. All patterns are bounded and start at the first character of a run, so a search is linear.
 */
import type { MentionType } from '../model/understanding.ts';

const start = '(?<![A-Za-z0-9А-Яа-яЁё])';
const end = '(?![A-Za-z0-9А-Яа-яЁё])';

export const caseRef =
  /(?<![0-9A-Za-zА-Яа-яЁё_-])CD[-\u2010-\u2015\u2212][0-9A-Za-z]{7}(?![0-9A-Za-zА-Яа-яЁё_])/gi;
export const uuid =
  /(?<![0-9A-Za-z-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z-])/gi;
/** RFC 9562 section 5.4, which a UETR is. */
export const versionFour = /^.{14}4.{4}[89ab]/;
export const transactionHash = /(?<![0-9A-Za-z])(?:0x)?[0-9a-f]{64}(?![0-9A-Za-z])/gi;
export const solanaSignature = /(?<![0-9A-Za-z])[1-9A-HJ-NP-Za-km-z]{87,88}(?![0-9A-Za-z])/g;
/** Acquirer reference number: 23 digits. */
export const arn = /(?<!\d)\d{23}(?!\d)/g;
export const email =
  /(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}(?![A-Za-z0-9-])/g;

/** Ids of payment providers: pay_3kTQx9, payout_0042. Only known prefixes, else every file name would be one. */
export const providerId = new RegExp(
  `${start}(?:pay|payout|pmt|po|tx|txn|trx|tr|ch|py|pi|re|ref|refund|wd|dep|ord|order|transfer)_(?=[A-Za-z_]{0,39}\\d)[A-Za-z0-9_]{4,40}${end}`,
  'gi',
);
/** WD-20931, C100023, APP-5512. */
export const shapedId = new RegExp(`${start}([A-Za-z]{1,5})(-?)(\\d{4,12})${end}(?!-[A-Za-z0-9])`, 'g');
/** W-2026-004411, TKT-2026-11-15-0001: capitals, parts, and four digits or more in all. */
export const composedId = new RegExp(
  `${start}([A-Z]{1,6})(?=(?:[-/A-Z]{0,12}\\d){4})(?:[-/][A-Z0-9]{1,12}){2,5}${end}(?![-/][A-Za-z0-9])`,
  'g',
);

const idOfPrefix: Record<string, MentionType> = {
  CL: 'client_id',
  C: 'client_id',
  CID: 'client_id',
  AP: 'application_id',
  APP: 'application_id',
  KYC: 'application_id',
};
/** Own case refs, standards, phone pictures, currencies and months that look like an identifier and are none. */
const notAnId = new Set(
  (
    'CD ISO RFC IMG DSC PXL VID WA MT UTC GMT FY Q H COVID ' +
    'USD USDT USDC EUR GBP RUB RUR CNY RMB JPY HKD KZT UAH AED CHF BTC ETH ' +
    'JAN FEB MAR APR MAY JUN JUL AUG SEP SEPT OCT NOV DEC MARCH APRIL JUNE JULY'
  ).split(' '),
);

/** What an id of this prefix is; anything unknown may be a payment, a database hit decides. Null when it is no id. */
export function typeOfShapedId(prefix: string, hyphen: string): MentionType | null {
  const upper = prefix.toUpperCase();
  if (notAnId.has(upper)) return null;
  // In small letters "since2025" is a word; a hyphen or a known prefix makes it an id someone typed quickly.
  const capitals = prefix === upper;
  const known = upper in idOfPrefix || /^(?:WD|DP|DEP|PAY|TX|W|D)$/.test(upper);
  if (!capitals && !(hyphen === '-' && upper.length <= 3) && !(known && upper.length >= 2)) return null;
  return idOfPrefix[upper] ?? 'payment_id';
}

const between =
  '(?:[\\s:#№=("\'-]|number|no\\b\\.?|id\\b|is\\b|nr\\b|[mм][tт][45]|ctrader|login|номер|логин|mt|号码?|為|为|是){0,10}';
const cue =
  `(?:${start}(?:(?:trading )?accounts?|accs?|acc(?:t|ount)?\\.?|login|[mм][tт][45]|metatrader ?[45]?|ctrader|счет(?:а|у|ом|е|ов)?|счёт(?:а|у|ом|е|ов)?|логин(?:а|у|ом|е)?)` +
  '|交易账号|交易账户|账号|账户|帳號|帳戶|帐号|登录号)';
/** A number only beside a word that says it is an account; the word may also follow: "88123456 (MT5)". */
export const login = new RegExp(
  `${cue}${between}(?<!\\d|\\d[.,])(\\d{5,10})(?![\\dA-Za-zА-Яа-яЁё]|[.,]\\d)` +
    `|(?<![\\dA-Za-zА-Яа-яЁё-]|\\d[.,])(\\d{5,10}) ?\\(? ?(?:mt[45](?![A-Za-z0-9])|号账户)`,
  'gi',
);
/** Directly behind one: " and 88123457". */
export const furtherLogin = /(?: ?[,/&、和及] ?| and | и )(\d{5,10})(?![\dA-Za-zА-Яа-яЁё]|[.,]\d)/y;

const card = '(?:card|visa|mastercard|карт[а-яё]{1,2}|мир|卡)';
const lastFourCue =
  `\\*\\*|${card} ?(?:\\*|\\.{2,3})|xx|••|end(?:ing|s)(?: in| with)?|last ?(?:4|four)(?: digits)?|(?:оканчива|заканчива)[а-яё]{0,6} на` +
  '|окончани[а-яё]{1,2}|последн[а-яё]{0,4} (?:4|четыре)? ?цифр[а-яё]{0,3}(?: карты)?|[尾末](?:号码?|数)|尾號|[末后後]四位(?:数字?)?';
/** "ending in 4242", "尾号是4242", "卡(4242)", "на 4242 в конце". A single star and a year are a footnote. */
export const lastFour = new RegExp(
  `(?:${lastFourCue})(?: ?(?:are|is|of|-|–|为|是|為))?[:\\s-]{0,3}(\\d{4})(?![\\dA-Za-z-])|${card} ?\\((\\d{4})\\)|(?<![\\d.,])(\\d{4}) (?:в|на) конце`,
  'gi',
);
