import type { Fact } from '../model/facts.ts';
import type { Language } from '../model.ts';
import { locales } from './locales.ts';
import { documentWord, methodWord } from './terms.ts';

/** ISO 4217 currencies without minor units that a broker meets. */
const withoutCents = ['JPY', 'KRW', 'VND', 'CLP', 'ISK', 'XAF', 'XOF', 'UGX', 'PYG'];
const noBreakSpace = '\u00a0';

/**
 * A fact as it stands in a letter. Dates are days in `timeZone` (IANA name). A code that has no word in the
 * term table gives null, so that a code of the core system never reaches a client.
 */
export function renderFact(fact: Fact, language: Language, timeZone: string): string | null {
  switch (fact.kind) {
    case 'money':
      return renderMoney(fact.value, language);
    case 'date':
      return renderDay(`${fact.value}T00:00:00Z`, language, 'UTC');
    case 'datetime':
      return renderDay(fact.value, language, timeZone);
    case 'method':
      return methodWord(fact.value, language);
    case 'document':
      return documentWord(fact.value, language);
    case 'reference':
    case 'name':
      return fact.value;
    case 'status':
    case 'reason':
      return null;
  }
}

/** "5000.00 USD" as 5,000.00 USD or 5 000,00 USD. Not by Intl, which throws on codes such as USDT. */
export function renderMoney(money: string, language: Language): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))? (\S+)$/.exec(money);
  if (!parts) return money;
  const [, sign, whole = '', cents = '', currency = ''] = parts;
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, language === 'ru' ? noBreakSpace : ',');
  const decimals = decimalsOf(cents, currency);
  const point = language === 'ru' ? ',' : '.';
  const amount = `${sign}${grouped}${decimals && point}${decimals}`;
  return `${amount}${language === 'ru' ? noBreakSpace : ' '}${currency}`;
}

/** At least two places, more only where they hold something: "5000.00000000 USDT" is 5,000.00 USDT. */
function decimalsOf(cents: string, currency: string): string {
  const meaningful = cents.replace(/0+$/, '');
  if (withoutCents.includes(currency)) return meaningful;
  return meaningful.padEnd(2, '0');
}

/** "12 March 2026", «12 марта 2026 г.», "2026年3月12日". */
export function renderDay(iso: string, language: Language, timeZone: string): string {
  return dayFormat(language, timeZone)
    .format(new Date(iso))
    .replace(/[\u00a0\u202f]/g, ' ');
}

// Making a formatter costs far more than using it.
const dayFormats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(language: Language, timeZone: string): Intl.DateTimeFormat {
  const key = `${language} ${timeZone}`;
  const known = dayFormats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone });
  dayFormats.set(key, format);
  return format;
}
