import type { BusinessCalendar } from '../model/settings.ts';
import { calendarDay, isWorkday } from './local-time.ts';

/** The calendar day of an instant in a time zone, "2026-11-23". */
export function localDay(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant);
}

/**
 * The same clock time one business day earlier, in the time zone and by its calendar: what was asked for before it has
 * waited longer than a business day. Exact to the hour across a change of the clocks.
 */
export function previousBusinessInstant(
  instant: Date,
  { timeZone, calendar }: { timeZone: string; calendar?: BusinessCalendar | null },
): Date {
  let earlier = new Date(instant.getTime() - 86_400_000);
  while (!isWorkday(calendarDay(earlier, timeZone), calendar))
    earlier = new Date(earlier.getTime() - 86_400_000);
  return earlier;
}
