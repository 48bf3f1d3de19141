/**
 * Numbers of passports, identity cards, driving licences and the like, near a word that says so; a Chinese resident id
 * and a Russian SNILS also by their shape alone. Only "****567" of them is kept, and hashes.
 */
import { endOf, type FoundMention, foundSecret } from './found-mention.ts';

const cue =
  "(?<![A-Za-zА-Яа-яЁё])(?:passport|identity (?:card|document)|id ?card|national id|residence permit|driv(?:ing|er['’]?s?) licen[cs]e" +
  '|(?:загран)?паспорт[а-яё]{0,3}|удостоверени[а-яё]{1,3}(?: личности)?|водительск[а-яё]{2,3} (?:прав[а-яё]{1,2}|удостоверени[а-яё]{1,3})|инн)' +
  '|护照|護照|身份证|身份證|驾照|驾驶证|通行证|证件';
const filler =
  '(?:[\\s:#№.=(-]|number|no\\b|nr\\b|card|id\\b|is\\b|серия|номер|гражданина|рф|号码?|號碼?|编号|为|是){0,12}';
const number = [
  '[A-Z]{1,2}\\d{6}\\([0-9A]\\)',
  '\\d{2} ?\\d{2}(?: ?(?:№|номер)? ?)\\d{6}',
  '\\d{2} \\d{7}',
  '(?=[A-Z0-9]*\\d{3})[A-Z0-9]{6,18}',
].join('|');
const cued = new RegExp(`(?:${cue})${filler}(${number})(?![A-Za-z0-9А-Яа-яЁё]|[.,-]\\d)`, 'gi');
const residentId =
  /(?<![\dA-Za-z])[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g;
const snils = /(?<![\dA-Za-z-])\d{3}-\d{3}-\d{3}[ -]\d{2}(?![\dA-Za-z])/g;

export function findIdDocuments(text: string): FoundMention[] {
  const shaped = [...text.matchAll(residentId), ...text.matchAll(snils)].map((match) => ({
    typed: match[0],
    span: { start: match.index, end: match.index + match[0].length },
  }));
  const near = [...text.matchAll(cued)].map((match) => ({ typed: match[1]!, span: endOf(match, match[1]!) }));
  return [...shaped, ...near.filter(({ span }) => !shaped.some((one) => one.span.start === span.start))].map(
    ({ typed, span }) => {
      const whole = typed.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
      return foundSecret(span, 'id_document', {
        masked: `****${whole.slice(-3)}`,
        whole,
        valid: holds(whole),
      });
    },
  );
}

/** Check digits, where the length says that there are some. */
function holds(whole: string): boolean {
  if (/^\d{17}[\dX]$/.test(whole)) return holdsResidentId(whole);
  if (/^\d{11}$/.test(whole)) return holdsSnils(whole);
  return !/^\d{12}$/.test(whole) || holdsInn(whole);
}

/** ISO 7064 MOD 11-2, as GB 11643-1999 uses it. */
function holdsResidentId(whole: string): boolean {
  const sum = [...whole.slice(0, 17)].reduce((total, digit) => (total + Number(digit)) * 2, 0) % 11;
  return '10X98765432'[sum] === whole[17];
}

/** Ruling 192p of the Pension Fund of Russia: weights 9 to 1, modulo 101. */
function holdsSnils(whole: string): boolean {
  const sum = weighted(whole, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101;
  return (sum === 100 ? 0 : sum) === Number(whole.slice(9));
}

/** Order MM-3-09/115 of the tax service of Russia: two check digits for a person. */
function holdsInn(whole: string): boolean {
  const first = (weighted(whole, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10;
  const second = (weighted(whole, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10;
  return first === Number(whole[10]) && second === Number(whole[11]);
}

function weighted(digits: string, weights: number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);
}
