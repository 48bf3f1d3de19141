import type { Dice } from './dice.ts';
import { now } from './firm.ts';
import type { Tongue } from './people.ts';

// How people write amounts, days and references.

const currencyWords: Record<Tongue, Record<string, string[]>> = {
  en: {
    USD: ['USD', 'dollars', '$'],
    EUR: ['EUR', 'euros', '€'],
    CNY: ['CNY', 'RMB'],
    RUB: ['RUB'],
    USDT: ['USDT', 'usdt'],
  },
  ru: {
    USD: ['USD', 'долларов', '$'],
    EUR: ['EUR', 'евро'],
    CNY: ['юаней', 'CNY'],
    RUB: ['рублей', 'руб.'],
    USDT: ['USDT'],
  },
  zh: {
    USD: ['美元', '美金', 'USD'],
    EUR: ['欧元', 'EUR'],
    CNY: ['元', '元人民币', 'RMB'],
    RUB: ['卢布'],
    USDT: ['USDT'],
  },
};

export function amountText(chance: Dice, tongue: Tongue, amount: string, currency: string): string {
  const word = chance.pick(currencyWords[tongue][currency]!);
  const [whole, cents] = amount.split('.') as [string, string];
  const isRound = cents === '00';
  const value = Number(whole);
  if (tongue === 'zh' && isRound && value % 10_000 === 0) return `${value / 10_000}万${word}`;
  if (tongue === 'ru' && isRound && value % 1000 === 0 && chance.chance(0.4))
    return `${value / 1000} тыс. ${word}`;
  if (tongue === 'zh' && isRound && chance.chance(0.3)) return `${wide(whole)}${word}`;
  const apart = value >= 1000 && chance.chance(0.5);
  const thousands = apart ? whole.replace(/\B(?=(\d{3})+$)/g, tongue === 'ru' ? ' ' : ',') : whole;
  const digits = isRound ? thousands : `${thousands}${tongue === 'ru' ? ',' : '.'}${cents}`;
  if (word === '$' || word === '€') return chance.chance(0.7) ? `${word}${digits}` : `${digits} ${word}`;
  return tongue === 'zh' ? `${digits}${word}` : `${digits} ${word}`;
}

const months: Record<'en' | 'ru', string[]> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
};

export function dayText(chance: Dice, tongue: Tongue, day: Date): string {
  const age = Math.round(
    (Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()) -
      Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate())) /
      86_400_000,
  );
  if (age === 1 && chance.chance(0.5)) return { en: 'yesterday', ru: 'вчера', zh: '昨天' }[tongue];
  const [date, month] = [day.getUTCDate(), day.getUTCMonth()];
  if (tongue === 'zh') return `${month + 1}月${date}日`;
  if (chance.chance(0.3))
    return `${String(date).padStart(2, '0')}.${String(month + 1).padStart(2, '0')}.${day.getUTCFullYear()}`;
  if (tongue === 'ru') return `${date} ${months.ru[month]}`;
  return chance.chance(0.5) ? `${date} ${months.en[month]}` : `${months.en[month]} ${date}`;
}

/** A reference as it is copied, or as it is typed on a telephone. */
export function referenceText(chance: Dice, tongue: Tongue, reference: string): string {
  if (!/^[A-Z]{2}-\d+$/.test(reference) || chance.chance(0.6)) return reference;
  const [prefix, number] = reference.split('-') as [string, string];
  const forms = [`${prefix}${number}`, `${prefix.toLowerCase()}-${number}`, `#${reference}`];
  if (tongue === 'zh') forms.push(wide(reference), `${prefix}-${number}号`);
  if (tongue === 'ru') forms.push(`№ ${reference}`);
  return chance.pick(forms);
}

/** One digit wrong, or two changed over. */
export function mistyped(chance: Dice, reference: string): string {
  const at = reference.length - 1 - chance.below(4);
  if (chance.chance(0.5) && reference[at] !== reference[at - 1])
    return reference.slice(0, at - 1) + reference[at]! + reference[at - 1]! + reference.slice(at + 1);
  const wrong = String((Number(reference[at]) + 1 + chance.below(9)) % 10);
  return reference.slice(0, at) + wrong + reference.slice(at + 1);
}

function wide(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
