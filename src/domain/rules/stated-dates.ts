import type { Span } from './readable.ts';

/** A day, or a part of one, as a text states it: `null` where it is left open. */
export interface StatedDate extends Span {
  year: string | null;
  month: string;
  day: string | null;
}

const englishMonths = 'january|february|march|april|may|june|july|august|september|october|november|december';
const shortMonths = 'jan|feb|mar|apr|may|jun|jul|aug|sept|sep|oct|nov|dec';
const russianMonths = 'январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр';
const shortRussian = ['янв', 'фев', 'мар', 'апр', 'мая', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
const months = `(${englishMonths}|${shortMonths}|(?:${russianMonths})(?:ь|я|е|ю|ем|а|у|й)?|янв|фев|апр|авг|сент?|окт|ноя|дек)\\.?(?!\\p{L})`;
const start = '(?<![\\p{L}\\p{N}.,/-])';
const end = '(?![\\p{L}\\p{N}])';
const year = '(\\d{4})';

type Reader = (
  groups: (string | undefined)[],
) => [string | undefined, string | undefined, string | undefined];

/** Day first where the order is open, as British, Russian and most European clients write. */
const readers: [RegExp, Reader][] = [
  [pattern(`${start}${year}[-/.](\\d{1,2})[-/.](\\d{1,2})${end}`), ([, y, m, d]) => [y, m, d]],
  [
    pattern(`${start}(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})(?!\\d|[.,]\\d)`),
    ([, d, m, y]) => [y, m, d],
  ],
  [
    pattern(
      `${start}(\\d{1,2})(?:st|nd|rd|th|-?го|-?е)?(?: of)? ?-?${months}(?:,? ?(?:of )?${year})?(?!\\d)`,
    ),
    ([, d, m, y]) => [y, m, d],
  ],
  [
    pattern(`(?<!\\p{L})${months} (\\d{1,2})(?:st|nd|rd|th)?(?:,? ${year})?(?![\\d:])`),
    ([, m, d, y]) => [y, m, d],
  ],
  [pattern(`(?<!\\p{L})${months},? ${year}(?!\\d)`), ([, m, y]) => [y, m, undefined]],
  [/(?:(\d{2,4}) ?年 ?)?(?<!\d)(\d{1,2}) ?月(?: ?(\d{1,2}) ?[日号號])/gu, ([, y, m, d]) => [y, m, d]],
  [/(\d{4}) ?年 ?(\d{1,2}) ?月/gu, ([, y, m]) => [y, m, undefined]],
  [
    pattern(`(?<!\\p{L})(?:in|by|before|until|since|during|в|до|с|за) ${months}(?! \\d)`),
    ([, m]) => [undefined, m, undefined],
  ],
];

/** The dates of a readable text, in order; a text is lower-cased by the patterns' own flag. */
export function statedDates(text: string): StatedDate[] {
  const found: StatedDate[] = [];
  let rest = text;
  for (const [expression, read] of readers) {
    for (const match of rest.matchAll(expression)) {
      const [statedYear, statedMonth, statedDay] = read([...match]);
      const month = monthNumber(statedMonth ?? '');
      if (month === null) continue;
      const span = { start: match.index, end: match.index + match[0].length };
      found.push({ ...span, year: fullYear(statedYear), month, day: statedDay?.padStart(2, '0') ?? null });
      rest = rest.slice(0, span.start) + '\n'.repeat(match[0].length) + rest.slice(span.end);
    }
  }
  return found;
}

/** Whether a stated date is one of these days ("2026-03-12"); an open part agrees with any. */
export function isOneOf(date: StatedDate, days: string[]): boolean {
  return days.some((known) => {
    const [knownYear, knownMonth, knownDay] = known.split('-');
    return (
      (date.year ?? knownYear) === knownYear &&
      date.month === knownMonth &&
      (date.day ?? knownDay) === knownDay
    );
  });
}

function monthNumber(word: string): string | null {
  const lower = word.toLowerCase();
  if (/^\d/.test(lower)) return Number(lower) >= 1 && Number(lower) <= 12 ? lower.padStart(2, '0') : null;
  const stem = lower.slice(0, 3);
  const english = englishMonths.split('|').findIndex((month) => month.startsWith(stem));
  if (english >= 0) return String(english + 1).padStart(2, '0');
  const russian = stem.startsWith('ма') && stem !== 'мар' ? 4 : shortRussian.indexOf(stem);
  return russian >= 0 ? String(russian + 1).padStart(2, '0') : null;
}

function fullYear(typed: string | undefined): string | null {
  if (typed === undefined) return null;
  return typed.length === 2 ? `20${typed}` : typed;
}

function pattern(source: string): RegExp {
  return new RegExp(source, 'giu');
}
