/** A regular expression as a tree, as far as it says which letters must stand where. */
export type PatternNode = { start: number; end: number } & (
  | /** One of these texts. */
  { kind: 'text'; of: string[] }
  /** One character or more that the tree does not tell. */
  | { kind: 'any' }
  /** A place, not a character: an edge, or what must or must not stand around it. */
  | { kind: 'place' }
  | { kind: 'group'; within: PatternNode }
  | { kind: 'row'; parts: PatternNode[] }
  | { kind: 'either'; ways: PatternNode[] }
  | { kind: 'repeat'; part: PatternNode; least: number; most: number }
);

/** A class of more characters tells nothing. */
const mostLetters = 6;

/** Letters in a row; what is repeated stands alone. */
const plain = /[^\\^$.*+?()[\]{}|]+(?![*+?{])/uy;

/**
 * The tree of a pattern's source, as the flag `u` reads it. Throws for what is not read here: references back, sets of
 * the flag `v`, flags within the pattern. `start` and `end` are places in the source.
 */
export function readPattern(source: string): PatternNode {
  let at = 0;
  const tree = either();
  if (at < source.length) throw unread();
  return tree;

  function unread(): Error {
    return new Error(`The pattern cannot be read from place ${at}: ${source.slice(at, at + 40)}`);
  }

  function either(): PatternNode {
    const start = at;
    const ways = [row()];
    while (source[at] === '|') {
      at += 1;
      ways.push(row());
    }
    return ways.length === 1 ? ways[0]! : { kind: 'either', ways, start, end: at };
  }

  function row(): PatternNode {
    const start = at;
    const parts: PatternNode[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') append(parts, repeated(one()));
    return { kind: 'row', parts, start, end: at };
  }

  /** Letters that stand side by side are one text. */
  function append(parts: PatternNode[], part: PatternNode): void {
    const before = parts.at(-1);
    if (before?.kind !== 'text' || part.kind !== 'text' || before.of.length > 1 || part.of.length > 1)
      parts.push(part);
    else parts[parts.length - 1] = { ...before, of: [before.of[0]! + part.of[0]!], end: part.end };
  }

  function repeated(part: PatternNode): PatternNode {
    if (!'?*+{'.includes(source[at] ?? ' ')) return part;
    const count = /^(?:[?*+]|\{(\d+)(,(\d*))?\})\??/.exec(source.slice(at, at + 12));
    if (!count) throw unread();
    at += count[0].length;
    const [sign, least, comma, most] = count;
    const counted = Number(least);
    const [from, to] =
      least !== undefined
        ? [counted, comma === undefined ? counted : most === '' ? Infinity : Number(most)]
        : [sign[0] === '+' ? 1 : 0, sign[0] === '?' ? 1 : Infinity];
    return { kind: 'repeat', part, least: from, most: to, start: part.start, end: at };
  }

  function one(): PatternNode {
    const start = at;
    const sign = source[at]!;
    plain.lastIndex = at;
    const letters = plain.exec(source)?.[0];
    if (letters !== undefined) {
      at += letters.length;
      return { kind: 'text', of: [letters], start, end: at };
    }
    if (sign === '(') return group();
    if (sign === '[') return characterClass();
    if (sign === '\\') return escaped();
    at += source.codePointAt(at)! > 0xffff ? 2 : 1;
    if (sign === '^' || sign === '$') return { kind: 'place', start, end: at };
    if (sign === '.') return { kind: 'any', start, end: at };
    if ('*+?{}'.includes(sign)) throw unread();
    return { kind: 'text', of: [source.slice(start, at)], start, end: at };
  }

  function group(): PatternNode {
    const start = at;
    const [opening] = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(source.slice(at, at + 40))!;
    at += opening.length;
    if (source[at] === '?') throw unread();
    const within = either();
    if (source[at] !== ')') throw unread();
    at += 1;
    return /[=!]$/.test(opening)
      ? { kind: 'place', start, end: at }
      : { kind: 'group', within, start, end: at };
  }

  function escaped(): PatternNode {
    const start = at;
    const name = source[at + 1]!;
    const [whole] = /^\\(?:[pP]\{[^}]+\}|u\{[^}]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)/s.exec(
      source.slice(at),
    )!;
    if (/[1-9kc]/.test(name)) throw unread();
    at += whole.length;
    if (name === 'b' || name === 'B') return { kind: 'place', start, end: at };
    const letter = letterOf(whole);
    if (letter === null) return { kind: 'any', start, end: at };
    return { kind: 'text', of: [letter], start, end: at };
  }

  function characterClass(): PatternNode {
    const start = at;
    const [whole] = /^\[(?:\\.|[^\]\\])*\]/s.exec(source.slice(at))!;
    at += whole.length;
    const of = lettersOf(whole.slice(1, -1));
    return of === null ? { kind: 'any', start, end: at } : { kind: 'text', of, start, end: at };
  }
}

/** The characters of a class; null when they are too many, all but some, or not told one by one. */
function lettersOf(within: string): string[] | null {
  if (within.startsWith('^')) return null;
  const found = [...within.matchAll(/\\(?:u\{[^}]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)|./gsu)].map(
    ([one]) => one,
  );
  const isRange = found.some((one, index) => one === '-' && index > 0 && index < found.length - 1);
  if (isRange || found.length > mostLetters) return null;
  const letters = found.map(letterOf);
  return letters.includes(null) ? null : letters.filter((letter) => letter !== null);
}

const controls: Record<string, string> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v', 0: '\0' };

/** The one character that an escape, or a character as it stands, means; null for a class such as \d. */
function letterOf(written: string): string | null {
  if (written[0] !== '\\' || written === '\\') return written;
  const code = /^\\(?:u\{([^}]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))$/.exec(written);
  if (code) return String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? code[3]!, 16));
  const name = written.slice(1);
  return controls[name] ?? (/[a-zA-Z]/.test(name) ? null : name);
}
