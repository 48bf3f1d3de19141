/**
 * Dates in numbers, English, Russian and Chinese, normalised to ISO 8601. "12/03/2026" is read day first, as most of
 * the desk's clients write it, unless only month first is possible. A date without a year is the latest one that is not
 * after tomorrow. Today is the day in the writer's time zone.
 */
import { englishMonth, monthOf, ordinalOf, russianMonth, russianOrdinal } from './calendar-words.ts';
import { calendarDay } from './local-time.ts';
import { readHanNumber } from './number-words.ts';
import { relativeReaders } from './relative-dates.ts';

export interface FoundDate {
  start: number;
  end: number;
  value: string;
}
type Reader = (match: RegExpMatchArray, today: number) => string | null;
/** Whatever the pattern matches holds what `holds` looks for. */
export type DateReader = [pattern: RegExp, read: Reader, holds?: RegExp];

const before = '(?<![A-Za-zА-Яа-яЁё\\d]|\\d[.,/-])';
const after = '(?![A-Za-zА-Яа-яЁё\\d])';
const day = '(\\d{1,2})';
const dayMilliseconds = 86_400_000;
const hanDigits = '[〇零一二三四五六七八九]';
const hanDay = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';

export const dateReaders: DateReader[] = [
  [
    pattern(`(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:T[\\d:.]{5,15}Z?)?${after}`),
    ([, year, , month, date]) => iso(year, month, date),
  ],
  [
    pattern(`${day}([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${after}`),
    ([, first, , second, year]) => numeric(first, second, year),
  ],
  [
    pattern(`${day}(st|nd|rd|th)?(?: of)?[ -]${englishMonth}(?:,?[ -](\\d{4}))?${after}`),
    ([, date, ordinal, month = '', year], today) =>
      isWord(month, ordinal ?? year) ? null : inYear(year, monthOf(month), date, today),
  ],
  [
    pattern(`${englishMonth} ${day}(st|nd|rd|th)?(?:,? (\\d{4}))?${after}`),
    ([, month = '', date, ordinal, year], today) =>
      isWord(month, ordinal ?? year) ? null : inYear(year, monthOf(month), date, today),
    /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d/i,
  ],
  [
    pattern(`${day}(?:-?го|-?е)? ${russianMonth}(?: (\\d{4}))?${after}`),
    ([, date, month = '', year], today) => inYear(year, monthOf(month), date, today),
  ],
  [
    pattern(`${russianOrdinal} ${russianMonth}(?: (\\d{4}))?${after}`),
    ([, date = '', month = '', year], today) => inYear(year, monthOf(month), ordinalOf(date), today),
    /го (?:янв|фев|мар|апр|ма|ию|авг|сен|окт|ноя|дек)/i,
  ],
  [
    new RegExp(
      `(?:(?<!\\d)(\\d{4}|${hanDigits}{4}|去年|今年) ?年? ?)?(?<![\\d一二三四五六七八九十])${hanDay} ?月 ?${hanDay} ?[日号號]`,
      'g',
    ),
    ([, year, month = '', date = ''], today) =>
      inYear(hanYear(year, today), readHanNumber(month) ?? 0, readHanNumber(date) ?? 0, today),
    /月/,
  ],
  [
    pattern(`(\\d{2})\\.(0[1-9]|1[0-2])(?![\\d%]|[.,]\\d|\\.[a-z])${after}`),
    ([, date, month], today) => inYear(undefined, month, date, today),
  ],
  [
    pattern(`(?:on|from|since|dated|of|от|с|со|за) (\\d{1,2})[/.](\\d{1,2})(?![\\d%]|[.,/]\\d)${after}`),
    ([, first, second], today) =>
      inYear(undefined, second, first, today) ?? inYear(undefined, first, second, today),
  ],
  ...relativeReaders.map(
    ([expression, read, holds]): DateReader => [
      expression,
      (match, today) => {
        const found = read(match, today);
        return found === null || !Number.isFinite(found) ? null : isoDay(found);
      },
      holds,
    ],
  ),
];

/**
 * The dates of a text that is already in NFKC with ordinary blanks; where two readings overlap the fuller one wins.
 * Throws RangeError for a time zone that the runtime does not know.
 */
export function findDates(text: string, now: Date, timeZone = 'UTC'): FoundDate[] {
  const today = calendarDay(now, timeZone);
  const found: FoundDate[] = [];
  let rest = text;
  for (const [expression, read, holds] of dateReaders) {
    if (holds && !holds.test(rest)) continue;
    const taken: FoundDate[] = [];
    for (const match of rest.matchAll(expression)) {
      const value = read(match, today);
      if (value) taken.push({ start: match.index, end: match.index + match[0].length, value });
    }
    rest = blankOut(rest, taken);
    found.push(...taken);
  }
  return found.sort((one, other) => one.start - other.start);
}

/** The text with spans made unreadable, every other character where it was. Spans in order, none within another. */
export function blankOut(text: string, spans: { start: number; end: number }[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(from, start), '\n'.repeat(end - start));
    from = end;
  }
  return parts.join('') + text.slice(from);
}

function pattern(source: string): RegExp {
  return new RegExp(before + source, 'gi');
}

/** "may" and "march" in small letters are verbs, unless an ordinal or a year speaks for the month. */
function isWord(month: string, speaksForMonth: string | undefined): boolean {
  return speaksForMonth === undefined && /^(?:may|mar|march)$/.test(month);
}

function hanYear(written: string | undefined, today: number): string | undefined {
  const thisYear = new Date(today).getUTCFullYear();
  if (written === '去年') return String(thisYear - 1);
  if (written === '今年') return String(thisYear);
  return written && String(readHanNumber(written));
}

function numeric(
  first: string | undefined,
  second: string | undefined,
  year: string | undefined,
): string | null {
  const full = year?.length === 2 ? `20${year}` : year;
  return iso(full, second, first) ?? iso(full, first, second);
}

function inYear(
  year: string | undefined,
  month: number | string | undefined,
  date: number | string | undefined,
  today: number,
): string | null {
  if (year) return iso(year, month, date);
  const tomorrow = isoDay(today + dayMilliseconds);
  const thisYear = new Date(today).getUTCFullYear();
  const sameYear = iso(thisYear, month, date);
  if (sameYear && sameYear <= tomorrow) return sameYear;
  return iso(thisYear - 1, month, date);
}

type Written = number | string | undefined;

/** "2026-03-12", or null for a day that no calendar has. */
function iso(year: Written, month: Written, date: Written): string | null {
  const instant = Date.UTC(Number(year), Number(month) - 1, Number(date));
  if (Number.isNaN(instant) || Number(year) < 1900 || Number(year) > 2099) return null;
  const wanted = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return isoDay(instant) === wanted ? wanted : null;
}

function isoDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
