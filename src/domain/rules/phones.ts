/**
 * Telephone numbers, international ones anywhere, national ones where a word or their way of writing says so. Shown as
 * "+7****4567"; what is hashed is E.164. Libphonenumber's metadata decide what is a number.
 */
import { type CountryCode, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { type FoundMention, foundSecret } from './found-mention.ts';
import { maskPhone } from './phone-numbers.ts';

const blank = '[ ().\\/-]{0,3}';
const end = '(?![\\dA-Za-z]|[.,-]\\d)';
const international = new RegExp(
  `(?<![\\dA-Za-zА-Яа-яЁё+_])(?:\\+|00)(?=[1-9])\\d(?:${blank}\\d){6,14}${end}`,
  'g',
);
const russianMobile = new RegExp(
  `(?<![\\dA-Za-zА-Яа-яЁё+.,_-])8[ -]?\\(?9\\d{2}\\)?[ -]?\\d{3}[ -]?\\d{2}[ -]?\\d{2}${end}`,
  'g',
);
const chineseMobile = new RegExp(`(?<![\\dA-Za-zА-Яа-яЁё+.,_-])1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}${end}`, 'g');
const cue =
  '(?<![A-Za-zА-Яа-яЁё])(?:phone|tel|telephone|mobile|cell|whats ?app|viber|call|sms|тел|телефон[а-яё]{0,2}|моб|мобильн[а-яё]{2,3}|звоните|позвоните|мой номер|ватсап|вотсап|whatsapp)' +
  '|电话|電話|手机|手機|联系方式|联系|微信';
const filler = '(?:[\\s:.,=(№#-]|me\\b|on\\b|at\\b|is\\b|no\\b|number|номер|по|号码?|號碼?|是|为){0,8}';
const cued = new RegExp(`(?:${cue})${filler}(?<![\\d+])(\\(?\\d(?:${blank}\\d){6,13})${end}`, 'gi');
const nearHan = /\p{Script=Han}/u;

export function findPhones(text: string): FoundMention[] {
  const found = [
    ...reads(text, international, (typed) => inCountry(typed.replace(/^00/, '+'), [])),
    ...reads(text, cued, (typed) => inCountry(typed, countriesOf(text))),
    ...reads(text, russianMobile, (typed) => inCountry(typed, ['RU'])),
    ...reads(text, chineseMobile, (typed, start) =>
      nearHan.test(text.slice(Math.max(0, start - 30), start + 45)) ? inCountry(typed, ['CN']) : null,
    ),
  ];
  return found.map(({ start, end: until, phone }) => {
    const masked = maskPhone(phone.countryCallingCode, phone.number);
    return foundSecret({ start, end: until }, 'phone', {
      masked,
      whole: phone.number,
      valid: phone.isValid(),
    });
  });
}

interface FoundPhone {
  start: number;
  end: number;
  phone: PhoneNumber;
}

function reads(
  text: string,
  pattern: RegExp,
  read: (typed: string, start: number) => PhoneNumber | null,
): FoundPhone[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const typed = match[1] ?? match[0];
    const until = match.index + match[0].length;
    const phone = read(typed, until - typed.length);
    return phone ? [{ start: until - typed.length, end: until, phone }] : [];
  });
}

/** The number as one of the countries dials it; of an international one as it is, if its length is possible. */
function inCountry(typed: string, countries: CountryCode[]): PhoneNumber | null {
  if (countries.length === 0) {
    const phone = parsePhoneNumberFromString(typed);
    return phone?.isPossible() ? phone : null;
  }
  for (const country of countries) {
    const phone = parsePhoneNumberFromString(typed, country);
    if (phone?.isValid()) return phone;
  }
  return null;
}

/** Where people who write so mostly live. */
function countriesOf(text: string): CountryCode[] {
  if (/\p{Script=Han}/u.test(text)) return ['CN', 'HK', 'TW'];
  if (/[А-Яа-яЁё]/.test(text)) return ['RU', 'KZ', 'UA'];
  return ['GB', 'US', 'CY'];
}
