// Text parts whose lines or signs mean something else than they show.

/**
 * The paragraphs of a text in format=flowed (RFC 3676): a line that ends with a blank goes on in the next one of
 * the same quote depth. `deleteSpace` leaves that blank out, as for Chinese.
 */
export function unflow(text: string, deleteSpace: boolean): string {
  const lines: string[] = [];
  let open: { depth: number } | null = null;
  for (const line of text.split('\n')) {
    const marks = /^>*/.exec(line)![0].length;
    const body = line.slice(marks).replace(/^ /, '');
    const isSignature = body === '-- ';
    const goesOn: boolean = body.endsWith(' ') && !isSignature;
    const shown = goesOn && deleteSpace ? body.slice(0, -1) : body;
    if (open && open.depth === marks && !isSignature) lines[lines.length - 1] += shown;
    else lines.push(marks > 0 ? `${'>'.repeat(marks)} ${shown}` : shown);
    open = goesOn ? { depth: marks } : null;
  }
  return lines.join('\n');
}

/** The words of text/enriched (RFC 1896) and text/richtext: commands left out, single line ends are blanks. */
export function enrichedText(text: string): string {
  return text
    .replace(/<param>[^<]*<\/param>/gi, '')
    .replace(/<nl>/gi, '\n')
    .replace(/\n+/g, (ends) => (ends.length === 1 ? ' ' : ends.slice(1)))
    .replace(/<<|<\/?[a-z0-9-]{1,60}>/gi, (command) => (command === '<<' ? '<' : ''));
}

/** Who invites to what, when and where, of an iCalendar object (RFC 5545); '' when it is none. */
export function invitationText(text: string): string {
  const lines = text.replace(/\n[ \t]/g, '').split('\n');
  const event = lines.slice(
    Math.max(
      0,
      lines.findIndex((line) => /^begin:vevent/i.test(line)),
    ),
  );
  const parts: [string, string][] = [
    ['Invitation', fieldText(event, 'summary')],
    ['When', [momentOf(event, 'dtstart'), momentOf(event, 'dtend')].filter(Boolean).join(' – ')],
    ['Where', fieldText(event, 'location')],
    ['From', personsOf(event, 'organizer')],
    ['To', personsOf(event, 'attendee')],
    ['', fieldText(event, 'description')],
  ];
  const known = parts.filter(([, value]) => value !== '');
  return known.map(([label, value]) => (label === '' ? `\n${value}` : `${label}: ${value}`)).join('\n');
}

function fieldsOf(lines: string[], name: string): string[] {
  return lines.filter((line) => line.toLowerCase().startsWith(name) && /^[;:]/.test(line.slice(name.length)));
}

function fieldText(lines: string[], name: string): string {
  const line = fieldsOf(lines, name)[0] ?? '';
  const value = /^[a-z-]+(?:;(?:"[^"]*"|[^":])*)?:([\s\S]*)$/i.exec(line)?.[1] ?? '';
  return value.replace(/\\([\s\S])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign)).trim();
}

function momentOf(lines: string[], name: string): string {
  const zone = /;tzid="?([^":;]{1,60})/i.exec(fieldsOf(lines, name)[0] ?? '')?.[1];
  const parts = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z)?)?/.exec(fieldText(lines, name));
  if (!parts) return '';
  const [, year, month, day, hour, minute, utc] = parts;
  const time = hour ? ` ${hour}:${minute}` : '';
  return `${year}-${month}-${day}${time}${utc ? ' UTC' : zone && hour ? ` (${zone})` : ''}`;
}

const mostPersons = 20;

function personsOf(lines: string[], name: string): string {
  const persons = fieldsOf(lines, name).map((line) => {
    const common = /;cn=(?:"([^"]*)"|([^;:]*))/i.exec(line);
    const address = /mailto:([^\s;]+)/i.exec(line)?.[1] ?? '';
    const shown = common?.[1] ?? common?.[2] ?? '';
    return shown && address && shown !== address ? `${shown} <${address}>` : shown || address;
  });
  return persons.filter(Boolean).slice(0, mostPersons).join(', ');
}
