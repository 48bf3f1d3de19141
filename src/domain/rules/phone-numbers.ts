/** One telephone number, as a core system keeps it or a person types it, in the form in which it is masked and hashed. */
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Where a number without a country is tried, when nothing is known of its owner. */
const likelyCountries: CountryCode[] = ['GB', 'US', 'CY', 'RU', 'KZ', 'UA', 'CN', 'HK', 'TW'];

export interface WholePhone {
  /** E.164; where the number is none of any known country, its digits as they are. */
  number: string;
  /** "+7****4567", "****4567". */
  masked: string;
}

/** `country` is where its owner lives, ISO 3166-1 alpha-2: a number without a country is dialled from there. */
export function wholePhone(written: string, country: string | null): WholePhone {
  const home = country?.toUpperCase();
  const phone = parsePhoneNumberFromString(
    international(written),
    home !== undefined && isSupportedCountry(home) ? home : undefined,
  );
  if (phone?.isPossible())
    return { number: phone.number, masked: maskPhone(phone.countryCallingCode, phone.number) };
  const digits = written.replace(/\D/g, '');
  return { number: digits, masked: `****${digits.slice(-4)}` };
}

/** "+7****4567". */
export function maskPhone(countryCallingCode: string, number: string): string {
  return `+${countryCallingCode}****${number.slice(-4)}`;
}

/** Every number that somebody may mean who types this, in the form that is hashed; empty where it is no number at all. */
export function phonesMeant(typed: string): string[] {
  if (!/^[+(\d][\d\s().,/x#-]*$/i.test(typed)) return [];
  const digits = typed.replace(/\D/g, '');
  if (digits.length < 5 || digits.length > 20) return [];
  const countries = international(typed).startsWith('+') ? [null] : likelyCountries;
  return [...new Set([digits, ...countries.map((country) => wholePhone(typed, country).number)])];
}

function international(written: string): string {
  return written.trim().replace(/^00(?=[1-9])/, '+');
}
