/**
 * Dates in numbers, English, Russian and Chinese, normalised to ISO 8601. "12/03/2026" is read day first, as most of
 * the desk's clients write it, unless only month first is possible. A date without a year is the latest one that is not
 * after tomorrow. Relative days are counted from `now` in UTC, because the client's time zone is not known here.
 */
export interface FoundDate {
  start: number;
  end: number;
  value: string;
}
type Reader = (match: RegExpMatchArray, now: Date) => string | null;

const english = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const russian = ['янв', 'фев', 'мар', 'апр', 'мая', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
const englishMonth =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const russianMonth =
  '(января|янв|февраля|фев|марта|мар|апреля|апр|мая|июня|июн|июля|июл|августа|авг|сентября|сент|сен|октября|окт|ноября|ноя|декабря|дек)\\.?';
const before = '(?<![A-Za-zА-Яа-яЁё\\d]|\\d[.,/-])';
const after = '(?![A-Za-zА-Яа-яЁё\\d])';
const day = '(\\d{1,2})';
const dayMilliseconds = 86_400_000;

const readers: [RegExp, Reader][] = [
  [
    pattern(`(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:T[\\d:.]{5,15}Z?)?${after}`),
    ([, year, , month, date]) => iso(year, month, date),
  ],
  [
    pattern(`${day}([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${after}`),
    ([, first, , second, year]) => numeric(first, second, year),
  ],
  [
    pattern(`${day}(?:st|nd|rd|th)?(?: of)?[ -]${englishMonth}(?:,?[ -](\\d{4}))?${after}`),
    named(english, 1, 2, 3),
  ],
  [pattern(`${englishMonth} ${day}(?:st|nd|rd|th)?(?:,? (\\d{4}))?${after}`), named(english, 2, 1, 3)],
  [pattern(`${day}(?:-?го)? ${russianMonth}(?: (\\d{4}))?${after}`), named(russian, 1, 2, 3)],
  [
    /(?:(\d{4}) ?年 ?)?(?<!\d)(\d{1,2}) ?月 ?(\d{1,2}) ?[日号號]/g,
    (match, now) => inYear(match[1], match[2], match[3], now),
  ],
  [
    pattern(`${day}\\.(0[1-9]|1[0-2])(?![\\d%]|[.,]\\d)${after}`),
    (match, now) => inYear(undefined, match[2], match[1], now),
  ],
  [word('the day before yesterday|day before yesterday|позавчера', '前天|前日'), daysAgo(2)],
  [word('yesterday|вчера', '昨天|昨日|昨晚'), daysAgo(1)],
  [word('today|сегодня', '今天|今日|今早'), daysAgo(0)],
  [
    word('(\\d{1,2}) days? ago|(\\d{1,2}) (?:день|дня|дней) назад', '(\\d{1,2}) ?天(?:之|以)?前'),
    someDaysAgo,
  ],
];

/** The dates of a text that is already in NFKC with ordinary blanks; where two readings overlap the fuller one wins. */
export function findDates(text: string, now: Date): FoundDate[] {
  const found: FoundDate[] = [];
  let rest = text;
  for (const [expression, read] of readers) {
    const taken: FoundDate[] = [];
    for (const match of rest.matchAll(expression)) {
      const value = read(match, now);
      if (value) taken.push({ start: match.index, end: match.index + match[0].length, value });
    }
    rest = blankOut(rest, taken);
    found.push(...taken);
  }
  return found.sort((one, other) => one.start - other.start);
}

/** The text with spans made unreadable, every other character where it was. */
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

function word(spaced: string, han: string): RegExp {
  return new RegExp(`(?<![A-Za-zА-Яа-яЁё\\d])(?:${spaced})(?![A-Za-zА-Яа-яЁё])|${han}`, 'gi');
}

function named(months: string[], dayAt: number, monthAt: number, yearAt: number): Reader {
  return (match, now) => {
    const month = months.indexOf((match[monthAt] ?? '').toLowerCase().slice(0, 3)) + 1;
    return inYear(match[yearAt], String(month), match[dayAt], now);
  };
}

function daysAgo(days: number): Reader {
  return (_match, now) => isoDay(now.getTime() - days * dayMilliseconds);
}

function someDaysAgo(match: RegExpMatchArray, now: Date): string {
  return isoDay(now.getTime() - Number(match[1] ?? match[2] ?? match[3]) * dayMilliseconds);
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
  month: string | undefined,
  date: string | undefined,
  now: Date,
): string | null {
  if (year) return iso(year, month, date);
  const tomorrow = isoDay(now.getTime() + dayMilliseconds);
  const thisYear = now.getUTCFullYear();
  const sameYear = iso(String(thisYear), month, date);
  if (sameYear && sameYear <= tomorrow) return sameYear;
  return iso(String(thisYear - 1), month, date);
}

/** "2026-03-12", or null for a day that no calendar has. */
function iso(year: string | undefined, month: string | undefined, date: string | undefined): string | null {
  const instant = Date.UTC(Number(year), Number(month) - 1, Number(date));
  if (Number.isNaN(instant) || Number(year) < 1900 || Number(year) > 2099) return null;
  const wanted = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`;
  return isoDay(instant) === wanted ? wanted : null;
}

function isoDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
