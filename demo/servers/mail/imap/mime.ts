/** One header field as it stands in the mail: latin1 text, folds kept, without the last line end. */
export interface HeaderField {
  name: string;
  value: string;
}

/** A part of a mail; start, bodyStart and end are offsets into the raw bytes, end is exclusive. */
export interface MimePart {
  start: number;
  bodyStart: number;
  end: number;
  fields: HeaderField[];
  /** Lower case, for example "multipart" and "mixed". */
  type: string;
  subtype: string;
  parameters: [string, string][];
  /** The parts of a multipart; the one mail inside message/rfc822. */
  children: MimePart[];
}

/** Deeper parts are shown as one leaf: a mail built to exhaust its reader ends here. */
const DEEPEST = 40;

/** The header and where the body begins. Line ends may be CRLF or LF. */
export function splitMail(
  raw: Buffer,
  start = 0,
  end = raw.length,
): { fields: HeaderField[]; bodyStart: number } {
  const bodyStart = findBody(raw, start, end);
  const header = raw.toString('latin1', start, bodyStart);
  const fields: HeaderField[] = [];
  for (const line of header.split(/\r?\n(?![ \t])/)) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.push({ name: line.slice(0, colon).trimEnd(), value: line.slice(colon + 1) });
  }
  return { fields, bodyStart };
}

/** The first field of a name, unfolded; undefined when there is none. */
export function headerValue(fields: HeaderField[], name: string): string | undefined {
  const field = fields.find((one) => one.name.toLowerCase() === name);
  return field?.value.replace(/\r?\n(?=[ \t])/g, '').trim();
}

export function readMime(
  raw: Buffer,
  start = 0,
  end = raw.length,
  depth = 0,
  fallback = 'text/plain',
): MimePart {
  const { fields, bodyStart } = splitMail(raw, start, end);
  const content = parseParameters(headerValue(fields, 'content-type') ?? fallback);
  const [type, subtype] = /^[^\s/]+\/[^\s/]+$/.test(content.value)
    ? content.value.split('/')
    : ['text', 'plain'];
  const part: MimePart = {
    ...{ start, bodyStart, end, fields, parameters: content.parameters, children: [] },
    ...{ type: type!.toLowerCase(), subtype: subtype!.toLowerCase() },
  };
  if (depth < DEEPEST) part.children = readChildren(raw, part, depth + 1);
  return part;
}

/** "attachment; filename=a.pdf" as its value and its parameters, names in lower case (RFC 2045 §5.1). */
export function parseParameters(header: string): { value: string; parameters: [string, string][] } {
  const parameters = [...header.matchAll(/;\s*([^\s=;]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;]*))/g)].map(
    ([, name, quoted, plain]): [string, string] => [
      name!.toLowerCase(),
      quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '',
    ],
  );
  return { value: (header.split(';')[0] ?? '').trim(), parameters };
}

function readChildren(raw: Buffer, part: MimePart, depth: number): MimePart[] {
  if (part.type === 'message' && part.subtype === 'rfc822') {
    return [readMime(raw, part.bodyStart, part.end, depth)];
  }
  const boundary = part.parameters.find(([name]) => name === 'boundary')?.[1];
  if (part.type !== 'multipart' || !boundary) return [];

  const fallback = part.subtype === 'digest' ? 'message/rfc822' : 'text/plain';
  const delimiters = findDelimiters(raw, part, boundary);
  return delimiters.flatMap((delimiter, index) =>
    delimiter.last
      ? []
      : [readMime(raw, delimiter.after, delimiters[index + 1]?.before ?? part.end, depth, fallback)],
  );
}

interface Delimiter {
  /** Where the content before it ends; the line end before a boundary belongs to the boundary (RFC 2046 §5.1.1). */
  before: number;
  /** Where the line after it begins. */
  after: number;
  last: boolean;
}

function findDelimiters(raw: Buffer, part: MimePart, boundary: string): Delimiter[] {
  const found: Delimiter[] = [];
  const marker = Buffer.from(`--${boundary}`, 'latin1');
  // Cut at the end of the part: a search must not run on through the rest of a large mail.
  const within = raw.subarray(0, part.end);
  let at = within.indexOf(marker, part.bodyStart);
  while (at !== -1) {
    const lineEnd = within.indexOf('\n', at);
    const after = lineEnd === -1 ? part.end : lineEnd + 1;
    const rest = raw.toString('latin1', at + marker.length, after).trimEnd();
    if ((at === part.bodyStart || raw[at - 1] === 0x0a) && (rest === '' || rest === '--')) {
      const before = Math.max(raw[at - 2] === 0x0d ? at - 2 : at - 1, part.bodyStart);
      found.push({ before, after, last: rest === '--' });
      if (rest === '--') break;
    }
    at = within.indexOf(marker, at + marker.length);
  }
  return found;
}

function findBody(raw: Buffer, start: number, end: number): number {
  for (let lineStart = start; lineStart < end; ) {
    const newline = raw.indexOf(0x0a, lineStart);
    if (newline === -1 || newline >= end) return end;
    const empty = newline === lineStart || (newline === lineStart + 1 && raw[lineStart] === 0x0d);
    lineStart = newline + 1;
    if (empty) return lineStart;
  }
  return end;
}
