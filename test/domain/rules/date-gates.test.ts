import { expect, test } from 'vitest';
import { drawFrom } from '../../../bench/mail-mix.ts';
import { dateReaders, findDates } from '../../../src/domain/rules/dates.ts';

// A reader is passed over where its first look finds nothing. It must then have had nothing to read, whatever the text.

const pieces =
  `1 2 3 05 15 21 31 2024 2026 двадцать двадцать_первого третьего тридцатого пятого девятнадцатого one two ten a a_couple_of
  один две пару десять 一 二 三十 十五 〇 两 jan january feb mar march apr may june jul aug sept september oct nov dec december
  января фев марта мая июня июл августа сентября окт ноя декабря dec. янв. monday friday sunday понедельник понедельника вторник
  среду среды четверга пятницу субботы воскресенье 一 五 日 天 周 週 星期 礼拜 禮拜 个 個 上 上上 下 本 这 月 日 号 號 年 前 以前
  3月5日 十二月三十一 二月 八号 on_the_15th since_the_3rd_of_last_month from_the_21st, 之前 天前 周前 月前 on since from last this_past past next the of_last_month в во с со прошлую эту следующую следующий числа
  числа_прошлого_месяца ago day days week weeks month months день дня дней неделю недель месяц месяцев назад st nd rd th го -е -го
  yesterday today tomorrow вчера сегодня завтра 昨天 今天 明天 大前天 去年 今年 of and it , . : / - ( ) deposit вывод 出金`
    .split(/\s+/)
    .map((piece) => piece.replaceAll('_', ' '));

function generatedTexts(count: number): string[] {
  const draw = drawFrom(20_261_128);
  const pick = () => pieces[Math.floor(draw() * pieces.length)]!;
  const glue = () => (draw() < 0.6 ? ' ' : draw() < 0.85 ? '' : '\n');
  const shout = (piece: string) => (draw() < 0.1 ? piece.toUpperCase() : piece);
  return Array.from({ length: count }, () =>
    Array.from({ length: 24 }, () => shout(pick()) + glue()).join(''),
  );
}

test('whatever a reader of dates reads holds what its first look looks for', () => {
  const read = new Map<RegExp, number>();
  for (const text of generatedTexts(20_000))
    for (const [pattern, , holds] of dateReaders) {
      if (!holds) continue;
      for (const [match] of text.matchAll(pattern)) {
        read.set(pattern, (read.get(pattern) ?? 0) + 1);
        expect(holds.test(match), match).toBe(true);
      }
    }
  const gated = dateReaders.filter(([, , holds]) => holds);
  expect(gated.length).toBeGreaterThan(8);
  // Said of every one of them, and not for want of texts that it reads.
  for (const [pattern] of gated) expect(read.get(pattern) ?? 0, pattern.source).toBeGreaterThan(10);
});

test('the same dates are found with the first looks and without them', () => {
  const now = new Date('2026-11-28T09:00:00Z');
  const looks = dateReaders.map((reader) => reader[2]);
  const texts = generatedTexts(4_000);
  const gated = texts.map((text) => findDates(text, now));
  for (const reader of dateReaders) reader[2] = undefined;
  const all = texts.map((text) => findDates(text, now));
  for (const [index, reader] of dateReaders.entries()) reader[2] = looks[index];
  expect(gated).toEqual(all);
  expect(gated.filter((found) => found.length > 0).length).toBeGreaterThan(400);
});
