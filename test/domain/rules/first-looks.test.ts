import { expect, test } from 'vitest';
import { drawFrom } from '../../../bench/mail-mix.ts';
import { findCardNumbers, mayBeFigure } from '../../../src/domain/rules/card-numbers.ts';
import { cuedReaders } from '../../../src/domain/rules/cued-ids.ts';
import { dateReaders, findDates } from '../../../src/domain/rules/dates.ts';
import { mentionFinders } from '../../../src/domain/rules/mentions.ts';

// A reader is passed over where its first look finds nothing. It must then have had nothing to read, whatever the text.

const days =
  `1 2 3 05 15 21 31 2024 2026 двадцать двадцать_первого третьего тридцатого пятого девятнадцатого one two ten a a_couple_of
  один две пару десять 一 二 三十 十五 〇 两 jan january feb mar march apr may june jul aug sept september oct nov dec december
  января фев марта мая июня июл августа сентября окт ноя декабря dec. янв. monday friday sunday понедельник понедельника вторник
  среду среды четверга пятницу субботы воскресенье 一 五 日 天 周 週 星期 礼拜 禮拜 个 個 上 上上 下 本 这 月 日 号 號 年 前 以前
  3月5日 十二月三十一 二月 八号 on_the_15th since_the_3rd_of_last_month from_the_21st, 之前 天前 周前 月前 on since from last this_past past next the of_last_month в во с со прошлую эту следующую следующий числа
  числа_прошлого_месяца ago day days week weeks month months день дня дней неделю недель месяц месяцев назад st nd rd th го -е -го
  yesterday today tomorrow вчера сегодня завтра 昨天 今天 明天 大前天 去年 今年 of and it , . : / - ( ) deposit вывод 出金`
    .split(/\s+/)
    .map((piece) => piece.replaceAll('_', ' '));

function generatedTexts(from: string[], count: number, length: number): string[] {
  const draw = drawFrom(20_261_128);
  const pick = () => from[Math.floor(draw() * from.length)]!;
  const glue = () => (draw() < 0.6 ? ' ' : draw() < 0.85 ? '' : '\n');
  const shout = (piece: string) => (draw() < 0.1 ? piece.toUpperCase() : piece);
  const text = () => Array.from({ length }, () => shout(pick()) + glue()).join('');
  return Array.from({ length: count }, text);
}

test('whatever a reader of dates reads holds what its first look looks for', () => {
  const read = new Map<RegExp, number>();
  for (const text of generatedTexts(days, 20_000, 24))
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
  const texts = generatedTexts(days, 4_000, 24);
  const gated = texts.map((text) => findDates(text, now));
  for (const reader of dateReaders) reader[2] = undefined;
  const all = texts.map((text) => findDates(text, now));
  for (const [index, reader] of dateReaders.entries()) reader[2] = looks[index];
  expect(gated).toEqual(all);
  expect(gated.filter((found) => found.length > 0).length).toBeGreaterThan(400);
});

const identifiers =
  `7a562e0c-3b1a-4f7e-9c1d-2f3a4b5c6d7e 7a562e0c-3b1a-1f7e-9c1d-2f3a4b5c6d7e 0x${'9f'.repeat(32)} ${'aB3'.repeat(29)}4 anna@mail.example
  +44_7911_123456 +7_(916)_123-45-67 00357_99_123456 8_916_123_45_67 8(916)123-45-67 139_1234_5678 phone call_me_on tel: 手机 电话 мой_номер
  20_7946_0958 7911123456 4111_1111_1111_1111 4111-1111-1111-1111 411111111111111 6222021234567890123 5500 0000 0004 1234 12 3 ４１１１ 7
  client customer_no member_id user клиент номер_клиента клиентский 客户号 客戶编号 会员 application_no анкета_номер 申请编号 开户申请号
  withdrawal deposit вывод заявка_номер 出金 订单号 request # № no. id : = ( ) - . , / 100023 48213 100293847 123456 C-100023 5000000
  the of and и 的`
    .split(/\s+/)
    .map((piece) => piece.replaceAll('_', ' '));

test('whatever a finder of identifiers finds is in a text that its first look lets through', () => {
  const texts = generatedTexts(identifiers, 15_000, 6);
  const reading = { now: new Date('2026-11-28T09:00:00Z'), timeZone: 'UTC', firmIds: { readers: [] } };
  const gated = mentionFinders.filter((finder) => typeof finder !== 'function');
  const found = gated.map(([find, holds]) => {
    const telling = texts.filter((text) => find(text, reading).length > 0);
    for (const text of telling) expect(holds.test(text), text).toBe(true);
    return telling.length;
  });
  expect(found.length).toBeGreaterThan(4);
  expect(Math.min(...found)).toBeGreaterThan(100);
});

test('whatever a reader of ids beside a word reads holds what its first look looks for', () => {
  const read = new Map<RegExp, number>();
  for (const text of generatedTexts(identifiers, 15_000, 12))
    for (const [, pattern, holds] of cuedReaders)
      for (const [match] of text.matchAll(pattern)) {
        read.set(pattern, (read.get(pattern) ?? 0) + 1);
        expect(holds?.test(match) ?? true, match).toBe(true);
      }
  expect(read.size).toBe(cuedReaders.length);
  expect(Math.min(...read.values())).toBeGreaterThan(10);
});

test('the same card numbers are found where the first look is sure to let the text through', () => {
  const certain = `\n\n\n\n\n\n4111111111111111`;
  let found = 0;
  for (const text of generatedTexts(identifiers, 15_000, 5)) {
    const here = findCardNumbers(text);
    found += here.length;
    expect(findCardNumbers(text + certain).slice(0, -1), text).toEqual(here);
  }
  expect(found).toBeGreaterThan(100);
});

test('the first look for card numbers knows where the figures of every script lie', () => {
  const figures = Array.from({ length: 0x110000 }, (_, code) => code)
    .filter((code) => code > 0x7f && (code < 0xd800 || code > 0xdfff))
    .map((code) => String.fromCodePoint(code))
    .filter((character) => /\p{Nd}/u.test(character));
  expect(figures.length).toBeGreaterThan(600);
  expect(figures.filter((figure) => !mayBeFigure.test(figure))).toEqual([]);
  expect(findCardNumbers(`４${'１'.repeat(15)}`)).toHaveLength(1);
});
