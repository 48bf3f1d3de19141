import { domainToASCII } from 'node:url';
import { plainAddress } from '../domain/address.ts';
import { singleLine } from './clean-text.ts';

/**
 * The address of a From or Reply-To value that names exactly one mailbox, in lower-case ASCII, or null; a domain of
 * other letters comes in the form DNS knows (RFC 5891).
 * Mail programs disagree about source routes, groups, double brackets, quoted local parts and encoded words in
 * addresses (RFC 5322 sections 3.4 and 4.4, RFC 2047 section 5), so whatever they could read in two ways is
 * nobody's address here.
 */
export function singleAddress(value: string): string | null {
  const pieces = readPieces(value);
  if (!pieces) return null;
  const { outside, quoted, bracketed } = pieces;
  if (bracketed === null) return quoted ? null : asciiAddress(outside.trim());
  const address = asciiAddress(bracketed.trim());
  const claimed = outside.includes('@') ? asciiAddress(outside.trim()) : address;
  return claimed === address ? address : null;
}

interface Pieces {
  /** What stands outside of quotes, comments and brackets. */
  outside: string;
  quoted: boolean;
  bracketed: string | null;
}

function readPieces(value: string): Pieces | null {
  const pieces: Pieces = { outside: '', quoted: false, bracketed: null };
  let position = 0;
  while (position < value.length) {
    const character = value[position]!;
    if (character === '"') {
      const end = endOfQuotes(value, position);
      if (end === null) return null;
      pieces.quoted = true;
      position = end;
    } else if (character === '(') {
      const end = endOfComment(value, position);
      if (end === null) return null;
      position = end;
    } else if (character === '<') {
      const end = value.indexOf('>', position);
      if (end === -1 || pieces.bracketed !== null) return null;
      pieces.bracketed = value.slice(position + 1, end);
      position = end + 1;
    } else {
      const afterBrackets = pieces.bracketed !== null && character !== ' ' && character !== '\t';
      if (afterBrackets || isForbidden(character)) return null;
      if (character === ',' && !isOnlyAt(value)) return null;
      pieces.outside += character;
      position += 1;
    }
  }
  return pieces;
}

/** Signs that make a list, a group or a route, and control characters other than a tab. */
function isForbidden(character: string): boolean {
  const code = character.charCodeAt(0);
  return '>;:\\'.includes(character) || (code < 0x20 && code !== 0x09) || code === 0x7f;
}

function endOfQuotes(value: string, start: number): number | null {
  for (let position = start + 1; position < value.length; position++) {
    if (value[position] === '\\') position++;
    else if (value[position] === '"') return position + 1;
    else if (value[position] === '\0') return null;
  }
  return null;
}

function endOfComment(value: string, start: number): number | null {
  let depth = 0;
  for (let position = start; position < value.length; position++) {
    if (value[position] === '\\') position++;
    else if (value[position] === '(') depth++;
    else if (value[position] === ')' && --depth === 0) return position + 1;
  }
  return null;
}

/** A comma in a name that nobody quoted makes no second author as long as there is one address. */
function isOnlyAt(value: string): boolean {
  return value.indexOf('@') === value.lastIndexOf('@') && value.includes('<');
}

/**
 * The lower-case form of a text that is one plain ASCII address, or null.
 * Lower-casing turns some letters beyond ASCII into ASCII ones (the Kelvin sign into k), so they go first.
 */
export function asciiAddress(text: string): string | null {
  if (text.includes('=?')) return null;
  const at = text.indexOf('@');
  const domain = text.slice(at + 1);
  if (at < 1 || /^[\x21-\x7e]*$/.test(domain)) return plainAddress(text);
  // Full-width letters and their like look like the ASCII domain and are written by nobody in good faith.
  if (domain.normalize('NFKC') !== domain.normalize('NFC')) return null;
  const ascii = domainToASCII(domain);
  return ascii === '' ? null : plainAddress(`${text.slice(0, at)}@${ascii}`);
}

/**
 * What a From value that names no valid sender shows as its address, safe to show, in lower case: `root@localhost`.
 * Null when there is not exactly one to show, so that nobody is named by an address a reader could take differently.
 */
export function shownAddress(value: string): string | null {
  const outside = value.replace(/\([^()]*\)/g, ' ');
  if (outside.includes('=?') && /=\?[^ ]*@/.test(outside)) return null;
  if (outside.indexOf('@') !== outside.lastIndexOf('@') || outside.includes('\0')) return null;
  const address = /[^\s<>@"(),:;\\]+@[^\s<>@"(),:;\\]+/.exec(outside)?.[0];
  if (!address || address.length > 254 || singleLine(address, 254) !== address) return null;
  return /^[\x21-\x7e]+$/.test(address) ? address.toLowerCase() : null;
}
