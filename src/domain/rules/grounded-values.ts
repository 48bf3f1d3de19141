import type { Fact } from '../model/facts.ts';
import type { Mention, MentionType } from '../model/understanding.ts';
import { localDay } from './local-day.ts';

/** What a sentence may state: the values of the sheet, ready to be compared across formats. */
export interface GroundedValues {
  /** Canonical decimal ("5000", "1250.5") and currency code. */
  money: { amount: string; currency: string }[];
  /** Days "2026-03-12" in the client's time zone. */
  days: string[];
  /** "14:05" in the client's time zone. */
  times: string[];
  references: string[];
  /** Last four digits of a card or an account. */
  lastFour: string[];
}

export function groundedValues(facts: Fact[], timeZone: string): GroundedValues {
  const values: GroundedValues = { money: [], days: [], times: [], references: [], lastFour: [] };
  for (const fact of facts) {
    if (fact.kind === 'money') values.money.push(moneyOf(fact.value));
    else if (fact.kind === 'date') values.days.push(fact.value);
    else if (fact.kind === 'datetime') {
      values.days.push(localDay(new Date(fact.value), timeZone));
      values.times.push(localTime(fact.value, timeZone));
    } else if (fact.key === 'payment_card_last4' || fact.key === 'payment_iban_last4')
      values.lastFour.push(fact.value);
    else if (fact.kind === 'reference') values.references.push(fact.value);
  }
  return values;
}

const masked: readonly MentionType[] = ['pan', 'iban', 'phone', 'id_document'];

/** The values with what the client wrote himself, for a sentence that says they are his words. */
export function withClaims(values: GroundedValues, claims: Mention[]): GroundedValues {
  const valid = claims.filter(
    (claim) => claim.quoted !== '' && claim.where !== 'quoted' && !masked.includes(claim.type),
  );
  const references = valid.filter((claim) => !['amount', 'date', 'last4', 'email'].includes(claim.type));
  const typed = (type: Mention['type']) => valid.filter((claim) => claim.type === type);
  return {
    money: [...values.money, ...typed('amount').map((claim) => moneyOf(claim.value))],
    days: [...values.days, ...typed('date').map((claim) => claim.value)],
    times: values.times,
    references: [...values.references, ...references.flatMap((claim) => [claim.value, claim.quoted.trim()])],
    lastFour: [...values.lastFour, ...typed('last4').map((claim) => claim.value)],
  };
}

/** "5000.00" and "5000" are the same amount: no needless zeros, no sign. */
export function canonicalNumber(decimal: string): string {
  const [whole = '', fraction = ''] = decimal.replace(/^[-+]/, '').split('.');
  const integer = whole.replace(/^0+(?=\d)/, '') || '0';
  const rest = fraction.replace(/0+$/, '');
  return rest === '' ? integer : `${integer}.${rest}`;
}

function moneyOf(value: string): { amount: string; currency: string } {
  const [amount = '', currency = ''] = value.split(' ');
  return { amount: canonicalNumber(amount), currency };
}

function localTime(iso: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(iso));
}
