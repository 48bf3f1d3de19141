/** Most places of a text hold nothing to look for: three characters tell it in a table that fits the processor's cache. */
const cells = 1 << 14;
const none = -1;
const mostPieces = 0x7fff;

function cellOf(first: number, second: number, third: number): number {
  return (Math.imul(first, 0x9e3b) ^ Math.imul(second, 0x85eb) ^ Math.imul(third, 0xc2b3)) & (cells - 1);
}

/** Characters of the text that is searched, and two zeros: a plain row of numbers is read faster than any text. */
let codes = new Uint16Array(1 << 12);

/**
 * Finds which of many pieces stand in a text, in one pass: calls `found` with the place of each in the row, again for
 * each time that it stands there. No piece is empty. A piece is looked for where the three of its characters stand that
 * the fewest others have, or all of it where it is shorter.
 */
export function openPieceFinder(pieces: string[]): (text: string, found: (piece: number) => void) => void {
  if (pieces.length > mostPieces) throw new Error(`${pieces.length} pieces are more than can be looked for.`);
  const { letters, ends } = joined(pieces);
  const startOf = (piece: number) => (piece === 0 ? 0 : ends[piece - 1]!);
  const anchors = anchorsOf(letters, ends);
  /** The first piece of each cell, and behind each piece the next one of its cell. */
  const heads = new Int16Array(cells).fill(none);
  const next = new Int16Array(pieces.length);
  /** Whether a piece of one or of two characters begins with a character: one bit each. */
  const short = new Uint8Array(1 << 16);
  for (let piece = 0; piece < pieces.length; piece += 1) {
    const start = startOf(piece);
    const length = ends[piece]! - start;
    if (length <= 2) short[letters[start]!]! |= length;
    const cell = cellAt(letters, start + anchors[piece]!, ends[piece]!);
    next[piece] = heads[cell]!;
    heads[cell] = piece;
  }

  function stands(piece: number, from: number): boolean {
    if (from < 0) return false;
    const end = ends[piece]!;
    for (let letter = startOf(piece), at = from; letter < end; letter += 1, at += 1)
      if (letters[letter] !== codes[at]) return false;
    return true;
  }

  function look(cell: number, at: number, found: (piece: number) => void): void {
    for (let piece = heads[cell]!; piece !== none; piece = next[piece]!)
      if (stands(piece, at - anchors[piece]!)) found(piece);
  }

  return (text, found) => {
    read(text);
    const { length } = text;
    for (let at = 0; at < length; at += 1) {
      const first = codes[at]!;
      const second = codes[at + 1]!;
      const third = codes[at + 2]!;
      look(cellOf(first, second, third), at, found);
      const shorter = short[first]!;
      if (shorter === 0) continue;
      // Behind the end of the text is nothing: what is shorter there has been looked for already.
      if ((shorter & 2) !== 0 && third !== 0) look(cellOf(first, second, 0), at, found);
      if ((shorter & 1) !== 0 && second !== 0) look(cellOf(first, 0, 0), at, found);
    }
  };
}

function read(text: string): void {
  if (text.length + 2 > codes.length) codes = new Uint16Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1) codes[at] = text.charCodeAt(at);
  codes[text.length] = 0;
  codes[text.length + 1] = 0;
}

/** The characters of all pieces in one row, and where each piece ends there. */
function joined(pieces: string[]): { letters: Uint16Array; ends: Int32Array } {
  const ends = new Int32Array(pieces.length);
  let end = 0;
  pieces.forEach(({ length }, place) => {
    end += length;
    ends[place] = end;
  });
  const letters = new Uint16Array(end);
  let at = 0;
  for (const piece of pieces)
    for (let letter = 0; letter < piece.length; letter += 1, at += 1) letters[at] = piece.charCodeAt(letter);
  return { letters, ends };
}

/** Where in each piece the three characters begin that the fewest pieces have. */
function anchorsOf(letters: Uint16Array, ends: Int32Array): Int32Array {
  const counts = new Int32Array(cells);
  const each = (count: (piece: number, offset: number, cell: number) => void) => {
    for (let piece = 0, start = 0; piece < ends.length; start = ends[piece]!, piece += 1)
      for (let at = start; at === start || at + 3 <= ends[piece]!; at += 1)
        count(piece, at - start, cellAt(letters, at, ends[piece]!));
  };
  each((_piece, _offset, cell) => {
    counts[cell]! += 1;
  });
  const anchors = new Int32Array(ends.length);
  const fewest = new Int32Array(ends.length).fill(letters.length + 1);
  each((piece, offset, cell) => {
    if (counts[cell]! >= fewest[piece]!) return;
    fewest[piece] = counts[cell]!;
    anchors[piece] = offset;
  });
  return anchors;
}

/** The cell of up to three characters from a place on. */
function cellAt(letters: Uint16Array, at: number, end: number): number {
  return cellOf(letters[at]!, at + 1 < end ? letters[at + 1]! : 0, at + 2 < end ? letters[at + 2]! : 0);
}
