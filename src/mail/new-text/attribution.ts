import {
  firstPerson,
  quoting,
  starts,
  startsWithoutBlanks,
  wrote,
  wroteWithoutBlanks,
} from './attribution-words.ts';

/** The sentence above a quote: lines `start` up to `end`. `before` is what the person wrote in the same line. */
export interface Attribution {
  end: number;
  before: string;
}
/** Says whether the text that follows is marked as quoted. */
type IsQuoted = (position: number) => boolean;

const mostLines = 4;
const longestLine = 400;

/**
 * All attributions of a text by the line they start at. They are found from their last line, which ends with a
 * colon: programs wrap them, and only so the line above that belongs to the person stays his.
 */
export function findAttributions(lines: string[], isQuoted: IsQuoted): Map<number, Attribution> {
  const found = new Map<number, Attribution>();
  for (let last = 0; last < lines.length; last++) {
    if (isQuoted(last)) continue;
    const line = visible(lines[last]!);
    const attribution = mayEnd(line)
      ? endingAt(lines, last, isQuoted)
      : goesOn.test(line.slice(0, longestLine))
        ? beforeText(line, last)
        : null;
    if (attribution) found.set(attribution.start, { end: last + 1, before: attribution.before });
  }
  return found;
}

/** Marks of the direction of writing stand around names and addresses. */
function visible(line: string): string {
  return line.length <= longestLine
    ? line.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trimEnd()
    : line;
}

/** "wrote:   Dear client" and "wrote: > Dear client": the old mail begins in the line of the sentence. */
const goesOn = /[:：](?:\s?>|\s{2,}\S)/;

function beforeText(line: string, start: number) {
  const end = line.slice(0, longestLine).search(goesOn) + 1;
  const rest = line.slice(end);
  // A time with blanks around its colon does not end the sentence.
  return introduces(line.slice(0, end).trim(), /^\s?>/.test(rest)) ? { start, before: '' } : null;
}

/** Cheap, because it is asked of every line. */
function mayEnd(line: string): boolean {
  return (
    line.length <= longestLine &&
    /(?:[:：>)\-—][*_]{0,2}|^(?:<?news:|.{0,200}wrote in message).{0,200}\.{3})$/i.test(line)
  );
}

function endingAt(lines: string[], last: number, isQuoted: IsQuoted) {
  const isMarked = followedByQuote(lines, last + 1, isQuoted);
  let sentence = '';
  let loose: number | null = null;
  for (let start = last; start > last - mostLines && start >= 0; start--) {
    const line = visible(lines[start]!);
    // Some gateways set the verb apart.
    if (line.trim() === '' && verbAlone.test(sentence)) continue;
    if (line.trim() === '' || line.length > longestLine || (start < last && isQuoted(start))) break;
    sentence = start === last ? line.trim() : `${line.trim()} ${sentence}`;
    const fits = introduces(sentence, isMarked);
    if (fits && startsPlainly(line)) return { start, before: '' };
    if (fits && loose === null && (start === last || startsLikely(line))) loose = start;
    const behindWords = fits ? null : laterStart(line, sentence, isMarked);
    if (behindWords !== null) return { start, before: behindWords };
    // A line that starts a dated sentence is no middle of another one.
    if (startsPlainly(line)) break;
  }
  return loose === null ? null : { start: loose, before: '' };
}

function followedByQuote(lines: string[], from: number, isQuoted: IsQuoted): boolean {
  for (let position = from; position < Math.min(lines.length, from + 6); position++) {
    if (lines[position]!.trim() !== '') return isQuoted(position);
  }
  return false;
}

