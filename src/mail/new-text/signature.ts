import { closings } from './closings.ts';
import { isDisclaimer } from './disclaimers.ts';
import { isFirmLine } from './firm-lines.ts';
import { addedFooters, isDeviceLine, isOwnDeviceLine } from './footers.ts';

/**
 * The lines without device lines, and cut where a signature, a legal footer or a program's footer begins. Something is
 * always left, except of lines that follow what the person wrote before a quote: those may be a signature as a whole.
 */
export function withoutSignature(lines: string[], followsWords: boolean): string[] {
  let kept = lines.filter(
    (line, at) => !isDeviceLine(line) && !isLinkBelow(lines, at) && !isArmour(lines, at),
  );
  // Each of these may stand above the next: the name, its rule, the footer of the firm, that of the list.
  for (const cut of [
    signedByKey,
    pictures,
    footerStart,
    ownDeviceLine,
    signatureMark,
    ruledContact,
    signOff,
    dashedName,
    loneAddress,
  ]) {
    const end = cut(kept);
    const isSignatureOnly = followsWords && cut === signatureMark;
    if (end < kept.length && (isSignatureOnly || kept.slice(0, end).some(hasWords)))
      kept = withoutRule(kept.slice(0, end));
  }
  return kept;
}

/** The page of the program below its line. */
function isLinkBelow(lines: string[], at: number): boolean {
  return (
    at > 0 && /^\s?<?https?:\/\/\S{1,200}$/.test(lines[at]!.slice(0, 300)) && isDeviceLine(lines[at - 1]!)
  );
}

/** The line that was drawn above what was cut. */
function withoutRule(lines: string[]): string[] {
  const end = lines.findLastIndex((line) => !/^[\s_*=~#-]{0,300}$/.test(line.slice(0, 400)));
  return lines.slice(0, end + 1);
}

/** What PGP sets around a text that it signs. */
function isArmour(lines: string[], at: number): boolean {
  const begins = (line: string | undefined) => line === '-----BEGIN PGP SIGNED MESSAGE-----';
  return begins(lines[at]) || (begins(lines[at - 1]) && /^hash: [\w, -]{1,60}$/i.test(lines[at]!));
}

function signedByKey(lines: string[]): number {
  const begin = lines.indexOf('-----BEGIN PGP SIGNATURE-----');
  return begin === -1 ? lines.length : begin;
}

/** What programs leave of the pictures of a signature. */
function pictures(lines: string[]): number {
  const last = lines.findLastIndex((line) => line.trim() !== '' && !picture.test(line.slice(0, 300)));
  return last + 1;
}

const picture = /^\s{0,9}\[(?:cid|image|inline image|bild)\s?:[^\]]{0,200}\]\s{0,9}$/i;

function ownDeviceLine(lines: string[]): number {
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return last > 0 && isBlank(lines[last - 1]) && isOwnDeviceLine(lines[last]!) ? last : lines.length;
}

export function hasWords(line: string): boolean {
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(line);
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}

const longestParagraph = 12;

/** The paragraph that opens like a footer; what stands below belongs to it. */
function footerStart(lines: string[]): number {
  const last = startOfLastParagraph(lines);
  for (let at = 1; at < lines.length; at++) {
    if (lines[at]!.trim() === '' || !/^[\s_*=~#-]{0,200}$/.test(lines[at - 1]!.slice(0, 300))) continue;
    const paragraph = lines
      .slice(at, at + longestParagraph)
      .map((line) => line.slice(0, 1000))
      .join(' ');
    const start = lines[at]!.trim().slice(0, 300);
    if (
      isDisclaimer(paragraph) ||
      (at === last && isFirmLine(paragraph)) ||
      addedFooters.some((shape) => shape.test(start))
    )
      return at;
  }
  return lines.length;
}

function startOfLastParagraph(lines: string[]): number {
  const end = lines.findLastIndex(hasWords);
  let start = end;
  while (start > 0 && lines[start - 1]!.trim() !== '' && hasWords(lines[start - 1]!)) start -= 1;
  return start;
}

/** RFC 3676 section 4.3: two hyphens and a blank; the blank is often lost on the way. Some write a long dash. */
function signatureMark(lines: string[]): number {
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (
      line.length < 40 &&
      /^\s?(?:--|—|–|— —|__)\s*$/.test(line) &&
      isSignature(lines, at + 1, longestBelowMark)
    )
      return at;
  }
  return lines.length;
}

const longestBelowMark = 24;
const longestSignature = 9;

/** A rule with some short lines below that give a telephone, an address or a page. */
function ruledContact(lines: string[]): number {
  const earliest = Math.max(1, lines.length - 40);
  for (let at = lines.length - 2; at >= earliest; at--) {
    if (!/^\s{0,9}(?:[-_=*~—–─━＿]\s?){3,}$/.test(lines[at]!.slice(0, 200))) continue;
    const below = lines.slice(at + 1);
    const isContact = below.some((line) => contact.test(line.slice(0, 300)));
    if (isContact && isSignature(lines, at + 1, 14)) return at;
  }
  return lines.length;
}

const contact =
  /[^\s@]@[^\s@]|https?:|www\.|\+?\d[\d\s().-]{7,}\d|mailing list|(?:tel|phone|mobile|fax|mob|тел|моб|手机|电话|電話|携帯|телефон)\b/iu;
/** A line below the name that still says something about the matter. */
const matter =
  /^\s{0,9}(?:p\.?\s?p?\.?s\b|з\.?ы\b|постскриптум|又及|附言|追伸|ps\b|пс\b|nb\b)|[?？]|\b[A-Z]{2,}-\d|\b(?:login|account|acc)\b|логин|сч[её]т|аккаунт|账号|账户|賬戶|帳號|订单|單號|\b(?:konto|cuenta|compte|conta)\b/iu;

function isSignature(lines: string[], from: number, most: number): boolean {
  let count = 0;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]!;
    if (line.trim() === '') continue;
    count += 1;
    if (count > most || line.trim().length > 160 || matter.test(line)) return false;
  }
  return true;
}

