import type { HeaderField } from '../header-fields.ts';
import { decodeBytes } from './charsets.ts';
import { headerBytes } from './header-bytes.ts';
import { headerText } from './header-text.ts';

/** A structured header value: "text/plain; charset=utf-8" is `{ value: 'text/plain', parameters: { charset: 'utf-8' } }`. */
export interface StructuredValue {
  /** In lower case. */
  value: string;
  /** Decoded values by lower-case name. */
  parameters: Map<string, string>;
}

/** A parameter is never needed in more characters; whoever writes more wants to see something slow. */
const longestValue = 20_000;

/**
 * Reads a Content-Type or Content-Disposition value (RFC 2045 section 5.1) with the continuations and charsets of
 * RFC 2231, and, as every mail program does, the encoded words and the raw 8-bit names that RFC 2047 forbids there.
 */
export function structuredValue(field: HeaderField | undefined): StructuredValue {
  const [first = '', ...rest] = split((field?.value ?? '').slice(0, longestValue));
  const read = (value: string) => headerText({ name: '', value, isRaw: field?.isRaw ?? false });
  const plain = new Map<string, string>();
  const pieces = new Map<string, { text: string; isEncoded: boolean }[]>();
  for (const part of rest) {
    const equals = part.indexOf('=');
    if (equals === -1) continue;
    const name = part.slice(0, equals).trim().toLowerCase();
    const value = unquoted(part.slice(equals + 1).trim());
    const extended = /^([^*]+)\*(?:(\d{1,3})(\*)?)?$/.exec(name);
    if (!extended) {
      if (!plain.has(name)) plain.set(name, value);
      continue;
    }
    const isEncoded = extended[2] === undefined || extended[3] !== undefined;
    const list = pieces.get(extended[1]!) ?? [];
    list[Math.min(Number(extended[2] ?? 0), 999)] ??= { text: value, isEncoded };
    pieces.set(extended[1]!, list);
  }
  const parameters = new Map<string, string>();
  for (const [name, value] of plain) parameters.set(name, read(value));
  // Where both forms stand, the extended one is the better (RFC 5987 section 4.2).
  for (const [name, list] of pieces) parameters.set(name, joined(list));
  return { value: first.trim().toLowerCase(), parameters };
}

/** At semicolons outside of quotes. */
function split(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let position = 0; position < text.length; position += 1) {
    const character = text[position];
    if (character === '\\' && isQuoted) position += 1;
    else if (character === '"') isQuoted = !isQuoted;
    else if (character === ';' && !isQuoted) {
      parts.push(text.slice(start, position));
      start = position + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

function unquoted(value: string): string {
  if (!value.startsWith('"')) return value.replace(/\s*\([^()]*\)\s*$/, '');
  const end = value.lastIndexOf('"');
  return value.slice(1, end > 0 ? end : undefined).replace(/\\(["\\])/g, '$1');
}

/** RFC 2231 sections 3 and 4: the first piece names the charset, each piece says itself whether it is encoded. */
function joined(pieces: { text: string; isEncoded: boolean }[]): string {
  const list = pieces.filter((piece) => piece !== undefined);
  let charset = 'utf-8';
  const bytes = list.map(({ text, isEncoded }, index) => {
    if (!isEncoded) return headerBytes(text);
    const named = index === 0 ? /^([^']*)'[^']*'/.exec(text) : null;
    if (named?.[1]) charset = named[1];
    return percentDecoded(named ? text.slice(named[0].length) : text);
  });
  return decodeBytes(Buffer.concat(bytes), charset);
}

function percentDecoded(text: string): Buffer {
  const hex = text.replace(/%([0-9a-f]{2})/gi, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return headerBytes(hex);
}
