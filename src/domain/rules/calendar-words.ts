/** Names of months, weekdays and numbers of days in English, Russian and Chinese, and the days they mean. */
import { readHanNumber } from './number-words.ts';

const months = [
  ['jan', 'янв'],
  ['feb', 'фев'],
  ['mar', 'мар'],
  ['apr', 'апр'],
  ['may', 'мая'],
  ['jun', 'июн'],
  ['jul', 'июл'],
  ['aug', 'авг'],
  ['sep', 'сен'],
  ['oct', 'окт'],
  ['nov', 'ноя'],
  ['dec', 'дек'],
];
export const englishMonth =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
export const russianMonth =
  '(января|янв|февраля|фев|марта|мар|апреля|апр|мая|июня|июн|июля|июл|августа|авг|сентября|сент|сен|октября|окт|ноября|ноя|декабря|дек)\\.?';

/** 1 to 12. Takes what one of the two patterns matched. */
export function monthOf(name: string): number {
  const begin = name.toLowerCase().slice(0, 3);
  return months.findIndex((names) => names.includes(begin)) + 1;
}

const ordinals =
  'первого второго третьего четвертого пятого шестого седьмого восьмого девятого десятого одиннадцатого двенадцатого тринадцатого четырнадцатого пятнадцатого шестнадцатого семнадцатого восемнадцатого девятнадцатого двадцатого'.split(
    ' ',
  );
export const russianOrdinal = `((?:двадцать |тридцать )?(?:${ordinals.join('|')}|четвёртого|тридцатого))`;

/** "двадцать первого" is 21. */
export function ordinalOf(words: string): number {
  const [first = '', second] = words.toLowerCase().replace('ё', 'е').split(' ');
  if (first === 'тридцатого') return 30;
  if (second === undefined) return ordinals.indexOf(first) + 1;
  return (first === 'двадцать' ? 20 : 30) + ordinals.indexOf(second) + 1;
}

/** Monday to Sunday; in Russian as they stand after "в" and after "с". */
const weekdays = [
  ['monday', 'понедельник', 'понедельника', '一'],
  ['tuesday', 'вторник', 'вторника', '二'],
  ['wednesday', 'среду', 'среды', '三'],
  ['thursday', 'четверг', 'четверга', '四'],
  ['friday', 'пятницу', 'пятницы', '五'],
  ['saturday', 'субботу', 'субботы', '六'],
  ['sunday', 'воскресенье', 'воскресенья', '日', '天'],
];
export const englishWeekday = `(${weekdays.map(([english]) => english).join('|')})`;
export const russianWeekday = `(${weekdays.flatMap(([, after, from]) => [`${from}`, `${after}`]).join('|')})`;

/** 0 for Monday to 6. Takes a name of either pattern, or one Chinese sign. */
export function weekdayOf(name: string): number {
  return weekdays.findIndex((names) => names.includes(name.toLowerCase()));
}

const counts: Record<string, number> = {
  ...{ a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{
    'a couple of': 2,
    'couple of': 2,
    один: 1,
    одну: 1,
    два: 2,
    две: 2,
    пару: 2,
    три: 3,
    четыре: 4,
    пять: 5,
  },
  ...{ шесть: 6, семь: 7, восемь: 8, девять: 9, десять: 10 },
};
export const englishCount =
  '(\\d{1,3}|a couple of|couple of|a|one|two|three|four|five|six|seven|eight|nine|ten)';
export const russianCount =
  '(\\d{1,3}|один|одну|два|две|пару|три|четыре|пять|шесть|семь|восемь|девять|десять)';
export const hanCount = '(\\d{1,3}|[一二两兩三四五六七八九十]{1,3})';

/** How many: digits, or a word of one of the three patterns. */
export function countOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  return counts[word.toLowerCase()] ?? readHanNumber(word) ?? Number.NaN;
}
