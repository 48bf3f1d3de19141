/**
 * What may be shown of a secret. Card numbers: the last four digits only (stricter than PCI DSS 3.4.1); a CVV: nothing
 * (3.3.1); IBANs: country and last four.
 */
import { findCardNumbers, type Span } from './card-numbers.ts';
import { findIbans } from './ibans.ts';

const securityCode = [
  // A plain "код" is also an error code or an area code, so only a word about the card may stand between.
  String.raw`(?<![A-Za-z])(?:cvv|cvc|cvn)2?(?:\s?/\s?cv[vcn]2?)?(?![A-Za-z])[^\d*\n]{0,16}`,
  String.raw`(?<![A-Za-z])(?:security|card verification) (?:code|number)[^\d*\n]{0,12}`,
  String.raw`(?<![А-Яа-яЁё])код(?:\s?(?:безопасности|карты|на обороте|с обратной стороны))?[\s:=\-–—]{0,5}`,
  String.raw`(?:安全码|安全碼|验证码|驗證碼|校验码)[^\d*\n]{0,6}`,
].join('|');
const codeAfterCue = new RegExp(`(${securityCode})\\d{3,4}(?!\\p{Nd})`, 'giu');
const codeBeforeCue = /(?<![\p{Nd}*.,])\d{3,4}(\s?[(（]\s?(?:cvv|cvc|cvn|安全码))/giu;

/** "****1234". Takes the digits of a card number in any spacing. */
export function maskPan(pan: string): string {
  return `****${pan
    .normalize('NFKC')
    .replace(/[^0-9]/g, '')
    .slice(-4)}`;
}

/** "DE****3000". Takes an IBAN in any spacing and case. */
export function maskIban(iban: string): string {
  const plain = iban.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
  return `${plain.slice(0, 2)}****${plain.slice(-4)}`;
}

/** "a…@example.com": enough to recognise an address one knows, too little to write to one that is unknown. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1 ? '…' : `${[...address][0]}…${address.slice(at)}`;
}

/**
 * The text with every card number, CVV and IBAN replaced by its mask. Used for every readable copy: cards, excerpts,
 * stored text, anything a model sees. Applying it twice changes nothing more.
 */
export function maskText(text: string): string {
  const ibans = replaceSpans(text, findIbans(text), (iban) => maskIban(iban.iban));
  const cards = replaceSpans(ibans, findCardNumbers(ibans), (card) => maskPan(card.digits));
  return foldDigits(cards).replace(codeAfterCue, '$1***').replace(codeBeforeCue, '***$1');
}

/** The digits of card verification codes and codes for one use, in a text in NFKC; they are kept nowhere. */
export function findSecurityCodes(text: string): Span[] {
  return [codeAfterCue, codeBeforeCue].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}

function replaceSpans<S extends Span>(text: string, spans: S[], mask: (span: S) => string): string {
  const parts: string[] = [];
  let from = 0;
  for (const span of spans) {
    parts.push(text.slice(from, span.start), mask(span));
    from = span.end;
  }
  return parts.join('') + text.slice(from);
}

/** Full-width digits as ASCII, so that a code typed with a Chinese keyboard is seen; nothing else is touched. */
function foldDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => digit.normalize('NFKC'));
}
