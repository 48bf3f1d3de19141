import { decodeText } from './charset.ts';
import { decodeHeaderText } from './encoded-words.ts';

/** A Content-Type or Content-Disposition field: `text/plain` or `attachment`, and its parameters, names in lower case. */
export interface ContentField {
  value: string;
  /** Decoded; a parameter that stands twice counts once, the first. */
  parameters: Map<string, string>;
}

const longestField = 20_000;
const typeShape = /^[a-z0-9!#$&^_.+-]{1,60}\/[a-z0-9!#$&^_.+-]{1,100}(?=$|[\s;,])/;

/**
 * Reads such a field (RFC 2045 section 5.1, RFC 2183) with the continuations and charsets of RFC 2231, given one
 * character a byte. Lenient as mail programs are: blanks inside unquoted values, a missing last quote.
 */
export function readContentField(bytes: string): ContentField {
  const pieces = splitPieces(bytes.slice(0, longestField));
  const value = (pieces.shift() ?? '').trim().toLowerCase();
  const plain = new Map<string, string>();
  for (const piece of pieces) {
    const equals = piece.indexOf('=');
    if (equals < 1) continue;
    const name = piece.slice(0, equals).trim().toLowerCase();
    if (!plain.has(name)) plain.set(name, unquote(piece.slice(equals + 1).trim()));
  }
  // "text/plain charset=utf-8", as some programs write it.
  const loose = /^\S+\s+charset\s*=\s*"?([^\s;"]+)/.exec(value)?.[1];
  if (loose && !plain.has('charset')) plain.set('charset', loose);
  return { value: typeShape.exec(value)?.[0] ?? value.split(/\s/)[0]!, parameters: decodeParameters(plain) };
}

/** A field's words at its semicolons; comments are left out, quoted strings stay whole. */
function splitPieces(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\[\s\S])*"?|\((?:[^()\\]|\\[\s\S])*\)?|;|[^";(]+/g)) {
    if (token === ';') {
      pieces.push(piece);
      piece = '';
    } else if (token.startsWith('(') && (piece === '' || /\s$/.test(piece))) piece += ' ';
    else piece += token;
  }
  return [...pieces, piece];
}

/** Only quotes and backslashes are escaped in practice: a path of Windows keeps its backslashes. */
function unquote(text: string): string {
  if (!text.startsWith('"')) return text;
  const end = text.length > 1 && text.endsWith('"') ? -1 : undefined;
  return text.slice(1, end).replace(/\\(["\\])/g, '$1');
}

function decodeParameters(plain: Map<string, string>): Map<string, string> {
  const decoded = new Map<string, string>();
  const extended = new Map<string, { position: number; text: string; isEncoded: boolean }[]>();
  for (const [name, text] of plain) {
    const parts = /^([^*]+)\*(?:(\d{1,3})(\*)?)?$/.exec(name);
    if (!parts) decoded.set(name, decodeHeaderText(text));
    else {
      const sections = extended.get(parts[1]!) ?? [];
      const isEncoded = parts[2] === undefined || parts[3] !== undefined;
      sections.push({ position: Number(parts[2] ?? 0), text, isEncoded });
      extended.set(parts[1]!, sections);
    }
  }
  for (const [name, sections] of extended) {
    sections.sort((left, right) => left.position - right.position);
    decoded.set(name, joinSections(sections));
  }
  return decoded;
}

function joinSections(sections: { text: string; isEncoded: boolean }[]): string {
  const first = sections[0]!;
  const marked = first.isEncoded ? /^([^']*)'[^']*'([\s\S]*)$/.exec(first.text) : null;
  const bytes = sections.map(({ text, isEncoded }, index) => {
    const own = index === 0 && marked ? marked[2]! : text;
    return isEncoded ? percentDecoded(own) : own;
  });
  const joined = bytes.join('');
  // Some programs put encoded words into the pieces.
  return marked ? decodeText(Buffer.from(joined, 'latin1'), marked[1]!) : decodeHeaderText(joined);
}

function percentDecoded(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
