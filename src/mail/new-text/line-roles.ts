import type { Piece, Role } from './html-structure.ts';

interface Bound {
  end: number;
  role: Role;
}

/**
 * Says for every line of a plain text what it is in the HTML of the same mail; null where both do not say the same
 * words, as where a program puts something else into its plain part. Only letters and digits are compared: blanks,
 * marks of quotes and addresses of links differ. A line that is partly the writer's is his.
 */
export function lineRoles(lines: string[], pieces: Piece[]): Role[] | null {
  const bounds: Bound[] = [];
  let words = '';
  for (const { role, text } of pieces) {
    words += letters(text);
    bounds.push({ end: words.length, role });
  }
  const roles: (Role | null)[] = [];
  const place = { at: 0, piece: 0, jumps: mostJumps, known: 0, read: 0 };
  for (const line of lines) {
    const own = letters(line);
    place.read += own.length;
    const found = own === '' ? -1 : find(words, own, place);
    if (found === -1) roles.push(null);
    else {
      place.known += own.length;
      place.at = found + own.length;
      while (bounds[place.piece]!.end <= found) place.piece += 1;
      roles.push(roleWithin(bounds, place.piece, place.at));
    }
  }
  return place.known < place.read * leastKnown ? null : filled(roles);
}

const leastKnown = 0.7;
const mostJumps = 40;

/** Addresses of links stand in one of both only. */
function letters(text: string): string {
  const shown = text.includes('://') ? text.replace(/https?:\/\/[^\s<>")\]]{1,2000}/gi, '') : text;
  return shown.replace(beyondAscii.test(shown) ? /[^\p{L}\p{N}]+/gu : /[^a-z\d]+/gi, '').toLowerCase();
}

/** To ask of a character whether it is a letter costs five times as much when it may be any of Unicode. */
const beyondAscii = /[^\0-\x7f]/;

/** The role of a line that begins in one piece and ends at `end`, perhaps in another. */
function roleWithin(bounds: Bound[], first: number, end: number): Role {
  for (let piece = first; piece < bounds.length; piece++) {
    if (bounds[piece]!.role === 'own') return 'own';
    if (bounds[piece]!.end >= end) break;
  }
  return bounds[first]!.role;
}

/** Near the last place; a long line also farther on, where something is left out between. */
function find(words: string, own: string, place: { at: number; jumps: number }): number {
  if (words.startsWith(own, place.at)) return place.at;
  const reach = own.length >= 16 ? 3000 : own.length >= 5 ? 200 : 30;
  const near = words.slice(place.at, place.at + reach + own.length).indexOf(own);
  if (near !== -1) return place.at + near;
  if (own.length < 40 || place.jumps === 0) return -1;
  place.jumps -= 1;
  return words.indexOf(own, place.at);
}

/** What is not found belongs to what stands on both sides of it, else to the writer. */
function filled(roles: (Role | null)[]): Role[] {
  const result: Role[] = [];
  let before: Role = 'own';
  for (let at = 0; at < roles.length; at++) {
    const role = roles[at];
    if (role) {
      result.push(role);
      before = role;
      continue;
    }
    let next = at;
    while (next < roles.length && roles[next] === null) next += 1;
    const after = next < roles.length ? roles[next]! : before;
    while (at < next) {
      result.push(after === before ? before : 'own');
      at += 1;
    }
    at -= 1;
  }
  return result;
}
