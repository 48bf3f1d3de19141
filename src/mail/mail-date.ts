const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Hours of the obsolete zones of RFC 5322 section 4.3; every other word means "unknown" and is read as UTC. */
const zoneHours: Record<string, number> = {
  edt: -4,
  est: -5,
  cdt: -5,
  cst: -6,
  mdt: -6,
  mst: -7,
  pdt: -7,
  pst: -8,
};
const shape =
  /^(?:[a-z]{3,9}\s*,?\s*)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{2}|\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([+-]\d{4}|[a-z]{1,5}))?$/;

/**
 * The moment a Date header names (RFC 5322 sections 3.3 and 4.3), or null when it is absent, doubled or not a
 * date. Neither mailparser (bad dates become now) nor Date.parse (takes almost anything) is asked.
 */
export function mailDate(values: string[]): Date | null {
  if (values.length !== 1) return null;
  const match = shape.exec(
    values[0]!
      .toLowerCase()
      .replace(/\([^()]*\)/g, ' ')
      .trim(),
  );
  if (!match) return null;
  const [, day, monthName, year, hour, minute, second = '0', zone = ''] = match;
  const month = months.indexOf(monthName!);
  const local = Date.UTC(fullYear(year!), month, Number(day), Number(hour), Number(minute), Number(second));
  const inRange = month >= 0 && Number(hour) < 24 && Number(minute) < 60 && Number(second) <= 60;
  if (!inRange || new Date(Date.UTC(fullYear(year!), month, Number(day))).getUTCDate() !== Number(day))
    return null;
  return new Date(local - zoneMinutes(zone) * 60_000);
}

function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 50 ? 2000 : 1900);
}

function zoneMinutes(zone: string): number {
  const offset = /^([+-])(\d{2})(\d{2})$/.exec(zone);
  if (!offset) return (zoneHours[zone] ?? 0) * 60;
  const minutes = Number(offset[2]) * 60 + Number(offset[3]);
  return offset[1] === '-' ? -minutes : minutes;
}
