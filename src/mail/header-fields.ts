/** One header field as it stands in the bytes: name in lower case, value unfolded and trimmed, not decoded. */
export interface HeaderField {
  name: string;
  /** As UTF-8 when the bytes are that, else one character a byte. */
  value: string;
  /** Always one character a byte: what a decoder of charsets needs. */
  bytes: string;
}
export interface MailHeader {
  fields: HeaderField[];
  /**
   * False when two readers of these bytes could disagree on where a field begins or ends: a line that is
   * neither a field nor a continuation, a bare CR, a NUL, or no end within a megabyte.
   */
  wellFormed: boolean;
  /** Where the body begins, counted from the start of the buffer that was read. */
  end: number;
  /** Bytes of the header are more than any mail needs, and the rest was not read. */
  tooLong: boolean;
}

const largestHeader = 1024 * 1024;
const fieldStart = /^([!-9;-~]+)[ \t]*:/;
/** What an mbox file puts before every mail; no field, but no doubt either when it is the first line. */
const envelopeLine = /^>?From /;
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Reads the header that begins at `start` (RFC 5322 section 2.2). Never throws; what is odd only clears
 * `wellFormed`. A header that goes over into the text without an empty line ends where the text begins.
 */
export function readHeader(raw: Buffer, start = 0, limit = raw.length): MailHeader {
  const first = raw.subarray(start, start + 3).equals(byteOrderMark) ? start + 3 : start;
  const block = headerBlock(raw, first, limit);
  const header: MailHeader = { fields: [], wellFormed: true, end: block.end, tooLong: !block.isWhole };
  const lines = block.text.split('\n');
  if (/[\0\r]/.test(block.text)) header.wellFormed = !lines.some(hasStrayControls);
  let position = first;
  for (const [index, withReturn] of lines.entries()) {
    const line = withReturn.endsWith('\r') ? withReturn.slice(0, -1) : withReturn;
    if (!addLine(header.fields, line) && line !== '' && !(index === 0 && envelopeLine.test(line))) {
      header.wellFormed = false;
      if (textBegins(lines[index + 1], header.fields.length > 0)) {
        header.end = position;
        header.tooLong = false;
        break;
      }
    }
    position += withReturn.length + 1;
  }
  if (header.tooLong) header.wellFormed = false;
  for (const field of header.fields) {
    field.bytes = field.bytes.trim();
    field.value = readable(field.bytes);
  }
  return header;
}

/** Every value of a field, topmost first. */
export function fieldValues(header: MailHeader, name: string): string[] {
  return header.fields.filter((field) => field.name === name).map((field) => field.value);
}

/** The topmost value of a field in lower case, '' when there is none. */
export function firstValue(header: MailHeader, name: string): string {
  return (fieldValues(header, name)[0] ?? '').toLowerCase();
}

/** The same as fieldValues, one character a byte. */
export function fieldBytes(header: MailHeader, name: string): string[] {
  return header.fields.filter((field) => field.name === name).map((field) => field.bytes);
}

interface HeaderBlock {
  text: string;
  end: number;
  /** False when neither an empty line nor the end was found within a megabyte. */
  isWhole: boolean;
}

function headerBlock(raw: Buffer, start: number, limit: number): HeaderBlock {
  const most = Math.min(limit, start + largestHeader);
  const room = raw.subarray(start, most);
  if (room[0] === 0x0a) return { text: '', end: start + 1, isWhole: true };
  if (room[0] === 0x0d && room[1] === 0x0a) return { text: '', end: start + 2, isWhole: true };
  const withReturn = room.indexOf('\n\r\n');
  const bare = (withReturn === -1 ? room : room.subarray(0, withReturn + 1)).indexOf('\n\n');
  const end = bare === -1 ? withReturn : bare;
  if (end === -1)
    return { text: room.toString('latin1'), end: most, isWhole: most === raw.length || most === limit };
  return { text: room.toString('latin1', 0, end), end: start + end + (bare === -1 ? 3 : 2), isWhole: true };
}

function hasStrayControls(line: string): boolean {
  return line.includes('\0') || line.slice(0, -1).includes('\r');
}

/**
 * A line that is no field: a long field that was broken without indenting it, or the text, when the empty line
 * is missing. What follows tells: after a broken field there are more fields.
 */
function textBegins(next: string | undefined, hasFields: boolean): boolean {
  if (next === undefined) return true;
  return !fieldStart.test(next) && !(hasFields && /^[ \t]+\S/.test(next));
}

function addLine(fields: HeaderField[], line: string): boolean {
  if (line.startsWith(' ') || line.startsWith('\t')) {
    const last = fields.at(-1);
    if (last) last.bytes += line;
    return last !== undefined;
  }
  const start = fieldStart.exec(line);
  if (!start?.[1]) return false;
  fields.push({ name: start[1].toLowerCase(), value: '', bytes: line.slice(start[0].length) });
  return true;
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

function readable(bytes: string): string {
  if (!/[\x80-\xff]/.test(bytes)) return bytes;
  try {
    return strictUtf8.decode(Buffer.from(bytes, 'latin1'));
  } catch {
    return bytes;
  }
}
