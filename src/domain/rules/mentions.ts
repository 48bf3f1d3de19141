/**
 * Identifiers, amounts and dates in an inquiry: in the subject, in the client's own words, in names and texts of files
 * and, weaker, in what he quoted. A mention is only a candidate; a row of the mirror makes it evidence, and the owner
 * of the row makes it a link.
 */
import { plainAddress } from '../address.ts';
import type { Mention, MentionPlace, MentionType } from '../model/understanding.ts';
import { findAmounts } from './amounts.ts';
import { findBankReferences, findBics } from './bank-references.ts';
import { findCardNumbers, findMistypedCards, luhnHolds } from './card-numbers.ts';
import { findCaseRefs } from './case-ref.ts';
import { findCuedIds } from './cued-ids.ts';
import { blankOut, findDates } from './dates.ts';
import { type FirmIds, findFirmIds } from './firm-ids.ts';
import { type FoundMention, foundPlain, foundSecret } from './found-mention.ts';
import { findIbans } from './ibans.ts';
import { findIdDocuments } from './id-documents.ts';
import { holdsLongWord } from './long-word.ts';
import { findSecurityCodes, maskEmail, maskIban, maskPan } from './mask.ts';
import * as patterns from './mention-patterns.ts';
import { joinPlaces, type MentionTexts, placeAt } from './mention-places.ts';
import { findPhones } from './phones.ts';
import { findWallets } from './wallets.ts';

export interface MentionReading {
  /** When it was written: dates "yesterday" and dates without a year. */
  now: Date;
  /** The writer's; absent: UTC. */
  timeZone?: string;
  /** The firm's own shapes of ids. */
  firmIds?: FirmIds;
}
/** Reads one kind of identifier. A find without a mention only keeps others from reading the same characters. */
type Find = (text: string, reading: Required<MentionReading>) => FoundMention[];
/** Whatever is found is in a text that the second lets through, and few texts are: a finder is passed over then. */
type Finder = Find | [find: Find, holds: Pick<RegExp, 'test'>];

const hash = { test: (text: string) => holdsLongWord(text, 64) };

const mostMentions = 100;
/** Of what only files name, and of what is quoted: a statement or an endless history pushes out nothing that was written. */
const mostBeside = 50;

/** In order of strength: what one finder reads, the later ones do not see, and the cap cuts the weakest. */
export const mentionFinders: Finder[] = [
  caseRefs,
  (text) => findSecurityCodes(text).map((span) => ({ ...span, mention: null })),
  [uuids, /-[0-9a-f]{4}-[0-9a-f]{4}-/i],
  [(text) => shaped(text, patterns.transactionHash, 'txid', (typed) => typed.toLowerCase()), hash],
  [(text) => shaped(text, patterns.solanaSignature, 'txid', (typed) => typed), hash],
  findWallets,
  (text, { firmIds }) => findFirmIds(text, firmIds),
  (text) => shaped(text, patterns.providerId, 'provider_ref', (typed) => typed.toUpperCase()),
  ibans,
  (text) => shaped(text, patterns.arn, 'arn', (typed) => typed, luhnHolds),
  findIdDocuments,
  [findPhones, /\d(?:[ ()./-]{0,3}\d){6}/],
  cards,
  [emails, /@/],
  shapedIds,
  findBankReferences,
  lastFours,
  findBics,
  (text) => findAmounts(text).map((found) => foundPlain(text, found, 'amount', found.value)),
  (text, { now, timeZone }) =>
    findDates(text, now, timeZone).map((found) => foundPlain(text, found, 'date', found.value)),
  findCuedIds,
  logins,
];

/**
 * At most 100 mentions, 50 more that stand only in files and 50 only in quoted text, each once, with its strongest place. Texts are
 * brought to NFKC, invisible characters are dropped and odd blanks become blanks, and `quoted` is as it stands after
 * that. Ids are upper-case; UETRs and transaction hashes lower-case, as ISO 20022 and the chains write them. Cards,
 * IBANs, documents and phones are masked, with the whole in memory for sealMentions. Wrong check digits make a mention not valid and never drop it. Linear
 * in the size of the texts, of which a part is read (see joinPlaces). Throws RangeError for an unknown time zone.
 */
export function findMentions(input: MentionTexts, asked: Date | MentionReading): Mention[] {
  const { text, places } = joinPlaces(input);
  const mentions = new Map<string, Mention>();
  for (const { start, mention } of findSpans(text, asked instanceof Date ? { now: asked } : asked)) {
    if (mention) keepStrongest(mentions, mention, placeAt(places, start));
  }
  const all = [...mentions.values()];
  return [
    ...all.filter(({ where }) => where !== 'quoted' && where !== 'attachment').slice(0, mostMentions),
    ...all.filter(({ where }) => where === 'attachment').slice(0, mostBeside),
    ...all.filter(({ where }) => where === 'quoted').slice(0, mostBeside),
  ];
}

/**
 * Every stretch of a text in NFKC that is an identifier, an amount, a date or a code, the strongest kinds first and none
 * over another. Throws RangeError for an unknown time zone.
 */
