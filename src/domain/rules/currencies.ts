/** Currencies as people write them in English, Russian and Chinese. Sources of no expression that is not bounded. */

/** ¥ is read as CNY: the desk serves Chinese clients, and a yen amount is usually written JPY or 円. */
const words: [code: string, written: string][] = [
  ['USDT', 'usdt|tethers?|юсдт|тезер(?:а|ов)?|泰达币|泰達幣'],
  ['USDC', 'usdc'],
  ['BTC', 'btc|bitcoins?|биткоин(?:а|ов)?|биткойн(?:а|ов)?|比特币|比特幣'],
  ['ETH', 'eth|ethers?|эфир(?:а|ов)?|以太坊|以太币|以太幣'],
  ['HKD', 'hkd|hk\\$|港币|港元|港幣'],
  ['AUD', 'aud|au?\\$|澳元'],
  ['CAD', 'cad|ca?\\$|加元'],
  ['SGD', 'sgd|s\\$|新加坡元|新元'],
  ['TWD', 'twd|nt\\$|新台币|新臺幣|新台幣|台币|台幣'],
  [
    'USD',
    'us dollars?|us\\$|usd|\\$|dollars?|bucks|долл(?:ар(?:а|ов|ы|у|ам|ах|ами)?|\\.)?(?: сша)?|бакс(?:а|ов|ы)?|美元|美金|美刀|刀',
  ],
  ['EUR', 'eur|€|euros?|евро|欧元|歐元|欧(?![洲盟美])'],
  ['GBP', 'gbp|£|pounds?(?: sterling)?|фунт(?:а|ов|ы)?(?: стерлингов)?|英镑|英鎊'],
  ['RUB', 'rub|rur|₽|руб(?:л(?:ь|я|ей|и|ю|ях|ями)|\\.)?|р\\.?|卢布|盧布'],
  ['JPY', 'jpy|日元|日圆|日圓|円|иен(?:а|ы)?'],
  [
    'CNY',
    'cny|rmb|¥|yuan|юан(?:ь|я|ей|и)|元人民币|元人民幣|人民币|人民幣|元(?![旦素首宵])|块(?:钱)?|塊(?:錢)?',
  ],
  ['KZT', 'kzt|₸|тенге|坚戈'],
  ['UAH', 'uah|₴|грн\\.?|гривен|гривн(?:а|ы|у)'],
  ['AED', 'aed|dirhams?|дирхам(?:а|ов|ы)?|迪拉姆'],
  ['CHF', 'chf|франк(?:а|ов)?|瑞郎|瑞士法郎'],
  ['KRW', 'krw|₩|韩元|韓元'],
  ['INR', 'inr|₹|rupees?|рупи(?:й|и|я)|卢比'],
  ['TRY', '₺|лир(?:а|ы)?'],
  ['UZS', 'uzs|сум(?:ов)?(?! [а-я])'],
  ['XRP', 'xrp'],
  ['TRX', 'trx'],
  ['LTC', 'ltc'],
];
/** ISO 4217 codes that are also words or syllables, so that only capitals count. */
const capitals = new Set(
  (
    'NZD PLN CZK HUF RON BGN TRY IDR MYR THB VND PHP BRL MXN ZAR NGN KES EGP SAR QAR KWD BHD ILS SEK NOK DKK GEL AMD AZN ' +
    'KGS BYN MDL TJS BNB SOL'
  ).split(' '),
);
const patterns = words.map(([code, written]) => [code, new RegExp(`^(?:${written})$`, 'i')] as const);

/** In it a longer way of writing comes before those it begins with, and no group captures. */
export const anyCurrency = [...words.map(([, written]) => written), ...capitals].join('|');

/** The code of what `anyCurrency` matched in a text, or null when it is a word after all. */
export function currencyOf(word: string): string | null {
  const code = patterns.find(([, pattern]) => pattern.test(word))?.[0];
  if (code) return code;
  return capitals.has(word) ? word : null;
}
