import type { BusinessCalendar } from '../model/settings.ts';

/** Local calendar dates through Intl alone. A local day is the UTC midnight of its date, in milliseconds. */
const dayMilliseconds = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();
/** Days change at quarters of an hour in every zone, and asking Intl costs more than reading a whole mail for dates. */
const lastDays = new Map<string, { quarter: number; day: number }>();

/** The local date of an instant. Throws RangeError for a time zone that the runtime does not know. */
export function calendarDay(instant: Date, timeZone: string): number {
  const quarter = Math.floor(instant.getTime() / 900_000);
  const known = lastDays.get(timeZone);
  if (known?.quarter === quarter) return known.day;
  const day = Math.floor(wallClock(instant, timeZone) / dayMilliseconds) * dayMilliseconds;
  lastDays.set(timeZone, { quarter, day });
  return day;
}

export function nextDay(day: number): number {
  return day + dayMilliseconds;
}

/** Monday to Friday, unless the calendar says otherwise of this very day. */
export function isWorkday(day: number, calendar: BusinessCalendar | null = null): boolean {
  const date = new Date(day);
  const weekday = date.getUTCDay();
  const isUsual = weekday >= 1 && weekday <= 5;
  if (calendar === null) return isUsual;
  return isUsual ? !calendar.holidays.includes(isoDate(date)) : calendar.workingDays.includes(isoDate(date));
}

function isoDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/**
 * The instant at which the clock on the wall shows `minutes` after midnight of a local day. A time that is skipped in
 * spring gives the same distance after the jump, a time that comes twice in autumn gives one of the two.
 */
export function localInstant(day: number, minutes: number, timeZone: string): Date {
  const wall = day + minutes * 60_000;
  const guess = wall - offset(wall, timeZone);
  return new Date(wall - offset(guess, timeZone));
}

/** How far the wall clock is ahead of UTC at an instant, in milliseconds. */
function offset(instant: number, timeZone: string): number {
  return wallClock(new Date(instant), timeZone) - instant;
}

function wallClock(instant: Date, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const parts: Partial<Record<string, number>> = {};
  for (const part of format.formatToParts(instant)) parts[part.type] = Number(part.value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const milliseconds = ((instant.getTime() % 1000) + 1000) % 1000;
  return Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
}
