import { type HeaderRole, headerNames } from './header-names.ts';

const mostLines = 24;
const longestLine = 2000;

/**
 * Outlook's way to quote: the header of the old mail above it, without marks. True when one starts at this line. A
 * client who lists "From: my card, To: my account, Date: 5 May" is no header, so a subject or an address must be
 * among the fields.
 */
export function startsHeaderBlock(lines: string[], position: number): boolean {
  const first = fieldOf(lines[position]!);
  if (!first) return isUnknownHeader(lines, position) || isNotesHeader(lines, position);
  if (isInOneLine(lines[position]!)) return true;
  if (!openers.has(first.role)) return false;
  const roles = new Map<HeaderRole, string>();
  let sinceField = 0;
  let blanks = 0;
  for (let at = position; at < Math.min(lines.length, position + mostLines); at++) {
    const line = lines[at]!;
    const field = fieldOf(line);
    if (field && field.role !== null) {
      // A second sender begins another block.
      if (roles.has(field.role) && field.role === 'from') break;
      roles.set(field.role, field.value);
      sinceField = 0;
      blanks = 0;
    } else if (line.trim() === '') {
      if (++blanks > 1) break;
    } else {
      sinceField += 1;
      // A long list of recipients is wrapped; a blank before it ends the block.
      if (sinceField > 6 || blanks > 0) {
        if (!isValueLine(lines, at)) break;
      }
      const open = [...roles].at(-1);
      if (open) roles.set(open[0], `${open[1]} ${line.trim().slice(0, 200)}`);
    }
  }
  return isHeader(roles);
}

const anyField = /^[\s*]{0,4}\p{L}[\p{L}\p{M}\s.'’-]{0,24}\*{0,2}\s?[:：]\*{0,2}\s?(?=\S)/u;

/** Names in a language that is not known here: three or four fields, a full date and two addresses among them. */
function isUnknownHeader(lines: string[], position: number): boolean {
  if (!isShortField(lines[position]!)) return false;
  const fields: string[] = [];
  for (let at = position; at < lines.length && fields.length < 7 && isShortField(lines[at]!); at++)
    fields.push(lines[at]!);
  const addresses = fields.filter((line) => /[^\s@]@[^\s@]/.test(line)).length;
  const isDated = fields.some((line) => /(?<!\d)(?:19|20)\d\d(?!\d)/.test(line) && /\d[:.]\d\d/.test(line));
  return fields.length >= 3 && fields.length <= 6 && addresses >= 2 && isDated && fields[0]!.includes('@');
}

function isShortField(line: string): boolean {
  return line.length <= 300 && anyField.test(line);
}

/**
 * Lotus Notes sets the names of the fields into lines of their own: the sender and the time above, "To", "cc" and
 * "Subject" below or at the end of the lines, with the values under them.
 */
function isNotesHeader(lines: string[], position: number): boolean {
  const above = lines[position - 1] ?? '';
  if (above.trim() !== '' || lines[position]!.trim() === '') return false;
  let blanks = 0;
  const ends: HeaderRole[] = [];
  let isDated = false;
  for (const line of lines.slice(position, position + mostLines)) {
    const words = line.slice(0, 200).trim();
    // The sender and the time are one paragraph, the fields begin in it or in the next.
    if (words === '' && ends.length === 0 && (++blanks > 1 || !isDated)) return false;
    isDated ||= /\d{1,4}[./-]\d{1,2}[./-]\d{2,4}/.test(words);
    const last = /(?:^|\s{2,})([\p{L}]{2,12})$/u.exec(words)?.[1];
    const roles = last && roleOf.get(last.toLowerCase());
    if (!roles) continue;
    if (ends.length === 0 && !roles.has('to')) return false;
    const expected = (['to', 'copy', 'subject'] as const)[ends.length];
    if (expected && roles.has(expected)) ends.push(expected);
    if (ends.length === 3) return isDated;
  }
  return false;
}

const openers: ReadonlySet<HeaderRole | null> = new Set(['from', 'date', 'to', 'subject'] as const);

/** "From:" alone in a line and its value in the next one, as text made of a table has it. */
function isValueLine(lines: string[], at: number): boolean {
  const above = lines[at - 1]?.trim() === '' ? lines[at - 2] : lines[at - 1];
  return above !== undefined && fieldOf(above)?.value === '';
}

function isHeader(roles: Map<HeaderRole, string>): boolean {
  const people = `${roles.get('from') ?? ''} ${roles.get('to') ?? ''}`;
  const hasAddress = /[^\s@]@[^\s@]/.test(people);
  const date = roles.get('date');
  const isDated = date !== undefined && /\d/.test(date);
  const count = [...roles.keys()].filter((role) => role !== 'other').length;
  if (roles.has('subject')) return count >= 3 && (roles.has('from') || isDated);
  if (count >= 3) return hasAddress && roles.has('from');
  return count === 2 && hasAddress && isDated && /\d[:.h]\d\d/.test(date);
}

const roleOf = new Map<string, Set<HeaderRole>>();
for (const names of Object.values(headerNames)) {
  for (const [role, list] of Object.entries(names) as [HeaderRole, string[]][]) {
    for (const name of list) {
      // Two spellings of an apostrophe are written as a set in the table.
      const key = name.replace("['’]", "'");
      roleOf.set(key, (roleOf.get(key) ?? new Set()).add(role));
    }
  }
}

interface Field {
  role: HeaderRole | null;
  roles: Set<HeaderRole>;
  value: string;
}

/** Whether all that these lines say is the header of a mail. */
export function isHeaderOnly(lines: string[]): boolean {
  const words = lines.filter((line) => line.trim() !== '');
  const first = words.findIndex((line) => fieldOf(line) !== null);
  return (
    first !== -1 &&
    first <= 1 &&
    startsHeaderBlock(words, first) &&
    words.slice(first).every((line) => fieldOf(line) !== null)
  );
}

/** "From: x", "*From:* x", "De : x", "发件人：x", "| 发件人 | x |". */
function fieldOf(line: string): Field | null {
  if (line.length > longestLine) return null;
  const parts =
    /^[\s>*_|]{0,12}([\p{L}][\p{L}\p{M}\s'’-]{0,24}?)[\s*_]{0,4}[:：][\s*_]{0,4}(.{0,300})/u.exec(line) ??
    /^\s{0,3}\|\s{0,3}([\p{L}][\p{L}\s-]{0,20}?)\s{0,20}\|\s{0,3}([^|]{1,300})\|?/u.exec(line);
  if (!parts) return null;
  const roles = roleOf.get(parts[1]!.replaceAll('’', "'").trim().toLowerCase());
  if (!roles) return null;
  return { role: [...roles][0] ?? null, roles, value: parts[2]!.trim() };
}

/** "From: a@b Sent: Monday To: c@d Subject: x" in one line, as some converters leave it. */
function isInOneLine(line: string): boolean {
  if (line.length > 1200) return false;
  const found = new Set<HeaderRole>();
  for (const [, name] of line.matchAll(/(?:^|[\s>;*])([\p{L}][\p{L}'’-]{0,16})\s?\*{0,2}[:：]/gu)) {
    const roles = roleOf.get(name!.replaceAll('’', "'").toLowerCase());
    for (const role of roles ?? []) found.add(role);
  }
  return found.has('from') && found.has('date') && found.has('to') && found.has('subject');
}
