import { Refusal } from './wire.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "17-Jul-2026 02:44:25 +0000", always in UTC (RFC 3501 §9, date-time). */
export function formatDateTime(date: Date): string {
  const [day, time] = [date.toISOString().slice(0, 10), date.toISOString().slice(11, 19)];
  const [year, month, ofMonth] = day.split('-');
  return `${ofMonth}-${MONTHS[Number(month) - 1]}-${year} ${time} +0000`;
}

/** A date-time with its zone. Throws a BAD refusal for anything else. */
export function parseDateTime(text: string): Date {
  const match = /^ ?(\d{1,2})-(\w{3})-(\d{4}) (\d\d:\d\d:\d\d) ([+-]\d\d)(\d\d)$/.exec(text);
  const date =
    match && new Date(`${isoDay(match[1]!, match[2]!, match[3]!)}T${match[4]}${match[5]}:${match[6]}`);
  if (!date || Number.isNaN(date.getTime())) throw new Refusal('BAD', `${text} is not a date and time`);
  return date;
}

/** "1-Feb-2026" as "2026-02-01", which compares in order. */
export function parseDay(text: string): string {
  const match = /^(\d{1,2})-(\w{3})-(\d{4})$/.exec(text);
  if (!match) throw new Refusal('BAD', `${text} is not a date`);
  return isoDay(match[1]!, match[2]!, match[3]!);
}

function isoDay(day: string, month: string, year: string): string {
  const index = MONTHS.findIndex((name) => name.toLowerCase() === month.toLowerCase());
  if (index === -1) throw new Refusal('BAD', `${month} is not a month`);
  return `${year}-${String(index + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
