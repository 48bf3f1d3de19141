const shownFields: [name: string, label: string][] = [
  ['SUMMARY', 'Invitation'],
  ['DTSTART', 'From'],
  ['DTEND', 'Until'],
  ['LOCATION', 'Place'],
  ['ORGANIZER', 'Organiser'],
  ['DESCRIPTION', 'Text'],
];

/** The first event of a calendar file (RFC 5545) as lines that a person can read: what, when, where, who. */
export function calendarText(text: string): string {
  const lines = text.replace(/\n[ \t]/g, '').split('\n');
  const begin = lines.findIndex((line) => /^BEGIN:VEVENT/i.test(line));
  const end = lines.findIndex((line, index) => index > begin && /^END:VEVENT/i.test(line));
  const event = lines.slice(Math.max(0, begin), end === -1 ? undefined : end);
  return shownFields
    .flatMap(([name, label]) => {
      const line = event.find((one) => new RegExp(`^${name}[:;]`, 'i').test(one));
      const value = line && /:(.*)$/s.exec(line)?.[1]?.trim();
      return value ? [`${label}: ${readable(name, value, line)}`] : [];
    })
    .join('\n');
}

function readable(name: string, value: string, line: string): string {
  if (name === 'ORGANIZER') return value.replace(/^mailto:/i, '');
  const time = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{2}(Z?))?$/.exec(value);
  if (name.startsWith('DT') && time) {
    const [, year, month, day, hour, minute, isUtc] = time;
    const zone = isUtc ? ' UTC' : (/TZID=([^;:]{1,60})/i.exec(line)?.[1]?.replace(/^/, ' ') ?? '');
    return `${year}-${month}-${day}${hour ? ` ${hour}:${minute}${zone}` : ''}`;
  }
  return value.replace(/\\n/gi, '\n').replace(/\\([,;\\])/g, '$1');
}
