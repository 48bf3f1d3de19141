/** One header field as it stands in the bytes: name in lower case, value unfolded and trimmed, not decoded. */
export interface HeaderField {
  name: string;
  value: string;
  /** Holds bytes that are no UTF-8, as latin1 characters: what they mean is a guess. */
  isRaw: boolean;
}
export interface MailHeader {
  fields: HeaderField[];
  /**
   * False when two readers of these bytes could disagree on where a field begins or ends: a line that is
   * neither a field nor a continuation, a bare CR, a NUL, or no end within a megabyte.
   */
  wellFormed: boolean;
}

const largestHeader = 1024 * 1024;
const fieldStart = /^([!-9;-~]+)[ \t]*:/;

/** Reads the header of a raw mail (RFC 5322 section 2.2). Never throws; what is odd only clears `wellFormed`. */
export function readHeader(raw: Buffer): MailHeader {
  const fields: HeaderField[] = [];
  let wellFormed = true;
  let position = 0;
  // Taken out of an mbox: its first line is no field.
  if (/^>?From /.test(raw.toString('latin1', 0, 6))) position = lineEnd(raw, 0) + 1;
  while (position < raw.length) {
    if (position > largestHeader) return { fields, wellFormed: false };
    const end = lineEnd(raw, position);
    const line = decode(raw.subarray(position, withoutReturn(raw, position, end)));
    position = end + 1;
    if (line.text === '') break;
    if (line.text.includes('\r') || line.text.includes('\0')) wellFormed = false;
    if (!addLine(fields, line)) wellFormed = false;
  }
  for (const field of fields) field.value = field.value.trim();
  return { fields, wellFormed };
}

/** Every value of a field, topmost first. */
export function fieldValues(header: MailHeader, name: string): string[] {
  return header.fields.filter((field) => field.name === name).map((field) => field.value);
}

/** The topmost field of a name. */
export function firstField(header: MailHeader, name: string): HeaderField | undefined {
  return header.fields.find((field) => field.name === name);
}

function addLine(fields: HeaderField[], { text, isRaw }: { text: string; isRaw: boolean }): boolean {
  if (text.startsWith(' ') || text.startsWith('\t')) {
    const last = fields.at(-1);
    if (last) {
      last.value += text;
      last.isRaw ||= isRaw;
    }
    return last !== undefined;
  }
  const start = fieldStart.exec(text);
  if (!start?.[1]) return false;
  fields.push({ name: start[1].toLowerCase(), value: text.slice(start[0].length), isRaw });
  return true;
}

function lineEnd(raw: Buffer, from: number): number {
  const end = raw.indexOf(0x0a, from);
  return end === -1 ? raw.length : end;
}

function withoutReturn(raw: Buffer, start: number, end: number): number {
  return end > start && raw[end - 1] === 0x0d ? end - 1 : end;
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

function decode(line: Buffer): { text: string; isRaw: boolean } {
  try {
    return { text: strictUtf8.decode(line), isRaw: false };
  } catch {
    return { text: line.toString('latin1'), isRaw: true };
  }
}