export function findSpans(text: string, asked: MentionReading): FoundMention[] {
  const reading = { ...nothingKnown, ...asked };
  const spans: FoundMention[] = [];
  let rest = text;
  for (const finder of mentionFinders) {
    const [find, holds] = typeof finder === 'function' ? [finder] : finder;
    if (holds && !holds.test(rest)) continue;
    const found = apart(find(rest, reading));
    spans.push(...found);
    rest = blankOut(rest, found);
  }
  return spans;
}

const nothingKnown = { timeZone: 'UTC', firmIds: { readers: [] } };
const placesByStrength: MentionPlace[] = ['subject', 'text', 'attachment', 'quoted'];

function keepStrongest(mentions: Map<string, Mention>, mention: Mention, where: MentionPlace): void {
  const key = `${mention.type} ${mention.value} ${mention.whole ?? ''}`;
  const before = mentions.get(key)?.where;
  if (before && placesByStrength.indexOf(before) <= placesByStrength.indexOf(where)) return;
  mentions.set(key, { ...mention, where });
}

/** In order; of two that overlap the one that begins first. */
function apart(found: FoundMention[]): FoundMention[] {
  let end = 0;
  return found
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .filter((one) => {
      if (one.start < end) return false;
      end = one.end;
      return true;
    });
}

/** One with a wrong check character is nobody's case, but it says that the client meant one. */
function caseRefs(text: string): FoundMention[] {
  return [...text.matchAll(patterns.caseRef)].map((match) => {
    const ref = findCaseRefs(match[0])[0];
    const value = ref ?? match[0].toUpperCase().replace(/^CD[^0-9A-Z]/, 'CD-');
    return foundPlain(text, spanOf(match), 'case_ref', value, ref !== undefined);
  });
}

/** A UUID of version 4 is a UETR; of another version only beside the word, and then mistyped. */
function uuids(text: string): FoundMention[] {
  return [...text.matchAll(patterns.uuid)].map((match) => {
    const value = match[0].toLowerCase();
    const isFour = patterns.versionFour.test(value);
    if (isFour || /uetr[^0-9a-z]{0,8}$/i.test(text.slice(Math.max(0, match.index - 12), match.index)))
      return foundPlain(text, spanOf(match), 'uetr', value, isFour);
    return foundPlain(text, spanOf(match), 'provider_ref', value.toUpperCase());
  });
}

function shaped(
  text: string,
  pattern: RegExp,
  type: MentionType,
  normalise: (typed: string) => string,
  holds: (value: string) => boolean = () => true,
): FoundMention[] {
  return [...text.matchAll(pattern)].map((match) => {
    const value = normalise(match[0]);
    return foundPlain(text, spanOf(match), type, value, holds(value));
  });
}

function ibans(text: string): FoundMention[] {
  return findIbans(text).map(({ iban, valid, ...span }) =>
    foundSecret(span, 'iban', { masked: maskIban(iban), whole: iban, valid }),
  );
}

function cards(text: string): FoundMention[] {
  const certain = findCardNumbers(text);
  return [...certain, ...findMistypedCards(text)].map(({ digits, ...span }) => {
    const secret = { masked: maskPan(digits), whole: digits, valid: luhnHolds(digits) };
    return foundSecret(span, 'pan', secret);
  });
}

function emails(text: string): FoundMention[] {
  return [...text.matchAll(patterns.email)].map((match) => {
    const address = plainAddress(match[0]);
    if (!address) return { ...spanOf(match), mention: null };
    const found = foundPlain(text, spanOf(match), 'email', address);
    return { ...found, mention: { ...found.mention!, masked: maskEmail(address) } };
  });
}

function shapedIds(text: string): FoundMention[] {
  const single = [...text.matchAll(patterns.shapedId)].flatMap((match) => {
    const type = patterns.typeOfShapedId(match[1]!, match[2]!);
    return type ? [foundPlain(text, spanOf(match), type, match[0].toUpperCase())] : [];
  });
  const composed = [...text.matchAll(patterns.composedId)].flatMap((match) => {
    const type = patterns.typeOfShapedId(match[1]!, '-');
    return type ? [foundPlain(text, spanOf(match), type, match[0].toUpperCase())] : [];
  });
  return [...single, ...composed];
}

function lastFours(text: string): FoundMention[] {
  return [...text.matchAll(patterns.lastFour)].map((match) => {
    const digits = match.slice(1).find((group) => group !== undefined)!;
    const start = match.index + match[0].lastIndexOf(digits);
    return foundPlain(text, { start, end: start + 4 }, 'last4', digits);
  });
}

/** "accounts 88123456 and 88123457": what is joined to a login is one, too. */
function logins(text: string): FoundMention[] {
  return [...text.matchAll(patterns.login)].flatMap((match) => {
    const value = match[1] ?? match[2]!;
    const start = match.index + match[0].lastIndexOf(value);
    const found = [foundPlain(text, { start, end: start + value.length }, 'login', value)];
    for (let end = start + value.length; found.length < 10; ) {
      patterns.furtherLogin.lastIndex = end;
      const further = patterns.furtherLogin.exec(text);
      if (!further) break;
      end = further.index + further[0].length;
      found.push(foundPlain(text, { start: end - further[1]!.length, end }, 'login', further[1]!));
    }
    return found;
  });
}

function spanOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length };
}
