/**
 * Amounts with a currency in English, Russian and Chinese, in digits and in words, normalised to "5000 USD" or
 * "1500.50 EUR". A number without a currency is no amount. Every quantifier is bounded, so the search is linear.
 */
import { anyCurrency, currencyOf } from './currencies.ts';
import { hanNumber, numberWords, readHanNumber, readNumberWords } from './number-words.ts';

export interface FoundAmount {
  start: number;
  end: number;
  value: string;
}

const multipliers: [number, string][] = [
  [3, 'k|к|тыс(?:яч(?:а|и|у)?|\\.)?|thousand|grand|т\\.?(?= ?р)|千'],
  [4, '万|萬'],
  [6, 'млн\\.?|миллион(?:а|ов)?|million|mln|mm?|百万|百萬'],
  [8, '亿|億'],
  [9, 'млрд\\.?|миллиард(?:а|ов)?|billion|bn'],
];
const digits = String.raw`\d{1,3}(?:[ ,.'’]\d{3}){1,4}(?:[.,]\d{1,8})?(?!\d)|\d{1,15}(?:[.,]\d{1,8})?(?!\d)`;
const anyMultiplier = multipliers.map(([, words]) => words).join('|');
// Han may touch a number or a currency word, Latin and Cyrillic letters and digits may not.
const before = '(?<![A-Za-zА-Яа-яЁё\\d]|\\d[.,])';
const after = '(?![A-Za-zА-Яа-яЁё])';
// "3000多美元", "2个比特币", "5000 (USD)".
// And in a contract "15 000 (fifteen thousand) roubles".
const between = ' ?[多余餘]?[个個枚]?(?:\\([A-Za-zА-Яа-яЁё一-鿿 -]{2,60}\\) ?|\\()?';
const currency = `(?:${anyCurrency})`;
const number =
  `(?<han>${hanNumber})|(?<digits>${digits})(?: ?(?<multiplier>${anyMultiplier})(?=[^A-Za-zА-Яа-яЁё]|${currency}${after}|$))?` +
  `|(?<words>${numberWords})${after}`;
const withCurrencyAfter = new RegExp(
  `${before}(?:${number})${between}(?<currency>${anyCurrency})${after}`,
  'gi',
);
const withCurrencyBefore = new RegExp(
  `${before}(?<currency>${anyCurrency}) ?:? ?(?:${number})(?: ?元)?`,
  'gi',
);
const tetherInShort = /(?<![A-Za-z\d]|\d[.,])(?<digits>\d{2,9})U(?![A-Za-z\d])/g;
const rangeBefore = new RegExp(`(?<![\\dA-Za-z.,-])(${digits}) ?[-–—] ?$`);

/** The amounts of a text that is already in NFKC with ordinary blanks, in order. */
export function findAmounts(text: string): FoundAmount[] {
  const found: FoundAmount[] = [];
  for (const match of inOrder(text)) {
    if (match.index < (found.at(-1)?.end ?? 0)) continue;
    const code = match.groups!.currency === undefined ? 'USDT' : currencyOf(match.groups!.currency);
    const value = code && amountOf(match.groups!, code);
    if (!value || isIdiom(match[0]) || /^(?:元|块|塊|刀|р\.?) ?[\d一-鿿]/i.test(match[0])) continue;
    const lower = rangeBefore.exec(text.slice(Math.max(0, match.index - 24), match.index));
    if (lower && match.groups!.digits) {
      const start = match.index - lower[0].length;
      const least = normalise(lower[1]!, code, powerOf(match.groups!.multiplier));
      if (start >= (found.at(-1)?.end ?? 0))
        found.push({ start, end: match.index, value: `${least} ${code}` });
    }
    found.push({ start: match.index, end: match.index + match[0].length, value: `${value} ${code}` });
  }
  return found;
}

/** "$5000 USD" is one amount: whichever reading begins first, and of two that begin together the one with the sign before. */
function inOrder(text: string): RegExpExecArray[] {
  const all = [withCurrencyBefore, withCurrencyAfter, tetherInShort].flatMap((pattern) => [
    ...text.matchAll(pattern),
  ]);
  return all.sort((one, other) => one.index - other.index);
}

/** "一块" is "together" as often as it is one yuan. */
function isIdiom(words: string): boolean {
  return /^一[块塊]$/.test(words);
}

function amountOf(groups: Record<string, string | undefined>, code: string): string | null {
  if (groups.digits !== undefined) return normalise(groups.digits, code, powerOf(groups.multiplier));
  const value = groups.han === undefined ? readNumberWords(groups.words ?? '') : readHanNumber(groups.han);
  return value === null || value === 0 ? null : normalise(String(value), code, 0);
}

const multiplierPatterns = multipliers.map(
  ([power, words]) => [power, new RegExp(`^(?:${words.replace(/\(\?=[^)]*\)/g, '')})$`, 'i')] as const,
);

function powerOf(word: string | undefined): number {
  return word ? multiplierPatterns.find(([, pattern]) => pattern.test(word))![0] : 0;
}

/** Decimal arithmetic on the digits themselves: "2.5" with 万 is "25000", never 24999.999. */
function normalise(typed: string, code: string, power: number): string {
  const [whole, fraction] = splitDecimal(typed.replace(/[ '’]/g, ''), code, power > 0);
  const shifted = whole + fraction.padEnd(power, '0').slice(0, power);
  const rest = fraction.slice(power).replace(/0+$/, '');
  const integer = shifted.replace(/^0+(?=\d)/, '');
  return rest === '' ? integer : `${integer}.${rest.padEnd(2, '0')}`;
}

const coins = new Set(['BTC', 'ETH', 'LTC', 'BNB', 'SOL', 'XRP', 'TRX']);

/** The last separator is a decimal one unless three digits follow it; coins are divided further than cents. */
function splitDecimal(typed: string, code: string, multiplied: boolean): [string, string] {
  const last = Math.max(typed.lastIndexOf('.'), typed.lastIndexOf(','));
  if (last < 0) return [typed, ''];
  const whole = typed.slice(0, last).replace(/[.,]/g, '');
  const tail = typed.slice(last + 1);
  const separators = typed.replace(/\d/g, '');
  // "1.125 million" and "0.125 BTC": nobody groups what is multiplied, or a coin.
  const divided = (multiplied || coins.has(code) || whole === '0') && separators.length === 1;
  return tail.length === 3 && !divided ? [whole + tail, ''] : [whole, tail];
}
