/**
 * Identifiers, amounts and dates that a client wrote: in the subject, in his own words and in the names of files. A
 * mention is only a candidate; a row of the mirror makes it evidence, and the owner of the row makes it a link.
 */
import { plainAddress } from '../address.ts';
import type { Mention, MentionType } from '../model/understanding.ts';
import { findAmounts } from './amounts.ts';
import { findCardNumbers, luhnHolds } from './card-numbers.ts';
import { findCaseRefs } from './case-ref.ts';
import { blankOut, findDates } from './dates.ts';
import { findIbans } from './ibans.ts';
import { maskEmail, maskIban, maskPan } from './mask.ts';
import * as patterns from './mention-patterns.ts';

interface Found {
  start: number;
  end: number;
  mention: Mention | null;
}
/** Reads one kind of identifier. A find without a mention only keeps others from reading the same characters. */
type Finder = (text: string, now: Date) => Found[];

const mostMentions = 100;
/** A client who has a question wrote less; what is longer was pasted or is an attack. */
const longestText = 200_000;
const invisible = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** In order of strength: what one finder reads, the later ones do not see, and the cap cuts the weakest. */
const finders: Finder[] = [
  caseRefs,
  (text) => shaped(text, patterns.uetr, 'uetr', (typed) => typed.toLowerCase()),
  (text) => shaped(text, patterns.transactionHash, 'txid', (typed) => typed.toLowerCase()),
  (text) => shaped(text, patterns.providerId, 'payment_id', (typed) => typed.toUpperCase()),
  ibans,
  (text) => shaped(text, patterns.arn, 'arn', (typed) => typed, luhnHolds),
  cards,
  emails,
  shapedIds,
  lastFours,
  (text) => findAmounts(text).map(({ start, end, value }) => plain(text, start, end, 'amount', value)),
  (text, now) => findDates(text, now).map(({ start, end, value }) => plain(text, start, end, 'date', value)),
  logins,
];

/**
 * At most 100 mentions, each once. Text is brought to NFKC, invisible characters are dropped and odd blanks become
 * blanks, and `quoted` is as it stands after that. Ids are upper-case; UETRs and transaction hashes lower-case, as ISO
 * 20022 and the chains write them. Of the text the first 200 000 UTF-16 units are read. `now` dates "yesterday" and dates without a year. Linear in the size of the text.
 */
export function findMentions(
  input: { subject: string; text: string; filenames: string[] },
  now: Date,
): Mention[] {
  const texts = [input.subject, input.text.slice(0, longestText), ...input.filenames];
  let rest = texts.join('\n\n').normalize('NFKC');
  rest = rest.replace(invisible, '').replace(/[^\S\n]/g, ' ');
  const mentions = new Map<string, Mention>();
  for (const find of finders) {
    const found = find(rest, now);
    for (const { mention } of found) {
      if (!mention || mentions.size >= mostMentions) continue;
      const key = `${mention.type} ${mention.value}`;
      if (!mentions.has(key)) mentions.set(key, mention);
    }
    rest = blankOut(rest, found);
  }
  return [...mentions.values()];
}

function caseRefs(text: string): Found[] {
  return [...text.matchAll(/CD[-\u2010-\u2015\u2212][0-9A-Za-z]{7}/gi)].map((match) => {
    const around = text.slice(Math.max(0, match.index - 1), match.index + match[0].length + 1);
    const ref = findCaseRefs(around)[0];
    const end = match.index + match[0].length;
    return ref ? plain(text, match.index, end, 'case_ref', ref) : { start: match.index, end, mention: null };
  });
}

function shaped(
  text: string,
  pattern: RegExp,
  type: MentionType,
  normalise: (typed: string) => string,
  holds: (value: string) => boolean = () => true,
): Found[] {
  return [...text.matchAll(pattern)].map((match) => {
    const found = plain(text, match.index, match.index + match[0].length, type, normalise(match[0]));
    return { ...found, mention: { ...found.mention, valid: holds(found.mention.value) } };
  });
}

function ibans(text: string): Found[] {
  return findIbans(text).map(({ start, end, iban, valid }) => {
    const masked = maskIban(iban);
    return { start, end, mention: { type: 'iban', value: masked, masked, valid, quoted: '' } };
  });
}

function cards(text: string): Found[] {
  return findCardNumbers(text).map(({ start, end, digits }) => {
    const masked = maskPan(digits);
    return {
      start,
      end,
      mention: { type: 'pan', value: masked, masked, valid: luhnHolds(digits), quoted: '' },
    };
  });
}

function emails(text: string): Found[] {
  return [...text.matchAll(patterns.email)].map((match) => {
    const end = match.index + match[0].length;
    const address = plainAddress(match[0]);
    if (!address) return { start: match.index, end, mention: null };
    const found = plain(text, match.index, end, 'email', address);
    return { ...found, mention: { ...found.mention, masked: maskEmail(address) } };
  });
}

function shapedIds(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(patterns.shapedId)) {
    const type = patterns.typeOfShapedId(match[1]!, match[2]!);
    const end = match.index + match[0].length;
    if (type) found.push(plain(text, match.index, end, type, match[0].toUpperCase()));
  }
  return found;
}

function lastFours(text: string): Found[] {
  return [...text.matchAll(patterns.lastFour)].map((match) => {
    const end = match.index + match[0].length;
    return plain(text, end - 4, end, 'last4', match[1]!);
  });
}

function logins(text: string): Found[] {
  return [...text.matchAll(patterns.login)].map((match) => {
    const value = match[1] ?? match[2]!;
    const start = match.index + match[0].lastIndexOf(value);
    return plain(text, start, start + value.length, 'login', value);
  });
}

function plain(
  text: string,
  start: number,
  end: number,
  type: MentionType,
  value: string,
): Found & { mention: Mention } {
  return { start, end, mention: { type, value, masked: value, valid: true, quoted: text.slice(start, end) } };
}
