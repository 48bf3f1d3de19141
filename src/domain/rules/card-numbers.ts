/**
 * Where card numbers stand in a text. Every Luhn-valid run of 13 to 19 digits counts (ISO/IEC 7812-1), and every 16 to
 * 19 digit run that begins with 62, because UnionPay numbers often fail Luhn. Runs of 20 digits and more (an ARN has
 * 23) are no card numbers, and neither are digits inside a UUID or a 64-digit hash. Linear in the length of the text.
 */
export interface Span {
  start: number;
  end: number;
}
interface DigitGroup extends Span {
  digits: string;
  /** Only blanks, hyphens or invisible characters lie between this group and the next. */
  joinsNext: boolean;
}

const separators = '[\\s\\u00ad\\u180e\\u200b-\\u200f\\u2010-\\u2015\\u2060\\u2212\\ufeff-]';
// A few invisible or blank characters between two groups are read as the spacing of one number.
const betweenGroups = new RegExp(`^${separators}{1,4}$`, 'u');
const reference =
  /[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|(?:0x)?[0-9a-f]{64}/gi;
const longestCard = 19;
const shortestCard = 13;
/** What every card number is at least; most texts hold none. Looking for figures of any script costs six times as much. */
const asManyDigits = new RegExp(inRow('\\d'));
const asManyOfAnyScript = new RegExp(inRow('\\p{Nd}'), 'u');
/** Where the figures of other scripts lie, those of the upper planes included. */
export const mayBeFigure = /[\u0660-\u1fff\ua000-\udfff\uff10-\uff19]/;

function inRow(digit: string): string {
  return `${digit}(?:${separators}{0,4}${digit}){${shortestCard - 1}}`;
}

/** Card numbers with their digits, in order; overlapping candidates are one span so that none is left readable. */
export function findCardNumbers(text: string): (Span & { digits: string })[] {
  if (!asManyDigits.test(text) && !(mayBeFigure.test(text) && asManyOfAnyScript.test(text))) return [];
  const groups = digitGroups(text);
  const found: Span[] = [];
  for (let first = 0; first < groups.length; first += 1) {
    const last = lastGroupOfCard(groups, first);
    if (last < 0) continue;
    const span = { start: groups[first]!.start, end: groups[last]!.end };
    const previous = found.at(-1);
    if (previous && span.start < previous.end) previous.end = Math.max(previous.end, span.end);
    else found.push(span);
  }
  // Digits are read once the spans have ended: reading a growing span again and again is quadratic.
  return outsideReferences(text, found).map((span) => ({
    ...span,
    digits: plainDigits(text.slice(span.start, span.end)),
  }));
}

const mistyped =
  /(?:card(?: number| no\.?)?|visa|mastercard|карт[а-яё]{1,2}|卡号?|卡號)[\s:：№#=]{0,4}(?:is |номер )?((?:[2-6]\d{3})(?:[ -]?\d{4}){3})(?![\d-])/gi;

/** Sixteen digits behind the word card that are no card number: nearly one, with one wrong digit. */
export function findMistypedCards(text: string): (Span & { digits: string })[] {
  return [...text.matchAll(mistyped)].flatMap((match) => {
    const digits = plainDigits(match[1]!);
    const end = match.index + match[0].length;
    return luhnHolds(digits) ? [] : [{ start: end - match[1]!.length, end, digits }];
  });
}

/** ISO/IEC 7812-1 annex B over a string of digits. */
export function luhnHolds(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const value = digits.charCodeAt(digits.length - 1 - index) - 48;
    sum += index % 2 === 0 ? value : value > 4 ? 2 * value - 9 : 2 * value;
  }
  return sum % 10 === 0;
}

/** The last group of the longest card number that begins with group `first`, or -1. */
function lastGroupOfCard(groups: DigitGroup[], first: number): number {
  // A group that is long enough alone stands alone: "4111111111111111 50" is a number and an amount.
  if (groups[first]!.digits.length >= shortestCard) return isCard(groups[first]!.digits) ? first : -1;
  const unionPay = `${groups[first]!.digits}${groups[first + 1]?.digits ?? ''}`.startsWith('62');
  // Luhn doubles every second digit from the right; both parities are kept, because the end is not known yet.
  let doubledEven = 0;
  let doubledOdd = 0;
  let length = 0;
  let last = -1;
  for (let index = first; index < groups.length; index += 1) {
    const { digits, joinsNext } = groups[index]!;
    if (digits.length >= shortestCard || length + digits.length > longestCard) break;
    for (let at = 0; at < digits.length; at += 1, length += 1) {
      const value = digits.charCodeAt(at) - 48;
      const doubled = value > 4 ? 2 * value - 9 : 2 * value;
      doubledEven += length % 2 === 0 ? doubled : value;
      doubledOdd += length % 2 === 0 ? value : doubled;
    }
    const holds = (length % 2 === 0 ? doubledEven : doubledOdd) % 10 === 0;
    if (length >= shortestCard && (holds || (unionPay && length >= 16))) last = index;
    if (!joinsNext) break;
  }
  return last;
}

function isCard(digits: string): boolean {
  if (digits.length > longestCard) return false;
  return (digits.startsWith('62') && digits.length >= 16) || luhnHolds(digits);
}

function outsideReferences<S extends Span>(text: string, spans: S[]): S[] {
  if (spans.length === 0) return spans;
  const references = [...text.matchAll(reference)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  let next = 0;
  return spans.filter((span) => {
    while (next < references.length && references[next]!.end <= span.start) next += 1;
    const around = references[next];
    return !around || span.start < around.start || span.end > around.end;
  });
}

function digitGroups(text: string): DigitGroup[] {
  const groups: DigitGroup[] = [];
  for (const match of text.matchAll(/\p{Nd}+/gu)) {
    const start = match.index;
    const previous = groups.at(-1);
    if (previous && start - previous.end <= 4) {
      const between = text.slice(previous.end, start);
      previous.joinsNext = between === ' ' || betweenGroups.test(between);
    }
    groups.push({ start, end: start + match[0].length, digits: plainDigits(match[0]), joinsNext: false });
  }
  return groups;
}

/** ASCII digits of a text; full-width and mathematical digits become ASCII under NFKC. */
function plainDigits(text: string): string {
  if (/^[0-9]+$/.test(text)) return text;
  return text.normalize('NFKC').replace(/[^0-9]/g, '');
}
