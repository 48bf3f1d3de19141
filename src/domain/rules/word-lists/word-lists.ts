import { openPieceFinder } from './piece-finder.ts';
import { type Way, waysOf } from './ways.ts';

/**
 * Holds a text against many lists of words, each a pattern, at about the cost of one: a single pass finds the pieces of
 * words that stand there, and only what these leave possible is tried. Gives the names of the lists whose pattern
 * matches, exactly as `pattern.test(text)` would from the start of the text. The patterns have the flags `u` and `g` at
 * most, and no references back; the first text is refused with an Error otherwise.
 */
export function openWordLists<Name>(lists: [name: Name, pattern: RegExp][]): (text: string) => Set<Name> {
  let read: ReturnType<typeof build<Name>> | null = null;
  return (text) => {
    // Built when a first text needs it: most commands of the desk read none.
    read ??= build(lists);
    return read(text);
  };
}

function build<Name>(lists: [name: Name, pattern: RegExp][]): (text: string) => Set<Name> {
  const odd = lists.find(([, { flags }]) => /[^gu]/.test(flags));
  if (odd) throw new Error(`The list ${String(odd[0])} has flags that are not read: ${odd[1].flags}`);
  const ways = lists.flatMap(([, { source }], list) => waysOf(source).map((way) => ({ ...way, list })));
  const { pieces, ends, needs } = needsByPiece(ways);
  const find = openPieceFinder(pieces);
  // What no piece tells of is always tried.
  const always = [...ways.keys()].filter((way) => ways[way]!.needs.length === 0);
  /** Made when a text first needs them: most are never. */
  const patterns: RegExp[] = [];
  /** The number of the text that a list matched last. */
  const matched = new Int32Array(lists.length);
  /** Which needs of a way are met, one bit each, in the text of this number. */
  const met = new Uint8Array(ways.length);
  const metIn = new Int32Array(ways.length);
  const whole = Uint8Array.from(ways, (way) => (1 << way.needs.length) - 1);
  let number = 0;

  function isMatch(way: number, text: string): boolean {
    const { source, list, isLiteral } = ways[way]!;
    if (isLiteral) return true;
    patterns[way] ??= new RegExp(source, lists[list]![1].unicode ? 'u' : '');
    return patterns[way].test(text);
  }

  return (text) => {
    number += 1;
    const names = new Set<Name>();
    const hold = (way: number) => {
      const { list } = ways[way]!;
      if (matched[list] === number || !isMatch(way, text)) return;
      matched[list] = number;
      names.add(lists[list]![0]);
    };
    find(text, (piece) => {
      for (let at = piece === 0 ? 0 : ends[piece - 1]!; at < ends[piece]!; at += 1) {
        const way = needs[at]! >> 1;
        const before = metIn[way] === number ? met[way]! : 0;
        const now = before | (1 << (needs[at]! & 1));
        if (now === before) continue;
        metIn[way] = number;
        met[way] = now;
        if (now === whole[way]) hold(way);
      }
    });
    always.forEach(hold);
    return names;
  };
}

/**
 * All pieces of the ways, where each one's needs end in `needs`, and there the places of the ways that need it, doubled,
 * plus one where it is their second need.
 */
function needsByPiece(ways: Way[]): { pieces: string[]; ends: Int32Array; needs: Int32Array } {
  const byPiece = new Map<string, number[]>();
  ways.forEach((way, place) => {
    way.needs.forEach((pieces, need) => {
      for (const piece of pieces) {
        const needs = byPiece.get(piece);
        if (needs) needs.push(place * 2 + need);
        else byPiece.set(piece, [place * 2 + need]);
      }
    });
  });
  const each = [...byPiece.values()];
  let end = 0;
  return {
    pieces: [...byPiece.keys()],
    ends: Int32Array.from(each, ({ length }) => {
      end += length;
      return end;
    }),
    needs: Int32Array.from(each.flat()),
  };
}