const verbs = [
  `(?<![\\p{L}])(?:${Object.values(wrote).flat().join('|')})(?![\\p{L}(])`,
  Object.values(wroteWithoutBlanks).flat().join('|'),
].join('|');
const verbAtEnd = new RegExp(`(?:${verbs})\\s?[:：]$`, 'iu');
/** "schrieb Anna <a@b>:", "wrote on 9 March 2026:" */
const verbWithin = new RegExp(
  `(?:${verbs})[^:：]{1,120}(?:\\d{1,2}[:.]\\d\\d(?::\\d\\d)?[^:：]{0,80})?[:：]$`,
  'iu',
);
const verbAlone = new RegExp(`^(?:${verbs})\\s?[:：]$`, 'iu');
/** "Quoting Anna <a@b>:", with the verb in front. */
const verbAtStart = new RegExp(`^(?:${quoting.join('|')})\\s.{1,160}[:：]$`, 'iu');
/** A name, its address and the verb: a person does not write his sentences so. */
const nothingElse = new RegExp(
  `^["']?[^<>@,;:.!?()]{1,60}?["']?\\s?<[^<>@\\s]{1,80}@[^<>\\s]{1,120}>\\s?(?:${verbs})\\s?[:：]$`,
  'iu',
);
/** "In article <id>, a@b (Anna) writes:", "Anna wrote in message news:id..." */
const ofNewsgroups = /^in (?:article|message) <[^<>\s]{1,160}>|wrote in message <?(?:news:)?[^\s<>]{1,160}/i;
const time = /\d{1,2}\s?[:.h時时点]\s?\d{2}|\d\s?(?:am|pm)\b|[上下]午/i;
const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/;
const date =
  /\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}[.\s-]{1,3}(?:de )?\p{L}{3,12}|\p{L}{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?\b|\d{1,2}月\d{1,2}/u;
const address = /[^\s<>@]{1,80}@[^\s<>@]{1,120}/;
const addressAtEnd = /[<([]\s?(?:mailto:)?[^\s<>@]{1,120}@[^\s<>@]{1,120}\s?[>)\]]{1,2}\s?[:：]$/;

function introduces(words: string, isMarked: boolean): boolean {
  const sentence = bare(words);
  if (sentence.length > 500) return false;
  if (isMarked && ofNewsgroups.test(sentence)) return true;
  if (!isMarked && nothingElse.test(sentence)) return true;
  const hasVerb = verbAtEnd.test(sentence) || verbWithin.test(sentence) || verbAtStart.test(sentence);
  const isDated = date.test(sentence) || year.test(sentence) || time.test(sentence);
  const isDatedWhole = year.test(sentence) && time.test(sentence);
  if (!hasVerb) {
    // Gmail in some languages and webmails: "09.03.2026, 12:33, Anna <a@b>:"
    if (addressAtEnd.test(sentence)) return isDated && (isMarked || startsPlainly(sentence));
    // A language that is not known here.
    if (isMarked && isDated && /[:：]$/.test(sentence) && address.test(sentence))
      return !firstPerson.test(sentence);
    // Old Gmail: "2026/3/9 Anna <a@b>", which only the quote below tells from a line of text.
    return isMarked && isDated && startsPlainly(sentence) && /@[^\s<>@]{1,120}\s?[>)]$/.test(sentence);
  }
  if (isMarked) return isDated || address.test(sentence) || sentence.length <= 80;
  if (firstPerson.test(sentence)) return false;
  // Without marks below, all of the rest is at stake: an ordinary sentence must not look like this.
  return isDated && (addressIn(sentence) || (isDatedWhole && startsPlainly(sentence)));
}

function addressIn(sentence: string): boolean {
  return address.test(sentence) && (startsPlainly(sentence) || /[<([]\S{1,120}@/.test(sentence));
}

/** Without the dashes and stars that some programs set around it, and with the colon that they then leave out. */
function bare(sentence: string): string {
  const inside = sentence.replace(/^[\s*_>=-]{1,60}/, '').replace(/(?<=\S)\s?[*_]{1,3}$/, '');
  const hadRule = /\S\s?[-—]{2,60}$/.test(inside);
  return hadRule ? inside.replace(/[\s:—-]{2,62}$/, ':') : inside.replace(/\s([:：])$/, '$1');
}

const startWords = Object.values(starts).flat().join('|');
const plainStart = new RegExp(
  `^[\\s*_("\\[=-]{0,60}(?:(?:${startWords})(?![\\p{L}])[^\\d]{0,24}\\d|(?:${startsWithoutBlanks.join('|')})\\s?\\d|(?:\\p{L}{1,14}[.,]{0,2}\\s{1,2}){0,3}\\(?\\d{1,4}(?:[./年-]|\\.?,?\\s{1,2}(?:de )?\\p{L}))`,
  'iu',
);

/** Starts with a preposition and a date, or with a date. */
function startsPlainly(line: string): boolean {
  return plainStart.test(line.slice(0, 120));
}

function startsLikely(line: string): boolean {
  return /^\s*["'<(]|<|\d{4}/.test(line.slice(0, 200));
}

/** "reply On Mon, 9 Mar 2026, Anna wrote:": some programs lose the line end between. */
const inMiddle =
  /(?:\s|-{2,10}\s?)On\s(?=(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|\d{1,2}[\s/-]|\d{4}-))/g;

function laterStart(line: string, sentence: string, isMarked: boolean): string | null {
  const from = [...line.matchAll(inMiddle)].at(-1)?.index;
  if (!from) return null;
  const trimmed = line.length - line.trimStart().length;
  const rest = sentence.slice(from - trimmed).trim();
  if (!introduces(rest, isMarked) || !year.test(rest)) return null;
  return line.slice(0, from).replace(/[\s-]{1,20}$/, '');
}
