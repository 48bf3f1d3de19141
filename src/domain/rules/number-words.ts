/**
 * Numbers in words: "two hundred and fifty", "полторы тысячи", "двадцать пять тысяч", "三千五百", "1万2千". Values are
 * exact: whole numbers and halves.
 */
const english: Record<string, number> = numbered(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  1,
  1,
);
Object.assign(english, numbered('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10), {
  a: 1,
  an: 1,
});

/** Nominative, then the forms after prepositions and in "двух тысяч рублей". */
const russian: Record<string, number> = {
  ...forms(
    [
      'один одна одно одну одного одной',
      'два две двух двум двумя',
      'три трех трёх трем',
      'четыре четырех четырёх',
    ],
    1,
    1,
  ),
  ...forms(
    'пять/и шесть/и семь/и восемь/восьми девять/и десять/и одиннадцать/и двенадцать/и тринадцать/и четырнадцать/и пятнадцать/и шестнадцать/и семнадцать/и восемнадцать/и девятнадцать/и'
      .split(' ')
      .map(declined),
    5,
    1,
  ),
  ...forms(
    [
      'двадцать двадцати',
      'тридцать тридцати',
      'сорок сорока',
      'пятьдесят пятидесяти',
      'шестьдесят шестидесяти',
    ],
    20,
    10,
  ),
  ...forms(['семьдесят семидесяти', 'восемьдесят восьмидесяти', 'девяносто девяноста'], 70, 10),
  ...forms(
    [
      'сто ста',
      'двести двухсот',
      'триста трехсот трёхсот',
      'четыреста четырехсот четырёхсот',
      'пятьсот пятисот',
    ],
    100,
    100,
  ),
  ...forms(['шестьсот шестисот', 'семьсот семисот', 'восемьсот восьмисот', 'девятьсот девятисот'], 600, 100),
  полтора: 1.5,
  полторы: 1.5,
  полутора: 1.5,
  пара: 2,
  пару: 2,
};
const scales: Record<string, number> = {
  hundred: 100,
  thousand: 1000,
  grand: 1000,
  million: 1_000_000,
  ...Object.fromEntries(['тысяча', 'тысячи', 'тысячу', 'тысяч', 'тыс'].map((word) => [word, 1000])),
  ...Object.fromEntries(['миллион', 'миллиона', 'миллионов', 'млн'].map((word) => [word, 1_000_000])),
};
/** Words that are a whole number by themselves. */
const whole: Record<string, number> = { полтысячи: 500, полмиллиона: 500_000 };

const han: Record<string, number> = {};
for (const digits of ['〇一二三四五六七八九', '零壹贰叁肆伍陆柒捌玖', '零壹貳參肆伍陸柒捌玖'])
  for (const [value, digit] of [...digits].entries()) han[digit] = value;
Object.assign(han, { 两: 2, 兩: 2 });
const hanScales: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const hanMyriads: Record<string, number> = { 万: 10_000, 萬: 10_000, 亿: 100_000_000, 億: 100_000_000 };

const spaced = [
  ...Object.keys(english),
  ...Object.keys(russian),
  ...Object.keys(scales),
  ...Object.keys(whole),
  'half',
];
const spacedWord = spaced.sort((one, other) => other.length - one.length).join('|');
const hanSigns = [...Object.keys(han), ...Object.keys(hanScales), ...Object.keys(hanMyriads)].join('');

/** What a number in words of English or Russian looks like; `readNumberWords` says whether it is one. Bounded. */
export const numberWords = `(?:${spacedWord})(?:[ -](?:${spacedWord}|and)){0,9}`;
/** The same in Chinese, with digits between the signs: "1万2千". Holds at least one sign. */
export const hanNumber = `(?:\\d{1,6}(?:\\.\\d{1,4})? ?)?[${hanSigns}](?:[${hanSigns}]|\\d{1,4}(?=[${hanSigns}元块塊])){0,14}`;

/** The value of a match of `numberWords`, or null. */
export function readNumberWords(text: string): number | null {
  const list = text.toLowerCase().split(/[ -]/);
  if (list.at(-1) === 'and') return null;
  if (list.length === 1 && whole[list[0]!] !== undefined) return whole[list[0]!]!;
  let total = 0;
  let part = 0;
  let last = Number.POSITIVE_INFINITY;
  for (let index = 0; index < list.length; index += 1) {
    const word = list[index]!;
    if (word === 'and') continue;
    if (word === 'half') {
      // "half a million", and "one and a half thousand".
      if (part === 0 && list[index + 1] === 'a') index += 1;
      part += 0.5;
      if (part > 1) part -= list[index - 1] === 'a' ? 1 : 0;
      continue;
    }
    const scale = scales[word];
    if (scale === undefined) {
      part += english[word] ?? russian[word] ?? Number.NaN;
    } else if (scale === 100) {
      part = (part || 1) * 100;
    } else {
      if (scale >= last) return null;
      total += (part || 1) * scale;
      last = scale;
      part = 0;
    }
  }
  const value = total + part;
  return Number.isFinite(value) && value > 0 ? value : null;
}

/** The value of a match of `hanNumber`, or null. "一万二" is 12 000, "二〇二六" 2026. */
export function readHanNumber(text: string): number | null {
  const plain = text.replace(/ /g, '');
  if ([...plain].every((sign) => han[sign] !== undefined))
    return Number([...plain].map((sign) => han[sign]).join(''));
  let total = 0;
  let myriads = 0;
  let digit: number | null = null;
  let lastScale = 1;
  let afterZero = false;
  for (const token of plain.match(/\d+(?:\.\d+)?|./gu) ?? []) {
    const value = han[token] ?? (/^\d/.test(token) ? Number(token) : undefined);
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      afterZero = value === 0;
      digit = value;
      continue;
    }
    const scale = hanScales[token];
    if (scale !== undefined) {
      myriads += (digit ?? 1) * scale;
      lastScale = scale;
    } else {
      const myriad = hanMyriads[token]!;
      if (digit === null && myriads === 0) return null;
      total =
        myriad > 10_000
          ? (total + myriads + (digit ?? 0)) * myriad
          : total + (myriads + (digit ?? 0)) * myriad;
      myriads = 0;
      lastScale = myriad;
    }
    digit = null;
    afterZero = false;
  }
  // "一万二" leaves the next lower scale unsaid; "一万零二" does not.
  const tail =
    digit === null ? 0 : lastScale > 10 && !afterZero && digit < 10 ? digit * (lastScale / 10) : digit;
  return Math.round((total + myriads + tail) * 10_000) / 10_000;
}

function numbered(words: string, first: number, step: number): Record<string, number> {
  return Object.fromEntries(words.split(' ').map((word, index) => [word, first + index * step]));
}

function forms(lines: string[], first: number, step: number): Record<string, number> {
  return Object.fromEntries(
    lines.flatMap((line, index) => line.split(' ').map((word) => [word, first + index * step])),
  );
}

/** "пять/и" is "пять пяти"; "восемь/восьми" says its own form. */
function declined(written: string): string {
  const [word = '', ending = ''] = written.split('/');
  return ending === 'и' ? `${word} ${word.slice(0, -1)}и` : `${word} ${ending}`;
}
