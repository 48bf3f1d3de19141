import { domainToUnicode } from 'node:url';
import { getDomain, getDomainWithoutSuffix, getPublicSuffix } from 'tldts';
import { isMailProvider } from './mail-providers.ts';

/**
 * The forms of a sender's domain under which its models are looked for: itself, the ASCII that its letters look like
 * (UTS #39), and whatever stands before the domain that really owns it ("bank.example.owner.example"). Empty for a
 * provider of mailboxes. `domain` in lower-case ASCII, other letters in the form of RFC 5891.
 */
export function lookalikeForms(domain: string): string[] {
  const owner = getDomain(domain, withProviders) ?? domain;
  if (isMailProvider(owner)) return [];
  return [...new Set([domain, owner, asciiSkeleton(owner), ...leadingDomains(domain, owner)])].filter(
    (form) => form.includes('.') && form.length <= 253,
  );
}

/**
 * The known domain that people could take this one for, or null. Never for a domain that is known itself, of the same
 * owner as a known one, or where anybody may have a mailbox.
 */
export function lookalikeOf(domain: string, known: string[]): string | null {
  const owner = getDomain(domain, withProviders) ?? domain;
  const forms = lookalikeForms(domain);
  if (known.some((one) => one === domain || (getDomain(one, withProviders) ?? one) === owner)) return null;
  return (
    known.find((one) => domain.startsWith(`${one}.`) || forms.some((form) => couldBeTakenFor(form, one))) ??
    null
  );
}

/** Whether a word of the domain mixes Latin with letters that look like it; no language is written so. */
export function mixesLetters(domain: string): boolean {
  return domainToUnicode(domain)
    .split('.')
    .some(
      (label) =>
        /\p{Script=Latin}/u.test(label) &&
        /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u.test(label),
    );
}

/** Owners of a name below a provider's (name.github.io) are not one another. */
const withProviders = { allowPrivateDomains: true };

function leadingDomains(domain: string, owner: string): string[] {
  if (!domain.endsWith(`.${owner}`)) return [];
  const words = domain.slice(0, -owner.length - 1).split('.');
  return words.slice(0, 6).map((_, index) => words.slice(0, index + 1).join('.'));
}

/** Shorter names have neighbours by chance. */
const shortestName = 4;

function couldBeTakenFor(form: string, known: string): boolean {
  if (foldedDomain(form) === foldedDomain(known)) return true;
  const name = getDomainWithoutSuffix(form, withProviders) ?? '';
  const other = getDomainWithoutSuffix(known, withProviders) ?? '';
  if (Math.min(name.length, other.length) < shortestName) return false;
  const suffixes = [getPublicSuffix(form, withProviders), getPublicSuffix(known, withProviders)];
  if (suffixes[0] === suffixes[1]) return isOneEditAway(name, other);
  return name === other && suffixes[1] === 'com' && /^(?:co|cm|om)$/.test(suffixes[0] ?? '');
}

/** Signs that are read as one another in most fonts made one. */
export function foldedDomain(domain: string): string {
  return domain.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('rn', 'm').replaceAll('vv', 'w');
}

/** One letter more, less or another, or two neighbours that changed places. */
export function isOneEditAway(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || one === other) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1);
  const isSwap = short[start] === long[start + 1] && short[start + 1] === long[start];
  return (
    short.slice(start + 1) === long.slice(start + 1) ||
    (isSwap && short.slice(start + 2) === long.slice(start + 2))
  );
}

/** Letters beyond ASCII that look like ASCII ones, of those that a domain may hold in lower case (UTS #39, IDNA 2008). */
const lookLike = new Map(
  Object.entries({
    a: 'аɑα',
    b: 'ьƅ',
    c: 'сϲᴄ',
    d: 'ԁđɗ',
    e: 'еҽє',
    f: 'ƒ',
    g: 'ɡց',
    h: 'һհ',
    i: 'іıɩι',
    j: 'јϳ',
    k: 'кκ',
    l: 'ӏłⅼ',
    m: 'мⅿ',
    n: 'ոп',
    o: 'оοօσøס',
    p: 'рρ',
    q: 'ԛզ',
    r: 'гᴦ',
    s: 'ѕꜱ',
    t: 'тτ',
    u: 'υս',
    v: 'ѵν',
    w: 'ԝѡωш',
    x: 'хχ',
    y: 'уүγ',
    z: 'ᴢ',
  }).flatMap(([ascii, others]) => [...others].map((other): [string, string] => [other, ascii])),
);

function asciiSkeleton(domain: string): string {
  if (!domain.includes('xn--')) return domain;
  const bare = domainToUnicode(domain).normalize('NFKD').replace(/\p{M}/gu, '');
  return [...bare].map((letter) => lookLike.get(letter) ?? letter).join('');
}
