import type { Language } from '../model.ts';
import { canonicalNumber } from './grounded-values.ts';
import type { Span } from './readable.ts';

/** A number, with its currency when it has one. */
export interface StatedAmount extends Span {
  /** Every amount that a reader of the language may understand. */
  readings: string[];
  /** ISO code, several for an ambiguous sign, or null for a bare number. */
  currencies: string[] | null;
}

const number = "\\d{1,3}(?:[ ,.'’]\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?";
const signs: [string[], string][] = [
  [['USD'], 'us\\$|usd|\\$|u\\.s\\. dollars?|us dollars?|dollars?|доллар\\p{L}*(?: сша)?|долл\\.?|美元|美金'],
  [['EUR'], 'eur|€|euros?|евро|欧元|歐元'],
  [['GBP'], 'gbp|£|pounds?(?: sterling)?|фунт\\p{L}*(?: стерлингов)?|英镑|英鎊'],
  [['RUB'], 'rub|rur|₽|руб\\p{L}*\\.?|卢布|盧布'],
  [['CNY', 'JPY'], '¥|￥'],
  [['CNY'], 'cny|rmb|yuan|юан\\p{L}*|人民币|元人民币|人民幣|元人民幣|元|块|塊'],
  [['JPY'], 'jpy|yen|иен\\p{L}*|日元|日圓'],
  [['HKD'], 'hkd|hk\\$|港币|港元|港幣'],
  [['TWD'], 'twd|nt\\$|新[台臺]幣|[台臺]幣'],
  [['USDT'], 'usdt|tether|泰达币|泰達幣'],
];
const anySign = signs.map(([, words]) => words).join('|');
const multipliers: [number, string][] = [
  [1e3, 'thousand|k|тыс\\p{L}*\\.?|千'],
  [1e4, '万|萬'],
  [1e6, 'million|mln|m|млн\\.?|миллион\\p{L}*|百万|百萬'],
];
const anyMultiplier = multipliers.map(([, words]) => words).join('|');
const anyCode = '(?-i:[A-Z]{3,5})';
const amount = new RegExp(
  `(?:(?<before>${anySign}|${anyCode}) ?)?(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}_.-]|\\d,)(?<number>${number})` +
    `(?: ?(?<multiplier>${anyMultiplier})(?![\\p{Script=Latin}\\p{Script=Cyrillic}]))?` +
    `(?: ?(?<after>${anySign}|${anyCode})(?![\\p{Script=Latin}\\p{Script=Cyrillic}]))?`,
  'giu',
);
const glued = new RegExp(`(?<before>${anySign}|${anyCode})(?<number>${number})(?![\\p{L}\\p{N}])`, 'giu');

/** Every number of a readable text that is not part of a longer token. */
export function statedAmounts(text: string, language: Language): StatedAmount[] {
  const found = [...text.matchAll(amount), ...text.matchAll(glued)].map((match) => {
    const { before, number: digits = '', multiplier, after } = match.groups ?? {};
    const factor = multipliers.find(([, words]) => matches(words, multiplier))?.[0] ?? 1;
    return {
      start: match.index,
      end: match.index + match[0].length,
      readings: readings(digits, language).map((reading) => times(reading, factor)),
      currencies: codesOf(after) ?? codesOf(before),
    };
  });
  return found.filter((one, index) => found.findIndex((other) => other.end === one.end) === index);
}

/**
 * "5,000" is five thousand to an English reader; to a Russian one it may be five. "5.000" is five to an English
 * or Chinese reader and five thousand to many Russian ones.
 */
function readings(digits: string, language: Language): string[] {
  const compact = digits.replace(/[ '’]/g, '');
  const separators = compact.replace(/\d/g, '');
  const last = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','));
  if (last < 0) return [canonicalNumber(compact)];
  const decimal = canonicalNumber(
    `${compact.slice(0, last).replace(/[.,]/g, '')}.${compact.slice(last + 1)}`,
  );
  const whole = canonicalNumber(compact.replace(/[.,]/g, ''));
  const groups = compact.length - last - 1 === 3 && !compact.startsWith('0');
  if (!groups) return [decimal];
  if (new Set(separators).size > 1) return [decimal];
  if (separators.length > 1) return [whole];
  if (/ /.test(digits)) return [decimal];
  if (language === 'ru') return [whole, decimal];
  return separators === ',' ? [whole] : [decimal];
}

/** Exact for what letters hold; an amount too long for it can only fail to match a fact. */
function times(reading: string, factor: number): string {
  return factor === 1 ? reading : canonicalNumber(String(Number(reading) * factor));
}

function codesOf(sign: string | undefined): string[] | null {
  if (sign === undefined) return null;
  return signs.find(([, words]) => matches(words, sign))?.[0] ?? [sign.toUpperCase()];
}

function matches(words: string, text: string | undefined): boolean {
  return text !== undefined && new RegExp(`^(?:${words})$`, 'iu').test(text);
}
