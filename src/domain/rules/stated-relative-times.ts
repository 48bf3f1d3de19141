import type { Span } from './readable.ts';

const english =
  /(?<!\p{L})(?:today|tomorrow|yesterday|tonight|(?:this|next|last) (?:week|month|year|morning|afternoon|evening|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|end of (?:the |this |next )?(?:day|week|month)|overnight|the weekend|immediately|instantly|any minute|right away|within minutes|within hours)(?!\p{L})/giu;
const russian =
  /(?<!\p{L})(?:сегодня|завтра|вчера|послезавтра|позавчера|на (?:этой|следующей|прошлой) неделе|(?:понедельник|вторник|сред[ауы]|четверг|пятниц[ауы]|суббот[ауы]|воскресень)\p{L}{0,2}|до конца (?:дня|недели|месяца)|немедленно|мгновенно|с минуты на минуту|в ближайш\p{L}+ (?:часы|дни|время|минуты))(?!\p{L})/giu;
const chinese =
  /今[天日晚]|明[天日]|昨[天日]|[后後]天|前天|(?:这|這|本|下|上)[个個]?(?:周|週|星期|[礼禮]拜|月)[一二三四五六日天]?(?:内|內|前|末)?|(?:周|週|星期|[礼禮]拜)[一二三四五六日天](?![之般])|[当當][天日]|月底|年底|[周週]末|立即到|[马馬]上到|立即入|[马馬]上入|即[刻時]|秒到|实时到|即日/gu;

/** Days that only mean something on the day of reading; letters are read later than they are written. */
export function relativeTimes(text: string): Span[] {
  return [english, russian, chinese].flatMap((expression) =>
    [...text.matchAll(expression)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}
