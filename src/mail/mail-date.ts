const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/**
 * Hours of the obsolete zones of RFC 5322 section 4.3, and of those that programs wrote beside them; every other
 * word means "unknown" and is read as UTC. Where one word has several meanings, the one most often mailed is taken.
 */
const zoneHours: Record<string, number> = {
  edt: -4,
  est: -5,
  cdt: -5,
  cst: -6,
  mdt: -6,
  mst: -7,
  pdt: -7,
  pst: -8,
  akdt: -8,
  akst: -9,
  hst: -10,
  wet: 0,
  bst: 1,
  west: 1,
  met: 1,
  cet: 1,
  mez: 1,
  mest: 2,
  cest: 2,
  mesz: 2,
  eet: 2,
  sast: 2,
  eest: 3,
  msk: 3,
  msd: 4,
  hkt: 8,
  sgt: 8,
  jst: 9,
  kst: 9,
  aest: 10,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
};
const clock = String.raw`(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2})(?:[.,]\d+)?)?\s*([ap]m)?`;
const zoneShape = String.raw`(?:\s*"?([+-]\s*\d{1,2}:?\d{2}|[a-z]{1,5})(?:[+-]\d{1,4})?)?`;
/** 9 Mar 2026 12:33:00 +0300, with blanks or hyphens between. */
const dayFirst = new RegExp(
  String.raw`^(?:[^\d,]{1,15}[,.]?\s*)?(\d{1,2})(?:st|nd|rd|th)?[\s.,-]+([a-z]{3})[a-z]*[\s.,-]+(\d{2,4})[\s,]+${clock}${zoneShape}`,
);
/** Mon Mar 9 12:33:00 2026 +0300, as asctime and date write it; the zone may stand before the year. */
const monthFirst = new RegExp(
  String.raw`^(?:[^\d,]{1,15}[,.]?\s+)?([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+${clock}\s+(?:([a-z]{1,5}|[+-]\d{4})\s+)?(\d{4})${zoneShape}`,
);
/** March 9, 2026 12:33. */
const monthDayYear = new RegExp(
  String.raw`^(?:[^\d,]{1,15}[,.]?\s+)?([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4}),?\s+(?:at\s+)?${clock}${zoneShape}`,
);
/** 2026-03-09T12:33:00+03:00 (RFC 3339). */
const yearFirst = new RegExp(
  String.raw`^(?:[a-z]{3,9}\s*,?\s*)?(\d{4})[-/](\d{1,2})[-/](\d{1,2})[t\s]+${clock}${zoneShape}`,
);

/**
 * The moment a Date header names (RFC 5322 sections 3.3 and 4.3, and what programs write beside it), or null when
 * it is absent, doubled or not a date. Date.parse is not asked: it takes almost anything.
 */
export function mailDate(values: string[]): Date | null {
  if (values.length !== 1) return null;
  const text = values[0]!
    .slice(0, 300)
    .toLowerCase()
    .replace(/\([^()]*\)?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const numbers = readNumbers(text);
  return numbers && momentOf(numbers);
}

interface DateNumbers {
  day: string;
  /** From 0. */
  month: number;
  year: string;
  hour: string;
  minute: string;
  second: string | undefined;
  half: string | undefined;
  zone: string;
}

function readNumbers(text: string): DateNumbers | null {
  const first = dayFirst.exec(text);
  if (first) {
    const [, day, month, year, hour, minute, second, half, zone] = first;
    return { ...named(day!, month!, year!), ...time(hour!, minute!, second, half), zone: zone ?? '' };
  }
  const asctime = monthFirst.exec(text);
  if (asctime) {
    const [, month, day, hour, minute, second, half, early, year, late] = asctime;
    return {
      ...named(day!, month!, year!),
      ...time(hour!, minute!, second, half),
      zone: late ?? early ?? '',
    };
  }
  const long = monthDayYear.exec(text);
  if (long) {
    const [, month, day, year, hour, minute, second, half, zone] = long;
    return { ...named(day!, month!, year!), ...time(hour!, minute!, second, half), zone: zone ?? '' };
  }
  const iso = yearFirst.exec(text);
  if (!iso) return null;
  const [, year, month, day, hour, minute, second, half, zone] = iso;
  return {
    ...{ day: day!, month: Number(month) - 1, year: year! },
    ...time(hour!, minute!, second, half),
    zone: zone ?? '',
  };
}

function named(day: string, month: string, year: string) {
  return { day, month: months.indexOf(month), year };
}

function time(hour: string, minute: string, second: string | undefined, half: string | undefined) {
  return { hour, minute, second, half };
}

function momentOf({ day, month, year, hour, minute, second, half, zone }: DateNumbers): Date | null {
  const hours = half ? (Number(hour) % 12) + (half === 'pm' ? 12 : 0) : Number(hour);
  const seconds = Number(second ?? 0);
  if (month < 0 || month > 11 || hours > 23 || Number(minute) > 59 || seconds > 60) return null;
  const midnight = new Date(Date.UTC(fullYear(year), month, Number(day)));
  if (midnight.getUTCDate() !== Number(day) || midnight.getUTCMonth() !== month) return null;
  const local = midnight.getTime() + ((hours * 60 + Number(minute)) * 60 + seconds) * 1000;
  return new Date(local - zoneMinutes(zone) * 60_000);
}

/** RFC 5322 section 4.3: two digits below 50 are of this century, three count from 1900. */
function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  if (year.length === 3) return Number(year) + 1900;
  return Number(year) + (Number(year) < 50 ? 2000 : 1900);
}

function zoneMinutes(zone: string): number {
  const offset = /^([+-])\s*(\d{1,2}):?(\d{2})$/.exec(zone);
  if (!offset) return (zoneHours[zone] ?? 0) * 60;
  const minutes = Number(offset[2]) * 60 + Number(offset[3]);
  return offset[1] === '-' ? -minutes : minutes;
}