const closingWords = Object.values(closings).flat().join('|');
const closing = new RegExp(`^(?:${closingWords})\\s?[,.!，。！、;:~]{0,3}$`, 'iu');
/** "Regards, Anna Brown": the name in the same line, with a capital. */
const closingWithName = new RegExp(
  `^(?:${closingWords})\\s?[,.!，。！–—-]{0,2}\\s{1,3}((?:[\\p{L}.'’-]{1,24}\\s?){1,4})[.!]?$`,
  'iu',
);

const longestClosing = 140;
/** Stars, and eight pictures of two units each. */
const mostAround = 20;

function isClosing(line: string): boolean {
  const trimmed = line.trim();
  if (trimmed.length > longestClosing + mostAround) return false;
  const words = trimmed.replace(/^[*_]{1,2}|[*_]{1,2}$|(?:\p{Extended_Pictographic}|\s|\ufe0f){1,8}$/gu, '');
  if (words.length > longestClosing || words.length < 2) return false;
  if (closing.test(words)) return true;
  const name = words.length <= 80 ? closingWithName.exec(words)?.[1] : undefined;
  return (
    name !== undefined &&
    name
      .trim()
      .split(/\s+/)
      .every((word) => /^(?:\p{Lu}|\p{Lo}|von\b|van\b|de\b|der\b)/u.test(word))
  );
}

/** "Best regards," and the name, title and telephone below it. */
function signOff(lines: string[]): number {
  const earliest = Math.max(1, lines.length - 40);
  let start = lines.length;
  for (let at = lines.length - 1; at >= earliest; at--) {
    if (!isClosing(lines[at]!)) continue;
    // The first of several: "Thanks and regards", "此致" above "敬礼".
    if (isSignature(lines, at + 1, start === lines.length ? longestSignature : longestSignature + 2))
      start = at;
    else break;
  }
  return start;
}

/** "-Anna", as people sign short notes; a list has more than one such line. */
function dashedName(lines: string[]): number {
  let last = lines.length - 1;
  while (last > 0 && isBlank(lines[last])) last--;
  const isName = /^\s?[-–—~]{1,2}\s?\p{Lu}[\p{L}.'’-]{0,20}(?:\s\p{Lu}[\p{L}.'’-]{0,20}){0,2}$/u.test(
    lines[last]?.slice(0, 80) ?? '',
  );
  if (!isName || last === 0) return lines.length;
  let above = last - 1;
  while (above > 0 && isBlank(lines[above])) above--;
  return /^\s?[-–—~*•]/.test(lines[above]!) ? lines.length : last;
}

/** The writer's address alone below his text, as Foxmail puts it there. */
function loneAddress(lines: string[]): number {
  let last = lines.length - 1;
  while (last > 0 && isBlank(lines[last])) last--;
  const line = lines[last]?.trim() ?? '';
  const isAddress = line.length <= 254 && /^[^\s<>@,;:]{1,64}@[^\s<>@,;:]{1,189}$/.test(line);
  return isAddress && isBlank(lines[last - 1]) ? last : lines.length;
}
