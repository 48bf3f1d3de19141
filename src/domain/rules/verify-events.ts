import type { Fact, FactKey } from '../model/facts.ts';
import type { Language } from '../model.ts';
import { inBothScripts } from './chinese.ts';
import { localDay } from './local-day.ts';
import { isOneOf, type StatedDate, statedDates } from './stated-dates.ts';
import type { SentenceProblem } from './verify.ts';

type Event = 'asked' | 'sent' | 'done' | 'decided';

/** Which event each time of the record belongs to; one time may be told by several words. */
const eventsOf: Partial<Record<FactKey, Event[]>> = {
  payment_requested_at: ['asked'],
  payment_submitted_at: ['sent'],
  payment_completed_at: ['done'],
  application_submitted_at: ['asked', 'sent'],
  application_decided_at: ['decided', 'done'],
  document_received_at: ['asked', 'sent'],
};
const labels: Record<Event, string> = {
  asked: 'the request',
  sent: 'the sending',
  done: 'the completion',
  decided: 'the decision',
};
const cues: Record<Event, Record<Language, RegExp>> = {
  asked: {
    en: /\b(?:request(?:ed)?|submitted|placed|asked|started|made|initiated|received|uploaded|applied)\b/giu,
    ru: /(?<!\p{L})(?:запро\p{L}+|подан\p{L}*|подал\p{L}*|созда\p{L}+|начат\p{L}*|оформ\p{L}+|получ\p{L}+|прислал\p{L}*|загруз\p{L}+|заявк\p{L}+ от)/giu,
    ...inBothScripts(/提交|申请|发起|收到|上传/gu, /申請|發起|上傳|遞交/gu),
  },
  sent: {
    en: /\b(?:sent|left|transferred|paid|dispatched|remitted|went out|released|wired)\b/giu,
    ru: /(?<!\p{L})(?:отправ\p{L}+|ушл?[аио]?|перечисл\p{L}+|перев[её]\p{L}+|выплач\p{L}+|выплатил\p{L}*)/giu,
    ...inBothScripts(/汇出|打款|转出|发出|付出|支付|寄出/gu, /匯出|轉出|發出/gu),
  },
  done: {
    en: /\b(?:completed|credited|arrived|executed|settled|finished|booked)\b/giu,
    ru: /(?<!\p{L})(?:исполнен\p{L}*|заверш\p{L}+|зачисл\p{L}+|поступил\p{L}*|выполнен\p{L}*|проведен\p{L}*)/giu,
    ...inBothScripts(/完成|到账|入账|办结/gu, /到[賬帳]|入[賬帳]|辦結/gu),
  },
  decided: {
    en: /\b(?:approved|refused|decided|declined|accepted|closed)\b/giu,
    ru: /(?<!\p{L})(?:одобр\p{L}+|отклон\p{L}+|решен\p{L}+|принят\p{L}*|закры\p{L}+)/giu,
    ...inBothScripts(/通过|批准|拒绝|决定/gu, /通過|拒絕|決定/gu),
  },
};

/** A day of the record that the sentence gives to another event: "sent on" with the day on which it was asked for. */
export function findWrongEvents(
  sentence: string,
  language: Language,
  facts: Fact[],
  timeZone: string,
): SentenceProblem[] {
  return statedDates(sentence).flatMap((date) => {
    const events = facts
      .filter((fact) => fact.kind === 'datetime' && isOneOf(date, [localDay(new Date(fact.value), timeZone)]))
      .flatMap((fact) => eventsOf[fact.key] ?? []);
    const told = nearestEvent(sentence, language, date);
    if (events.length === 0 || told === null || events.includes(told)) return [];
    return [
      {
        start: date.start,
        end: date.end,
        kind: 'ungrounded' as const,
        explain: (found: string) =>
          `“${found}” is the day of ${labels[events[0]!]} in the record, not of ${labels[told]}.`,
      },
    ];
  });
}

function nearestEvent(sentence: string, language: Language, date: StatedDate): Event | null {
  let nearest: { event: Event; distance: number } | null = null;
  for (const event of Object.keys(cues) as Event[]) {
    for (const match of sentence.matchAll(cues[event][language])) {
      const end = match.index + match[0].length;
      const distance = match.index >= date.end ? match.index - date.end : Math.max(0, date.start - end);
      if (nearest === null || distance < nearest.distance) nearest = { event, distance };
    }
  }
  return nearest?.event ?? null;
}
