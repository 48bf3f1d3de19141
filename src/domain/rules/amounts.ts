/**
 * Amounts with a currency in English, Russian and Chinese, normalised to "5000 USD" or "1500.50 EUR". A number without
 * a currency is no amount. Every quantifier is bounded, so the search is linear.
 */
export interface FoundAmount {
  start: number;
  end: number;
  value: string;
}

/** ¥ is read as CNY: the desk serves Chinese clients, and a yen amount is usually written JPY or 円. */
const currencies: [string, string][] = [
  ['USDT', 'usdt|泰达币'],
  ['USDC', 'usdc'],
  ['BTC', 'btc'],
  ['ETH', 'eth'],
  ['HKD', 'hkd|hk\\$|港币|港元|港幣'],
  [
    'USD',
    'us dollars?|us\\$|usd|\\$|dollars?|долл(?:ар(?:а|ов|ы|ам|ах)?|\\.)?(?: сша)?|бакс(?:а|ов|ы)?|美元|美金|刀',
  ],
  ['EUR', 'eur|€|euros?|евро|欧元|歐元'],
  ['GBP', 'gbp|£|pounds?(?: sterling)?|фунт(?:а|ов)?|英镑|英鎊'],
  ['RUB', 'rub|rur|₽|руб(?:л(?:ь|я|ей|и|ю|ях)|\\.)?|р\\.?|卢布'],
  ['JPY', 'jpy|日元|円|иен(?:а|ы)?'],
  ['CNY', 'cny|rmb|¥|yuan|юан(?:ь|я|ей)|元人民币|人民币|元|块'],
  ['KZT', 'kzt|₸|тенге'],
  ['UAH', 'uah|₴|грн\\.?|гривен'],
  ['AED', 'aed'],
  ['CHF', 'chf'],
];
const multipliers: [number, string][] = [
  [3, 'k|к|тыс(?:яч(?:а|и|у)?|\\.)?|thousand|千'],
  [4, '万|萬'],
  [6, 'млн\\.?|миллион(?:а|ов)?|million|百万'],
];
const number = String.raw`\d{1,3}(?:[ ,.'’]\d{3}){1,4}(?:[.,]\d{1,8})?(?!\d)|\d{1,15}(?:[.,]\d{1,8})?(?!\d)`;
const anyCurrency = currencies.map(([, words]) => words).join('|');
const anyMultiplier = multipliers.map(([, words]) => words).join('|');
// Han may touch a number or a currency word, Latin and Cyrillic letters and digits may not.
const before = '(?<![A-Za-zА-Яа-яЁё\\d]|\\d[.,])';
const after = '(?![A-Za-zА-Яа-яЁё])';
const amount = new RegExp(
  `${before}(?:(?<currencyBefore>${anyCurrency}) ?(?<numberAfter>${number})(?: ?(?<multiplierAfter>${anyMultiplier})${after})?` +
    `|(?<numberBefore>${number}) ?(?:(?<multiplierBefore>${anyMultiplier}) ?)?(?<currencyAfter>${anyCurrency})${after})`,
  'gi',
);

/** The amounts of a text that is already in NFKC with ordinary blanks, in order. */
export function findAmounts(text: string): FoundAmount[] {
  const found: FoundAmount[] = [];
  for (const match of text.matchAll(amount)) {
    const groups = match.groups!;
    const currency = codeOf(groups.currencyBefore ?? groups.currencyAfter ?? '');
    const multiplier = groups.multiplierAfter ?? groups.multiplierBefore;
    const value = normalise(groups.numberAfter ?? groups.numberBefore ?? '', currency, powerOf(multiplier));
    found.push({ start: match.index, end: match.index + match[0].length, value: `${value} ${currency}` });
  }
  return found;
}

const currencyPatterns = currencies.map(
  ([code, words]) => [code, new RegExp(`^(?:${words})$`, 'i')] as const,
);
const multiplierPatterns = multipliers.map(
  ([power, words]) => [power, new RegExp(`^(?:${words})$`, 'i')] as const,
);

function codeOf(word: string): string {
  return currencyPatterns.find(([, pattern]) => pattern.test(word))![0];
}

function powerOf(word: string | undefined): number {
  return word ? multiplierPatterns.find(([, pattern]) => pattern.test(word))![0] : 0;
}

/** Decimal arithmetic on the digits themselves: "2.5" with 万 is "25000", never 24999.999. */
function normalise(typed: string, currency: string, power: number): string {
  const [whole, fraction] = splitDecimal(typed.replace(/[ '’]/g, ''), currency);
  const digits = whole + fraction.padEnd(power, '0').slice(0, power);
  const rest = fraction.slice(power).replace(/0+$/, '');
  const integer = digits.replace(/^0+(?=\d)/, '');
  return rest === '' ? integer : `${integer}.${rest.padEnd(2, '0')}`;
}

/** The last separator is a decimal one unless three digits follow it; coins are divided further than cents. */
function splitDecimal(typed: string, currency: string): [string, string] {
  const last = Math.max(typed.lastIndexOf('.'), typed.lastIndexOf(','));
  if (last < 0) return [typed, ''];
  const whole = typed.slice(0, last).replace(/[.,]/g, '');
  const tail = typed.slice(last + 1);
  const coin = currency === 'BTC' || currency === 'ETH' || whole === '0';
  const separators = typed.replace(/\d/g, '');
  const thousands = tail.length === 3 && !(coin && separators.length === 1);
  return thousands ? [whole + tail, ''] : [whole, tail];
}
