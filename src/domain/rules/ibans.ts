import { getCountrySpecifications, isValidIBAN } from 'ibantools';
import type { Span } from './card-numbers.ts';

export interface FoundIban extends Span {
  /** Upper-case, without blanks. */
  iban: string;
  /** The check digits hold (ISO 7064 mod 97-10) and the country's own format does. */
  valid: boolean;
}

const start = /(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?=[ \u00a0\u202f-]{0,2}[A-Za-z0-9])/g;
const blank = /[ \u00a0\u202f-]/;
const countries = getCountrySpecifications();

/**
 * IBANs of a text in order, spaced or not, in any case. The registry's length of the country says where one ends, so
 * the words around it do not matter. One with wrong check digits is reported as not valid when it is in capitals and
 * has its country's format: that is a typing mistake, and nearly a real account number. Linear in the text.
 */
export function findIbans(text: string): FoundIban[] {
  const found: FoundIban[] = [];
  for (const match of text.matchAll(start)) {
    if (match.index < (found.at(-1)?.end ?? 0)) continue;
    const candidate = readIban(text, match.index);
    if (candidate) found.push(candidate);
  }
  return found;
}

function readIban(text: string, from: number): FoundIban | null {
  const country = countries[text.slice(from, from + 2).toUpperCase()];
  if (!country?.chars || !country.bban_regexp) return null;
  let typed = '';
  let end = from;
  for (let blanks = 0; typed.length < country.chars && end < text.length; end += 1) {
    const character = text[end]!;
    blanks = blank.test(character) ? blanks + 1 : 0;
    if (blanks > 2) return null;
    if (blanks === 0) {
      if (!/[A-Za-z0-9]/.test(character)) return null;
      typed += character;
    }
  }
  if (typed.length < country.chars || /[A-Za-z0-9]/.test(text[end] ?? '')) return null;
  const iban = typed.toUpperCase();
  if (isValidIBAN(iban)) return { start: from, end, iban, valid: true };
  const hasFormat = typed === iban && new RegExp(country.bban_regexp).test(iban.slice(4));
  return hasFormat ? { start: from, end, iban, valid: false } : null;
}
