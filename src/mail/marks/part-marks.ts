import { standIn, trifles } from './trifling-words.ts';

/**
 * Whether the plain text and the HTML of one mail say different things. Mail programs make one from the other, so a
 * letter differs in marks, addresses of links and lines only; newsletters leave much out of one of them. Neither is meant:
 * it counts when each says something of weight that the other does not.
 */
export function partsDiffer(plain: string, shown: string): boolean {
  // Most programs write the same lines in both, and then their letters need no plainest form.
  let [one, other] = [readWords(plain, false), readWords(shown, false)];
  if (shareLines(one, other)) return false;
  if (needsFolding.test(plain) || needsFolding.test(shown)) {
    [one, other] = [readWords(plain, true), readWords(shown, true)];
    if (shareLines(one, other)) return false;
  }
  if (one.all.size === 0 || other.all.size === 0) return false;
  const here = wordsOnlyIn(one, other);
  const there = here.length === 0 ? [] : wordsOnlyIn(other, one);
  if (here.length === 0 || there.length === 0) return false;
  if (sayOtherDetails(one, other)) return true;
  // Letters that the plain text could not hold were lost on the way.
  if (/\?{3,}|\p{L}\?\p{L}/u.test(plain) || isStandIn(plain, one)) return false;
  const least = Math.min(one.all.size, other.all.size);
  if (Math.max(one.all.size, other.all.size) <= shortLetter) return true;
  // Another letter altogether, or the same one with a few words exchanged.
  const common = Math.min(one.all.size - here.length, other.all.size - there.length);
  const most = Math.max(here.length / one.all.size, there.length / other.all.size);
  return common / least < 0.5 || most <= 0.1;
}

/** In so few words each counts. */
const shortLetter = 12;
/** Looking each up in the other text costs its length; with more of them the texts differ anyhow. */
const mostLookedUp = 400;
/** Beyond this many characters nothing is compared; no letter is so long. */
const longest = 200_000;

interface Words {
  text: string;
  /** In small letters, each once. */
  lines: Set<string>;
  /** Each word once: letters and digits in their plainest form; of Chinese and Japanese each character. */
  all: Set<string>;
  /** All of them without anything between; asked for when a word is missing. */
  compact(): string;
}

const word = /\p{Script=Han}|[[\p{L}\p{N}]--\p{Script=Han}]+/gv;
/** What plain text spells out and HTML does not, or shows otherwise: addresses of links, names of pictures. */
const spelledOut =
  /<[^<>\s]{1,2000}>|\[(?:image|cid|img)\b[^\]\n]{0,500}\]|(?:https?:\/\/|www\.)[^\s<>"']+/giu;

/** Latin letters with marks, marks by themselves, ligatures and wide forms, which programs write in several ways. */
const needsFolding = /[\u00aa-\u024f]|\p{M}|[\u1e00-\u1fff\u200b-\u200f\u2100-\u218f\ufb00-\uffef]/u;

function readWords(text: string, isFolded: boolean): Words {
  const bare = text.slice(0, longest).replace(spelledOut, ' ');
  const plainest = isFolded ? bare.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '') : bare;
  const lower = plainest.toLowerCase();
  // Layouts say much twice, and no word goes over the end of a line.
  const lines = new Set(lower.split('\n').map((line) => line.trim()));
  let all: Set<string> | undefined;
  let compact: string | undefined;
  return {
    ...{ text: bare, lines },
    get all() {
      all ??= new Set([...lines].flatMap((line) => line.match(word) ?? []));
      return all;
    },
    compact: () => (compact ??= (lower.match(word) ?? []).join('')),
  };
}

/** Then one has no word that the other has not. */
function shareLines(one: Words, other: Words): boolean {
  return isWithin(one.lines, other.lines) || isWithin(other.lines, one.lines);
}

function isWithin(some: Set<string>, all: Set<string>): boolean {
  for (const one of some) if (!all.has(one)) return false;
  return true;
}

/** Words of weight that the other text does not have, not even run together with others. */
function wordsOnlyIn(one: Words, other: Words): string[] {
  const missing = [...one.all].filter((each) => !other.all.has(each) && !trifles.has(each));
  return missing.length > mostLookedUp ? missing : missing.filter((each) => !other.compact().includes(each));
}

/** "Your mail program cannot show HTML": said instead of the letter, by a text that says little else. */
function isStandIn(plain: string, { all }: Words): boolean {
  return all.size <= 60 && standIn.test(plain);
}

/** What money goes astray by: accounts, addresses and numbers. */
const details = [
  /\b[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z0-9]){11,30}\b/gu,
  /[^\s<>"'(),:;@[\]]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  /\b(?:0x)?[0-9a-zA-Z]{26,64}\b/gu,
  /\d(?:[\d.,'’ \u00a0\u202f-]{0,30}\d)?/gu,
];

function sayOtherDetails(one: Words, other: Words): boolean {
  return details.some((shape) => detailsOnlyIn(one, other, shape) && detailsOnlyIn(other, one, shape));
}

/** Years and days, which templates write in several ways. */
const dates = /^(?:\d{4})?(?:19|20)\d\d(?:\d{4})?$/;

function detailsOnlyIn(one: Words, other: Words, shape: RegExp): boolean {
  return (one.text.match(shape) ?? [])
    .slice(0, mostLookedUp)
    .map((detail) => detail.toLowerCase().match(word)?.join('') ?? '')
    .some((detail) => detail.length >= 4 && !dates.test(detail) && !other.compact().includes(detail));
}
