/** Days that are told from today: "вчера", "3 дня назад", "上周五", "last Friday", "15 числа". */
import {
  countOf,
  englishCount,
  englishWeekday,
  hanCount,
  russianCount,
  russianWeekday,
  weekdayOf,
} from './calendar-words.ts';

/**
 * Gives a day as UTC midnight in milliseconds, or null; `today` is one. Whatever the pattern matches holds what `holds`
 * looks for, which is found sooner: most texts name few kinds of days.
 */
export type DayReader = [
  pattern: RegExp,
  read: (match: RegExpMatchArray, today: number) => number | null,
  holds?: RegExp,
];

const dayMilliseconds = 86_400_000;
const before = '(?<![A-Za-zА-Яа-яЁё\\d])';
const after = '(?![A-Za-zА-Яа-яЁё\\d])';

const agoWords = /ago|назад|[天周週期拜月][之以]?前/i;

export const relativeReaders: DayReader[] = [
  [word('the day before yesterday|day before yesterday|позавчера', '(?<!大)前天|前日'), days(-2)],
  [word('the day after tomorrow|day after tomorrow|послезавтра', '后天|後天'), days(2)],
  [/大前天/g, days(-3)],
  [word('yesterday|last night|вчера', '昨天|昨日|昨晚|昨夜'), days(-1)],
  [word('tomorrow|завтра', '明天|明日|明早'), days(1)],
  [word('today|this (?:morning|afternoon|evening)|tonight|сегодня', '今天|今日|今早|今晚|今晨'), days(0)],
  [
    word(`${englishCount} days? ago|${russianCount} (?:день|дня|дней) назад`, `${hanCount} ?天(?:之|以)?前`),
    ago(1),
    agoWords,
  ],
  [
    word(
      `${englishCount} weeks? ago|(?:${russianCount} )?(?:неделю|недели|недель) назад`,
      `${hanCount} ?(?:周|週|个星期|個星期|个礼拜)(?:之|以)?前`,
    ),
    ago(7),
    agoWords,
  ],
  [
    word(
      `${englishCount} months? ago|(?:${russianCount} )?(?:месяц|месяца|месяцев) назад`,
      `${hanCount} ?[个個]月(?:之|以)?前`,
    ),
    (match, today) => monthsBefore(today, countIn(match)),
    agoWords,
  ],
  [/(上上|上|本|这|這|下)(?:个|個)?(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])(?![到至])/g, weekOf],
  // A range of weekdays, and "周日程", say no day.
  [
    /(?<![到至上下本这這个個每])(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])(?![到至、程])/g,
    (match, today) => lastWeekday(today, weekdayOf(match[1]!)),
  ],
  [
    word(`(?:(?:on|since|from|last|this past|past) )${englishWeekday}`),
    (match, today) => lastWeekday(today, weekdayOf(match[1]!)),
    /(?:on|since|from|last|past) (?:mon|tue|wed|thu|fri|sat|sun)/i,
  ],
  [
    word(`(?:в|во|с|со)(?: (?:прошлую|прошлый|прошлое|прошлой|прошлого|эту|этот))? ${russianWeekday}`),
    (match, today) => lastWeekday(today, weekdayOf(match[1]!)),
    /понедел|вторник|сред[уы]|четверг|пятниц|суббот|воскрес/i,
  ],
  [
    word(`next ${englishWeekday}|в следующ(?:ую|ий|ее) ${russianWeekday}`),
    (match, today) => lastWeekday(today, weekdayOf(match[1] ?? match[2]!)) + 7 * dayMilliseconds,
    /next |следующ/i,
  ],
  [
    /(上上?|本|这|這)[个個]?月(\d{1,2})[日号號]/g,
    (match, today) => inMonth(today, match[1]!.startsWith('上') ? match[1]!.length : 0, Number(match[2])),
  ],
  [
    new RegExp(
      `${before}(?:on|since|from|dated|of|until) the (\\d{1,2})(?:st|nd|rd|th)( of last month)?(?=\\s*(?:$|[,.;:!?)\\n])| (?:of this month|and|i|it|at|but|from|to|via|when)${after})`,
      'gi',
    ),
    (match, today) => (match[2] ? inMonth(today, 1, Number(match[1])) : lastDay(today, Number(match[1]))),
    / the \d/i,
  ],
  [
    word('(\\d{1,2})(?:-?го|-?е)? числа( прошлого месяца)?'),
    (match, today) => (match[2] ? inMonth(today, 1, Number(match[1])) : lastDay(today, Number(match[1]))),
    /числа/i,
  ],
  // House numbers and rooms bear the same sign.
  [
    /(?<![\dA-Za-z.,第区區路街弄巷楼樓村镇栋幢座室线線月])(\d{1,2}) ?[号號](?![房楼樓码碼线線店院台机機门門厅廳\d])/g,
    (match, today) => lastDay(today, Number(match[1])),
  ],
];

/** `joined`: in a language without blanks. */
function word(spaced: string, joined?: string): RegExp {
  const ended = `${before}(?:${spaced})(?![A-Za-zА-Яа-яЁё])`;
  return new RegExp(joined === undefined ? ended : `${ended}|${joined}`, 'gi');
}

function days(count: number): DayReader[1] {
  return (_match, today) => today + count * dayMilliseconds;
}

function ago(unit: number): DayReader[1] {
  return (match, today) => today - countIn(match) * unit * dayMilliseconds;
}

/** "неделю назад" names no number and means one. */
function countIn(match: RegExpMatchArray): number {
  const named = match.slice(1).find((group) => group !== undefined);
  return named === undefined ? 1 : countOf(named);
}

/** The latest such weekday before today. */
function lastWeekday(today: number, weekday: number): number {
  const back = (weekdayIndex(today) - weekday + 7) % 7 || 7;
  return today - back * dayMilliseconds;
}

/** 上周五 is the Friday of the week before this one, whatever day it is. */
function weekOf(match: RegExpMatchArray, today: number): number {
  const weeks = { 上上: -2, 上: -1, 下: 1 }[match[1]!] ?? 0;
  const monday = today - weekdayIndex(today) * dayMilliseconds;
  return monday + (weeks * 7 + weekdayOf(match[2]!)) * dayMilliseconds;
}

function weekdayIndex(day: number): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}

/** The same day so many months earlier; the 31st becomes the last there is. */
function monthsBefore(today: number, months: number): number {
  const date = new Date(today);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1);
  const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months + 1, 0)).getUTCDate();
  return first + (Math.min(date.getUTCDate(), length) - 1) * dayMilliseconds;
}

/** A day of the month so many months back, or null when it has no such day. */
function inMonth(today: number, back: number, day: number): number | null {
  const date = new Date(today);
  const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - back + 1, 0)).getUTCDate();
  if (day < 1 || day > length) return null;
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - back, day);
}

/** The latest day with that number which is not after tomorrow. */
function lastDay(today: number, day: number): number | null {
  const thisMonth = inMonth(today, 0, day);
  return thisMonth !== null && thisMonth <= today + dayMilliseconds ? thisMonth : inMonth(today, 1, day);
}
