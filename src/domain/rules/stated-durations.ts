import type { Span } from './readable.ts';

export interface StatedDuration extends Span {
  kind: 'reply time' | 'document age' | 'other';
}

const englishNumber =
  '\\d+(?:[.,]\\d+)?(?: ?(?:-|–|to|or) ?\\d+)?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|forty|sixty|ninety|a hundred|an?|a few|few|several|a couple of|couple of|half an?|some)(?: (?:to|or) (?:two|three|four|five|six|seven|ten))?';
const russianNumber =
  '\\d+(?:[.,]\\d+)?(?: ?[-–] ?\\d+)?|(?:од(?:ин|на|но|ного|ной|ну)|дв(?:а|е|ух|умя)|тр(?:и|ех|емя)|четыр(?:е|ех)|пят(?:ь|и)|шест(?:ь|и)|сем(?:ь|и)|вос(?:емь|ьми)|девят(?:ь|и)|десят(?:ь|и)|пятнадцат(?:ь|и)|двадцат(?:ь|и)|тридцат(?:ь|и)|нескольк(?:о|их)|пар[ауы]|полтор(?:а|ы)|полу?)';
const units: [string, string][] = [
  [
    englishNumber,
    '(?:business |working |banking |calendar |more |full )?(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|weekdays?|fortnights?|months?|years?)',
  ],
  [
    russianNumber,
    '(?:рабоч\\p{L}+ |банковск\\p{L}+ |календарн\\p{L}+ |последни\\p{L}+ )?(?:секунд\\p{L}*|минут\\p{L}*|час(?:а|ов|у|ам)?|дн(?:я|ей|ям|и)|день|сут(?:ки|ок)|недел\\p{L}*|месяц\\p{L}*|год(?:а|у)?|лет)',
  ],
];
const han =
  '(?:\\d{1,12}(?:\\.\\d{1,12})?(?: ?[-–~至到] ?\\d{1,12})?|[一二两兩三四五六七八九十百半几幾数]{1,12})(?:多)? ?(?:个|個)?(?:工作[日天]|交易日|自然日|日[历曆]天|[营營][业業]日|天|日(?!期)|周|週|星期|[礼禮]拜|小[时時]|[钟鐘][头頭]|分[钟鐘]|秒|月|年)';
const durations = [
  ...units.map(
    ([count, unit]) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${count})[ -](?:${unit})(?!\\p{L})`, 'giu'),
  ),
  new RegExp(han, 'gu'),
  /(?<!\p{L})(?:через|за|в течение|на протяжении) (?:рабочего )?(?:недел\p{L}*|час\p{L}*|месяц\p{L}*|сут\p{L}+|дня|день|года?)(?!\p{L})/giu,
];
const oneBusinessDay =
  /^(?:one|1|a) (?:business|working) day$|^(?:одного|1) рабоч\p{L}+ дня$|^[一1] ?[个個]?(?:工作[日天]|[营營][业業]日)$/iu;
const threeMonths =
  /^(?:three|3)[ -]months?$|^(?:тр(?:и|ех)|3) (?:последни\p{L}+ )?месяц\p{L}*$|^[三3] ?[个個]?月$/iu;

/** Time spans, in numbers and in words. */
export function statedDurations(text: string): StatedDuration[] {
  return durations.flatMap((expression) =>
    [...text.replaceAll('ё', 'е').matchAll(expression)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind: kindOf(match[0]),
    })),
  );
}

function kindOf(words: string): StatedDuration['kind'] {
  if (oneBusinessDay.test(words.trim())) return 'reply time';
  return threeMonths.test(words.trim()) ? 'document age' : 'other';
}
